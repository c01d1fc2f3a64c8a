package offline

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// RevokeDevice says that a phone is lost: it is told to drop what it keeps, and what it
// sends waits for review.
type RevokeDevice struct {
	ClientMutationID uuid.UUID
	// PractitionerID is whose phone it is.
	PractitionerID uuid.UUID
	Device         string
	Reason         string
}

// Record revokes the phone. Who carries it may do so, who supervises that person, and
// who answers for the privacy of records.
func (in RevokeDevice) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RevokeDevice, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		c.Text(in.Device, true, 64, "device")
		c.Text(in.Reason, true, 500, "reason")
		if len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if theirs, err := in.below(ctx, w); err != nil || !theirs {
			return record.Refuse(record.Missing("practitioner", "practitionerId")), err
		}
		return record.Outcome{}, in.write(ctx, w)
	})
}

func (in RevokeDevice) below(ctx context.Context, w *record.Writer) (bool, error) {
	if in.PractitionerID == w.Viewer.Practitioner {
		return true, nil
	}
	roles := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(in.PractitionerID))
	if !w.Viewer.Has(viewer.PrivacyOfficer) {
		roles.Where(practitionerrole.SupervisorID(w.Viewer.Practitioner), rule.Held(w.Now))
	}
	theirs, err := roles.Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("offline: device: %w", err)
	}
	return theirs, nil
}

func (in RevokeDevice) write(ctx context.Context, w *record.Writer) error {
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `insert into sync_device (organization_id, practitioner_id, device, revoked_at, revoked_by_id, reason)
		values ($1, $2, $3, $4, $5, $6) on conflict (organization_id, practitioner_id, device) do nothing`,
		w.Viewer.Organization, in.PractitionerID, in.Device, w.Now, w.Viewer.Practitioner, in.Reason)
	if err != nil {
		return fmt.Errorf("offline: device: %w", err)
	}
	return nil
}

// Revoked reports whether the viewer's phone was revoked.
func Revoked(ctx context.Context, op *database.Operation, v viewer.Viewer) (revoked bool, err error) {
	err = op.QueryOne(ctx, `select exists (select from sync_device where organization_id = $1 and practitioner_id = $2 and device = $3)`,
		[]any{v.Organization, v.Practitioner, v.Device}, &revoked)
	if err != nil {
		return false, fmt.Errorf("offline: device: %w", err)
	}
	return revoked, nil
}
