package population

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// chunk is how many patients one transaction scores.
const chunk = 250

// Scorer scores the patients of the viewer's organization. The viewer of the
// context must be the server's own.
type Scorer struct {
	DB *database.DB
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// Workers is how many chunks are worked on at once; 2 when zero.
	Workers int
	// Wake tells the change feed that the organization's log has grown; may be nil.
	Wake func(organization uuid.UUID)
	// Progress hears how far a run is; may be nil. It is called from one goroutine
	// at a time.
	Progress func(done, total int)
}

// Summary is what a run did.
type Summary struct {
	Patients int `json:"patients"`
	// Scores, Decisions and Memberships count what was written because it differs
	// from what was found before.
	Scores      int `json:"scores"`
	Decisions   int `json:"decisions"`
	Memberships int `json:"memberships"`
	// Screenings counts the calls that discharges home have opened.
	Screenings int `json:"screenings"`
	// Assessments counts the assessments that events have opened, and those that
	// waited already and are due sooner now.
	Assessments int `json:"assessments"`
}

func (s *Summary) add(other Summary) {
	s.Patients += other.Patients
	s.Scores += other.Scores
	s.Decisions += other.Decisions
	s.Memberships += other.Memberships
	s.Screenings += other.Screenings
	s.Assessments += other.Assessments
}

// ErrNotSystem says that somebody other than the server asked for a run.
var ErrNotSystem = errors.New("population: only the server itself scores a population")

// Run scores the patients of the scope.
func (s *Scorer) Run(ctx context.Context, scope Scope) (Summary, error) {
	v, ok := viewer.FromContext(ctx)
	switch {
	case !ok:
		return Summary{}, rule.ErrNoViewer
	case !v.Has(viewer.System):
		return Summary{}, ErrNotSystem
	}
	asOf := s.now()
	cohorts, err := s.cohorts(ctx, asOf)
	if err != nil {
		return Summary{}, err
	}
	rules := signature(asOf, cohorts)
	patients, position, err := s.patients(ctx, scope, rules)
	if err != nil {
		return Summary{}, err
	}
	summary, err := s.score(ctx, patients, cohorts, asOf)
	if err != nil || scope.Cohort != "" {
		return summary, err
	}
	return summary, s.keep(ctx, position, rules)
}

// score works on the chunks side by side.
func (s *Scorer) score(ctx context.Context, patients []uuid.UUID, cohorts []savedCohort, asOf time.Time) (Summary, error) {
	var (
		mu    sync.Mutex
		total Summary
		first sync.Once
	)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(cmp.Or(s.Workers, 2))
	for some := range slices.Chunk(patients, chunk) {
		group.Go(func() error {
			done, err := s.scoreChunk(ctx, some, cohorts, asOf)
			if err == nil && len(patients) > chunk {
				first.Do(func() { err = record.GatherStatistics(ctx, s.DB) })
			}
			if err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			total.add(done)
			if s.Progress != nil {
				s.Progress(total.Patients, len(patients))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return total, fmt.Errorf("population: %w", err)
	}
	return total, nil
}

// scoreChunk reads, asks and writes in one transaction.
func (s *Scorer) scoreChunk(ctx context.Context, patients []uuid.UUID, cohorts []savedCohort, asOf time.Time) (Summary, error) {
	v, _ := viewer.FromContext(ctx)
	ctx, op := s.DB.ReadWrite(ctx)
	defer op.Rollback()
	patients, changes, err := identities(ctx, op, patients, asOf)
	if err != nil {
		return Summary{}, err
	}
	people, err := load(ctx, op, patients, asOf)
	if err != nil {
		return Summary{}, err
	}
	known, err := loadKnown(ctx, op, patients)
	if err != nil {
		return Summary{}, err
	}
	batch := newBatch(v, asOf, known)
	batch.changes = changes
	for _, p := range people {
		batch.patients, batch.people[p.id] = append(batch.patients, p.id), p
		batch.screenings = append(batch.screenings, p.screenings()...)
		batch.asked = append(batch.asked, p.askings(asOf)...)
		for _, view := range p.views() {
			batch.add(p.id, view, findings(view, cohorts))
		}
	}
	if err := batch.write(ctx, op); err != nil {
		return Summary{}, err
	}
	if err := op.Commit(); err != nil {
		return Summary{}, fmt.Errorf("commit: %w", err)
	}
	if s.Wake != nil && len(batch.changes) > 0 {
		s.Wake(v.Organization)
	}
	batch.done.Patients = len(people)
	return batch.done, nil
}

func (s *Scorer) now() time.Time {
	if s.Now != nil {
		return s.Now()
	}
	return time.Now()
}
