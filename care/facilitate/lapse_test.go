package facilitate_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/coverage"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// cover has a payer of the kind pay for the clinic's patient until so many days from
// now, or from then on.
func (c *clinic) cover(code string, from, until *time.Time) (id uuid.UUID) {
	c.t.Helper()
	id = world.ID()
	c.system(func(ctx context.Context) {
		err := c.Client.Coverage.Create().SetID(id).SetPatientID(c.Clinic.Patient.ID).SetKindSystem("https://nahdo.org/sopt").SetKindCode(code).
			SetPayorName("Secret Health Plan").SetNillableStartsAt(from).SetNillableEndsAt(until).SetTimelineAt(time.Now()).Exec(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return id
}

// home is where the organization's clocks run, and those of its patients without a zone.
var home = func() *time.Location {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	return zone
}()

// date is a day so many days from today at home, as a date without a time is kept.
func date(days int) *time.Time {
	y, m, d := time.Now().In(home).Date()
	return new(time.Date(y, m, d+days, 0, 0, 0, 0, time.UTC))
}

// startOf is when a day begins at home.
func startOf(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, home)
}

// watchCoverage has the server look at coverages some days from now.
func (c *clinic) watchCoverage(days int) facilitate.Lapses {
	c.t.Helper()
	later := *c.Recorder
	later.Now = func() time.Time { return time.Now().AddDate(0, 0, days) }
	done, err := facilitate.RaiseLapses(viewer.NewContext(c.t.Context(), viewer.SystemOf(c.Clinic.ID)), &later)
	if err != nil {
		c.t.Fatal(err)
	}
	return done
}

func TestACoverageThatEndsRaisesOneTask(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.cover("22", date(-300), date(100))
	if done := c.watchCoverage(39); done.Raised != 0 {
		t.Fatal("told 61 days before")
	}
	var servers sync.WaitGroup
	for range 3 {
		servers.Go(func() { c.watchCoverage(40) })
	}
	servers.Wait()
	raised := c.reminders()
	if len(raised) != 1 {
		t.Fatalf("%d tasks", len(raised))
	}
	first := raised[0]
	if *first.OwnerID != c.Clinic.CaseManager.Practitioner || first.Kind != task.KindFOLLOW_UP || !first.DueAt.Equal(startOf(*date(87)).Add(-time.Second)) {
		t.Errorf("%+v", first)
	}
	// Those who see tasks need not see who pays.
	if words := first.Title + first.Note; strings.Contains(words, "Secret") || strings.Contains(words, "edicaid") || strings.Contains(words, date(100).Format("2006")) {
		t.Errorf("the task says %q", words)
	}
	c.wantSummary(c.Clinic.Patient.Rows[ent.TypeTask], 2, c.patient().NextContactAt)
	c.record(c.Clinic.CaseManager, facilitate.CompleteTask{ClientMutationID: world.ID(), TaskID: first.ID, BaseRevision: 1})
	if done := c.watchCoverage(50); done.Raised != 0 {
		t.Error("told again although somebody has looked")
	}
}

func TestTheTaskIsDoneWhenACoverageFollows(t *testing.T) {
	t.Parallel()
	for name, settle := range map[string]func(c *clinic, ending uuid.UUID){
		"one that begins the day after": func(c *clinic, _ uuid.UUID) { c.cover("21", date(31), nil) },
		"the end was corrected": func(c *clinic, ending uuid.UUID) {
			c.system(func(ctx context.Context) {
				if err := c.Client.Coverage.Update().Where(coverage.ID(ending)).ClearEndsAt().Exec(ctx); err != nil {
					t.Fatal(err)
				}
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			ending := c.cover("22", date(-300), date(30))
			if done := c.watchCoverage(0); done.Raised != 1 {
				t.Fatalf("%+v", done)
			}
			if done := c.watchCoverage(1); done.Settled != 0 {
				t.Fatal("settled although nothing follows")
			}
			settle(c, ending)
			if done := c.watchCoverage(1); done.Settled != 1 || c.watchCoverage(1).Settled != 0 {
				t.Errorf("%+v", done)
			}
			got := c.reminders()[0]
			if got.Status != task.StatusCOMPLETED || got.CompletedAt == nil || got.Outcome == "" {
				t.Errorf("%+v", got)
			}
			c.wantChange(record.Change{Type: ent.TypeTask, ID: got.ID, Patient: got.PatientID, Kind: record.Resolved, Revision: 2})
		})
	}
}

// An end that was corrected away and comes back is told of again, once.
func TestTheTaskIsRaisedAgainWhenNothingFollowsAfterAll(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ending := c.cover("22", date(-300), date(30))
	ends := func(at *time.Time) {
		c.system(func(ctx context.Context) {
			update := c.Client.Coverage.Update().Where(coverage.ID(ending))
			record.SetOrClear(at, func(v time.Time) { update.SetEndsAt(v) }, func() { update.ClearEndsAt() })
			if err := update.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
	}
	for round := range 3 {
		ends(date(30))
		if done := c.watchCoverage(0); done != (facilitate.Lapses{Raised: 1}) {
			t.Fatalf("round %d: %+v", round, done)
		}
		if done := c.watchCoverage(0); done != (facilitate.Lapses{}) {
			t.Fatalf("round %d, again: %+v", round, done)
		}
		ends(nil)
		if done := c.watchCoverage(0); done != (facilitate.Lapses{Settled: 1}) {
			t.Fatalf("round %d, corrected: %+v", round, done)
		}
	}
	if raised := c.reminders(); len(raised) != 3 {
		t.Errorf("%d tasks", len(raised))
	}
}

// The task is due at the end of the day where the patient lives.
func TestTheTaskIsDueByThePatientsDay(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.system(func(ctx context.Context) {
		if err := c.Client.Patient.UpdateOneID(c.Clinic.Patient.ID).SetTimeZone("America/Los_Angeles").Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	c.cover("22", date(-300), date(30))
	c.watchCoverage(0)
	home, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.reminders()[0].DueAt.In(home).Format("2006-01-02 15:04:05"), date(16).Format("2006-01-02")+" 23:59:59"; got != want {
		t.Errorf("due %s, want %s", got, want)
	}
}

func TestNobodyIsToldOfWhatGoesOn(t *testing.T) {
	t.Parallel()
	for name, put := range map[string]func(c *clinic){
		"another follows": func(c *clinic) { c.cover("111", date(-300), date(30)); c.cover("112", date(31), nil) },
		"a drug plan":     func(c *clinic) { c.cover("122", date(-300), date(30)) },
		"it has ended":    func(c *clinic) { c.cover("22", date(-300), date(-3)) },
		"the person is dead": func(c *clinic) {
			c.cover("22", date(-300), date(30))
			c.system(func(ctx context.Context) {
				if err := c.Client.Patient.UpdateOneID(c.Clinic.Patient.ID).SetDeceased(true).Exec(ctx); err != nil {
					t.Fatal(err)
				}
			})
		},
	} {
		c := newClinic(t)
		put(c)
		if done := c.watchCoverage(0); done.Raised != 0 || len(c.reminders()) != 0 {
			t.Errorf("%s: %+v", name, done)
		}
	}
}
