package world

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"caseload/ent"
	"caseload/ent/communication"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// File is the content of the file that goes along with the message about every
// patient of a world.
const File = "Bring the pill bottles."

// message adds a message of the case manager that asks to be acknowledged, with a
// file. Its sender has read it.
func (w *World) message(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	must(t, c.Communication.Create().SetID(row[ent.TypeCommunication]).SetThreadID(row[ent.TypeCommunication]).SetPatientID(p.ID).
		SetSenderID(manager.Practitioner).SetTopic("Visit on Monday").SetText("Who can come along?").
		SetPriority(communication.PriorityURGENT).SetAcknowledgementRequired(true).SetTimelineAt(when).SetLatestAt(when).Exec(ctx))
	must(t, c.CommunicationReceipt.Create().SetID(row[ent.TypeCommunicationReceipt]).SetCommunicationID(row[ent.TypeCommunication]).
		SetThreadID(row[ent.TypeCommunication]).SetPatientID(p.ID).SetPractitionerID(manager.Practitioner).
		SetReadAt(when).SetTimelineAt(when).Exec(ctx))
	sum := sha256.Sum256([]byte(File))
	must(t, c.Attachment.Create().SetID(row[ent.TypeAttachment]).SetCommunicationID(row[ent.TypeCommunication]).SetPatientID(p.ID).
		SetAuthorID(manager.Practitioner).SetTitle("list.txt").SetContentType("text/plain").SetSize(int64(len(File))).
		SetSha256(hex.EncodeToString(sum[:])).SetUploadedAt(when).SetTimelineAt(when).Exec(ctx))
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `insert into attachment_content (organization_id, attachment_id, content)
		select organization_id, id, $2 from attachment where id = $1`, row[ent.TypeAttachment], []byte(File))
	must(t, err)
}
