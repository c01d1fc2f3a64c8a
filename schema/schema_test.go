package schema_test

import (
	"os"
	"testing"
	"time"

	"caseload/schema"
	"caseload/schema/lint"
)

// review judges the contract as it stands in this folder.
func review(t *testing.T) lint.Review {
	t.Helper()
	current, err := lint.Load(schema.Sources()...)
	if err != nil {
		t.Fatal(err)
	}
	got, err := lint.JudgeFolder(os.DirFS("."), current, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestContractFollowsTheHouseStyle(t *testing.T) {
	t.Parallel()
	for _, finding := range review(t).Findings {
		t.Error(finding)
	}
}

func TestContractBreaksNothingUndeclared(t *testing.T) {
	t.Parallel()
	for _, change := range review(t).Undeclared {
		t.Errorf("%s (undo it, or own up to it in schema/%s)", change, lint.DeclarationFile)
	}
}

func TestBaselineIsTheContract(t *testing.T) {
	t.Parallel()
	if review(t).Stale {
		t.Errorf("schema/%s is not the current contract: run go run ./schema/lint/cmd -accept", lint.BaselineFile)
	}
}
