package facilitate

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/payer"
	"caseload/care/coverage/timeline"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/coverage"
	"caseload/ent/patient"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// lapsing is what is known of the patients whose coverage ends.
type lapsing struct {
	patients map[uuid.UUID]*ent.Patient
	lapses   map[uuid.UUID][]timeline.Lapse
	causes   map[uuid.UUID][]string
	zones    map[uuid.UUID]*time.Location
	open     []*ent.Task
	// raised are the tasks that there are or were, by patient and cause, but for those
	// that the server settled, of which settled is how many there are.
	raised  map[string]bool
	settled map[string]int
}

func knownLapses(ctx context.Context, r *record.Recorder) (*lapsing, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	k := &lapsing{
		patients: map[uuid.UUID]*ent.Patient{}, lapses: map[uuid.UUID][]timeline.Lapse{}, causes: map[uuid.UUID][]string{},
		raised: map[string]bool{}, settled: map[string]int{},
	}
	window := timeline.Horizon() + 10*24*time.Hour // whatever the zone
	ids, err := k.readTasks(ctx, r, code.DayOf(r.Clock().Add(-window)))
	if err != nil {
		return nil, err
	}
	ending, err := r.Client.Coverage.Query().Where(coverage.StatusEQ(coverage.StatusACTIVE),
		coverage.EndsAtGT(r.Clock().Add(-window)), coverage.EndsAtLT(r.Clock().Add(window))).Select(coverage.FieldPatientID).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for coverages that end: %w", err)
	}
	for _, c := range ending {
		ids = append(ids, c.PatientID)
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	for part := range slices.Chunk(slices.Compact(ids), lapsesAtOnce) {
		if err := k.read(ctx, r, part); err != nil {
			return nil, err
		}
	}
	return k, nil
}

// readTasks reads the tasks that are open, and those about ends since a day, and gives the
// patients of the open ones.
func (k *lapsing) readTasks(ctx context.Context, r *record.Recorder, since code.Day) (ids []uuid.UUID, err error) {
	tasks, err := r.Client.Task.Query().Where(task.CauseHasPrefix(lapseCause),
		task.Or(task.StatusIn(rule.OpenStatuses...), task.CauseGTE(lapseCause+since.String()))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read tasks about coverage: %w", err)
	}
	for _, t := range tasks {
		key := t.PatientID.String() + t.Cause
		if t.Outcome == lapseSettled && !rule.Open(t.Status) {
			k.settled[key]++
			continue
		}
		k.raised[key] = true
		if rule.Open(t.Status) {
			k.open, ids = append(k.open, t), append(ids, t.PatientID)
		}
	}
	return ids, nil
}

// read reads the patients with all their coverages.
func (k *lapsing) read(ctx context.Context, r *record.Recorder, ids []uuid.UUID) error {
	patients, err := r.Client.Patient.Query().Where(patient.IDIn(ids...)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read patients: %w", err)
	}
	all, err := r.Client.Coverage.Query().Where(coverage.PatientIDIn(ids...), coverage.StatusEQ(coverage.StatusACTIVE)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read coverages: %w", err)
	}
	of := map[uuid.UUID][]*ent.Coverage{}
	for _, c := range all {
		of[c.PatientID] = append(of[c.PatientID], c)
	}
	if k.zones, err = record.ZonesOf(ctx, r.Client, patients...); err != nil {
		return fmt.Errorf("facilitate: %w", err)
	}
	for _, p := range patients {
		if p.Deceased || p.DeceasedAt != nil {
			continue
		}
		k.patients[p.ID], k.lapses[p.ID] = p, lapsesOf(k.zones[p.ID], of[p.ID], r.Clock())
		for _, l := range k.lapses[p.ID] {
			k.causes[p.ID] = append(k.causes[p.ID], causeOf(l))
		}
	}
	return nil
}

func lapsesOf(home *time.Location, rows []*ent.Coverage, now time.Time) []timeline.Lapse {
	var all []timeline.Coverage
	for _, c := range rows {
		of := payer.Coverage{System: c.KindSystem, Code: c.KindCode, Display: c.KindDisplay, Payor: c.PayorName}
		all = append(all, timeline.Row{Coverage: of, ID: c.ID, Rank: c.Rank, StartsAt: c.StartsAt, EndsAt: c.EndsAt}.In(home))
	}
	return timeline.Lapses(all, code.DayOf(now.In(home)))
}
