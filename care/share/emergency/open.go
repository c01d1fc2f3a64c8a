package emergency

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/emergencyaccess"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// Open opens a patient's record to who asks. The patient is named in exactly one way.
type Open struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	Kind             emergencyaccess.Kind
	Reason           string
	DisclosedBy      string
	PatientID        *uuid.UUID
	Identifier       *Identifier
	Person           *Person
}

// Record opens the record and keeps how, or keeps that it was tried. Why nothing was
// opened is not told: Outcome.Left says that nothing was.
func (in Open) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.OpenEmergencyAccess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if problems, err := limited(ctx, w); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if problems, err := w.Unused(ctx, in.ID); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		outcome := record.Outcome{Changed: in.ID}
		err := w.AsServer(ctx, func(ctx context.Context) error {
			about, err := in.find(ctx, w)
			if err != nil {
				return err
			}
			if about == nil {
				outcome.Left = []record.Problem{{Code: record.NotOpened, Message: "No record was opened. The try is on record."}}
			}
			return in.write(ctx, w, about)
		})
		return outcome, err
	})
}

// limited is the problem with somebody who has tried too often. Tries of one person wait
// for each other.
func limited(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	op, _ := database.FromContext(ctx)
	if _, err := op.Exec(ctx, "select pg_advisory_xact_lock(hashtextextended('emergency' || $1::text, 0))", w.Viewer.Practitioner); err != nil {
		return nil, fmt.Errorf("emergency: wait for other tries: %w", err)
	}
	tries, err := w.Client.EmergencyAccess.Query().Where(emergencyaccess.PractitionerID(w.Viewer.Practitioner),
		emergencyaccess.StartsAtGT(w.Now.Add(-figures().window))).Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("emergency: count tries: %w", err)
	}
	if tries >= figures().tries {
		return []record.Problem{{Code: record.TooManyTries, Message: "There were too many tries. Wait an hour, or ask the privacy officer."}}, nil
	}
	return nil, nil
}

// write keeps the try, and what it opened.
func (in Open) write(ctx context.Context, w *record.Writer, about *ent.Patient) error {
	row, err := in.row(ctx, w)
	if err != nil {
		return err
	}
	if about == nil {
		err = row.SetOutcome(emergencyaccess.OutcomeNOT_OPENED).SetOpens([]string{}).SetEndsAt(w.Now).Exec(ctx)
		return wrapped(err, "keep try")
	}
	through, ends := uuid.Must(uuid.NewV7()), w.Now.Add(figures().open)
	err = w.Client.Relationship.Create().SetID(through).SetOrganizationID(w.Viewer.Organization).SetPatientID(about.ID).SetPractitionerID(w.Viewer.Practitioner).
		SetBasis(relationship.BasisBREAK_GLASS).SetStartsAt(w.Now).SetEndsAt(ends).SetReason("emergency access").Exec(ctx)
	if err != nil {
		return wrapped(err, "open record")
	}
	err = row.SetOutcome(emergencyaccess.OutcomeOPENED).SetPatientID(about.ID).SetRelationshipID(through).SetOpens(opens(in.Kind)).SetEndsAt(ends).Exec(ctx)
	if err != nil {
		return wrapped(err, "keep access")
	}
	w.Created(ent.TypeEmergencyAccess, in.ID, about.ID, "")
	return tell(ctx, w, about)
}

// row is what is kept of every try (42 CFR 2.51(c)): who received it and where they
// belong, who disclosed it, when, and the nature of the emergency.
func (in Open) row(ctx context.Context, w *record.Writer) (*ent.EmergencyAccessCreate, error) {
	name, affiliation, err := recipient(ctx, w)
	if err != nil {
		return nil, err
	}
	by := in.DisclosedBy
	if by == "" {
		by = name + ", through this service"
	}
	return w.Client.EmergencyAccess.Create().SetID(in.ID).SetOrganizationID(w.Viewer.Organization).SetPractitionerID(w.Viewer.Practitioner).SetKind(in.Kind).SetNamedBy(in.way()).
		SetReason(in.Reason).SetRecipientName(name).SetRecipientAffiliation(affiliation).SetDisclosedBy(by).
		SetStartsAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now), nil
}

func wrapped(err error, doing string) error {
	if err != nil {
		return fmt.Errorf("emergency: %s: %w", doing, err)
	}
	return nil
}
