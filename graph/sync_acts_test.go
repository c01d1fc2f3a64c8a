package graph_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// safety are the acts of behavioral safety, of results and of collaborative care that may
// happen where there is no reception, each on what is there.
func safety(w *world.World, at string) []op {
	id := func(typ string) string { return w.Clinic.Patient.Rows[typ].String() }
	on := func(act, field, typ string, input map[string]any) op {
		input[field] = id(typ)
		return offlineAct(act, input)
	}
	episode := map[string]any{"id": world.ID().String(), "kind": "OTHER", "what": "Walks every day", "since": at}
	contact := map[string]any{"id": world.ID().String(), "mode": "IN_PERSON", "occurredAt": at}
	return []op{
		on("recordCrisisStep", "crisisProtocolId", ent.TypeCrisisProtocol, map[string]any{"baseRevision": 1, "step": "offer-988", "status": "DONE", "at": at}),
		on("recordCrisisNotification", "crisisProtocolId", ent.TypeCrisisProtocol, map[string]any{
			"id": world.ID().String(), "recipientName": "988", "role": "CRISIS_LINE", "channel": "PHONE", "at": at,
		}),
		on("answerCrisisNotification", "crisisNotificationId", ent.TypeCrisisNotification, map[string]any{"baseRevision": 1, "answer": "I am coming", "at": at}),
		on("writeCrisisPlan", "crisisProtocolId", ent.TypeCrisisProtocol, map[string]any{"baseRevision": 3, "warningSigns": []any{"Cannot sleep"}, "professionals": []any{"Her doctor"}}),
		on("acknowledgeResult", "resultNoticeId", ent.TypeResultNotice, map[string]any{"baseRevision": 1}),
		on("actOnResult", "resultNoticeId", ent.TypeResultNotice, map[string]any{"baseRevision": 2, "action": "Half the dose from tomorrow on"}),
		on("recordTreatmentStep", "collaborativeCareEpisodeId", ent.TypeCollaborativeCareEpisode, episode),
		on("recordCollaborativeCareContact", "collaborativeCareEpisodeId", ent.TypeCollaborativeCareEpisode, contact),
	}
}

func TestActsOfSafetyAndResultsAreDoneWithoutReception(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	ahead := 26 * time.Hour
	done := time.Now().Add(-2 * time.Hour).Truncate(time.Second)
	ops := safety(w, done.Add(ahead).UTC().Format(time.RFC3339))
	for range 2 { // the line broke before the answer
		allApplied(t, push(t, w, w.Clinic.CaseManager, time.Now().Add(ahead), ops...))
	}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		contacts, err := w.Client.CollaborativeCareContact.Query().Order(ent.Desc("timeline_at")).All(ctx)
		if err != nil || contacts[0].TimelineAt.Sub(done).Abs() > 3*time.Second {
			t.Errorf("the contact was not put right by the clock: %v, %v", contacts[0].TimelineAt, err)
		}
		step, err := w.Client.TreatmentStep.Query().Order(ent.Desc("timeline_at")).First(ctx)
		if err != nil || step.TimelineAt.Sub(done).Abs() > 3*time.Second {
			t.Errorf("nor was the step: %+v, %v", step, err)
		}
		p, err := w.Client.CrisisProtocol.Get(ctx, w.Clinic.Patient.Rows[ent.TypeCrisisProtocol])
		if err != nil || p.Plan == nil || p.AnsweredAt == nil || p.Revision != 4 {
			t.Errorf("the protocol is %+v, %v", p, err)
		}
		n, err := w.Client.ResultNotice.Get(ctx, w.Clinic.Patient.Rows[ent.TypeResultNotice])
		if err != nil || n.Status != "ACTED" {
			t.Errorf("the notice is %+v, %v", n, err)
		}
	})
}

func TestARelapsePreventionPlanIsWrittenAtTheTable(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := w.Clinic.Patient.Rows[ent.TypeCollaborativeCareEpisode].String()
	plan := offlineAct("writeRelapsePreventionPlan", map[string]any{"collaborativeCareEpisodeId": id, "baseRevision": 1, "warningSigns": []any{"Stays in bed"},
		"whatHelps": []any{"Her sister"}, "medicationPlan": "Goes on", "whomToCall": []any{"The clinic"}})
	allApplied(t, push(t, w, w.Clinic.CaseManager, time.Now(), plan))
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		e, err := w.Client.CollaborativeCareEpisode.Query().Where(collaborativecareepisode.ID(w.Clinic.Patient.Rows[ent.TypeCollaborativeCareEpisode])).Only(ctx)
		if err != nil || e.RelapsePreventionPlan == nil {
			t.Errorf("%+v, %v", e, err)
		}
	})
}

// TestWhatMeetsAnothersChangeInACrisisWaitsForAPerson also holds that a protocol is closed by
// nobody who does not know how it stands.
func TestWhatMeetsAnothersChangeInACrisisWaitsForAPerson(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	at := time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)
	crisis := w.Clinic.Patient.Rows[ent.TypeCrisisProtocol].String()
	first := safety(w, at)[0]
	allApplied(t, push(t, w, w.Clinic.Provider, time.Now(), first))
	again := safety(w, at)[0]
	shut := offlineAct("closeCrisisProtocol", map[string]any{"crisisProtocolId": crisis, "baseRevision": 2, "disposition": "OUTPATIENT_CARE", "note": "Fine"})
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), again, shut)); !slices.Equal(got, []string{"CONFLICT", "REJECTED"}) {
		t.Errorf("%v", got)
	}
	if got := inboxOf(t, w, w.Clinic.Provider); !strings.Contains(got, again.act()) {
		t.Errorf("it does not wait: %s", got)
	}
}

func TestWhatIsDoneInACrisisOfAPatientWhoWasLostWaits(t *testing.T) {
	t.Parallel()
	w := takenOver(t)
	at := time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)
	ops := safety(w, at)
	for i := range ops {
		ops[i]["doneAt"] = at
	}
	for i, s := range statuses(push(t, w, w.Clinic.CaseManager, time.Now(), ops...)) {
		if s != "QUARANTINED" && s != "WAITING" {
			t.Errorf("act %d is %s", i, s)
		}
	}
}

// TestEveryMutationIsAnActOfAPhoneOrSaysWhyNot holds the contract against docs/offline.md.
func TestEveryMutationIsAnActOfAPhoneOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	guide, err := os.ReadFile("../docs/offline.md")
	if err != nil {
		t.Fatal(err)
	}
	var reasons []string
	_, rest, _ := strings.Cut(string(guide), "| with reception only | why |")
	table, _, _ := strings.Cut(rest, "\n\n")
	for i, part := range strings.Split(table, "`") {
		if i%2 == 1 {
			reasons = append(reasons, part)
		}
	}
	acts := contract().Types["SyncAct"].Fields
	for _, field := range contract().Mutation.Fields {
		if is, excused := acts.ForName(field.Name) != nil, slices.Contains(reasons, field.Name); is == excused {
			t.Errorf("%s is an act of a phone: %v, and docs/offline.md has it as none: %v", field.Name, is, excused)
		}
	}
}
