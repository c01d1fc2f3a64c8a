package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/attachment"
)

// attach finds the files that go along: the viewer's own for this patient, whose
// bytes have come, and that belong to no message yet. A file may be confidential in
// a confidential message only.
func (m *message) attach(ctx context.Context) ([]record.Problem, error) {
	if len(m.AttachmentIDs) == 0 {
		return nil, nil
	}
	files, err := m.w.Client.Attachment.Query().Where(attachment.IDIn(m.AttachmentIDs...), attachment.PatientID(m.PatientID),
		attachment.AuthorID(m.w.Viewer.Practitioner), attachment.CommunicationIDIsNil(), attachment.UploadedAtNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read attachments: %w", err)
	}
	if len(files) != len(m.AttachmentIDs) {
		return []record.Problem{record.Wrong("A file is not there, or not yet, or belongs to another message.", "attachmentIds")}, nil
	}
	for _, f := range files {
		if f.Sensitivity != nil && !sameLabel(f.Sensitivity, m.Sensitivity) {
			return []record.Problem{record.Wrong("A file has a label that the message has not.", "attachmentIds")}, nil
		}
	}
	m.files = files
	return nil, nil
}

// take makes the files part of the message; they get its label.
func (m *message) take(ctx context.Context) error {
	if len(m.files) == 0 {
		return nil
	}
	ids := make([]uuid.UUID, len(m.files))
	for i, f := range m.files {
		ids[i] = f.ID
		m.w.Updated(ent.TypeAttachment, f.ID, m.PatientID, f.Revision+1, "")
	}
	update := m.w.Client.Attachment.Update().Where(attachment.IDIn(ids...), attachment.CommunicationIDIsNil()).
		SetCommunicationID(m.ID).SetRecordedAt(m.w.Now).AddRevision(1)
	if m.Sensitivity != nil {
		update.SetSensitivity(attachment.Sensitivity(*m.Sensitivity))
	}
	n, err := update.Save(ctx)
	if err == nil && n < len(ids) {
		n = 0 // another message was faster
	}
	return record.OneChanged(n, err, ids[0], m.files[0].Revision, "attach files")
}
