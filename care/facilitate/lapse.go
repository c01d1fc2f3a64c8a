package facilitate

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/timeline"
	"caseload/care/record"
	"caseload/ent"
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
	// lapseSettled is the outcome of a task that nobody completed.
	lapseSettled = "It is settled."
)

// Lapses are what a look at coverages did.
type Lapses struct{ Raised, Settled int }

// RaiseLapses puts a task on the worklist of the patient's case manager for every
// coverage of the viewer's organization that ends soon with nothing after it, one a
// patient and day however often and by however many servers it is asked for, and
// completes those that something follows by now: they are raised again when nothing does
// after all. The viewer must be the server itself.
func RaiseLapses(ctx context.Context, r *record.Recorder) (done Lapses, err error) {
	k, err := knownLapses(ctx, r)
	if err != nil {
		return done, err
	}
	for _, t := range k.open {
		if !slices.Contains(k.causes[t.PatientID], t.Cause) {
			settled, err := Settle(ctx, r, t, lapseSettled)
			if err != nil {
				return done, err
			}
			done.Settled += settled
		}
	}
	for id, of := range k.patients {
		for _, l := range k.lapses[id] {
			if l.Status != timeline.Soon || k.raised[id.String()+causeOf(l)] || done.Raised == mostLapses {
				continue
			}
			k.raised[id.String()+causeOf(l)] = true
			raised, err := raiseLapse(ctx, r, of, l, k.zones[id], k.settled[id.String()+causeOf(l)])
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

// raiseLapse raises the task of a lapse, unless another server was faster: the act's
// id follows from patient and day, and from how many such tasks were settled.
func raiseLapse(ctx context.Context, r *record.Recorder, p *ent.Patient, l timeline.Lapse, home *time.Location, settled int) (raised int, err error) {
	name := causeOf(l)
	if settled > 0 {
		name += "/" + strconv.Itoa(settled)
	}
	act := record.Act{ID: uuid.NewSHA1(p.ID, []byte(name)), Name: rule.CreateTask, Input: name}
	_, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		raised = 1
		id := uuid.Must(uuid.NewV7())
		notice := Notice{ID: id, PatientID: p.ID, Title: lapseTitle, Priority: string(task.PriorityROUTINE), DueAt: lapseDue(l, home, w.Now), Cause: causeOf(l)}
		if p.CaseManagerID != nil {
			notice.OwnerID = *p.CaseManagerID
		}
		return record.Outcome{Changed: id}, notice.Create(ctx, w)
	})
	return raised, err
}

// lapseDue is when the task is due: at the end, where the patient lives, of a day some
// days before the last one, and not before tomorrow.
func lapseDue(l timeline.Lapse, home *time.Location, now time.Time) time.Time {
	due, tomorrow := (l.Due + 1).Start(home).Add(-time.Second), now.AddDate(0, 0, 1).Truncate(time.Hour)
	if due.Before(tomorrow) {
		return tomorrow
	}
	return due
}
