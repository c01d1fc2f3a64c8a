package plan

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/handout"
	"caseload/care/plan/template"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/careplan"
	"caseload/ent/careteamparticipant"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/patient"
	"caseload/ent/practitioner"
	"caseload/ent/servicerequest"
)

// HandoutReader reads what a patient's page is made of.
type HandoutReader struct {
	Client  *ent.Client
	Library *template.Library
	Now     time.Time
}

// handoutRows are the rows of one page, as far as the viewer may see them.
type handoutRows struct {
	plan          *ent.CarePlan
	patient       *ent.Patient
	zone          *time.Location
	goals         []*ent.Goal
	interventions []*ent.Intervention
	appointments  []*ent.Appointment
	people        []*ent.Practitioner
}

// mostVisits is how many meetings a page lists: what comes next, not a calendar.
const mostVisits = 8

// Read returns the page of a plan, in the language that is nearest to the tag, or
// to the patient's own where the tag is empty. Nil is answered for a plan that the
// viewer does not see. A paper lies where others read it, so that nothing with a
// label is on it, whoever prints it.
func (r HandoutReader) Read(ctx context.Context, id uuid.UUID, tag string) (*handout.Page, error) {
	rows, err := r.rows(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil //nolint:nilnil // what is not seen is not there
	}
	if err != nil {
		return nil, fmt.Errorf("plan: read handout: %w", err)
	}
	if tag == "" {
		tag = rows.patient.Language
	}
	page, err := rows.handout(r.Library, r.Now).In(tag)
	return &page, err
}

func (r HandoutReader) rows(ctx context.Context, id uuid.UUID) (*handoutRows, error) {
	rows := &handoutRows{}
	var err error
	if rows.plan, err = r.Client.CarePlan.Query().Where(careplan.ID(id), careplan.EpisodeOfCareIDNotNil()).Only(ctx); err != nil {
		return nil, err
	}
	if rows.patient, err = r.Client.Patient.Query().Where(patient.ID(rows.plan.PatientID)).Only(ctx); err != nil {
		return nil, err
	}
	for _, read := range []func(context.Context, *handoutRows) error{r.readZone, r.readGoals, r.readInterventions, r.readAppointments, r.readPeople} {
		if err := read(ctx, rows); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

func (r HandoutReader) readZone(ctx context.Context, rows *handoutRows) (err error) {
	rows.zone, err = record.ZoneOf(ctx, r.Client, rows.patient)
	return err
}

func (r HandoutReader) readGoals(ctx context.Context, rows *handoutRows) (err error) {
	rows.goals, err = r.Client.Goal.Query().
		Where(goal.CarePlanID(rows.plan.ID), goal.SensitivityIsNil(), goal.LifecycleStatusNotIn(endedGoals...)).
		Order(goal.ByTimelineAt(), goal.ByID()).All(ctx)
	return err
}

func (r HandoutReader) readInterventions(ctx context.Context, rows *handoutRows) (err error) {
	rows.interventions, err = r.Client.Intervention.Query().
		Where(intervention.CarePlanID(rows.plan.ID), intervention.SensitivityIsNil(), intervention.StatusNotIn(endedInterventions...)).
		Order(intervention.ByDueAt(), intervention.ByID()).All(ctx)
	return err
}

func (r HandoutReader) readAppointments(ctx context.Context, rows *handoutRows) (err error) {
	rows.appointments, err = r.Client.Appointment.Query().
		Where(appointment.PatientID(rows.plan.PatientID), appointment.StatusEQ(appointment.StatusBOOKED), appointment.StartsAtGT(r.Now), appointment.Or(
			appointment.ServiceRequestIDIsNil(), appointment.HasServiceRequestWith(servicerequest.SensitivityIsNil()))).
		Order(appointment.ByStartsAt(), appointment.ByID()).Limit(mostVisits).All(ctx)
	return err
}

// readPeople reads who helps: the case manager first, then who does something, then
// the rest of the team.
func (r HandoutReader) readPeople(ctx context.Context, rows *handoutRows) error {
	var ids []uuid.UUID
	add := func(id *uuid.UUID) {
		if id != nil && !slices.Contains(ids, *id) {
			ids = append(ids, *id)
		}
	}
	add(rows.patient.CaseManagerID)
	for _, i := range rows.interventions {
		add(i.OwnerID)
	}
	for _, a := range rows.appointments {
		add(a.PractitionerID)
	}
	if rows.plan.CareTeamID != nil {
		members, err := r.Client.CareTeamParticipant.Query().Where(careteamparticipant.CareTeamID(*rows.plan.CareTeamID),
			careteamparticipant.Or(careteamparticipant.EndsAtIsNil(), careteamparticipant.EndsAtGT(r.Now))).All(ctx)
		if err != nil {
			return err
		}
		for _, m := range members {
			add(m.PractitionerID)
		}
	}
	found, err := r.Client.Practitioner.Query().Where(practitioner.IDIn(ids...)).All(ctx)
	slices.SortFunc(found, func(a, b *ent.Practitioner) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	rows.people = found
	return err
}

// ofPatient are the roles of interventions that the patient and who lives with
// them do themselves.
var ofPatient = []string{"PATIENT", "CAREGIVER", "FAMILY"}

func (rows *handoutRows) handout(library *template.Library, now time.Time) handout.Handout {
	h := handout.Handout{Name: rows.patient.DisplayName, MadeAt: now.In(rows.zone)}
	for _, g := range rows.goals {
		h.Goals = append(h.Goals, handout.Goal{Words: g.PatientWords, Title: g.Display, By: rows.until(g)})
	}
	for _, i := range rows.interventions {
		step := handout.Step{Text: i.Title, Role: i.OwnerRole, Name: rows.name(i.OwnerID), Shipped: i.TemplateKey != ""}
		if slices.Contains(ofPatient, i.OwnerRole) {
			h.Yours = append(h.Yours, step)
		} else {
			h.Team = append(h.Team, step)
		}
	}
	for _, a := range rows.appointments {
		h.Visits = append(h.Visits, handout.Visit{Kind: string(a.Kind), Where: a.Location, With: rows.name(a.PractitionerID), At: a.StartsAt.In(rows.zone)})
	}
	h.Emergency, h.Today = rows.signs(library)
	for _, p := range rows.people {
		h.People = append(h.People, handout.Person{Name: p.DisplayName, Phone: phone(p.Telecom)})
	}
	return h
}

// until is the last day that a target of the goal names.
func (rows *handoutRows) until(g *ent.Goal) *time.Time {
	var last *time.Time
	for _, t := range g.Targets {
		if at, ok := t.DueOn.Start(rows.zone); ok && (last == nil || at.After(*last)) {
			last = &at
		}
	}
	return last
}

func (rows *handoutRows) name(id *uuid.UUID) string {
	for _, p := range rows.people {
		if id != nil && p.ID == *id {
			return p.DisplayName
		}
	}
	return ""
}

// signs are the signs of danger of the templates in use, each once.
func (rows *handoutRows) signs(library *template.Library) (emergency, today []string) {
	for _, use := range rows.plan.Templates {
		of := library.Find(use.Key, use.Version)
		if use.Label != "" || of == nil {
			continue
		}
		for _, f := range of.RedFlags {
			switch f.Urgency {
			case template.Emergency:
				emergency = append(emergency, f.Sign)
			case template.SameDay:
				today = append(today, f.Sign)
			case template.NextContact: // is asked for at the next contact
			}
		}
	}
	return once(emergency), once(today)
}

func once(list []string) []string {
	var kept []string
	for _, text := range list {
		if !slices.Contains(kept, text) {
			kept = append(kept, text)
		}
	}
	return kept
}

// phone is the number to call somebody on, that of their work first.
func phone(of []code.ContactPoint) string {
	number := ""
	for _, c := range of {
		if c.System == "phone" && (number == "" || c.Use == "work") {
			number = c.Value
		}
	}
	return number
}
