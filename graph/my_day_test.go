package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/detectedissue"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// today is an answer about a day.
type today struct {
	MyDay struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage bool
			EndCursor   string
		}
		Nodes []struct {
			Kind, Title string
			Score       int
			Reasons     []struct {
				Factor, Text string
				Points       int
			}
			Patient, Task, Appointment, CoveredFor, ConflictingAppointment *struct{ ID string }
		}
	}
}

const dayQuery = `query($date: Date!, $first: Int! = 50, $after: Cursor) { myDay(date: $date, first: $first, after: $after) {
	totalCount pageInfo { hasNextPage endCursor }
	nodes { kind title score reasons { factor text points } patient { id } task { id } appointment { id } coveredFor { id } conflictingAppointment { id } } } }`

// hour is a time of the day that is today in New York, where the clinic is.
func hour(t *testing.T, n int) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	year, month, date := time.Now().In(zone).Date()
	return time.Date(year, month, date, n, 0, 0, 0, zone)
}

// atNoon stops the contract's clock: how much of a day is left weighs in its order.
func atNoon(t *testing.T, w *world.World) {
	t.Helper()
	noon := hour(t, 12)
	w.Now = func() time.Time { return noon }
}

func ofDay(t *testing.T, w *world.World, v viewer.Viewer, first int, after *string) (got today) {
	t.Helper()
	variables := map[string]any{"date": hour(t, 12).Format(time.DateOnly), "first": first}
	if after != nil {
		variables["after"] = *after
	}
	w.Ask(t, v, dayQuery, variables).Into(t, &got)
	return got
}

func factors(got today, i int) string {
	var all []string
	for _, r := range got.MyDay.Nodes[i].Reasons {
		all = append(all, r.Factor)
	}
	return strings.Join(all, " ")
}

func TestADayIsOneListWithItsReasons(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	atNoon(t, w)
	add := func(title string, change func(*ent.TaskCreate)) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			row := w.Client.Task.Create().SetPatientID(w.Clinic.Patient.ID).SetOwnerID(w.Clinic.CaseManager.Practitioner).
				SetTitle(title).SetDueAt(hour(t, 23))
			change(row)
			if err := row.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
	}
	add("at once, whenever", func(c *ent.TaskCreate) { c.SetPriority(task.PrioritySTAT).SetDueAt(time.Now().AddDate(0, 1, 0)) })
	add("urgent", func(c *ent.TaskCreate) { c.SetPriority(task.PriorityURGENT).SetKind(task.KindHOME_VISIT) })
	add("tomorrow", func(c *ent.TaskCreate) { c.SetDueAt(hour(t, 36)) })
	add("put off", func(c *ent.TaskCreate) { c.SetSnoozedUntil(time.Now().AddDate(0, 0, 3)) })
	add("not to begin yet", func(c *ent.TaskCreate) {
		c.SetStartsAt(time.Now().AddDate(0, 0, 3)).SetDueAt(time.Now().AddDate(0, 0, -1))
	})
	add("somebody is at it", func(c *ent.TaskCreate) { c.SetClaimedByID(w.Clinic.VisitStaff.Practitioner) })
	add("done", func(c *ent.TaskCreate) { c.SetStatus(task.StatusCOMPLETED) })
	got := ofDay(t, w, w.Clinic.CaseManager, 50, nil)
	var titles []string
	for _, n := range got.MyDay.Nodes {
		titles = append(titles, n.Kind+" "+n.Title)
	}
	// The standing call of the patient is months overdue, and a message waits.
	if text := strings.Join(titles, ", "); text != "TASK at once, whenever, CALL Call, VISIT urgent, RESULT Waits to be acknowledged" || got.MyDay.TotalCount != 4 {
		t.Errorf("%d: %s", got.MyDay.TotalCount, text)
	}
	if f := factors(got, 0); f != "priority risk" {
		t.Errorf("reasons %s", f)
	}
	if f := factors(got, 1); f != "overdue risk" {
		t.Errorf("reasons %s", f)
	}
	if theirs := ofDay(t, w, w.Clinic.VisitStaff, 50, nil); len(theirs.MyDay.Nodes) != 1 || theirs.MyDay.Nodes[0].CoveredFor != nil {
		t.Errorf("who is at it: %+v", theirs)
	}
	first := ofDay(t, w, w.Clinic.CaseManager, 2, nil)
	rest := ofDay(t, w, w.Clinic.CaseManager, 2, &first.MyDay.PageInfo.EndCursor)
	if !first.MyDay.PageInfo.HasNextPage || rest.MyDay.PageInfo.HasNextPage || len(rest.MyDay.Nodes) != 2 || rest.MyDay.Nodes[0].Title != "urgent" {
		t.Errorf("pages %+v, %+v", first, rest)
	}
}

func TestAGraveIssueLiftsAllWorkForThePatient(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	call := w.Clinic.Patient.Rows[ent.TypeTask]
	issue := func(label *detectedissue.Sensitivity, of any) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			row := w.Client.DetectedIssue.Create().SetPatientID(w.Clinic.Patient.ID).SetRule("weight").SetKind(detectedissue.KindVITAL_SIGN).
				SetSeverity(detectedissue.SeverityURGENT).SetCause(world.ID().String()).SetTitle("Gained 3 kg").SetNillableSensitivity(label).
				SetTimelineAt(time.Now()).SetLastSeenAt(time.Now())
			if of != nil {
				row.SetTaskID(call)
			}
			if err := row.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
	}
	secret := detectedissue.SensitivitySUD
	issue(&secret, nil)
	if got := ofDay(t, w, w.Clinic.CaseManager, 50, nil); len(got.MyDay.Nodes) != 2 || factors(got, 0) != "overdue risk" {
		t.Errorf("a confidential issue shows: %+v", got)
	}
	issue(nil, call)
	got := ofDay(t, w, w.Clinic.CaseManager, 50, nil)
	if len(got.MyDay.Nodes) != 2 || factors(got, 0) != "issue overdue risk" {
		t.Errorf("an issue with its task: %+v", got)
	}
	issue(nil, nil)
	got = ofDay(t, w, w.Clinic.CaseManager, 50, nil)
	if len(got.MyDay.Nodes) != 3 || got.MyDay.Nodes[2].Kind != "ISSUE" || got.MyDay.Nodes[2].Title != "Gained 3 kg" {
		t.Errorf("an issue without a task: %+v", got)
	}
}

func TestTwoAppointmentsAtOnceAreAConflictOfTheDay(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	atNoon(t, w)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for range 2 {
			begins := hour(t, 23)
			err := w.Client.Appointment.Create().SetPatientID(w.Clinic.Patient.ID).SetPractitionerID(w.Clinic.CaseManager.Practitioner).
				SetTitle("Visit").SetStartsAt(begins).SetEndsAt(begins.Add(30 * time.Minute)).SetTimelineAt(begins).Exec(ctx)
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	conflicts := 0
	got := ofDay(t, w, w.Clinic.CaseManager, 50, nil)
	for i, n := range got.MyDay.Nodes {
		if n.Kind == "CONFLICT" {
			conflicts++
			if n.Title != "Two appointments overlap by 30 minutes" || n.Appointment == nil || n.ConflictingAppointment == nil || n.Appointment.ID == n.ConflictingAppointment.ID {
				t.Errorf("conflict %+v", n)
			}
		} else if n.Appointment != nil && !strings.Contains(factors(got, i), "conflict") {
			t.Errorf("an appointment without the reason: %+v", n)
		}
	}
	if conflicts != 1 || len(got.MyDay.Nodes) != 5 {
		t.Errorf("%d conflicts in %+v", conflicts, got)
	}
}

func TestTheCoverHasTheWorkInTheDayAndTheWorklist(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := world.ID()
	var made struct{ RecordAbsence struct{ Problems []any } }
	w.Ask(t, w.Clinic.CaseManager, `mutation($in: RecordAbsenceInput!) { recordAbsence(input: $in) { problems { code } } }`, map[string]any{"in": map[string]any{
		"clientMutationId": world.ID().String(), "id": id.String(), "coveredById": w.Clinic.Stranger.Practitioner.String(),
		"startsAt": time.Now().Add(-time.Minute).Format(time.RFC3339), "endsAt": time.Now().AddDate(0, 0, 3).Format(time.RFC3339),
	}}).Into(t, &made)
	call, manager := w.Clinic.Patient.Rows[ent.TypeTask].String(), w.Clinic.CaseManager.Practitioner.String()
	seen := false
	got := ofDay(t, w, w.Clinic.Stranger, 50, nil)
	for _, n := range got.MyDay.Nodes {
		if n.Task != nil && n.Task.ID == call {
			seen = n.CoveredFor != nil && n.CoveredFor.ID == manager
		} else if n.CoveredFor != nil {
			t.Errorf("the own work is marked as covered: %+v", n)
		}
	}
	if !seen {
		t.Errorf("the day of the cover: %+v", got)
	}
	var list struct {
		Worklist struct {
			Nodes []struct {
				ID    string
				Cover *struct{ ID string }
			}
		}
	}
	const query = `{ worklist { nodes { id cover { id } } } }`
	w.Ask(t, w.Clinic.Stranger, query, nil).Into(t, &list)
	if len(list.Worklist.Nodes) != 2 {
		t.Errorf("worklist %+v", list)
	}
	for _, n := range list.Worklist.Nodes {
		if (n.Cover != nil && n.Cover.ID == id.String()) != (n.ID == call) {
			t.Errorf("worklist %+v", n)
		}
	}
	list.Worklist.Nodes = nil
	w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &list)
	if len(list.Worklist.Nodes) != 1 || list.Worklist.Nodes[0].Cover != nil {
		t.Errorf("who is away: %+v", list)
	}
}
