package facilitate

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/filetype"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/attachment"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// AttachmentAddress is what the signed address of a file says: which one, and for
// whom. What that one may see is decided when the address is used.
type AttachmentAddress struct {
	Attachment   uuid.UUID     `json:"a"`
	Organization uuid.UUID     `json:"o"`
	Practitioner uuid.UUID     `json:"p"`
	Roles        []viewer.Role `json:"r"`
}

// The purposes of addresses, and how long they are good for: a phone with bad
// reception needs longer to send a file than to begin to fetch one.
const (
	UploadPurpose    = "attachment upload"
	DownloadPurpose  = "attachment download"
	UploadLifetime   = 15 * time.Minute
	DownloadLifetime = 5 * time.Minute
)

// AddressFor is the address of a file for the viewer.
func AddressFor(v viewer.Viewer, id uuid.UUID) AttachmentAddress {
	return AttachmentAddress{id, v.Organization, v.Practitioner, v.Roles}
}

// Viewer is for whom the address is.
func (a AttachmentAddress) Viewer() viewer.Viewer {
	return viewer.Viewer{Organization: a.Organization, Practitioner: a.Practitioner, Roles: a.Roles}
}

var (
	// ErrNoAttachment says that there is no such file that the viewer may see.
	ErrNoAttachment = errors.New("facilitate: no such attachment")
	// ErrContent says that the bytes are not those that were announced.
	ErrContent = errors.New("facilitate: not the content that was announced")
)

// ExpectedAttachment is the file that the viewer has announced; ErrNoAttachment when
// there is none, or somebody else has.
func ExpectedAttachment(ctx context.Context, r *record.Recorder, id uuid.UUID) (*ent.Attachment, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	v, _ := viewer.FromContext(ctx)
	known, err := r.Client.Attachment.Query().Where(attachment.ID(id), attachment.AuthorID(v.Practitioner)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, ErrNoAttachment
	}
	if err != nil {
		return nil, fmt.Errorf("facilitate: read attachment: %w", err)
	}
	return known, nil
}

// ReceiveAttachment keeps the bytes of a file that the viewer has announced. Sent
// again they are kept once, and it succeeds again. The error may be ErrContent or
// ErrNoAttachment.
func ReceiveAttachment(ctx context.Context, r *record.Recorder, known *ent.Attachment, content []byte) error {
	sum := sha256.Sum256(content)
	kind, ok := filetype.Of(known.ContentType)
	if !ok || int64(len(content)) != known.Size || hex.EncodeToString(sum[:]) != known.Sha256 || !kind.Holds(content) {
		return ErrContent
	}
	act := record.Act{ID: uuid.NewSHA1(known.ID, []byte(UploadPurpose)), Name: rule.SendMessage, Input: known.Sha256}
	outcome, err := r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		n, err := w.Client.Attachment.Update().Where(attachment.ID(known.ID),
			attachment.AuthorID(w.Viewer.Practitioner), attachment.UploadedAtIsNil()).
			SetUploadedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: receive attachment: %w", err)
		}
		if n == 0 {
			return record.Refuse(record.Missing("attachment", "id")), nil
		}
		w.Updated(ent.TypeAttachment, known.ID, known.PatientID, known.Revision+1, "")
		return record.Outcome{Changed: known.ID}, keepContent(ctx, w, known.ID, content)
	})
	if err == nil && len(outcome.Problems) > 0 {
		return ErrNoAttachment
	}
	return err
}

func keepContent(ctx context.Context, w *record.Writer, id uuid.UUID, content []byte) error {
	op, ok := database.FromContext(ctx)
	if !ok {
		return database.ErrNoOperation
	}
	_, err := op.Exec(ctx, `insert into attachment_content (organization_id, attachment_id, content) values ($1, $2, $3)`,
		w.Viewer.Organization, id, content)
	if err != nil {
		return fmt.Errorf("facilitate: keep content: %w", err)
	}
	return nil
}

// OpenAttachment is a file with its bytes, if the viewer may see it now; else
// ErrNoAttachment. Before it is sent, a file of no visit is its author's alone.
func OpenAttachment(ctx context.Context, r *record.Recorder, id uuid.UUID) (known *ent.Attachment, content []byte, err error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	v, _ := viewer.FromContext(ctx)
	known, err = r.Client.Attachment.Query().Where(attachment.ID(id), attachment.UploadedAtNotNil(),
		attachment.Or(attachment.CommunicationIDNotNil(), attachment.HomeVisitIDNotNil(), attachment.AuthorID(v.Practitioner))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, ErrNoAttachment
	}
	if err != nil {
		return nil, nil, fmt.Errorf("facilitate: read attachment: %w", err)
	}
	err = op.QueryOne(ctx, `select content from attachment_content where organization_id = $1 and attachment_id = $2`,
		[]any{v.Organization, id}, &content)
	if err != nil {
		return nil, nil, fmt.Errorf("facilitate: read content: %w", err)
	}
	return known, content, nil
}
