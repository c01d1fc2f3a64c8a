package graph_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// covers is the answer of whoCovers.
type covers struct {
	Patient *struct {
		CoverageTimeline *struct {
			Spans []struct {
				From, Through string
				Coverages     []struct{ CoverageID string }
			}
			On, Then []struct {
				CoverageID, Payer string
				Place             int
				PlaceTold         bool
			}
			Gaps   []struct{ From, Through string }
			Lapses []struct {
				CoverageID, LastDay, WarnFrom, Status, Action string
				DaysLeft                                      int
				Renewal                                       bool
			}
			Missing []string
		}
	}
}

const whoCovers = `query($id: ID!, $then: Date) { patient(id: $id) { coverageTimeline { spans { from through coverages { coverageId } }
	on { coverageId payer place placeTold } then: on(date: $then) { coverageId payer place placeTold } gaps { from through }
	lapses { coverageId lastDay warnFrom daysLeft status renewal action } missing } } }`

func TestCoveragesInOrderWithTheirLapses(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	medicaid, medicare := insure(t, w, "22", 300, 40), insure(t, w, "121", 200, 0)
	var got covers
	w.Ask(t, w.Clinic.CaseManager, whoCovers, map[string]any{"id": w.Clinic.Patient.ID.String(), "then": midnight(41).Format(time.DateOnly)}).Into(t, &got)
	line := got.Patient.CoverageTimeline
	// The world's own coverage, of no kind and without a start, is one of them from today on.
	if len(line.On) != 3 || line.On[0].CoverageID != medicare || line.On[0].Payer != "ORIGINAL_MEDICARE" || line.On[0].Place != 1 || line.On[0].PlaceTold {
		t.Errorf("today %+v", line.On)
	}
	if len(line.Then) != 2 || slices.ContainsFunc(line.Then, func(p struct {
		CoverageID, Payer string
		Place             int
		PlaceTold         bool
	},
	) bool {
		return p.CoverageID == medicaid
	}) {
		t.Errorf("after it ended %+v", line.Then)
	}
	if len(line.Spans) != 4 || line.Spans[0].From != midnight(-300).Format(time.DateOnly) || len(line.Gaps) != 0 {
		t.Errorf("%+v, %+v", line.Spans, line.Gaps)
	}
	if len(line.Lapses) != 1 || line.Lapses[0].CoverageID != medicaid || line.Lapses[0].Status != "SOON" || !line.Lapses[0].Renewal ||
		line.Lapses[0].LastDay != midnight(40).Format(time.DateOnly) || line.Lapses[0].WarnFrom != midnight(-20).Format(time.DateOnly) {
		t.Errorf("%+v", line.Lapses)
	}
	if !slices.Equal(line.Missing, []string{"kind of a coverage", "start of a coverage"}) {
		t.Errorf("missing %q", line.Missing)
	}
}

func TestTimelinesShowOnlyToWhomTheRoleOpensWhoPays(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			insure(t, w, "22", 300, 40)
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got covers
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, whoCovers, map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				sees := got.Patient != nil && got.Patient.CoverageTimeline != nil && len(got.Patient.CoverageTimeline.Lapses) == 1
				if want := slices.Contains(opens[persona], rule.Payment); sees != want || !want && got.Patient != nil && got.Patient.CoverageTimeline != nil {
					t.Errorf("%s sees the timeline: %v, want %v: %v", persona, sees, want, answer.Errors)
				}
			}
		})
	}
}

func TestTimelinesTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	insure(t, d.World, "22", 300, 40)
	for name, do := range map[string]func(){
		"of one": func() { d.count(`coverageTimeline { lapses { status } }`, "status") },
		"of a hundred through nodes": func() {
			d.ask(`{ panel(first: 100) { nodes { coverageTimeline { lapses { status } } } } }`, nil, &struct{}{})
		},
		"of a hundred through edges": func() {
			d.ask(`{ panel(first: 100) { edges { node { coverageTimeline { lapses { status } } } } } }`, nil, &struct{}{})
		},
	} {
		if sent := len(d.Statements(do)); sent != 4 {
			t.Errorf("timelines %s take %d statements, want 4", name, sent)
		}
	}
}
