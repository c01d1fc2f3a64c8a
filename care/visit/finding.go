package visit

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/care/visit/checklist"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/rule"
	"caseload/ent/visitfinding"
)

// RecordFinding answers one item of a visit's checklist: one tap.
type RecordFinding struct {
	ClientMutationID uuid.UUID
	ID, HomeVisitID  uuid.UUID
	Item             string
	Status           visitfinding.Status
	Quantity         *code.Quantity
	Answer           *bool
	Note             string
	// QuestionnaireResponseID is the assessment, where the item is an instrument.
	QuestionnaireResponseID *uuid.UUID
	At                      *time.Time
}

// OfVisit is the visit that it is part of.
func (in RecordFinding) OfVisit() uuid.UUID { return in.HomeVisitID }

// Record appends the finding. What was found before stays; the last one of an item holds.
func (in RecordFinding) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		item := checklist.Pinned(string(v.Purpose), v.ChecklistVersion).Item(in.Item)
		if problems := in.problems(item, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := in.references(ctx, w, v); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		f := found{in, v, item, when(ctx, in.At, w.Now)}
		if refusal, err := f.measure(ctx, w); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := f.create(ctx, w).Exec(ctx); err != nil {
			return record.Conclude(err, "record a finding")
		}
		w.Created(ent.TypeVisitFinding, in.ID, v.PatientID, "")
		return record.Outcome{Changed: in.ID}, f.follow(ctx, w)
	})
}

func (in RecordFinding) problems(item *checklist.Item, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Note, false, 2_000, "note")
	c.Happened(in.At, now, "at")
	if item == nil {
		return append(c.Problems, record.Wrong("The checklist of this visit has no such item.", "item"))
	}
	if in.Status == visitfinding.StatusNOT_DONE {
		if in.Quantity != nil || in.Answer != nil || in.QuestionnaireResponseID != nil {
			c.Problems = append(c.Problems, record.Wrong("What was not done has no answer.", "status"))
		}
		return c.Problems
	}
	return append(c.Problems, in.unfit(item)...)
}

// unfit is what an answer lacks, or what is not of its item's kind.
func (in RecordFinding) unfit(item *checklist.Item) []record.Problem {
	asks := item.Kind == checklist.YesNo || item.Kind == checklist.RedFlag
	switch {
	case item.Kind == checklist.Vital && in.Quantity == nil:
		return []record.Problem{record.Wrong("A vital sign has a number.", "quantity")}
	case item.Kind == checklist.Vital && in.Quantity.Code != item.Unit:
		return []record.Problem{record.Wrong("This is measured in "+item.Unit+".", "quantity", "code")}
	case item.Kind == checklist.Vital && !item.Plausible(in.Quantity.Value):
		return []record.Problem{record.Wrong("This is a number from "+text(item.Lowest)+" to "+text(item.Highest)+".", "quantity", "value")}
	case item.Kind != checklist.Vital && in.Quantity != nil:
		return []record.Problem{record.Wrong("This item has no number.", "quantity")}
	case asks != (in.Answer != nil):
		return []record.Problem{record.Wrong("A question and a red flag are answered with yes or no, and nothing else is.", "answer")}
	case item.Kind != checklist.Instrument && in.QuestionnaireResponseID != nil:
		return []record.Problem{record.Wrong("This item is no assessment.", "questionnaireResponseId")}
	}
	return nil
}

func text(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// references finds an id that is taken, and an assessment that is not of the patient and
// the item. An assessment that has not arrived yet is no reason to lose the finding: name
// it, or leave it out.
func (in RecordFinding) references(ctx context.Context, w *record.Writer, v *ent.HomeVisit) ([]record.Problem, error) {
	if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil || in.QuestionnaireResponseID == nil {
		return refusal, err
	}
	known, err := w.Client.QuestionnaireResponse.Query().Where(
		questionnaireresponse.ID(*in.QuestionnaireResponseID), questionnaireresponse.PatientID(v.PatientID)).Exist(ctx)
	if err != nil || known {
		return nil, err
	}
	return []record.Problem{record.Missing("assessment", "questionnaireResponseId")}, nil
}
