package graph_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/consent"
	"caseload/ent/practitionerrole"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// careDesk is somebody who gives collaborative care in a world.
type careDesk struct {
	*world.World

	t          *testing.T
	consultant viewer.Viewer
}

// newCareDesk is a world in which the clinic's patient is in no collaborative care, with a
// psychiatric consultant who sees nobody.
func newCareDesk(t *testing.T) *careDesk {
	t.Helper()
	d := &careDesk{World: world.New(t), t: t}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.CollaborativeCareEpisode.Update().SetStatus(collaborativecareepisode.StatusENDED).SetReviewDue(false).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		d.consultant = d.provider(ctx, "Okafor")
	})
	return d
}

func (d *careDesk) provider(ctx context.Context, name string) viewer.Viewer {
	d.t.Helper()
	id := world.ID()
	err := d.Client.Practitioner.Create().SetID(id).SetDisplayName(name).Exec(ctx)
	if err == nil {
		err = d.Client.PractitionerRole.Create().SetPractitionerID(id).SetEmployerID(d.Clinic.ID).SetRole(practitionerrole.RolePROVIDER).Exec(ctx)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return viewer.Viewer{Organization: d.Clinic.ID, Practitioner: id, Roles: []viewer.Role{viewer.Provider}, Device: "phone"}
}

// carePayload is what an act of collaborative care answered.
type carePayload struct {
	CollaborativeCareEpisode  *careRow
	PsychiatricRecommendation *struct {
		ID, Status string
		Revision   int
	}
	Problems []struct {
		Code string
		Path []string
	}
}

// careRow is what a test reads of a row of the registry.
type careRow struct {
	ID, Status, State string
	Revision          int
	ReviewDue         bool
	ReviewReasons     []string
	SafetyFlags       []string
	Missing           []string
	Phq9              *struct{ Baseline, Last, Change int }
	Series            []struct{ Total int }
}

const careFields = `id status state revision reviewDue reviewReasons safetyFlags missing phq9 { baseline last change } series { total }`

// act sends a mutation and answers its payload.
func (d *careDesk) act(who viewer.Viewer, name string, input map[string]any) carePayload {
	d.t.Helper()
	input["clientMutationId"] = world.ID()
	field := "collaborativeCareEpisode { " + careFields + " }"
	switch {
	case strings.HasSuffix(name, "Recommendation"):
		field = "psychiatricRecommendation { id status revision }"
	case strings.HasSuffix(name, "Contact"):
		field = "collaborativeCareContact { id }"
	case strings.HasSuffix(name, "Step"):
		field = "treatmentStep { id }"
	}
	var answer map[string]carePayload
	d.ask(who, `mutation($input: `+strings.ToUpper(name[:1])+name[1:]+`Input!) { `+name+`(input: $input) { `+field+` problems { code path } } }`, map[string]any{"input": input}, &answer)
	return answer[name]
}

// ask sends an operation with variables as over the network.
func (d *careDesk) ask(who viewer.Viewer, query string, variables map[string]any, into any) {
	d.t.Helper()
	raw, err := json.Marshal(variables)
	if err != nil {
		d.t.Fatal(err)
	}
	sent := json.NewDecoder(bytes.NewReader(raw))
	sent.UseNumber()
	variables = nil
	if err := sent.Decode(&variables); err != nil {
		d.t.Fatal(err)
	}
	d.Ask(d.t, who, query, variables).Into(d.t, into)
}

// enrolling is the input that enrolls the clinic's patient.
func (d *careDesk) enrolling() map[string]any {
	return map[string]any{
		"id": world.ID(), "patientId": d.Clinic.Patient.ID, "careManagerId": d.Clinic.CaseManager.Practitioner,
		"treatingProviderId": d.Clinic.Provider.Practitioner, "psychiatricConsultantId": d.consultant.Practitioner,
		"consent": map[string]any{"method": "WRITTEN", "givenAt": time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)},
	}
}

// enroll enrolls the clinic's patient, without problems.
func (d *careDesk) enroll() *careRow {
	d.t.Helper()
	p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrolling())
	if p.CollaborativeCareEpisode == nil {
		d.t.Fatalf("not enrolled: %+v", p.Problems)
	}
	return p.CollaborativeCareEpisode
}

// row is the row of the registry as somebody sees it; nil where they do not.
func (d *careDesk) row(who viewer.Viewer, id string) *careRow {
	d.t.Helper()
	var answer struct {
		CollaborativeCareRegistry struct{ Nodes []*careRow }
	}
	d.ask(who, `{ collaborativeCareRegistry(first: 100) { nodes { `+careFields+` } } }`, nil, &answer)
	for _, row := range answer.CollaborativeCareRegistry.Nodes {
		if row.ID == id {
			return row
		}
	}
	return nil
}

// assess asks an instrument of the clinic's patient.
func (d *careDesk) assess(answers []map[string]any) string {
	d.t.Helper()
	of := desk{d.World, d.t, d.Clinic.CaseManager}
	begun := of.start("phq-9")
	of.submit(begun, answers)
	return begun.ID
}

// says writes a consent about what is psychiatric.
func (d *careDesk) says(decision consent.Decision, grantee *uuid.UUID) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		err := d.Client.Consent.Create().SetPatientID(d.Clinic.Patient.ID).SetDecision(decision).SetSensitivity(consent.SensitivityPSY).
			SetNillableGranteeID(grantee).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			d.t.Fatal(err)
		}
	})
}

// permits is how many consents open what is psychiatric to the whole organization.
func (d *careDesk) permits() (n int) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		var err error
		n, err = d.Client.Consent.Query().Where(consent.PatientID(d.Clinic.Patient.ID), consent.SensitivityEQ(consent.SensitivityPSY),
			consent.GranteeIDIsNil(), consent.DecisionEQ(consent.DecisionPERMIT)).Count(ctx)
		if err != nil {
			d.t.Fatal(err)
		}
	})
	return n
}

// owner is the owner's look at the tables.
func (d *careDesk) owner() *sql.DB {
	d.t.Helper()
	db, err := sql.Open("postgres", d.OwnerURL)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = db.Close() })
	return db
}

// labelled are the types that carry the label PSY.
var labelled = []string{ent.TypeCollaborativeCareEpisode, ent.TypeCollaborativeCareContact, ent.TypeTreatmentStep, ent.TypePsychiatricRecommendation}
