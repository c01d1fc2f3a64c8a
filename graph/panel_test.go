package graph_test

import (
	"testing"

	"caseload/internal/world"
)

func TestPanelShowsThePatientWithEverythingOnTheRow(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	var got struct {
		Panel struct {
			TotalCount int
			Nodes      []struct {
				ID            string
				Name          struct{ Text string }
				Risk          struct{ Level string }
				NextTask      struct{ Title string }
				LastEncounter struct{ Class string }
				Conditions    struct {
					Nodes []struct{ Code struct{ Code string } }
				}
			}
		}
	}
	answer := w.Ask(t, w.Clinic.CaseManager, `{ panel { totalCount nodes { id name { text } risk { level } nextTask { title }
		lastEncounter { class } conditions { nodes { code { code } provenance { performer { id } } } } } } }`, nil)
	t.Log(string(answer.Data))
	answer.Into(t, &got)
	if got.Panel.TotalCount != 1 || len(got.Panel.Nodes) != 1 {
		t.Fatalf("panel of %d patients, total %d, want the case manager's one", len(got.Panel.Nodes), got.Panel.TotalCount)
	}
}
