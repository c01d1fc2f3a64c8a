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

const (
	// mostLapses is how many tasks one look raises; the next look raises the rest.
	mostLapses = 200
	// lapsesAtOnce is of how many patients coverages are read at a time.
	lapsesAtOnce = 1_000
	// lapseCause begins the cause of a task about a coverage that ends, before the last
	// day: one is raised a patient and day.
	lapseCause = "coverage:"
	// lapseTitle says neither who pays nor until when: those who may see tasks need not
	// be those who may see that.
	lapseTitle = "Look at the patient's coverage"
)

// Lapses are what a look at coverages did.
type Lapses struct{ Raised, Settled int }

// RaiseLapses puts a task on the worklist of the patient's case manager for every
// coverage of the viewer's organization that ends soon with nothing after it, one a
// patient and day however often and by however many servers it is asked for, and
// completes those that something follows by now. The viewer must be the server itself.
func RaiseLapses(ctx context.Context, r *record.Recorder) (done Lapses, err error) {
	k, err := knownLapses(ctx, r)
	if err != nil {
		return done, err
	}
	for _, t := range k.open {
		if !slices.Contains(k.causes[t.PatientID], t.Cause) {
			if err := settleLapse(ctx, r, t); err != nil {
				return done, err
			}
			done.Settled++
		}
	}
	for id, of := range k.patients {
		for _, l := range k.lapses[id] {
			if l.Status != timeline.Soon || k.raised[id.String()+causeOf(l)] || done.Raised == mostLapses {
				continue
			}
			k.raised[id.String()+causeOf(l)] = true
			raised, err := raiseLapse(ctx, r, of, l)
			if err != nil {
				return done, err
			}
			done.Raised += raised
		}
	}
	return done, nil
}

// causeOf is the cause of the task of a lapse.
func causeOf(l timeline.Lapse) string { return lapseCause + l.Last.String() }

// lapsing is what is known of the patients whose coverage ends.
type lapsing struct {
	patients map[uuid.UUID]*ent.Patient
	lapses   map[uuid.UUID][]timeline.Lapse
	causes   map[uuid.UUID][]string
	open     []*ent.Task
	// raised are the tasks that there are or were, by patient and cause.
	raised map[string]bool
}

func knownLapses(ctx context.Context, r *record.Recorder) (*lapsing, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	k := &lapsing{map[uuid.UUID]*ent.Patient{}, map[uuid.UUID][]timeline.Lapse{}, map[uuid.UUID][]string{}, nil, map[string]bool{}}
	tasks, err := r.Client.Task.Query().Where(task.CauseHasPrefix(lapseCause)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read tasks about coverage: %w", err)
	}
	ids := []uuid.UUID{}
	for _, t := range tasks {
		k.raised[t.PatientID.String()+t.Cause] = true
		if rule.Open(t.Status) {
			k.open, ids = append(k.open, t), append(ids, t.PatientID)
		}
	}
	window := timeline.Horizon() + 10*24*time.Hour // whatever the zone
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
	for _, p := range patients {
		if p.Deceased || p.DeceasedAt != nil {
			continue
		}
		k.patients[p.ID], k.lapses[p.ID] = p, lapsesOf(p, of[p.ID], r.Clock())
		for _, l := range k.lapses[p.ID] {
			k.causes[p.ID] = append(k.causes[p.ID], causeOf(l))
		}
	}
	return nil
}

func lapsesOf(p *ent.Patient, rows []*ent.Coverage, now time.Time) []timeline.Lapse {
	zone := code.HomeZone(p.TimeZone)
	var all []timeline.Coverage
	for _, c := range rows {
		of := payer.Coverage{System: c.KindSystem, Code: c.KindCode, Display: c.KindDisplay, Payor: c.PayorName}
		all = append(all, timeline.Row{Coverage: of, ID: c.ID, Rank: c.Rank, StartsAt: c.StartsAt, EndsAt: c.EndsAt}.In(zone.Location()))
	}
	return timeline.Lapses(all, code.DayOf(now.In(zone.Location())))
}

// raiseLapse raises the task of a lapse, unless another server was faster: the act's
// id follows from patient and day.
func raiseLapse(ctx context.Context, r *record.Recorder, p *ent.Patient, l timeline.Lapse) (raised int, err error) {
	act := record.Act{ID: uuid.NewSHA1(p.ID, []byte(causeOf(l))), Name: rule.CreateTask, Input: causeOf(l)}
	_, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		raised = 1
		id := uuid.Must(uuid.NewV7())
		notice := Notice{ID: id, PatientID: p.ID, Title: lapseTitle, Priority: string(task.PriorityROUTINE), DueAt: lapseDue(l, w.Now), Cause: causeOf(l)}
		if p.CaseManagerID != nil {
			notice.OwnerID = *p.CaseManagerID
		}
		return record.Outcome{Changed: id}, notice.Create(ctx, w)
	})
	return raised, err
}

// lapseDue is when the task is due: some days before the last day, and not before
// tomorrow.
func lapseDue(l timeline.Lapse, now time.Time) time.Time {
	due, tomorrow := l.Due.Time(), now.AddDate(0, 0, 1).Truncate(time.Hour)
	if due.Before(tomorrow) {
		return tomorrow
	}
	return due
}

// settleLapse completes the task of a coverage that something follows, or that does
// not end on that day any more.
func settleLapse(ctx context.Context, r *record.Recorder, t *ent.Task) error {
	act := record.Act{ID: uuid.NewSHA1(t.ID, []byte("settled")), Name: rule.CompleteTask, Input: t.Revision}
	_, err := r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		ended, err := Ending{Status: task.StatusCOMPLETED, Outcome: "It is settled."}.EndTask(ctx, w, t.PatientID, t.ID, t.Revision)
		if err != nil {
			return record.Outcome{}, err
		}
		if !ended {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This has moved on."}), nil
		}
		return record.Outcome{Changed: t.ID}, w.SummarizeTasks(ctx, t.PatientID)
	})
	return err
}
