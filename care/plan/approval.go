package plan

import (
	"context"
	_ "embed" // the table below
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/google/uuid"

	"caseload/care/identify/fact"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanagreement"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

//go:embed approval.csv
var approvalCSV string

// chains are who must approve a plan, in order, by program.
var chains = sync.OnceValue(func() map[string][]careplanagreement.Party {
	all := map[string][]careplanagreement.Party{}
	for _, row := range fact.Read(approvalCSV, "program", "chain").Rows {
		for party := range strings.SplitSeq(row[1], "|") {
			all[row[0]] = append(all[row[0]], careplanagreement.Party(party))
		}
	}
	return all
})

// Chain is who must approve a plan of the program, in order; none for a program
// that wants no approval.
func Chain(program string) []careplanagreement.Party { return chains()[program] }

// Next is who must approve next, by the words that were said to the present
// revision; nil when all have.
func Next(program string, revision int, words []*ent.CarePlanAgreement) *careplanagreement.Party {
	for _, party := range Chain(program) {
		said := slices.ContainsFunc(words, func(a *ent.CarePlanAgreement) bool {
			agreed := a.Kind == careplanagreement.KindAPPROVAL || a.Kind == careplanagreement.KindAGREEMENT
			return agreed && a.PlanRevision == revision && a.Party == party
		})
		if !said {
			return &party
		}
	}
	return nil
}

// ApproveCarePlan approves a revision of a plan, as the next one in the chain.
type ApproveCarePlan struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	BaseRevision     int
	Note             string
}

// Record keeps the approval; the last one of the chain approves the plan.
func (in ApproveCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return decision{in.ClientMutationID, in.ID, in.CarePlanID, in.BaseRevision, in.Note, careplanagreement.KindAPPROVAL}.record(ctx, r, in)
}

// ReturnCarePlan gives a plan back with what is wrong with it.
type ReturnCarePlan struct {
	ClientMutationID uuid.UUID
	ID, CarePlanID   uuid.UUID
	BaseRevision     int
	Note             string
}

// Record keeps why the plan was returned.
func (in ReturnCarePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return decision{in.ClientMutationID, in.ID, in.CarePlanID, in.BaseRevision, in.Note, careplanagreement.KindRETURN}.record(ctx, r, in)
}

// decision is an approval or its refusal.
type decision struct {
	act, id, plan uuid.UUID
	revision      int
	note          string
	kind          careplanagreement.Kind
}

func (d decision) problems() []record.Problem {
	var c record.Check
	c.NewID(d.id, "id")
	c.Text(d.note, d.kind == careplanagreement.KindRETURN, 2_000, "note")
	return c.Problems
}

func (d decision) record(ctx context.Context, r *record.Recorder, input any) (record.Outcome, error) {
	act := record.Act{ID: d.act, Name: rule.ApproveCarePlan, Input: input}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if wrong := d.problems(); len(wrong) > 0 {
			return record.Refuse(wrong...), nil
		}
		known, missing, err := ofEnrollment(ctx, w, d.plan)
		if err != nil || missing != nil {
			return record.Refuse(missing...), err
		}
		return d.decide(ctx, w, known)
	})
}

func (d decision) decide(ctx context.Context, w *record.Writer, known *ent.CarePlan) (record.Outcome, error) {
	said, err := w.Client.CarePlanAgreement.Query().
		Where(careplanagreement.CarePlanID(known.ID), careplanagreement.PlanRevision(known.Revision)).All(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("plan: read agreements: %w", err)
	}
	party := Next(known.Program, known.Revision, said)
	if party == nil {
		return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "Nobody has to approve this plan any more."}), nil
	}
	if !speaksFor(w.Viewer, *party) {
		return record.Refuse(record.Problem{Code: record.NotPermitted, Message: "Somebody else must approve this plan first."}), nil
	}
	x := word{id: d.id, plan: d.plan, revision: d.revision, kind: d.kind, party: *party, method: careplanagreement.MethodELECTRONIC, note: d.note, own: true}
	if refusal, err := x.refusal(ctx, w, known); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if err := x.write(ctx, w, known, nil); err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: known.ID}, d.settle(ctx, w, known, append(said, &ent.CarePlanAgreement{Kind: d.kind, Party: *party, PlanRevision: known.Revision}))
}

// settle says on the plan how far its approval is.
func (d decision) settle(ctx context.Context, w *record.Writer, known *ent.CarePlan, said []*ent.CarePlanAgreement) error {
	to := careplan.ApprovalAWAITED
	switch {
	case d.kind == careplanagreement.KindRETURN:
		to = careplan.ApprovalRETURNED
	case Next(known.Program, known.Revision, said) == nil:
		to = careplan.ApprovalAPPROVED
	}
	return (&content{w: w, plan: known}).setApproval(ctx, to)
}

// speaksFor reports whether the viewer may approve for the party: patients
// approve by agreeing.
func speaksFor(v viewer.Viewer, party careplanagreement.Party) bool {
	switch party {
	case careplanagreement.PartyNURSE:
		return v.Has(viewer.CaseManager)
	case careplanagreement.PartySUPERVISOR:
		return v.Has(viewer.Supervisor)
	case careplanagreement.PartyPRACTITIONER:
		return v.Has(viewer.Provider)
	default:
		return false
	}
}

// sees reports whether somebody has a relationship to the patient now.
func sees(ctx context.Context, w *record.Writer, practitioner, patient uuid.UUID) (bool, error) {
	if practitioner == w.Viewer.Practitioner {
		return true, nil
	}
	related, err := w.Client.Relationship.Query().Where(
		rule.SeenBy(practitioner), relationship.PatientID(patient), rule.Holds(w.Now)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("plan: look for relationship: %w", err)
	}
	return related, nil
}
