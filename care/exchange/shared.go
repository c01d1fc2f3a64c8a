package exchange

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/careplan"
	"caseload/ent/medicationrequest"
	"caseload/ent/servicerequest"
)

// sharing is one plan on its way to somebody outside.
type sharing struct {
	Reader

	sections []Section
	now      time.Time
	plan     *plan
}

// Plan is the sections of a care plan for somebody outside, with the patient and the
// people who are named; nil where there is no such plan that the viewer may see.
// Nothing refers to what is not among them.
func (r Reader) Plan(ctx context.Context, id uuid.UUID, sections []Section, now time.Time) ([]fhir.Any, error) {
	rows, err := r.Client.CarePlan.Query().Where(careplan.ID(id), careplan.StatusNEQ(careplan.StatusENTERED_IN_ERROR)).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	plans, err := whole(ctx, r.Client, rows)
	if err != nil {
		return nil, err
	}
	s := &sharing{r, sections, now, plans[0]}
	s.trim()
	return s.read(ctx)
}

func (s *sharing) has(section Section) bool { return slices.Contains(s.sections, section) }

// trim takes out of the plan what was not chosen.
func (s *sharing) trim() {
	p := s.plan
	without(&p.Stated, "author", "contributor", "created")
	p.Templates = nil
	if !s.has(Problems) {
		p.Addresses = nil
	}
	if !s.has(Goals) {
		p.goals = nil
	}
	if !s.has(Interventions) {
		p.interventions, p.Activities = nil, nil
		without(&p.Stated, "activity", "description")
	}
	if !s.has(Barriers) {
		p.barriers = nil
		without(&p.Stated, "extension")
	}
	if !s.has(Team) {
		p.CareTeamID = nil
		without(&p.Stated, "careTeam")
	}
	if s.has(Notes) {
		return
	}
	p.Note = ""
	without(&p.Stated, "note")
	for _, i := range p.interventions {
		i.Annotations = nil
	}
}

// without takes elements out of what was stated.
func without(s *code.Stated, elements ...string) {
	kept := maps.Clone(*s)
	maps.DeleteFunc(kept, func(element string, _ json.RawMessage) bool { return slices.Contains(elements, element) })
	*s = kept
}

// read is the plan and what belongs to it.
func (s *sharing) read(ctx context.Context) ([]fhir.Any, error) {
	var all []draft
	for _, find := range []func(context.Context) ([]draft, error){
		s.patient, s.conditions, s.team, s.goals, s.itself, s.medications, s.appointments, s.requests,
	} {
		found, err := find(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return s.closed(ctx, all)
}

func (s *sharing) itself(context.Context) ([]draft, error) {
	return drafts([]*plan{s.plan}, nil, func(p *plan) uuid.UUID { return p.ID }, carePlanOf)
}

func (s *sharing) patient(ctx context.Context) ([]draft, error) {
	return patients(ctx, s.Client, Selection{Patients: []uuid.UUID{s.plan.PatientID}})
}

func (s *sharing) conditions(ctx context.Context) ([]draft, error) {
	return s.noteless(conditions(ctx, s.Client, Selection{IDs: append([]uuid.UUID{}, s.plan.Addresses...)}))
}

func (s *sharing) goals(ctx context.Context) ([]draft, error) {
	return s.noteless(goals(ctx, s.Client, Selection{IDs: append([]uuid.UUID{}, s.plan.goals...)}))
}

func (s *sharing) team(ctx context.Context) ([]draft, error) {
	ids := []uuid.UUID{}
	if s.plan.CareTeamID != nil {
		ids = append(ids, *s.plan.CareTeamID)
	}
	return careTeams(ctx, s.Client, Selection{IDs: ids})
}

// medications are those that the patient takes now.
func (s *sharing) medications(ctx context.Context) ([]draft, error) {
	if !s.has(Medications) {
		return nil, nil
	}
	rows, err := s.Client.MedicationRequest.Query().Where(medicationrequest.PatientID(s.plan.PatientID),
		taken).Order(medicationrequest.ByDisplay(), medicationrequest.ByID()).All(ctx)
	return s.noteless(drafts(rows, err, func(r *ent.MedicationRequest) uuid.UUID { return r.ID }, medicationRequestOf))
}

// appointments are those that are still to come.
func (s *sharing) appointments(ctx context.Context) ([]draft, error) {
	if !s.has(Appointments) {
		return nil, nil
	}
	rows, err := s.Client.Appointment.Query().Where(appointment.PatientID(s.plan.PatientID), toCome(s.now)).Order(appointment.ByStartsAt(), appointment.ByID()).All(ctx)
	return drafts(rows, err, func(r *ent.Appointment) uuid.UUID { return r.ID }, appointmentOf)
}

// requests are those that serve the plan and are under way.
func (s *sharing) requests(ctx context.Context) ([]draft, error) {
	if !s.has(ServiceRequests) {
		return nil, nil
	}
	rows, err := s.Client.ServiceRequest.Query().Where(servicerequest.CarePlanID(s.plan.ID),
		servicerequest.StatusIn(servicerequest.StatusACTIVE, servicerequest.StatusON_HOLD)).Order(servicerequest.ByTimelineAt(), servicerequest.ByID()).All(ctx)
	return s.noteless(drafts(rows, err, func(r *ent.ServiceRequest) uuid.UUID { return r.ID }, serviceRequestOf))
}

// noteless takes notes out of resources where they were not chosen.
func (s *sharing) noteless(list []draft, err error) ([]draft, error) {
	if err != nil || s.has(Notes) {
		return list, err
	}
	for i, d := range list {
		list[i].compose = func(l *links) fhir.Any { return withoutNotes(d.compose(l)) }
	}
	return list, nil
}

func withoutNotes(resource fhir.Any) fhir.Any {
	switch r := resource.(type) {
	case *fhir.Condition:
		r.Note = nil
	case *fhir.Goal:
		r.Note = nil
	case *fhir.MedicationRequest:
		r.Note = nil
	case *fhir.ServiceRequest:
		r.Note = nil
	}
	return resource
}

// closed is the resources and the people whom they name, with no reference to
// anything else, and of people only what an outside provider needs.
func (s *sharing) closed(ctx context.Context, about []draft) ([]fhir.Any, error) {
	people, err := s.people(ctx, about)
	if err != nil {
		return nil, err
	}
	resources, err := enclosed(ctx, slices.Concat(people, about))
	for i, resource := range resources {
		resources[i] = minimal(resource)
	}
	return resources, err
}
