package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/communication"
	"caseload/ent/rule"
)

// mostMentions and mostFiles bound a message.
const (
	mostMentions = 50
	mostFiles    = 20
)

// SendMessage is a message to the care team of a patient: a new thread, or a reply
// in one.
type SendMessage struct {
	ClientMutationID        uuid.UUID
	ID, PatientID           uuid.UUID
	ThreadID                *uuid.UUID
	Topic, Text             string
	Priority                communication.Priority
	AcknowledgementRequired bool
	MentionIDs              []uuid.UUID
	AttachmentIDs           []uuid.UUID
	Sensitivity             *communication.Sensitivity
}

// Record sends the message. Who is mentioned must be able to see it; a reply has
// the topic and the confidential label of its thread.
func (in SendMessage) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SendMessage, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		m := &message{SendMessage: in, w: w}
		for _, step := range []func(context.Context) ([]record.Problem, error){m.join, m.mention, m.attach} {
			if problems, err := step(ctx); err != nil || problems != nil {
				return record.Refuse(problems...), err
			}
		}
		return m.send(ctx)
	})
}

func (in SendMessage) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Topic, in.ThreadID == nil, 200, "topic")
	c.Text(in.Text, true, 10_000, "text")
	if len(in.MentionIDs) > mostMentions {
		c.Problems = append(c.Problems, record.Wrong("A message mentions at most 50 people.", "mentionIds"))
	}
	if len(in.AttachmentIDs) > mostFiles {
		c.Problems = append(c.Problems, record.Wrong("A message has at most 20 files.", "attachmentIds"))
	}
	return c.Problems
}

// message is a message while it is being sent.
type message struct {
	SendMessage

	w        *record.Writer
	threadID uuid.UUID
	mentions []uuid.UUID
	files    []*ent.Attachment
}

// join finds the thread. All messages of a thread have one label, so that nobody
// sees half of it.
func (m *message) join(ctx context.Context) ([]record.Problem, error) {
	m.threadID = m.ID
	if m.ThreadID != nil {
		begins, err := m.w.Client.Communication.Query().Where(communication.ID(*m.ThreadID),
			communication.ThreadID(*m.ThreadID), communication.PatientID(m.PatientID)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return []record.Problem{record.Missing("thread", "threadId")}, nil
		case err != nil:
			return nil, fmt.Errorf("facilitate: read thread: %w", err)
		case m.Sensitivity != nil && !sameLabel(m.Sensitivity, begins.Sensitivity):
			return []record.Problem{record.Wrong("A thread has one label: begin another thread.", "sensitivity")}, nil
		}
		m.threadID, m.Topic, m.Sensitivity = begins.ID, begins.Topic, begins.Sensitivity
	}
	return Labeled(ctx, m.w, m.PatientID, m.Sensitivity)
}

// sameLabel reports whether two labels are the same, or both none.
func sameLabel[A, B ~string](a *A, b *B) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return string(*a) == string(*b)
}

// send writes the message, what each of its readers has to do with it, and its
// files.
func (m *message) send(ctx context.Context) (record.Outcome, error) {
	w := m.w
	err := w.Client.Communication.Create().
		SetID(m.ID).SetPatientID(m.PatientID).SetThreadID(m.threadID).SetNillableSenderID(person(w.Viewer.Practitioner)).
		SetTopic(m.Topic).SetText(m.Text).SetPriority(m.Priority).SetAcknowledgementRequired(m.AcknowledgementRequired).
		SetMentions(m.mentions).SetNillableSensitivity(m.Sensitivity).
		SetLatestAt(w.Now).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
	if err != nil {
		return record.Conclude(err, "send message")
	}
	w.Created(ent.TypeCommunication, m.ID, m.PatientID, "")
	if m.threadID != m.ID {
		err := w.Client.Communication.Update().Where(communication.ID(m.threadID), communication.LatestAtLT(w.Now)).
			SetLatestAt(w.Now).Exec(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: move thread up: %w", err)
		}
	}
	if err := m.address(ctx); err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: m.ID}, m.take(ctx)
}
