package visit_test

import (
	"testing"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }
