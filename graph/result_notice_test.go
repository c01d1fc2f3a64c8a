package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/observation"
	"caseload/ent/resultnotice"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// notify makes a notice of a new result of the clinic's patient, as the server does.
func notify(t *testing.T, w *world.World, to uuid.UUID, label *resultnotice.Sensitivity) string {
	t.Helper()
	id, result, now := world.ID(), world.ID(), time.Now()
	system, patient := viewer.SystemOf(w.Clinic.ID), w.Clinic.Patient.ID
	w.Enter(t, w.OwnerURL)
	w.As(t, system, func(ctx context.Context) {
		create := w.Client.Observation.Create().SetID(result).SetPatientID(patient).SetCode("2823-3").SetTimelineAt(now)
		if label != nil {
			create.SetSensitivity(observation.Sensitivity(*label))
		}
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
		if err := w.Client.ResultNotice.Create().SetID(id).SetPatientID(patient).SetObservationID(result).SetRecipientID(to).SetBasis(resultnotice.BasisPRESCRIBER).
			SetReasons([]string{"x"}).SetSeverity(resultnotice.SeverityURGENT).SetNillableSensitivity(label).SetToldAt(now).SetDueAt(now).SetTimelineAt(now).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		op, _ := database.FromContext(ctx)
		if err := record.Append(ctx, op, system, now, []record.Change{{Type: ent.TypeResultNotice, ID: id, Patient: patient, Kind: record.Created, Revision: 1}}); err != nil {
			t.Fatal(err)
		}
	})
	return id.String()
}

// Results are heard of and listed by whom they are with, as far as each wall alone lets them
// see; what carries a label only with the patient's consent.
func TestResultsAreWithTheirRecipientAlone(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			heard := map[string]*listener{}
			for persona, v := range everybody(w) {
				heard[persona] = listenTo(way.asks(viewer.NewContext(t.Context(), v)), t, w, `subscription($after: Cursor) { resultNoticed(after: $after) { cursor kind resultNotice { id } } }`, nil, "", nil)
			}
			open := notify(t, w, w.Clinic.Provider.Practitioner, nil)
			hidden := notify(t, w, w.Clinic.Provider.Practitioner, new(resultnotice.SensitivitySUD))
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				want := []string{}
				if persona == "provider" {
					want = append(want, open)
				}
				var got []string
				for _, e := range heard[persona].rest(t) {
					got = append(got, e.Result.ID)
				}
				if diff := cmp.Diff(want, append([]string{}, got...)); diff != "" {
					t.Errorf("%s (-want +heard):\n%s", persona, diff)
				}
				var answer struct {
					ResultNotices struct{ Nodes []struct{ ID string } }
				}
				w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, `{ resultNotices(filter: {open: true}) { nodes { id } } }`, nil).Into(t, &answer)
				var listed []string
				for _, n := range answer.ResultNotices.Nodes {
					if n.ID == open || n.ID == hidden {
						listed = append(listed, n.ID)
					}
				}
				if diff := cmp.Diff(want, append([]string{}, listed...)); diff != "" {
					t.Errorf("%s (-want +listed):\n%s", persona, diff)
				}
			}
		})
	}
}

// What the viewer is told to be able to do with a result is what they can: a supervisor for
// whom they supervise, and for nobody else.
func TestWhoStandsInForARecipient(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, to := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Provider} {
		id := notify(t, w, to.Practitioner, nil)
		for persona, v := range everybody(w) {
			var answer struct {
				Node *struct {
					Revision  int
					ViewerCan struct{ Acknowledge, Act bool }
				}
			}
			w.Ask(t, v, `query($id: ID!) { node(id: $id) { ... on ResultNotice { revision viewerCan { acknowledge act } } } }`, map[string]any{"id": id}).Into(t, &answer)
			if answer.Node == nil {
				continue
			}
			var told struct {
				ActOnResult struct{ Problems []struct{ Path []string } }
			}
			const query = `mutation($act: UUID!, $id: ID!) { actOnResult(input: {clientMutationId: $act, resultNoticeId: $id, baseRevision: 1, action: ""}) { problems { path } } }`
			can := w.Ask(t, v, query, map[string]any{"act": world.ID().String(), "id": id})
			refused := len(can.Errors) > 0
			if !refused {
				can.Into(t, &told)
				refused = !slices.Contains(told.ActOnResult.Problems[0].Path, "action") // that nothing is said of what was done
			}
			if answer.Node.ViewerCan.Act == refused || answer.Node.ViewerCan.Acknowledge == refused {
				t.Errorf("%s of a result with %s: %+v, and told %+v %v", persona, to.Practitioner, answer.Node.ViewerCan, told, can.Errors)
			}
		}
	}
}
