package graph

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/model"
	"caseload/graph/signed"
)

// AttachmentPath is where the bytes of files are sent to and fetched from.
const AttachmentPath = "/attachments/content"

// uploadAddress is where the viewer sends the bytes of a file; nil when they have
// come, and where the server gives out no addresses.
func (r *Resolver) uploadAddress(ctx context.Context, of *ent.Attachment) (*model.SignedAddress, error) {
	if of == nil || of.UploadedAt != nil {
		return nil, nil
	}
	return r.address(ctx, of.ID, facilitate.UploadPurpose, facilitate.UploadLifetime)
}

// downloadAddress is where the viewer fetches the bytes of a file; nil while they
// have not come. A file that was not sent yet is for its author alone.
func (r *Resolver) downloadAddress(ctx context.Context, of *ent.Attachment) (*model.SignedAddress, error) {
	v, _ := viewer.FromContext(ctx)
	if of.UploadedAt == nil || of.CommunicationID == nil && of.AuthorID != v.Practitioner {
		return nil, nil
	}
	return r.address(ctx, of.ID, facilitate.DownloadPurpose, facilitate.DownloadLifetime)
}

// address signs an address for the viewer. The token is no part of the path, which
// is logged.
func (r *Resolver) address(ctx context.Context, id uuid.UUID, purpose string, lifetime time.Duration) (*model.SignedAddress, error) {
	if r.Signer == nil {
		return nil, nil
	}
	v, _ := viewer.FromContext(ctx)
	until := r.now().Add(lifetime)
	token, err := r.Signer.Sign(purpose, facilitate.AddressFor(v, id), until)
	if err != nil {
		return nil, fmt.Errorf("graph: address of a file: %w", err)
	}
	return &model.SignedAddress{Path: AttachmentPath + "?" + url.Values{signed.Parameter: {token}}.Encode(), ExpiresAt: until}, nil
}
