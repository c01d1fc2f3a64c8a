package psychotherapy

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/psychotherapynote"
	"caseload/ent/rule"
)

// Withdraw marks a note as entered in error, by its author.
type Withdraw struct {
	ClientMutationID    uuid.UUID
	PsychotherapyNoteID uuid.UUID
	BaseRevision        int
}

// Record withdraws the note. It stays, marked.
func (in Withdraw) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.WritePsychotherapyNote, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := in.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		n, err := w.Client.PsychotherapyNote.Update().Where(psychotherapynote.ID(known.ID), psychotherapynote.Revision(known.Revision)).
			SetStatus(psychotherapynote.StatusENTERED_IN_ERROR).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, known.Revision, "withdraw psychotherapy note"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypePsychotherapyNote, known.ID, known.PatientID, known.Revision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in Withdraw) find(ctx context.Context, w *record.Writer) (*ent.PsychotherapyNote, []record.Problem, error) {
	known, err := w.Client.PsychotherapyNote.Query().Where(psychotherapynote.ID(in.PsychotherapyNoteID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("note", "psychotherapyNoteId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("psychotherapy: read note: %w", err)
	case known.Revision != in.BaseRevision:
		return nil, []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case known.AuthorID != w.Viewer.Practitioner:
		return nil, []record.Problem{{Code: record.NotPermitted, Message: "Only its author can withdraw a note."}}, nil
	case known.Status != psychotherapynote.StatusCURRENT:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This note is withdrawn."}}, nil
	}
	problems, err := w.Standing(ctx, known.PatientID, "psychotherapyNoteId")
	return known, problems, err
}
