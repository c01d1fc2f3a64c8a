package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/crisis"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/patient"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// open is how many tasks are open whose cause begins so.
func (w ward) open(cause string) (n int) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		var err error
		if n, err = w.Client.Task.Query().Where(task.CauseHasPrefix(cause), task.StatusIn(rule.OpenStatuses...)).Count(ctx); err != nil {
			w.t.Fatal(err)
		}
	})
	return n
}

// elsewhere imports somebody who is the case manager's patient.
func (w ward) elsewhere() (id uuid.UUID) {
	w.t.Helper()
	w.imports(`{"resourceType": "Patient", "id": "p", "name": [{"family": "Elsewhere", "given": ["Ed"]}], "birthDate": "1960-01-02"}`)
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		p, err := w.Client.Patient.Query().Where(patient.Family("Elsewhere")).Only(ctx)
		if err != nil {
			w.t.Fatal(err)
		}
		id = p.ID
		w.Relate(ctx, w.t, w.Clinic.CaseManager, id, relationship.BasisCASE_MANAGER)
	})
	return id
}

func TestTheTasksOfACrisisEndWithTheWaitAndWithTheProtocol(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.screen("q1", "q2", "q5")
	at := time.Now()
	w.Recorder.Now = func() time.Time { return at }
	round := func(after time.Duration) {
		t.Helper()
		at = time.Now().Add(after)
		if _, err := crisis.Escalate(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), w.Recorder); err != nil {
			t.Fatal(err)
		}
	}
	round(16 * time.Minute)
	p := w.only()
	if got := w.open("crisis:" + p.ID); got != 1 {
		t.Fatalf("%d tasks wait for an answer", got)
	}
	w.done("answerCrisisNotification", map[string]any{"crisisNotificationId": p.Notifications[0].ID, "baseRevision": 1, "answer": "I am with her"})
	if got := w.open("crisis:" + p.ID); got != 0 {
		t.Errorf("%d tasks wait after the answer", got)
	}

	who := w.elsewhere()
	w.imports(screened("now", "completed", time.Now().Add(-time.Hour), 3))
	var other *ent.CrisisProtocol
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		var err error
		if other, err = w.Client.CrisisProtocol.Query().Where(crisisprotocol.PatientID(who)).Only(ctx); err != nil {
			t.Fatal(err)
		}
		joined := w.Client.CrisisProtocol.Create().SetPatientID(who).SetStatus(crisisprotocol.StatusJOINED).SetJoinedID(other.ID).SetSeverity(crisisprotocol.SeverityLOW).
			SetResponseIds([]uuid.UUID{}).SetRuleVersion("x").SetSteps([]code.CrisisStep{}).SetAnswerDueAt(at).SetTimelineAt(at).SaveX(ctx)
		for _, cause := range []string{"crisis:" + other.ID.String() + ":" + who.String(), "crisis:" + joined.ID.String(), "crisis:" + world.ID().String()} {
			w.Client.Task.Create().SetPatientID(who).SetKind(task.KindFOLLOW_UP).SetTitle("x").SetPriority(task.PrioritySTAT).SetDueAt(at).SetCause(cause).ExecX(ctx)
		}
		w.Client.CrisisProtocol.UpdateOneID(other.ID).SetSteps([]code.CrisisStep{}).SetAnsweredAt(at).ExecX(ctx)
	})
	if got := w.open("crisis:" + other.ID.String()); got != 2 {
		t.Fatalf("%d tasks of what was imported", got)
	}
	w.done("closeCrisisProtocol", map[string]any{"crisisProtocolId": other.ID, "baseRevision": other.Revision, "disposition": "OUTPATIENT_CARE", "note": "Seen today"})
	if all, others := w.open("crisis:"+other.ID.String()), w.open("crisis:"); all != 0 || others != 1 {
		t.Errorf("%d of its tasks are open after the end, %d in all; want the one of another protocol", all, others)
	}
}

// Only later answers in which the question is answered tell of no risk, and once.
func TestOnlyLaterAnswersToTheQuestionTellOfNoRisk(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	who := w.elsewhere()
	w.imports(screened("now", "completed", time.Now().Add(-time.Hour), 3))
	said := func() (texts []string) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			events, err := w.Client.CrisisEvent.Query().Where(crisisevent.PatientID(who), crisisevent.KindNEQ(crisisevent.KindOPENED)).All(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range events {
				texts = append(texts, string(e.Kind))
			}
		})
		return texts
	}
	w.imports(screened("before", "completed", time.Now().Add(-3*time.Hour), 0), screened("long ago", "completed", time.Now().AddDate(-1, 0, 0), 0),
		screened("not asked", "completed", time.Now().Add(2*time.Second), -1))
	if got := said(); len(got) > 0 {
		t.Errorf("answers of before, and without item 9, say %v", got)
	}
	w.imports(screened("after", "completed", time.Now().Add(2*time.Second), 0))
	w.imports(screened("after", "amended", time.Now().Add(3*time.Second), 0))
	if got := said(); !slices.Equal(got, []string{"RESPONSE_NEGATIVE"}) {
		t.Errorf("later answers say %v", got)
	}
}

func TestACorrectionWithoutTheQuestionIsNotNoRisk(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	first := w.submit(w.start("phq-9"), phq9(1, 1, 1, 1, 1, 1, 1, 1, 1)).QuestionnaireResponse
	w.submit(*first, phq9(1, 1, 1, 1, 1, 1, 1, 1))
	p := w.only()
	if want := "The answers were amended, and what asks about suicide has no answer any more. This closes nothing."; p.Events.Nodes[0].Text != want {
		t.Errorf("%q, want %q", p.Events.Nodes[0].Text, want)
	}
	w.submit(w.start("phq-9"), phq9(1, 1, 1, 1, 1, 1, 1, 1))
	if got := w.only().kinds(); got != "OPENED RESPONSE_CORRECTED" {
		t.Errorf("another PHQ-9 without item 9: %s", got)
	}
}

// answered writes answers of so many patients who have no crisis.
func (w ward) answered(ctx context.Context, n int) (list []crisis.Answers) {
	for i := range n {
		id := w.Client.Patient.Create().SetDisplayName(fmt.Sprint("P", i)).SetCaseManagerID(w.Clinic.CaseManager.Practitioner).SetNextContactAt(code.Never).SaveX(ctx).ID
		r := w.Client.QuestionnaireResponse.Create().SetPatientID(id).SetQuestionnaire("cssrs-screener").SetQuestionnaireVersion("recent").
			SetStatus(questionnaireresponse.StatusCOMPLETED).SetTimelineAt(time.Now()).SaveX(ctx)
		list = append(list, crisis.Answers{Response: r.ID, Patient: id, Questionnaire: "cssrs-screener", Severity: crisisprotocol.SeverityMODERATE, Told: true, At: r.TimelineAt})
	}
	return list
}

func TestCrisesOfTenPatientsTakeTheStatementsOfOne(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 10} {
		w := newWard(t)
		pin := func(what string, want int, do func()) {
			t.Helper()
			if sent := w.Statements(do); len(sent) != want {
				t.Errorf("%s of %d takes %d statements, want %d:\n%.90q", what, n, len(sent), want, sent)
			}
		}
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			list := w.answered(ctx, n)
			d := crisis.Desk{Client: w.Client, Viewer: viewer.SystemOf(w.Clinic.ID), Now: time.Now(), Log: func(record.Change) {}}
			take := func() {
				if _, err := d.TakeImported(ctx, list...); err != nil {
					t.Fatal(err)
				}
			}
			pin("opening", 5, take) // what is open, protocols, events, case managers, tasks
			for i := range list {
				list[i].Severity = crisisprotocol.SeverityHIGH
			}
			pin("raising", 3, take) // what is open, protocols, events
		})
		w.Recorder.Now = func() time.Time { return time.Now().Add(16 * time.Minute) }
		ctx := viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))
		// The look for any, the act, protocols, case managers, supervisors, protocols, who is told,
		// open causes, tasks, the panel, events, the change log.
		pin("escalating", 16, func() {
			if did, err := crisis.Escalate(ctx, w.Recorder); err != nil || did.Protocols != n {
				t.Errorf("%+v, %v", did, err)
			}
		})
	}
}
