package world

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
)

// Organization is an organization with a person in every role. Everybody but
// Stranger has to do with Patient; Stranger is a case manager with another one.
type Organization struct {
	ID                                                            uuid.UUID
	CaseManager, Supervisor, VisitStaff, Provider, PrivacyOfficer viewer.Viewer
	Stranger                                                      viewer.Viewer
	Patient, StrangersPatient                                     Patient
	Cohort, HealthcareService                                     uuid.UUID
	// Absence is one that has not begun: the provider will cover for the visit staff.
	Absence uuid.UUID
}

// Personas are the organization's people by name.
func (o Organization) Personas() map[string]viewer.Viewer {
	return map[string]viewer.Viewer{
		"case manager": o.CaseManager, "supervisor": o.Supervisor, "visit staff": o.VisitStaff,
		"provider": o.Provider, "privacy officer": o.PrivacyOfficer, "stranger": o.Stranger,
	}
}

func (w *World) organization(t testing.TB, name string) Organization {
	t.Helper()
	o := Organization{ID: ID(), Cohort: ID(), HealthcareService: ID(), Absence: ID()}
	w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
		must(t, w.Client.Organization.Create().SetID(o.ID).SetOrganizationID(o.ID).SetName(name).Exec(ctx))
		o.Supervisor = w.person(ctx, t, o.ID, "Supervisor", practitionerrole.RoleSUPERVISOR, nil)
		o.CaseManager = w.person(ctx, t, o.ID, "Case Manager", practitionerrole.RoleCASE_MANAGER, &o.Supervisor.Practitioner)
		o.VisitStaff = w.person(ctx, t, o.ID, "Visit Staff", practitionerrole.RoleVISIT_STAFF, nil)
		o.Provider = w.person(ctx, t, o.ID, "Provider", practitionerrole.RolePROVIDER, nil)
		o.PrivacyOfficer = w.person(ctx, t, o.ID, "Privacy Officer", practitionerrole.RolePRIVACY_OFFICER, nil)
		w.cohort(ctx, t, o)
		must(t, w.Client.Absence.Create().SetID(o.Absence).SetPractitionerID(o.VisitStaff.Practitioner).
			SetCoveredByID(o.Provider.Practitioner).SetStartsAt(time.Now().UTC().AddDate(0, 0, 30)).SetEndsAt(time.Now().UTC().AddDate(0, 0, 44)).Exec(ctx))
		w.directory(ctx, t, o)
		o.Stranger = w.person(ctx, t, o.ID, "Stranger", practitionerrole.RoleCASE_MANAGER, nil)
	})
	o.Patient = w.Patient(t, o, o.CaseManager, name+" Patient")
	o.StrangersPatient = w.Patient(t, o, o.Stranger, name+" Stranger's Patient")
	w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
		w.Relate(ctx, t, o.VisitStaff, o.Patient.ID, relationship.BasisVISIT)
		w.Relate(ctx, t, o.Provider, o.Patient.ID, relationship.BasisTREATING)
	})
	return o
}

func (w *World) person(ctx context.Context, t testing.TB, organization uuid.UUID, name string, role practitionerrole.Role, supervisor *uuid.UUID) viewer.Viewer {
	t.Helper()
	id := ID()
	must(t, w.Client.Practitioner.Create().SetID(id).SetDisplayName(name).SetFamily(name).Exec(ctx))
	must(t, w.Client.PractitionerRole.Create().SetPractitionerID(id).SetEmployerID(organization).
		SetRole(role).SetNillableSupervisorID(supervisor).SetCredentials([]string{"RN"}).Exec(ctx))
	return viewer.Viewer{Organization: organization, Practitioner: id, Roles: []viewer.Role{viewer.Role(role)}, Device: "phone"}
}

// Relate gives somebody a reason to open the patient's record.
func (w *World) Relate(ctx context.Context, t testing.TB, v viewer.Viewer, patient uuid.UUID, basis relationship.Basis) {
	t.Helper()
	must(t, w.Client.Relationship.Create().SetPractitionerID(v.Practitioner).SetPatientID(patient).SetBasis(basis).Exec(ctx))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
