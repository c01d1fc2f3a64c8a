package ledger

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/billing"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/billingclose"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// CloseBillingMonth closes a calendar month of a patient: what it comes to stands from
// then on, and no time is logged, corrected or withdrawn in it.
type CloseBillingMonth struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Month            code.PartialDate
}

// Record closes the month, once it is over.
func (in CloseBillingMonth) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.CloseBillingMonth, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		c.NewID(in.ID, "id")
		month, ok := billing.ParseMonth(string(in.Month))
		if !ok {
			c.Problems = append(c.Problems, record.Wrong("A month has a year and a month: YYYY-MM.", "month"))
		}
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		of, err := w.Client.Patient.Query().Where(patient.ID(in.PatientID)).Only(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("ledger: read patient: %w", err)
		}
		zone, err := w.Zone(ctx, of)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("ledger: %w", err)
		}
		return in.close(ctx, w, billing.Person{TimeZone: zone.String(), Death: of.DeceasedAt}, month)
	})
}

// close looks with the server's own sight: what stands of a month must not depend on who
// closes it.
func (in CloseBillingMonth) close(ctx context.Context, w *record.Writer, of billing.Person, month billing.Month) (outcome record.Outcome, err error) {
	if err := hold(ctx, in.PatientID); err != nil {
		return record.Outcome{}, err
	}
	err = w.AsServer(ctx, func(ctx context.Context) error {
		b := billing.NewRecord(of, month, w.Now)
		if err := read(ctx, operation(ctx), w.Viewer.Organization, map[uuid.UUID]*billing.Record{in.PatientID: b}, month); err != nil {
			return err
		}
		switch s := b.Sum(); {
		case s.Closed != nil:
			outcome = record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This month is closed."})
			return nil
		case !s.Over:
			outcome = record.Refuse(record.Wrong("This month is not over.", "month"))
			return nil
		}
		outcome = record.Outcome{Changed: in.ID}
		return in.keep(ctx, w, month, b)
	})
	return outcome, err
}

// keep writes both parts: the one that tells of behavioral care whether or not there is
// such time, since otherwise the row itself would tell.
func (in CloseBillingMonth) keep(ctx context.Context, w *record.Writer, month billing.Month, b *billing.Record) error {
	from, to := b.Bounds()
	for part, came := range b.Close() {
		snapshot, err := json.Marshal(came)
		if err != nil {
			return fmt.Errorf("ledger: keep a month: %w", err)
		}
		id := in.ID
		create := w.Client.BillingClose.Create()
		if part == billing.Behavioral {
			id = uuid.Must(uuid.NewV7())
			create.SetSensitivity(billingclose.SensitivityPSY)
		}
		err = create.SetID(id).SetPatientID(in.PatientID).SetMonth(month.String()).SetPart(billingclose.Part(part)).SetStartsAt(from).SetEndsAt(to).
			SetClosedByID(w.Viewer.Practitioner).SetRuleVersion(came.Version).SetSnapshot(snapshot).
			SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("ledger: close a month: %w", err)
		}
		w.Created(ent.TypeBillingClose, id, in.PatientID, "")
	}
	return nil
}
