package fetch_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/graph/fault"
	"caseload/internal/testkit"
	"caseload/internal/world"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// page is one page of the panel.
type page struct {
	Panel struct {
		Nodes    []struct{ ID string }
		PageInfo struct {
			HasNextPage bool
			EndCursor   *string
		}
	}
}

const panelPage = `query($after: Cursor, $filter: PanelFilter, $order: PanelOrder!) {
	panel(first: 2, after: $after, filter: $filter, orderBy: $order) { nodes { id } pageInfo { hasNextPage endCursor } } }`

// crowd is a world whose case manager has seven patients, three of one name.
func crowd(t *testing.T) (w *world.World, ids []string) {
	t.Helper()
	w = world.New(t)
	ids = []string{w.Clinic.Patient.ID.String()}
	for i := range 6 {
		p := w.Patient(t, w.Clinic, w.Clinic.CaseManager, fmt.Sprintf("Twin %d", i/3))
		ids = append(ids, p.ID.String())
	}
	slices.Sort(ids)
	return w, ids
}

func TestPagesOfEveryOrderHoldEveryPatientOnce(t *testing.T) {
	t.Parallel()
	w, want := crowd(t)
	for _, order := range []string{"NAME", "NEXT_CONTACT", "RISK"} {
		var got []string
		variables := map[string]any{"order": order}
		for range want {
			var answer page
			w.Ask(t, w.Clinic.CaseManager, panelPage, variables).Into(t, &answer)
			for _, node := range answer.Panel.Nodes {
				got = append(got, node.ID)
			}
			if !answer.Panel.PageInfo.HasNextPage {
				break
			}
			variables["after"] = *answer.Panel.PageInfo.EndCursor
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %s (-want +got):\n%s", order, diff)
		}
	}
}

func TestACursorOfAnotherListIsRefusedByTheService(t *testing.T) {
	t.Parallel()
	w, _ := crowd(t)
	var first page
	w.Ask(t, w.Clinic.CaseManager, panelPage, map[string]any{"order": "NAME"}).Into(t, &first)
	cursor := *first.Panel.PageInfo.EndCursor
	for name, asked := range map[string]struct {
		query     string
		variables map[string]any
	}{
		"another order":  {panelPage, map[string]any{"after": cursor, "order": "RISK"}},
		"another filter": {panelPage, map[string]any{"after": cursor, "order": "NAME", "filter": map[string]any{"name": "twin"}}},
		"another list":   {`query($after: Cursor!) { worklist(after: $after) { nodes { id } } }`, map[string]any{"after": cursor}},
		"tampered":       {panelPage, map[string]any{"after": cursor[1:], "order": "NAME"}},
	} {
		answer := w.Ask(t, w.Clinic.CaseManager, asked.query, asked.variables)
		if len(answer.Errors) != 1 || code(answer.Errors[0].Err) != fault.CodeBadCursor {
			t.Errorf("%s: %v, data %s", name, answer.Errors, answer.Data)
		}
	}
}

func code(err error) string {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f.Code()
	}
	return ""
}
