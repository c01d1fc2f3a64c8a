package collaborative

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/rule"
)

// during are the statuses in which something may be done.
var (
	active = []collaborativecareepisode.Status{collaborativecareepisode.StatusACTIVE}
	atAll  = []collaborativecareepisode.Status{collaborativecareepisode.StatusACTIVE, collaborativecareepisode.StatusGRADUATED}
)

// onEpisode is an act on an episode.
type onEpisode struct {
	record.Act

	episode uuid.UUID
	// base is the revision that the client knew; nil for what adds to it.
	base   *int
	during []collaborativecareepisode.Status
}

// given is an act of giving collaborative care.
func given(id uuid.UUID, input any, episode uuid.UUID, base *int, during []collaborativecareepisode.Status) onEpisode {
	return onEpisode{record.Act{ID: id, Name: rule.GiveCollaborativeCare, Input: input}, episode, base, during}
}

// do performs the act and brings the registry up to date.
func (a onEpisode) do(
	ctx context.Context, r *record.Recorder,
	perform func(context.Context, *record.Writer, *ent.CollaborativeCareEpisode) (record.Outcome, error),
) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := a.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		outcome, err := perform(ctx, w, known)
		if err != nil || len(outcome.Problems) > 0 {
			return outcome, err
		}
		return outcome, registry.Within(ctx, w, known.PatientID)
	})
}

func (a onEpisode) find(ctx context.Context, w *record.Writer) (*ent.CollaborativeCareEpisode, []record.Problem, error) {
	known, problems, err := Find(ctx, w, a.episode)
	switch {
	case err != nil || problems != nil:
		return nil, problems, err
	case a.base != nil && known.Revision != *a.base:
		return nil, []record.Problem{record.Conflict(known.ID, *a.base, known.Revision)}, nil
	case !slices.Contains(a.during, known.Status):
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This time in collaborative care is over."}}, nil
	}
	problems, err = w.Standing(ctx, known.PatientID, "collaborativeCareEpisodeId")
	return known, problems, err
}

// Find is the episode with the id, or the problem that there is none that the viewer
// sees.
func Find(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.CollaborativeCareEpisode, []record.Problem, error) {
	known, err := w.Client.CollaborativeCareEpisode.Query().Where(collaborativecareepisode.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("time in collaborative care", "collaborativeCareEpisodeId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("collaborative: read episode: %w", err)
	}
	return known, nil, nil
}

// change saves what an act changes of the episode.
func change(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode, update *ent.CollaborativeCareEpisodeUpdate, reason string) error {
	n, err := update.Where(collaborativecareepisode.ID(known.ID), collaborativecareepisode.Revision(known.Revision)).
		SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "change collaborative care"); err != nil {
		return err
	}
	w.Updated(ent.TypeCollaborativeCareEpisode, known.ID, known.PatientID, known.Revision+1, reason)
	return nil
}
