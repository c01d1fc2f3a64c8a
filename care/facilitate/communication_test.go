package facilitate_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/attachment"
	"caseload/ent/communication"
	"caseload/ent/communicationreceipt"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// note is the beginning of a thread about the clinic's patient.
func (c *clinic) note(mentions ...viewer.Viewer) facilitate.SendMessage {
	in := facilitate.SendMessage{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, Topic: "Oxygen", Text: "The concentrator hums.",
		Priority: communication.PriorityROUTINE,
	}
	for _, v := range mentions {
		in.MentionIDs = append(in.MentionIDs, v.Practitioner)
	}
	return in
}

func (c *clinic) message(id uuid.UUID) (found *ent.Communication) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.Communication.Get(ctx, id); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// receipt is what somebody has to do with a message; nil for nothing.
func (c *clinic) receipt(message uuid.UUID, v viewer.Viewer) (found *ent.CommunicationReceipt) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		found, err = c.Client.CommunicationReceipt.Query().Where(communicationreceipt.CommunicationID(message),
			communicationreceipt.PractitionerID(v.Practitioner)).Only(ctx)
		if err != nil && !ent.IsNotFound(err) {
			c.t.Fatal(err)
		}
	})
	return found
}

func acknowledge(message uuid.UUID) facilitate.AcknowledgeMessage {
	return facilitate.AcknowledgeMessage{ClientMutationID: world.ID(), CommunicationID: message}
}

func upTo(message uuid.UUID) facilitate.MarkMessagesRead {
	return facilitate.MarkMessagesRead{ClientMutationID: world.ID(), CommunicationID: message}
}

func TestAReplyStandsInItsThread(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.note(c.Clinic.Provider)
	c.did(c.Clinic.CaseManager, first)
	before := c.message(first.ID)
	reply := c.note()
	reply.ThreadID, reply.Topic = &first.ID, ""
	c.did(c.Clinic.Provider, reply)
	got := c.message(reply.ID)
	if got.ThreadID != first.ID || got.Topic != "Oxygen" || *got.SenderID != c.Clinic.Provider.Practitioner {
		t.Errorf("%+v", got)
	}
	if after := c.message(first.ID); !after.LatestAt.Equal(got.TimelineAt) || !after.LatestAt.After(before.LatestAt) || after.Revision != 1 {
		t.Errorf("the thread's newest is of %v, the reply of %v", after.LatestAt, got.TimelineAt)
	}
	if r := c.receipt(first.ID, c.Clinic.Provider); r == nil || !r.Mentioned || r.ReadAt != nil || r.ThreadID != first.ID {
		t.Errorf("mentioned: %+v", r)
	}
	if r := c.receipt(reply.ID, c.Clinic.Provider); r == nil || r.Mentioned || r.ReadAt == nil {
		t.Errorf("the sender has not read it: %+v", r)
	}
	// The change log tells that there is a message, and not what is in it.
	c.wantChange(record.Change{Type: ent.TypeCommunication, ID: reply.ID, Patient: reply.PatientID, Kind: record.Created, Revision: 1})
}

func TestMessagesThatCannotBe(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	thread, reply := c.note(), c.note()
	c.did(c.Clinic.CaseManager, thread)
	reply.ThreadID = &thread.ID
	c.did(c.Clinic.CaseManager, reply)
	c.permit(c.Clinic.CaseManager)
	sud, hiv := communication.SensitivitySUD, communication.SensitivityHIV
	gone := c.Clinic.VisitStaff
	c.system(func(ctx context.Context) {
		err := c.Client.Relationship.Update().Where(relationship.PractitionerID(gone.Practitioner)).SetEndsAt(time.Now().Add(-time.Minute)).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	theirs := c.Clinic.StrangersPatient.Rows[ent.TypeCommunication]
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.SendMessage)
	}{
		"no words":             {"INVALID input.text", func(in *facilitate.SendMessage) { in.Text = " " }},
		"no topic":             {"INVALID input.topic", func(in *facilitate.SendMessage) { in.Topic = "" }},
		"a long one":           {"INVALID input.text", func(in *facilitate.SendMessage) { in.Text = strings.Repeat("x", 10_001) }},
		"in a reply's thread":  {"NOT_FOUND input.threadId", func(in *facilitate.SendMessage) { in.ThreadID = &reply.ID }},
		"in another patient's": {"NOT_FOUND input.threadId", func(in *facilitate.SendMessage) { in.ThreadID = &theirs }},
		"about somebody else":  {"NOT_FOUND input.patientId", func(in *facilitate.SendMessage) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"to a stranger":        {"INVALID input.mentionIds.0", func(in *facilitate.SendMessage) { in.MentionIDs = []uuid.UUID{c.Clinic.Stranger.Practitioner} }},
		"to who has lost the patient": {"INVALID input.mentionIds.1", func(in *facilitate.SendMessage) {
			in.MentionIDs = []uuid.UUID{c.Clinic.Provider.Practitioner, gone.Practitioner}
		}},
		"to another organization": {"INVALID input.mentionIds.0", func(in *facilitate.SendMessage) { in.MentionIDs = []uuid.UUID{c.Other.Provider.Practitioner} }},
		"to 51 people":            {"INVALID input.mentionIds", func(in *facilitate.SendMessage) { in.MentionIDs = make([]uuid.UUID, 51) }},
		"a label without consent": {"INVALID input.sensitivity", func(in *facilitate.SendMessage) { in.Sensitivity = &hiv }},
		"a label within a thread": {"INVALID input.sensitivity", func(in *facilitate.SendMessage) { in.ThreadID, in.Sensitivity = &thread.ID, &sud }},
		"confidential, to the unasked": {"INVALID input.mentionIds.0", func(in *facilitate.SendMessage) {
			in.Sensitivity, in.MentionIDs = &sud, []uuid.UUID{c.Clinic.Provider.Practitioner}
		}},
		"with nobody's file": {"INVALID input.attachmentIds", func(in *facilitate.SendMessage) { in.AttachmentIDs = []uuid.UUID{world.ID()} }},
		"with a sent file": {"INVALID input.attachmentIds", func(in *facilitate.SendMessage) {
			in.AttachmentIDs = []uuid.UUID{c.Clinic.Patient.Rows[ent.TypeAttachment]}
		}},
	} {
		in := c.note()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.PrivacyOfficer, c.note()); got != "NOT_PERMITTED" {
		t.Errorf("the privacy officer: %s", got)
	}
	c.did(c.Clinic.Provider, c.note(c.Clinic.Supervisor)) // who sees the patient through the case manager
	own := c.note(c.Clinic.CaseManager)
	c.did(c.Clinic.CaseManager, own)
	if c.receipt(own.ID, c.Clinic.CaseManager).Mentioned {
		t.Error("somebody is mentioned in an own message")
	}
}

func TestAThreadIsReadUpToAMessage(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	var sent []uuid.UUID
	for i := range 3 {
		in := c.note(c.Clinic.Provider)
		if i > 0 {
			in.ThreadID, in.MentionIDs = &sent[0], nil
		}
		c.did(c.Clinic.CaseManager, in)
		sent = append(sent, in.ID)
	}
	var phones sync.WaitGroup
	for range 2 {
		phones.Go(func() { c.did(c.Clinic.Provider, upTo(sent[1])) })
	}
	phones.Wait()
	for i, want := range []bool{true, true, false} {
		r := c.receipt(sent[i], c.Clinic.Provider)
		if got := r != nil && r.ReadAt != nil; got != want {
			t.Errorf("message %d: read %v, want %v", i, got, want)
		}
	}
	if r := c.receipt(sent[0], c.Clinic.Provider); !r.Mentioned || r.Revision != 2 {
		t.Errorf("the mention: %+v", r)
	}
	c.did(c.Clinic.Provider, upTo(sent[1]))
	if r := c.receipt(sent[1], c.Clinic.Provider); r.Revision != 1 {
		t.Errorf("read again: revision %d", r.Revision)
	}
	c.wantChange(record.Change{Type: ent.TypeCommunicationReceipt, ID: c.receipt(sent[1], c.Clinic.Provider).ID, Patient: c.Clinic.Patient.ID, Kind: record.Created, Revision: 1})
	if got := c.refused(c.Clinic.Stranger, upTo(sent[0])); got != "NOT_FOUND input.communicationId" {
		t.Errorf("a stranger: %s", got)
	}
}

func TestAMessageWaitsForEverybodyWhoIsMentioned(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.note(c.Clinic.Provider, c.Clinic.VisitStaff)
	in.AcknowledgementRequired = true
	c.did(c.Clinic.CaseManager, in)
	if got := c.refused(c.Clinic.CaseManager, acknowledge(in.ID)); got != "NOT_PERMITTED" {
		t.Errorf("the sender: %s", got)
	}
	c.did(c.Clinic.Supervisor, acknowledge(in.ID)) // beside those who are asked
	c.did(c.Clinic.Provider, acknowledge(in.ID))
	if c.message(in.ID).AcknowledgedAt != nil {
		t.Error("it waits for nobody although one has said nothing")
	}
	if got := c.refused(c.Clinic.Provider, acknowledge(in.ID)); got != "ALREADY_DONE" {
		t.Errorf("again: %s", got)
	}
	c.did(c.Clinic.VisitStaff, acknowledge(in.ID))
	if c.message(in.ID).AcknowledgedAt == nil || c.receipt(in.ID, c.Clinic.VisitStaff).ReadAt == nil {
		t.Error("it still waits")
	}
	c.wantChange(record.Change{Type: ent.TypeCommunication, ID: in.ID, Patient: in.PatientID, Kind: record.Updated, Revision: 2})
	quiet := c.note()
	c.did(c.Clinic.CaseManager, quiet)
	if got := c.refused(c.Clinic.Provider, acknowledge(quiet.ID)); got != "INVALID input.communicationId" {
		t.Errorf("one that does not ask: %s", got)
	}
}

func TestTwoWhoAcknowledgeAtOnceEndTheWaiting(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	for range 5 {
		in := c.note(c.Clinic.Provider, c.Clinic.VisitStaff)
		in.AcknowledgementRequired = true
		c.did(c.Clinic.CaseManager, in)
		var both sync.WaitGroup
		for _, v := range []viewer.Viewer{c.Clinic.Provider, c.Clinic.VisitStaff} {
			both.Go(func() { c.did(v, acknowledge(in.ID)) })
		}
		both.Wait()
		if c.message(in.ID).AcknowledgedAt == nil {
			t.Fatal("it waits for ever")
		}
	}
}

func TestAMessageDoesNotWaitForWhoCannotSeeItAnyMore(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.note(c.Clinic.Provider, c.Clinic.VisitStaff)
	in.AcknowledgementRequired = true
	c.did(c.Clinic.CaseManager, in)
	c.system(func(ctx context.Context) {
		err := c.Client.Relationship.Update().Where(relationship.PractitionerID(c.Clinic.VisitStaff.Practitioner)).
			SetEndsAt(time.Now().Add(-time.Minute)).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	c.did(c.Clinic.Provider, acknowledge(in.ID))
	if c.message(in.ID).AcknowledgedAt == nil {
		t.Error("it waits for somebody who has left")
	}
	open := c.note()
	open.AcknowledgementRequired = true
	c.did(c.Clinic.CaseManager, open)
	c.did(c.Clinic.Provider, acknowledge(open.ID))
	if c.message(open.ID).AcknowledgedAt == nil {
		t.Error("one was enough where nobody is mentioned")
	}
}

// keep has a file of somebody in place, as if it had been uploaded.
func (c *clinic) keep(v viewer.Viewer, label *attachment.Sensitivity) uuid.UUID {
	c.t.Helper()
	id := world.ID()
	c.system(func(ctx context.Context) {
		err := c.Client.Attachment.Create().SetID(id).SetPatientID(c.Clinic.Patient.ID).SetAuthorID(v.Practitioner).SetTitle("a.txt").
			SetContentType("text/plain").SetSize(1).SetSha256("x").SetNillableSensitivity(label).
			SetUploadedAt(time.Now()).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return id
}

func TestALabelCoversTheThreadItsReceiptsAndItsFiles(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.permit(c.Clinic.CaseManager)
	c.permit(c.Clinic.Supervisor)
	sud, label := communication.SensitivitySUD, attachment.SensitivitySUD
	plain, secret := c.keep(c.Clinic.CaseManager, nil), c.keep(c.Clinic.CaseManager, &label)
	in := c.note()
	in.AttachmentIDs = []uuid.UUID{secret}
	if got := c.refused(c.Clinic.CaseManager, in); got != "INVALID input.attachmentIds" {
		t.Errorf("a confidential file in an open message: %s", got)
	}
	in = c.note(c.Clinic.Supervisor)
	in.Sensitivity, in.AttachmentIDs = &sud, []uuid.UUID{plain, secret}
	c.did(c.Clinic.CaseManager, in)
	reply := c.note()
	reply.ThreadID = &in.ID
	c.did(c.Clinic.Supervisor, reply)
	if got := c.message(reply.ID).Sensitivity; got == nil || *got != sud {
		t.Errorf("the reply has the label %v", got)
	}
	for v, want := range map[string]int{"supervisor": 2, "provider": 0} {
		ctx, op := c.DB.ReadOnly(viewer.NewContext(t.Context(), c.Clinic.Personas()[v]))
		messages, err := c.Client.Communication.Query().Where(communication.ThreadID(in.ID)).Count(ctx)
		receipts, err2 := c.Client.CommunicationReceipt.Query().Where(communicationreceipt.ThreadID(in.ID)).Count(ctx)
		files, err3 := c.Client.Attachment.Query().Where(attachment.IDIn(plain, secret)).Count(ctx)
		op.Rollback()
		if err != nil || err2 != nil || err3 != nil {
			t.Fatal(err, err2, err3)
		}
		if got := []int{messages, receipts, files}; !slices.Equal(got, []int{want, want * 3 / 2, want}) {
			t.Errorf("%s sees messages, receipts and files %v", v, got)
		}
	}
	if got := c.refused(c.Clinic.Provider, upTo(in.ID)); got != "NOT_FOUND input.communicationId" {
		t.Errorf("without consent: %s", got)
	}
}

func TestOneOfTwoMessagesWithTheSameFileIsAConflict(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	file := c.keep(c.Clinic.CaseManager, nil)
	outcomes := make(chan record.Outcome, 2)
	for range 2 {
		in := c.note()
		in.AttachmentIDs = []uuid.UUID{file}
		go func() {
			outcome, err := in.Record(viewer.NewContext(context.WithoutCancel(t.Context()), c.Clinic.CaseManager), c.Recorder)
			if err != nil {
				t.Error(err)
			}
			outcomes <- outcome
		}()
	}
	done := 0
	for range 2 {
		if (<-outcomes).Changed != uuid.Nil {
			done++
		}
	}
	if done != 1 {
		t.Errorf("%d messages have the file", done)
	}
}

func TestFilesThatCannotBe(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	sud := attachment.SensitivitySUD
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.PrepareAttachment)
	}{
		"a page":              {"INVALID input.contentType", func(in *facilitate.PrepareAttachment) { in.ContentType = "text/html" }},
		"a picture with code": {"INVALID input.contentType", func(in *facilitate.PrepareAttachment) { in.ContentType = "image/svg+xml" }},
		"an empty one":        {"INVALID input.size", func(in *facilitate.PrepareAttachment) { in.Size = 0 }},
		"too large a one":     {"INVALID input.size", func(in *facilitate.PrepareAttachment) { in.Size = 10<<20 + 1 }},
		"no hash":             {"INVALID input.sha256", func(in *facilitate.PrepareAttachment) { in.Sha256 = strings.Repeat("G", 64) }},
		"a way up":            {"INVALID input.title", func(in *facilitate.PrepareAttachment) { in.Title = "../../etc/passwd" }},
		"a header":            {"INVALID input.title", func(in *facilitate.PrepareAttachment) { in.Title = "a\r\nSet-Cookie: x" }},
		"about a stranger":    {"NOT_FOUND input.patientId", func(in *facilitate.PrepareAttachment) { in.PatientID = c.Clinic.StrangersPatient.ID }},
		"without consent":     {"INVALID input.sensitivity", func(in *facilitate.PrepareAttachment) { in.Sensitivity = &sud }},
	} {
		in := facilitate.PrepareAttachment{
			ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, Title: "a.pdf",
			ContentType: "application/pdf", Size: 1, Sha256: strings.Repeat("0", 64),
		}
		tt.spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}
