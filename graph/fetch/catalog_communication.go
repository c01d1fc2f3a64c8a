package fetch

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/viewer"
)

// communicationRelations lead from messages to those who have to do with them, and
// to their files.
func communicationRelations() []relation {
	type (
		message = *ent.Communication
		receipt = *ent.CommunicationReceipt
		file    = *ent.Attachment
	)
	begins := func(s *sql.Selector) { s.Where(sql.ColumnsEQ(s.C("thread_id"), s.C("id"))) }
	threads := toMany("Patient.threads", ent.TypeCommunication, "patient_id", latestFirst, nil)
	threads.where = begins
	thread := toMany("Communication.thread", ent.TypeCommunication, "thread_id", newestFirst, nil)
	thread.key = ofThread
	return []relation{
		threads, thread,
		toMany("Patient.messages", ent.TypeCommunication, "patient_id", newestFirst, nil),
		toOne("Communication.patient", ent.TypePatient, func(m message) *uuid.UUID { return &m.PatientID }),
		toOne("Communication.sender", ent.TypePractitioner, func(m message) *uuid.UUID { return m.SenderID }),
		toList("Communication.receipts", ent.TypeCommunicationReceipt, "communication_id", 100),
		toList("Communication.attachments", ent.TypeAttachment, "communication_id", 20),
		{name: "Communication.unread", target: ent.TypeCommunication, column: "id", key: ownID, shape: count, whose: unread},
		{name: "Communication.unreadCount", target: ent.TypeCommunication, column: "thread_id", key: ofThread, shape: count, whose: unread},
		{name: "Communication.acknowledgementAwaited", target: ent.TypeCommunication, column: "id", key: ownID, shape: count, whose: awaited},
		toOne("CommunicationReceipt.patient", ent.TypePatient, func(r receipt) *uuid.UUID { return &r.PatientID }),
		toOne("CommunicationReceipt.communication", ent.TypeCommunication, func(r receipt) *uuid.UUID { return &r.CommunicationID }),
		toOne("CommunicationReceipt.practitioner", ent.TypePractitioner, func(r receipt) *uuid.UUID { return &r.PractitionerID }),
		toOne("Attachment.patient", ent.TypePatient, func(f file) *uuid.UUID { return &f.PatientID }),
		toOne("Attachment.communication", ent.TypeCommunication, func(f file) *uuid.UUID { return f.CommunicationID }),
		toOne("Attachment.author", ent.TypePractitioner, func(f file) *uuid.UUID { return &f.AuthorID }),
		toOne("MessageAdded.patient", ent.TypePatient, func(m *MessageAdded) *uuid.UUID { return &m.PatientID }),
		toOne("MessageAdded.message", ent.TypeCommunication, func(m *MessageAdded) *uuid.UUID { return &m.MessageID }),
	}
}

func ofThread(parent any) (uuid.UUID, bool) {
	m, ok := parent.(*ent.Communication)
	if !ok {
		return uuid.Nil, false
	}
	return m.ThreadID, true
}

// unread leaves messages of others that the viewer has not read.
func unread(v viewer.Viewer, s *sql.Selector) {
	s.Where(sql.Not(sql.Exists(received(v, s, "read_at"))))
}

// awaited leaves messages that wait for the viewer to acknowledge them: who is
// mentioned, or anybody else where nobody is.
func awaited(v viewer.Viewer, s *sql.Selector) {
	s.Where(sql.And(
		sql.EQ(s.C("acknowledgement_required"), true),
		sql.IsNull(s.C("acknowledged_at")),
		sql.Or(sql.IsNull(s.C("sender_id")), sql.NEQ(s.C("sender_id"), v.Practitioner)),
		sql.P(func(b *sql.Builder) {
			b.WriteString("(coalesce(jsonb_array_length(nullif(" + s.C("mentions") + ", 'null')), 0) = 0 OR jsonb_exists(" + s.C("mentions") + ", ")
			b.Arg(v.Practitioner.String()).WriteString("::text))")
		}),
		sql.Not(sql.Exists(received(v, s, "acknowledged_at"))),
	))
}

// received selects the viewer's own receipt of a message, if that says when.
func received(v viewer.Viewer, s *sql.Selector, when string) *sql.Selector {
	r := sql.Dialect(dialect.Postgres).Select().From(sql.Table("communication_receipt"))
	return r.Select(r.C("id")).Where(sql.And(
		sql.EQ(r.C("organization_id"), v.Organization),
		sql.ColumnsEQ(r.C("communication_id"), s.C("id")),
		sql.EQ(r.C("practitioner_id"), v.Practitioner),
		sql.NotNull(r.C(when)),
	))
}
