package share

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/sharelink"
	"caseload/ent/viewer"
)

// ErrGone says that a secret opens nothing: it is unknown, revoked or over, or who
// shared the plan may not see it any more. Which of it is not told.
var ErrGone = errors.New("share: there is nothing here")

// Opener opens links.
type Opener struct {
	DB     *database.DB
	Client *ent.Client
	// Wake is told, after the commit, that the organization's log has grown. It may be nil.
	Wake func(organization uuid.UUID)
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// Open has what the link shows read, in a snapshot that sees what may be shared and
// nothing else, and records the opening. What was read may be shown only when there is
// no error: ErrGone where the secret opens nothing.
func (o *Opener) Open(ctx context.Context, secret string, read func(context.Context, *ent.ShareLink) error) error {
	link, err := o.find(ctx, secret)
	if err != nil {
		return err
	}
	who, err := o.asWhom(ctx, link)
	if err != nil {
		return err
	}
	reading, op := o.DB.ReadOnly(viewer.NewContext(ctx, who))
	defer op.Rollback()
	if err := read(reading, link); err != nil {
		return err
	}
	return o.opened(ctx, link)
}

// find is the link that the secret belongs to, as long as it is good.
func (o *Opener) find(ctx context.Context, secret string) (*ent.ShareLink, error) {
	hash, ok := hashOf(secret)
	if !ok {
		return nil, ErrGone
	}
	ctx, op := o.DB.ReadOnly(viewer.NewContext(ctx, viewer.Opening(hash)))
	defer op.Rollback()
	link, err := o.Client.ShareLink.Query().Where(sharelink.SecretHash(hash)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, ErrGone
	}
	if err != nil {
		return nil, fmt.Errorf("share: find link: %w", err)
	}
	if subtle.ConstantTimeCompare(link.SecretHash, hash) != 1 || link.RevokedAt != nil || !o.now().Before(link.ExpiresAt) {
		return nil, ErrGone
	}
	return link, nil
}

// asWhom is who shared the plan, with the roles that they hold now, narrowed to what
// the link may show.
func (o *Opener) asWhom(ctx context.Context, link *ent.ShareLink) (viewer.Viewer, error) {
	who := viewer.Viewer{
		Organization: link.OrganizationID, Practitioner: link.CreatedByID,
		Shared: &viewer.Shared{Patient: link.PatientID},
	}
	if link.RecipientID != nil {
		who.Shared.Recipient = *link.RecipientID
	}
	ctx, op := o.DB.ReadOnly(viewer.NewContext(ctx, viewer.SystemOf(link.OrganizationID)))
	defer op.Rollback()
	var err error
	if who.Roles, err = rule.HeldRoles(ctx, o.Client, link.CreatedByID, o.now()); err != nil {
		return who, fmt.Errorf("share: %w", err)
	}
	if !rule.May(who, rule.ShareCarePlan) {
		return who, ErrGone
	}
	return who, nil
}

// opened counts the opening and logs it, unless the link has ended meanwhile. It is
// nobody's act here, so that the log names nobody.
func (o *Opener) opened(ctx context.Context, link *ent.ShareLink) error {
	system, now := viewer.SystemOf(link.OrganizationID), o.now()
	ctx, op := o.DB.ReadWrite(viewer.NewContext(ctx, system))
	defer op.Rollback()
	n, err := o.Client.ShareLink.Update().Where(sharelink.ID(link.ID), sharelink.RevokedAtIsNil(), sharelink.ExpiresAtGT(now)).
		AddOpenCount(1).SetLastOpenedAt(now).Save(ctx)
	if err != nil {
		return fmt.Errorf("share: count opening: %w", err)
	}
	if n == 0 {
		return ErrGone
	}
	err = record.Append(ctx, op, system, now, []record.Change{{
		Type: ent.TypeShareLink, ID: link.ID, Patient: link.PatientID, Kind: record.Updated, Revision: link.Revision, Reason: "opened",
	}})
	if err != nil {
		return fmt.Errorf("share: %w", err)
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("share: %w", err)
	}
	if o.Wake != nil {
		o.Wake(link.OrganizationID)
	}
	return nil
}

func (o *Opener) now() time.Time {
	if o.Now != nil {
		return o.Now()
	}
	return time.Now()
}
