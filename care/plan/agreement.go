package plan

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplanagreement"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/rule"
)

// AgreeToCarePlan records that the patient, or who speaks for the patient,
// agreed to a revision of the plan.
type AgreeToCarePlan struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	BaseRevision     int
	Party            careplanagreement.Party
	Method           careplanagreement.Method
	PartyName        string
	WitnessID        *uuid.UUID
	Note             string
}

func (in AgreeToCarePlan) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.PartyName, false, 200, "partyName")
	c.Text(in.Note, false, 2_000, "note")
	switch {
	case in.Party != careplanagreement.PartyPATIENT && in.Party != careplanagreement.PartyCAREGIVER:
		c.Problems = append(c.Problems, record.Wrong("The patient or a caregiver agrees; others sign off or approve.", "party"))
	case in.Method == careplanagreement.MethodVERBAL_WITNESSED && in.WitnessID == nil:
		c.Problems = append(c.Problems, record.Wrong("A spoken agreement needs a witness.", "witnessId"))
	}
	return c.Problems
}

// Record keeps the agreement, pinned to the revision.
func (in AgreeToCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.AgreeToCarePlan, Input: in}
	return word{
		id: in.ID, plan: in.CarePlanID, revision: in.BaseRevision, kind: careplanagreement.KindAGREEMENT, party: in.Party,
		method: in.Method, name: in.PartyName, witness: in.WitnessID, note: in.Note,
	}.record(ctx, r, act, in.problems)
}

// SignOffCarePlan records that a provider stands behind what concerns them in a
// revision of the plan: all of it when no items are named.
type SignOffCarePlan struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	BaseRevision     int
	Items            []uuid.UUID
	Note             string
}

func (in SignOffCarePlan) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Note, false, 2_000, "note")
	return c.Problems
}

// Record keeps the sign-off.
func (in SignOffCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SignOffCarePlan, Input: in}
	return word{
		id: in.ID, plan: in.CarePlanID, revision: in.BaseRevision, kind: careplanagreement.KindSIGN_OFF,
		party: careplanagreement.PartyPRACTITIONER, method: careplanagreement.MethodELECTRONIC, items: in.Items, note: in.Note, own: true,
	}.record(ctx, r, act, in.problems)
}

// word is what somebody says to one revision of a plan.
type word struct {
	id, plan uuid.UUID
	revision int
	kind     careplanagreement.Kind
	party    careplanagreement.Party
	method   careplanagreement.Method
	name     string
	witness  *uuid.UUID
	items    []uuid.UUID
	note     string
	own      bool // the viewer's word
}

func (x word) record(ctx context.Context, r *record.Recorder, act record.Act, problems func() []record.Problem) (record.Outcome, error) {
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if wrong := problems(); len(wrong) > 0 {
			return record.Refuse(wrong...), nil
		}
		known, missing, err := ofEnrollment(ctx, w, x.plan)
		if err != nil || missing != nil {
			return record.Refuse(missing...), err
		}
		if refusal, err := x.refusal(ctx, w, known); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		label, refusal, err := x.label(ctx, w)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		return record.Outcome{Changed: x.id}, x.write(ctx, w, known, label)
	})
}

func (x word) refusal(ctx context.Context, w *record.Writer, known *ent.CarePlan) ([]record.Problem, error) {
	if x.revision != known.Revision {
		return []record.Problem{record.Conflict(known.ID, x.revision, known.Revision)}, nil
	}
	if x.witness != nil {
		if seen, err := sees(ctx, w, *x.witness, known.PatientID); err != nil || !seen {
			return []record.Problem{record.Wrong("The witness has no relationship to this patient.", "witnessId")}, err
		}
	}
	return w.Unused(ctx, x.id)
}

// label is the strictest label among the named items, or the problem that one is not
// the plan's, or that the viewer does not see it.
func (x word) label(ctx context.Context, w *record.Writer) (label *string, refusal []record.Problem, err error) {
	if len(x.items) == 0 {
		return nil, nil, nil
	}
	goals, err := w.Client.Goal.Query().Where(goal.IDIn(x.items...), goal.CarePlanID(x.plan)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: read goals: %w", err)
	}
	interventions, err := w.Client.Intervention.Query().Where(intervention.IDIn(x.items...), intervention.CarePlanID(x.plan)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: read interventions: %w", err)
	}
	if len(goals)+len(interventions) != len(x.items) {
		return nil, []record.Problem{record.Missing("goal or intervention of this plan", "items")}, nil
	}
	c := content{}
	for _, g := range goals {
		c.about(goalItem(g))
	}
	for _, i := range interventions {
		c.about(interventionItem(i))
	}
	return c.label, nil, nil
}

func (x word) write(ctx context.Context, w *record.Writer, known *ent.CarePlan, label *string) error {
	create := w.Client.CarePlanAgreement.Create().
		SetID(x.id).SetPatientID(known.PatientID).SetCarePlanID(known.ID).SetPlanRevision(known.Revision).
		SetKind(x.kind).SetParty(x.party).SetMethod(x.method).SetPartyName(x.name).SetNillableWitnessID(x.witness).
		SetItems(x.items).SetNote(x.note).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if label != nil {
		create.SetSensitivity(careplanagreement.Sensitivity(*label))
	}
	if x.own {
		create.SetPractitionerID(w.Viewer.Practitioner)
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("plan: keep agreement: %w", err)
	}
	w.Created(ent.TypeCarePlanAgreement, x.id, known.PatientID, "")
	w.Updated(ent.TypeCarePlan, known.ID, known.PatientID, known.Revision, "")
	return nil
}
