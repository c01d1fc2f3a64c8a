package collaborative

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecarecontact"
)

// Activity is what was done at a contact.
type Activity string

// RecordContact writes down a contact with the patient, or the attempt at one.
type RecordContact struct {
	ClientMutationID           uuid.UUID
	ID                         uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	Mode                       collaborativecarecontact.Mode
	Reached                    bool
	// OccurredAt is now when nil.
	OccurredAt *time.Time
	Activities []Activity
	Note       string
}

// Record writes the contact: the next one is due from there, if the patient was reached.
func (in RecordContact) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, nil, active)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		at := w.When(in.OccurredAt)
		if problems := in.problems(known, at, w.Now); problems != nil {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		err := w.Client.CollaborativeCareContact.Create().SetID(in.ID).SetPatientID(known.PatientID).SetCollaborativeCareEpisodeID(known.ID).
			SetSensitivity(collaborativecarecontact.SensitivityPSY).SetPerformerID(w.Viewer.Practitioner).SetMode(in.Mode).SetReached(in.Reached).
			SetActivities(words(in.Activities)).SetNote(in.Note).SetTimelineAt(at).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
		if err != nil {
			return record.Conclude(err, "record contact of collaborative care")
		}
		w.Created(ent.TypeCollaborativeCareContact, in.ID, known.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

func (in RecordContact) problems(known *ent.CollaborativeCareEpisode, at, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Note, false, 10_000, "note")
	within(&c, known, at, now, "occurredAt")
	return c.Problems
}

// within notes a time before the first day, or one that cannot have been yet.
func within(c *record.Check, known *ent.CollaborativeCareEpisode, at, now time.Time, path string) {
	c.Happened(&at, now, path)
	if at.Before(known.MeasuredFrom) {
		c.Problems = append(c.Problems, record.Wrong("This was before the patient was enrolled.", path))
	}
}

func words[T ~string](list []T) []string {
	texts := make([]string, len(list))
	for i, w := range list {
		texts[i] = string(w)
	}
	return texts
}
