package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// pages asks for the pages of a phone on one connection, up to the end.
func pages(ctx context.Context, t *testing.T, w *world.World, first int) (all []pulled) {
	t.Helper()
	e := w.Graph()
	ctx = graphql.StartOperationTrace(ctx)
	now := graphql.Now()
	operation, errs := e.CreateOperationContext(ctx, &graphql.RawParams{
		Query:    fmt.Sprintf(`subscription { syncPages(first: %d) { scopeGained changed { patientId node { __typename id } } cursor hasNextPage } }`, first),
		ReadTime: graphql.TraceTiming{Start: now, End: now},
	})
	if errs != nil {
		t.Fatal(errs)
	}
	responses, ctx := e.DispatchOperation(ctx, operation)
	for response := responses(ctx); response != nil; response = responses(ctx) {
		var got struct {
			SyncPages pulled `json:"syncPages"`
		}
		if len(response.Errors) > 0 {
			t.Fatal(response.Errors)
		}
		if err := json.Unmarshal(response.Data, &got); err != nil {
			t.Fatal(err)
		}
		all = append(all, got.SyncPages)
	}
	return all
}

func TestThePagesOfAPhoneShowWhatTheRoleOpensByEachWall(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				seen := map[string]string{}
				all := pages(way.asks(viewer.NewContext(t.Context(), v)), t, w, 7)
				for i, page := range all {
					if page.HasNextPage != (i < len(all)-1) {
						t.Errorf("%s: page %d of %d has a next one: %v", persona, i, len(all), page.HasNextPage)
					}
					for _, row := range page.Changed {
						seen[row.Node.ID] = row.Node.Type
					}
				}
				for typ, id := range w.Clinic.Patient.Rows {
					if kept := seen[id.String()] != ""; kept && !opened(t, opens, persona, typ) {
						t.Errorf("%s keeps a %s", persona, typ)
					}
				}
				if want := opened(t, opens, persona, ent.TypePatient); want != (seen[w.Clinic.Patient.ID.String()] != "") {
					t.Errorf("%s keeps the patient: %v", persona, !want)
				}
			}
		})
	}
}

func TestAReportOfPhonesCountsTheOwnAndThoseBelow(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			push(t, w, w.Clinic.CaseManager, time.Now(), offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": w.Clinic.Patient.ID.String(), "title": "Weigh"}))
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got struct{ SyncReport struct{ Operations int } }
				w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, `{ syncReport(from: "`+daysFromNow(-1)+`", to: "`+daysFromNow(1)+`") { operations } }`, nil).Into(t, &got)
				want := map[string]int{"case manager": 1, "supervisor": 1, "privacy officer": 1}[persona]
				if got.SyncReport.Operations != want {
					t.Errorf("%s counts %d, want %d", persona, got.SyncReport.Operations, want)
				}
			}
		})
	}
}
