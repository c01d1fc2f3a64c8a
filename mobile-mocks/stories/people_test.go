package stories_test

import (
	"context"
	"strings"

	"github.com/cucumber/godog"

	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// people are the steps that say who is in a story.
func people(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) is (\w+)'s patient$`, func(patient, manager string) { s.admit(patient, manager) })
	sc.Step(`^(\w+) is nobody's patient yet$`, func(patient string) { s.admit(patient, "") })
	sc.Step(`^(\w+) is a second case manager$`, func(name string) { s.hire(name, practitionerrole.RoleCASE_MANAGER) })
	sc.Step(`^(\w+) (treats|visits) (\w+)$`, func(person, how, patient string) {
		basis := map[string]relationship.Basis{"treats": relationship.BasisTREATING, "visits": relationship.BasisVISIT}[how]
		s.relate(person, patient, basis)
	})
	sc.Step(`^(\w+) opens (\w+)'s chart$`, func(person, patient string) {
		s.answer = s.ask(person, "Chart", object{"patientId": s.patient(patient)})
	})
	sc.Step(`^there is no such patient for (\w+): (\w+)$`, func(person, patient string) {
		if chart := s.ask(person, "Chart", object{"patientId": s.patient(patient)}); chart.at("patient") != nil {
			s.t.Errorf("%s sees %s", person, patient)
		}
	})
	sc.Step(`^(\w+) (makes|gives) (\w+) responsible for (\w+)$`, func(person, _, manager, patient string) {
		chart := s.ask(person, "Chart", object{"patientId": s.patient(patient)}).object("patient")
		s.act(person, "AssignPatient", object{
			"patientId": s.patient(patient), "caseManagerId": s.who(manager).Practitioner, "baseRevision": chart.at("revision"),
		})
	})
	sc.Step(`^(\w+) is on (\w+)'s panel$`, func(patient, person string) {
		if !s.onPanel(person, patient) {
			s.t.Errorf("%s is not on the panel", patient)
		}
	})
	sc.Step(`^(\w+) is not on (\w+)'s panel$`, func(patient, person string) {
		if s.onPanel(person, patient) {
			s.t.Errorf("%s is on the panel", patient)
		}
	})
}

// admit puts a patient on record, with a case manager where one is named.
func (s *story) admit(patient, manager string) {
	s.t.Helper()
	id := world.ID()
	s.patients[patient] = id.String()
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		create := s.w.Client.Patient.Create().SetID(id).SetDisplayName(patient).SetFamily(patient).
			SetSearchName(strings.ToLower(patient)).SetBirthDate("1950-03-01")
		if manager != "" {
			create.SetCaseManagerID(s.who(manager).Practitioner)
		}
		if err := create.Exec(ctx); err != nil {
			s.t.Fatal(err)
		}
		if manager != "" {
			s.w.Relate(ctx, s.t, s.who(manager), id, relationship.BasisCASE_MANAGER)
		}
	})
}

func (s *story) relate(person, patient string, basis relationship.Basis) {
	s.t.Helper()
	id := s.uuid(patient)
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		s.w.Relate(ctx, s.t, s.who(person), id, basis)
	})
}

// hire adds somebody to the clinic's staff, under its supervisor.
func (s *story) hire(name string, role practitionerrole.Role) {
	s.t.Helper()
	id := world.ID()
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		if err := s.w.Client.Practitioner.Create().SetID(id).SetDisplayName(name).SetFamily(name).Exec(ctx); err != nil {
			s.t.Fatal(err)
		}
		if err := s.w.Client.PractitionerRole.Create().SetPractitionerID(id).SetEmployerID(s.w.Clinic.ID).SetRole(role).
			SetSupervisorID(s.who("Ruth").Practitioner).SetCredentials([]string{"RN"}).Exec(ctx); err != nil {
			s.t.Fatal(err)
		}
	})
	s.people[name] = viewer.Viewer{
		Organization: s.w.Clinic.ID, Practitioner: id, Roles: []viewer.Role{viewer.Role(role)}, Device: name + "'s phone",
	}
}

func (s *story) onPanel(person, patient string) bool {
	s.t.Helper()
	panel := s.ask(person, "Panel", object{"first": 100})
	return named(panel.list("panel", "nodes"), "id", s.patient(patient)) != nil
}
