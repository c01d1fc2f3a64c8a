package intake

import (
	"testing"

	_ "caseload/ent/runtime" // the policies that guard every type
	"caseload/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }
