package assess_test

import (
	"testing"
	"time"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// clock stands still.
func clock() time.Time { return time.Date(2026, 11, 25, 15, 0, 0, 0, time.UTC) }
