package identify

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/identify/cohort"
	"caseload/care/record"
	"caseload/ent"
	entcohort "caseload/ent/cohort"
	"caseload/ent/rule"
)

// SaveCohort saves the criteria of a cohort.
type SaveCohort struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	BaseRevision     *int
	Name, Title      string
	Description      string
	Definition       string
	Active           bool
}

// key is the form of a cohort's name.
var key = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (in SaveCohort) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Name, true, 100, "name")
	c.Text(in.Title, true, 200, "title")
	c.Text(in.Description, false, 2_000, "description")
	c.Text(in.Definition, true, 20_000, "definition")
	if !key.MatchString(in.Name) {
		c.Problems = append(c.Problems, record.Wrong("A name is lower-case words joined by hyphens.", "name"))
	}
	return append(c.Problems, criteria(in.Definition)...)
}

// criteria is what is wrong with criteria, each with its place within them.
func criteria(definition string) (found []record.Problem) {
	_, err := cohort.Parse(json.RawMessage(definition))
	problems, ok := errors.AsType[cohort.Problems](err)
	if err != nil && !ok {
		return []record.Problem{record.Wrong("The criteria are no JSON.", "definition")}
	}
	for _, p := range problems {
		found = append(found, record.Wrong("The criteria cannot be read: "+p.Reason+".", "definition", p.Path))
	}
	return found
}

// Record creates the cohort, or changes the one that has the id.
func (in SaveCohort) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SaveCohort, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		known, err := w.Client.Cohort.Query().Where(entcohort.Or(entcohort.ID(in.ID), entcohort.Name(in.Name))).All(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read cohorts: %w", err)
		}
		if problem := in.stands(known); problem != nil {
			return record.Refuse(*problem), nil
		}
		if len(known) == 0 {
			if refusal, err := in.room(ctx, w); err != nil || refusal != nil {
				return record.Refuse(refusal...), err
			}
			return in.create(ctx, w)
		}
		return in.update(ctx, w, known[0])
	})
}

// stands is what stands in the way of saving beside the cohorts that have the
// id or the name.
func (in SaveCohort) stands(known []*ent.Cohort) *record.Problem {
	for _, other := range known {
		if other.ID != in.ID {
			p := record.Wrong("Another cohort has this name.", "name")
			return &p
		}
	}
	switch {
	case len(known) == 0 && in.BaseRevision != nil:
		p := record.Missing("cohort", "id")
		return &p
	case len(known) == 1 && (in.BaseRevision == nil || *in.BaseRevision != known[0].Revision):
		p := record.Conflict(in.ID, orZero(in.BaseRevision), known[0].Revision)
		return &p
	case len(known) == 1 && known[0].Name != in.Name:
		p := record.Wrong("The name of a cohort stays.", "name")
		return &p
	}
	return nil
}

// mostCohorts is how many an organization keeps, the published ones included: each
// one is asked about everybody whenever something changes. It is our own choice.
const mostCohorts = 100

// room is what stands against one cohort more.
func (in SaveCohort) room(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	count, err := w.Client.Cohort.Query().Count(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: count cohorts: %w", err)
	}
	if count >= mostCohorts {
		return []record.Problem{record.Wrong(fmt.Sprintf("An organization keeps at most %d cohorts: change one that nobody uses any more.", mostCohorts), "id")}, nil
	}
	return w.Unused(ctx, in.ID)
}

func orZero(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

func (in SaveCohort) create(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	err := w.Client.Cohort.Create().
		SetID(in.ID).SetName(in.Name).SetTitle(in.Title).SetDescription(in.Description).
		SetDefinition(json.RawMessage(in.Definition)).SetDefinitionVersion("1").SetActive(in.Active).
		SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
	if err != nil {
		return record.Conclude(err, "save cohort")
	}
	return record.Outcome{Changed: in.ID}, nil
}

func (in SaveCohort) update(ctx context.Context, w *record.Writer, known *ent.Cohort) (record.Outcome, error) {
	n, err := w.Client.Cohort.Update().
		Where(entcohort.ID(known.ID), entcohort.Revision(known.Revision)).
		SetTitle(in.Title).SetDescription(in.Description).SetDefinition(json.RawMessage(in.Definition)).
		SetDefinitionVersion(strconv.Itoa(known.Revision + 1)).SetCitation("").SetActive(in.Active).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "save cohort"); err != nil {
		return record.Outcome{}, err
	}
	return record.Outcome{Changed: known.ID}, nil
}
