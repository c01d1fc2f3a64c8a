package ledger_test

import (
	"context"
	"testing"
	"time"

	"caseload/care/coverage/ledger"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/timeentry"
	"caseload/internal/world"
)

func TestTimeIsLoggedOnceHoweverOftenItIsSent(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	in := o.call(10)
	first, again := o.done(o.Clinic.CaseManager, in), o.done(o.Clinic.CaseManager, in)
	e := o.entry(first)
	if first != in.ID || again != in.ID || e.WorkerID != o.Clinic.CaseManager.Practitioner || e.Actor != timeentry.ActorSTAFF ||
		!e.StartsAt.Equal(in.StartsAt) || !e.EndsAt.Equal(in.EndsAt) || !e.TimelineAt.Equal(in.StartsAt) || !e.RecordedAt.Equal(now) {
		t.Errorf("%+v", e)
	}
	in.ClientMutationID = world.ID()
	if got := o.refused(o.Clinic.CaseManager, in); got != "ID_TAKEN input.id" {
		t.Errorf("the same id in another act: %s", got)
	}
}

func TestWhatIsWrongWithATime(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for name, q := range map[string]struct {
		change func(*ledger.LogTime)
		want   string
	}{
		"it ends before it begins":   {func(in *ledger.LogTime) { in.EndsAt = in.StartsAt.Add(-time.Minute) }, "INVALID input.endsAt"},
		"it takes no time":           {func(in *ledger.LogTime) { in.EndsAt = in.StartsAt }, "INVALID input.endsAt"},
		"it takes more than 8 hours": {func(in *ledger.LogTime) { in.StartsAt = in.EndsAt.Add(-8*time.Hour - time.Second) }, "INVALID input.endsAt"},
		"it is not over":             {func(in *ledger.LogTime) { in.EndsAt = now.Add(6 * time.Minute) }, "INVALID input.endsAt"},
		"it is more than a year ago": {func(in *ledger.LogTime) {
			in.StartsAt, in.EndsAt = now.AddDate(-1, -1, 0), now.AddDate(-1, -1, 0).Add(time.Hour)
		}, "INVALID input.startsAt"},
		"the note is too long":                        {func(in *ledger.LogTime) { in.Note = long }, "INVALID input.note"},
		"there is no such patient":                    {func(in *ledger.LogTime) { in.PatientID = world.ID() }, "NOT_FOUND input.patientId"},
		"the patient is a stranger's":                 {func(in *ledger.LogTime) { in.PatientID = o.Clinic.StrangersPatient.ID }, "NOT_FOUND input.patientId"},
		"the task is another patient's":               {func(in *ledger.LogTime) { in.TaskID = new(o.Clinic.StrangersPatient.Rows[ent.TypeTask]) }, "NOT_FOUND input.taskId"},
		"staff does not count for PIN":                {func(in *ledger.LogTime) { in.Family = timeentry.FamilyPIN }, "INVALID input.actor"},
		"nobody is a practitioner who is no provider": {func(in *ledger.LogTime) { in.Actor = new(timeentry.ActorPRACTITIONER) }, "INVALID input.actor"},
	} {
		in := o.call(10)
		q.change(&in)
		if got := o.refused(o.Clinic.CaseManager, in); got != q.want {
			t.Errorf("%s: %s, want %s", name, got, q.want)
		}
	}
	in := o.call(-4) // a phone's clock may run ahead by minutes
	in.TaskID, in.AppointmentID, in.EncounterID = new(o.Clinic.Patient.Rows[ent.TypeTask]), new(o.Clinic.Patient.Rows[ent.TypeAppointment]), new(o.Clinic.Patient.Rows[ent.TypeEncounter])
	if e := o.entry(o.done(o.Clinic.CaseManager, in)); e.TaskID == nil || e.AppointmentID == nil || e.EncounterID == nil {
		t.Errorf("%+v", e)
	}
}

// long is a note that is one character too long.
var long = func() string {
	text := make([]byte, 2001)
	for i := range text {
		text[i] = 'x'
	}
	return string(text)
}()

func TestTheLettersAfterANameSayAsWhatTheTimeCounts(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	letters := func(credentials ...string) {
		o.system(func(ctx context.Context) error {
			return o.Client.PractitionerRole.Update().Where(practitionerrole.PractitionerID(o.Clinic.Provider.Practitioner)).SetCredentials(credentials).Exec(ctx)
		})
	}
	for i, q := range []struct {
		credentials []string
		want        timeentry.Actor
		problem     string
	}{
		{[]string{"RN"}, timeentry.ActorSTAFF, ""},
		{[]string{"RN", "NP"}, timeentry.ActorPRACTITIONER, ""},
		{[]string{"MD", "FACP"}, timeentry.ActorPRACTITIONER, ""},
		{[]string{"PA-C"}, timeentry.ActorPRACTITIONER, ""},
		{[]string{"PhD"}, "", "INVALID input.actor"},
		{nil, "", "INVALID input.actor"},
		{[]string{"CHW"}, "", "INVALID input.actor"}, // whose time does not count for CCM
	} {
		letters(q.credentials...)
		in := o.call(1 + i*30)
		outcome := o.record(o.Clinic.Provider, in)
		if problem := told(outcome); problem != q.problem {
			t.Errorf("%v: %s", q.credentials, problem)
		}
		if q.problem == "" && o.entry(in.ID).Actor != q.want {
			t.Errorf("%v: %s, want %s", q.credentials, o.entry(in.ID).Actor, q.want)
		}
	}
}

func TestNoMinuteOfAWorkerCountsTwiceWhateverThePatient(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	me := o.Clinic.CaseManager
	o.relates(me, o.Clinic.StrangersPatient.ID)
	first := o.call(60)
	o.done(me, first)
	other := o.call(50)
	other.PatientID = o.Clinic.StrangersPatient.ID
	outcome := o.record(me, other)
	if len(outcome.Problems) != 1 || outcome.Problems[0].Code != record.Overlap || !outcome.Problems[0].From.Equal(first.StartsAt) || !outcome.Problems[0].To.Equal(first.EndsAt) {
		t.Errorf("%+v", outcome)
	}
	beside, after := o.call(60), o.call(40)
	o.done(o.Clinic.VisitStaff, beside) // somebody else's minutes are others
	after.StartsAt = first.EndsAt
	o.done(me, after) // the end is not part of it
}

func TestTwoPhonesThatLogTheSameMinutesAtOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	for round := range 8 {
		results := make(chan record.Outcome)
		for range 2 {
			go func() { results <- o.record(o.Clinic.CaseManager, o.call(1+round*30)) }()
		}
		done, overlaps := 0, 0
		for range 2 {
			switch told(<-results) {
			case "":
				done++
			case "OVERLAP input.startsAt":
				overlaps++
			}
		}
		if done != 1 || overlaps != 1 {
			t.Errorf("%d were done and %d overlap", done, overlaps)
		}
	}
}

func TestTheTableItselfKeepsEntriesApart(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	known := o.entry(o.done(o.Clinic.CaseManager, o.call(60)))
	ctx, op := o.DB.ReadWrite(viewerContext(o))
	defer op.Rollback()
	err := o.Client.TimeEntry.Create().SetPatientID(o.Clinic.StrangersPatient.ID).SetWorkerID(known.WorkerID).SetActor(known.Actor).SetFamily(known.Family).
		SetStartsAt(known.StartsAt.Add(time.Minute)).SetEndsAt(known.EndsAt).SetTimelineAt(now).Exec(ctx)
	if err == nil {
		t.Fatal("the entry was made")
	}
	if outcome, err := record.Conclude(err, "log time"); err != nil || told(outcome) != "OVERLAP input.startsAt" {
		t.Errorf("%+v, %v", outcome, err)
	}
}
