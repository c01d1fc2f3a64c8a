package phi_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"caseload/internal/check/phi"
)

// The two packages are loaded together, since each load reads the standard library from source.
func TestPatientDataIsReportedAndIdsAreNot(t *testing.T) {
	t.Parallel()
	analysistest.Run(t, analysistest.TestData(), phi.Analyzer, "caseload/leak", "caseload/fine")
}
