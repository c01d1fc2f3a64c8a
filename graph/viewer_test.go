package graph_test

import (
	"errors"
	"testing"

	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/internal/world"
)

func TestAViewerWhoIsNotOnRecordIsTold(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	unknown := viewer.Viewer{Organization: w.Clinic.ID, Practitioner: world.ID(), Roles: []viewer.Role{viewer.CaseManager}}
	answer := w.Ask(t, unknown, `{ viewer { practitioner { id } } }`, nil)
	var refused *fault.Error
	if len(answer.Errors) != 1 || !errors.As(answer.Errors[0], &refused) || refused.Code() != fault.CodeForbidden {
		t.Errorf("errors %v", answer.Errors)
	}
}
