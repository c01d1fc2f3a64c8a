package exchange

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/allergyintolerance"
	"caseload/ent/appointment"
	"caseload/ent/careplan"
	"caseload/ent/careteam"
	"caseload/ent/condition"
	"caseload/ent/goal"
	"caseload/ent/medicationrequest"
	"caseload/ent/predicate"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// carrying reads what goes along with patients.
type carrying struct {
	client   *ent.Client
	patients []uuid.UUID
	at       time.Time
	by       map[uuid.UUID]carried
}

// carriedBy is what goes along, by patient: what holds at the time.
func carriedBy(ctx context.Context, client *ent.Client, patients []uuid.UUID, at time.Time) (map[uuid.UUID]carried, error) {
	c := &carrying{client, patients, at, map[uuid.UUID]carried{}}
	for _, id := range patients {
		c.by[id] = carried{}
	}
	for _, read := range []func(context.Context) error{c.allergies, c.medications, c.conditions, c.plans, c.appointments, c.teams} {
		if err := read(ctx); err != nil {
			return nil, err
		}
	}
	return c.by, nil
}

// about leaves the rows about the patients.
func (c *carrying) about(q *sql.Selector) { q.Where(rule.IsAny(q.C("patient_id"), c.patients)) }

// carry adds rows of a type, each to its patient.
func carry[T any](
	c *carrying, kind string, rows []T, err error, of func(T) (id, patient uuid.UUID), compose func(T, *links) fhir.Any,
) error {
	if err != nil {
		return fmt.Errorf("exchange: read %s: %w", kind, err)
	}
	for _, r := range rows {
		id, whose := of(r)
		c.by[whose][kind] = append(c.by[whose][kind], draft{id, func(l *links) fhir.Any { return compose(r, l) }})
	}
	return nil
}

// allergies are all but those that turned out to be none: one that was resolved is still
// to be known where it is treated next.
func (c *carrying) allergies(ctx context.Context) error {
	rows, err := c.client.AllergyIntolerance.Query().Where(c.about, allergyintolerance.Or(
		allergyintolerance.VerificationStatusIsNil(),
		allergyintolerance.VerificationStatusNotIn(allergyintolerance.VerificationStatusREFUTED, allergyintolerance.VerificationStatusENTERED_IN_ERROR),
	)).Order(allergyintolerance.ByDisplay(), allergyintolerance.ByID()).All(ctx)
	return carry(c, "AllergyIntolerance", rows, err, func(r *ent.AllergyIntolerance) (id, patient uuid.UUID) { return r.ID, r.PatientID }, allergyIntoleranceOf)
}

func (c *carrying) medications(ctx context.Context) error {
	rows, err := c.client.MedicationRequest.Query().Where(c.about, taken).
		Order(medicationrequest.ByDisplay(), medicationrequest.ByID()).All(ctx)
	return carry(c, "MedicationRequest", rows, err, func(r *ent.MedicationRequest) (id, patient uuid.UUID) { return r.ID, r.PatientID }, medicationRequestOf)
}

// taken are the medicines that a patient takes now.
var taken = medicationrequest.StatusEQ(medicationrequest.StatusACTIVE)

// conditions are those that are present.
func (c *carrying) conditions(ctx context.Context) error {
	var active []condition.ClinicalStatus
	for _, status := range code.ActiveClinicalStatuses {
		active = append(active, condition.ClinicalStatus(status))
	}
	rows, err := c.client.Condition.Query().Where(c.about, condition.ClinicalStatusIn(active...), condition.Or(
		condition.VerificationStatusIsNil(),
		condition.VerificationStatusNotIn(condition.VerificationStatusREFUTED, condition.VerificationStatusENTERED_IN_ERROR),
	)).Order(condition.ByDisplay(), condition.ByID()).All(ctx)
	return carry(c, "Condition", rows, err, func(r *ent.Condition) (id, patient uuid.UUID) { return r.ID, r.PatientID }, conditionOf)
}

// plans are those that are followed, with their goals.
func (c *carrying) plans(ctx context.Context) error {
	rows, err := c.client.CarePlan.Query().Where(c.about, careplan.StatusEQ(careplan.StatusACTIVE)).
		Order(careplan.ByTimelineAt(), careplan.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("exchange: read care plans: %w", err)
	}
	plans, err := whole(ctx, c.client, rows)
	err = carry(c, "CarePlan", plans, err, func(p *plan) (id, patient uuid.UUID) { return p.ID, p.PatientID }, carePlanOf)
	if err != nil {
		return err
	}
	goals := []uuid.UUID{}
	for _, p := range plans {
		goals = append(goals, p.goals...)
	}
	return c.goals(ctx, goals)
}

// goals are those of plans that are still to be reached, or were.
func (c *carrying) goals(ctx context.Context, ids []uuid.UUID) error {
	rows, err := c.client.Goal.Query().Where(predicate.Goal(belonging(goal.FieldID, ids)),
		goal.LifecycleStatusNotIn(goal.LifecycleStatusCANCELLED, goal.LifecycleStatusREJECTED, goal.LifecycleStatusENTERED_IN_ERROR)).All(ctx)
	return carry(c, "Goal", rows, err, func(r *ent.Goal) (id, patient uuid.UUID) { return r.ID, r.PatientID }, goalOf)
}

func (c *carrying) appointments(ctx context.Context) error {
	rows, err := c.client.Appointment.Query().Where(c.about, toCome(c.at)).
		Order(appointment.ByStartsAt(), appointment.ByID()).All(ctx)
	return carry(c, "Appointment", rows, err, func(r *ent.Appointment) (id, patient uuid.UUID) { return r.ID, r.PatientID }, appointmentOf)
}

// toCome are the appointments that are still to come. One of a referral that carries a
// label would tell of it.
func toCome(at time.Time) predicate.Appointment {
	return appointment.And(appointment.EndsAtGT(at), appointment.StatusIn(appointment.StatusBOOKED, appointment.StatusPENDING),
		appointment.Or(appointment.ServiceRequestIDIsNil(), appointment.HasServiceRequestWith(servicerequest.SensitivityIsNil())))
}

func (c *carrying) teams(ctx context.Context) error {
	rows, err := c.client.CareTeam.Query().Where(c.about, careteam.StatusEQ(careteam.StatusACTIVE)).
		Order(careteam.ByTimelineAt(), careteam.ByID()).All(ctx)
	if err != nil {
		return fmt.Errorf("exchange: read care teams: %w", err)
	}
	teams, err := manned(ctx, c.client, rows)
	return carry(c, "CareTeam", teams, err, func(t *team) (id, patient uuid.UUID) { return t.ID, t.PatientID }, careTeamOf)
}
