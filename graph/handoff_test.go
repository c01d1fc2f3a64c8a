package graph_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// handed is the answer of handoffs.
type handed struct {
	Patient *struct {
		Handoffs struct {
			Nodes []struct {
				ID, Kind, Status string
				Missing          []string
				ViewerCan        struct{ Update, Submit, Acknowledge bool }
			}
		}
	}
}

const handoffs = `query($id: ID!) { patient(id: $id) { handoffs { nodes { id kind status missing viewerCan { update submit acknowledge } } } } }`

// What carries a label is nobody's who has no consent, on either wall.
func TestHandoffsShowOnlyWhatTheRoleAndTheConsentOpen(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				err := w.Client.Handoff.Create().SetPatientID(w.Clinic.Patient.ID).SetEncounterID(w.Clinic.Patient.Rows[ent.TypeEncounter]).
					SetKind(handoff.KindADMISSION).SetFromSetting("home").SetItems(nil).SetDueAt(w.Recorder.Clock()).SetTimelineAt(w.Recorder.Clock()).
					SetSensitivity(handoff.SensitivitySUD).Exec(ctx)
				if err != nil {
					t.Fatal(err)
				}
			})
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got handed
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, handoffs, map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				want := 0
				if slices.Contains(opens[persona], rule.Health) {
					want = 1
				}
				if got.Patient != nil && len(got.Patient.Handoffs.Nodes) != want {
					t.Errorf("%s sees %d handoffs, want %d", persona, len(got.Patient.Handoffs.Nodes), want)
				}
			}
		})
	}
}

func TestAHandoffIsPassedByThoseWhoMay(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id, revision := w.Clinic.Patient.Rows[ent.TypeHandoff].String(), 1
	act := func(v viewer.Viewer, name, more string) string {
		t.Helper()
		var got map[string]struct {
			Handoff  *struct{ Revision int }
			Problems []struct{ Code string }
		}
		w.Ask(t, v, `mutation($act: UUID!, $id: ID!, $base: Int!) { `+name+`(input: {clientMutationId: $act, handoffId: $id, baseRevision: $base`+more+`}) {
			handoff { revision } problems { code } } }`, map[string]any{"act": world.ID().String(), "id": id, "base": revision}).Into(t, &got)
		if p := got[name].Problems; len(p) > 0 {
			return p[0].Code
		}
		revision = got[name].Handoff.Revision
		return "done"
	}
	manager, staff := w.Clinic.CaseManager, w.Clinic.VisitStaff
	for _, step := range []struct {
		who              viewer.Viewer
		name, more, want string
	}{
		{staff, "updateHandoff", `, giverName: "x"`, "NOT_PERMITTED"},
		{manager, "updateHandoff", `, items: [{key: "nothing", status: DONE}]`, "INVALID"},
		{manager, "updateHandoff", `, items: [{key: "medications", status: NOT_NEEDED}]`, "INVALID"},
		{manager, "updateHandoff", `, items: [{key: "medications", status: NOT_NEEDED, note: "Takes none"}, {key: "diet", status: NOT_NEEDED}]`, "done"},
		{manager, "updateHandoff", `, receiverId: "` + w.Clinic.Stranger.Practitioner.String() + `"`, "INVALID"},
		{manager, "acknowledgeHandoff", ``, "ALREADY_DONE"},
		{manager, "submitHandoff", ``, "done"},
		{manager, "updateHandoff", `, giverName: "x"`, "ALREADY_DONE"},
		{staff, "returnHandoff", `, question: " "`, "INVALID"},
		{staff, "returnHandoff", `, question: "Which dose?"`, "done"},
		{manager, "submitHandoff", ``, "done"},
		{staff, "acknowledgeHandoff", ``, "done"},
		{manager, "submitHandoff", ``, "ALREADY_DONE"},
	} {
		if got := act(step.who, step.name, step.more); got != step.want {
			t.Errorf("%s%s: %s, want %s", step.name, step.more, got, step.want)
		}
	}
}

func TestAHandoffSaysWhereItsPacketIs(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	var got struct{ Node *struct{ PacketURL string } }
	id := w.Clinic.Patient.Rows[ent.TypeHandoff].String()
	w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { ... on Handoff { packetUrl } } }`, map[string]any{"id": id}).Into(t, &got)
	if got.Node == nil || !strings.HasSuffix(got.Node.PacketURL, "/fhir/Composition/"+id+"/$document") {
		t.Errorf("the packet is at %+v", got.Node)
	}
}

func TestHandoffsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, query := range map[string]string{
		"as nodes":        `{ panel(first: 100) { nodes { handoffs { nodes { status packetUrl receiver { id } encounter { id } } } } } }`,
		"as edges":        `{ panel(first: 100) { edges { node { handoffs { edges { node { status receiver { id } encounter { id } } } } } } } }`,
		"of settings":     `{ panel(first: 100) { nodes { careSettings { setting from to } } } }`,
		"of one's course": `{ panel(first: 1) { nodes { careSettings { setting from to } } } }`,
	} {
		want := map[bool]int{true: 5, false: 4}[name == "as nodes" || name == "as edges"]
		if sent := len(d.Statements(func() { d.ask(query, nil, &struct{}{}) })); sent != want {
			t.Errorf("handoffs %s take %d statements, want %d", name, sent, want)
		}
	}
}
