package demo

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

func TestEveryEntryOfTheSampleDirectoryIsTaken(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	sample := &world{w.Recorder, w.Client, w.Clinic.ID, viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))}
	rows, err := csv.NewReader(strings.NewReader(directoryCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		outcome, err := sample.service(row).Record(sample.ctx, w.Recorder)
		if err != nil || outcome.Changed == uuid.Nil {
			t.Errorf("%s: %+v, %v", row[0], outcome.Problems, err)
		}
	}
	var again record.Outcome
	if again, err = sample.service(rows[1]).Record(sample.ctx, w.Recorder); err != nil || len(again.Problems) > 0 {
		t.Errorf("loaded again: %+v, %v", again, err)
	}
}
