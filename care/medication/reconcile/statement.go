package reconcile

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationstatement"
	"caseload/ent/rule"
)

// RecordStatement is what a source says of a medicine.
type RecordStatement struct {
	ClientMutationID  uuid.UUID
	ID, PatientID     uuid.UUID
	Code              *code.Coding
	Display           string
	Status            medicationstatement.Status
	InformationSource medicationstatement.InformationSource
	Informant         string
	Dosage            string
	Problem           *medicationstatement.Problem
	EffectiveAt       *time.Time
	EndedAt           *time.Time
	EncounterID       *uuid.UUID
	Note              string
}

// Record writes it down. What is not taken as it should be is a change of condition.
func (in RecordStatement) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordMedicationStatement, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := patients(ctx, w, in.EncounterID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(w).Exec(ctx); err != nil {
			return record.Conclude(err, "record medication statement")
		}
		w.Created(ent.TypeMedicationStatement, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, watch.Within(ctx, w).Notice(ctx, in.news(w.Now))
	})
}

func (in RecordStatement) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	if in.Code != nil {
		c.Coding(*in.Code, "code")
	}
	c.Text(in.Display, in.Code == nil || in.Code.Display == "", 500, "display")
	c.Text(in.Informant, false, 200, "informant")
	c.Text(in.Dosage, false, 1_000, "dosage")
	c.Text(in.Note, false, 10_000, "note")
	c.Happened(in.EffectiveAt, now, "effectiveAt")
	c.Happened(in.EndedAt, now, "endedAt")
	if in.Status == medicationstatement.StatusENTERED_IN_ERROR {
		c.Problems = append(c.Problems, record.Wrong("What was never true is not written down.", "status"))
	}
	return c.Problems
}

func (in RecordStatement) create(w *record.Writer) *ent.MedicationStatementCreate {
	at := w.Now
	if in.EffectiveAt != nil {
		at = *in.EffectiveAt
	}
	create := w.Client.MedicationStatement.Create().SetID(in.ID).SetPatientID(in.PatientID).SetPerformerID(w.Viewer.Practitioner).
		SetNillableEncounterID(in.EncounterID).SetDisplay(in.display()).SetNillableSensitivity(in.label()).
		SetStatus(in.Status).SetInformationSource(in.InformationSource).SetInformant(in.Informant).SetDosage(in.Dosage).
		SetNillableProblem(in.Problem).SetEffectiveAt(at).SetTimelineAt(at).SetNillableEndedAt(in.EndedAt).SetNote(in.Note).
		SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if in.Code != nil {
		create.SetCodeSystem(in.Code.System).SetCode(in.Code.Code).SetCodings([]code.Coding{*in.Code})
	}
	return create
}

func (in RecordStatement) display() string {
	if in.Display != "" || in.Code == nil {
		return in.Display
	}
	return in.Code.Display
}

// label is what the code tells, as for a record that comes from elsewhere.
func (in RecordStatement) label() *medicationstatement.Sensitivity {
	if in.Code == nil || !code.SubstanceUse(*in.Code) {
		return nil
	}
	return new(medicationstatement.SensitivitySUD)
}

// news is what the statement may change.
func (in RecordStatement) news(now time.Time) watch.News {
	row := ent.TypeMedicationStatement + "/" + in.ID.String()
	fact := event.Fact{ID: row, Type: ent.TypeMedicationStatement, Change: event.Added, At: now, Status: string(in.Status), Class: "NONE", Text: in.display()}
	if in.Problem != nil {
		fact.Class = string(*in.Problem)
	}
	if label := in.label(); label != nil {
		fact.Label = string(*label)
	}
	return watch.News{Patient: in.PatientID, Rows: []string{row}, Facts: []event.Fact{fact}}
}
