package replay_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor/replay"
	"caseload/ent/condition"
	"caseload/ent/encounter"
	"caseload/ent/medicationrequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// year is a world with a year on record: Anna has heart failure, gains weight on the
// 60th day and is in the hospital on the 63rd; Ben weighs the same and has no heart
// failure, and an order of his was stopped.
func year(t *testing.T) (w *world.World, anna, ben uuid.UUID) {
	t.Helper()
	w = world.New(t)
	anna, ben = w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Anna").ID, w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Ben").ID
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		kept := []error{
			w.Client.Condition.Create().SetPatientID(anna).SetCodeSystem(code.ICD10CM).SetCode("I50.22").SetDisplay("Chronic systolic heart failure").
				SetClinicalStatus(condition.ClinicalStatusACTIVE).SetOnsetAt(from.AddDate(-2, 0, 0)).SetTimelineAt(from.AddDate(-2, 0, 0)).Exec(ctx),
			w.Client.Encounter.Create().SetPatientID(anna).SetStatus(encounter.StatusFINISHED).SetClass("IMP").SetStartsAt(from.AddDate(0, 0, 63)).
				SetTimelineAt(from.AddDate(0, 0, 63)).Exec(ctx),
			w.Client.MedicationRequest.Create().SetPatientID(ben).SetStatus(medicationrequest.StatusSTOPPED).SetDisplay("Metformin").
				SetTimelineAt(from.AddDate(-1, 0, 0)).SetRecordedAt(from.AddDate(0, 0, 200)).Exec(ctx),
		}
		for _, patient := range []uuid.UUID{anna, ben} {
			for day, pounds := range map[int]string{59: "180", 60: "184", 61: "180"} {
				kept = append(kept, weigh(ctx, w, patient, from.AddDate(0, 0, day), pounds))
			}
		}
		if err := errors.Join(kept...); err != nil {
			t.Fatal(err)
		}
	})
	return w, anna, ben
}

func weigh(ctx context.Context, w *world.World, patient uuid.UUID, at time.Time, pounds string) error {
	return w.Client.Observation.Create().SetPatientID(patient).SetCodeSystem(code.LOINC).SetCode("29463-7").SetDisplay("Body weight").
		SetStatus("FINAL").SetCategory("vital-signs").SetTimelineAt(at).SetEffectiveAt(at).
		SetValue(&code.Value{Quantity: &code.Quantity{Value: pounds, Unit: "lb", Code: "[lb_av]"}}).Exec(ctx)
}

// over replays, and says what was noticed of whom.
func over(t *testing.T, w *world.World, rules replay.Rules, cohort string, names map[uuid.UUID]string) (text string, tally replay.Tally) {
	t.Helper()
	var all []replay.Noticed
	tally, err := rules.Over(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), replay.Population{DB: w.DB, Cohort: cohort}, from, to, func(n replay.Noticed) error {
		n.ID = names[uuid.MustParse(n.ID)]
		all = append(all, n)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(all, func(a, b replay.Noticed) int { return strings.Compare(a.ID, b.ID) })
	return said(all), tally
}

func TestARuleIsAskedAboutAYearOnRecord(t *testing.T) {
	t.Parallel()
	w, anna, ben := year(t)
	names := map[uuid.UUID]string{anna: "Anna", ben: "Ben"}
	for words, want := range map[string]string{
		"TRG030": "Anna 2025-03-02 heart-failure TRG030",
		"EVT010": "Anna 2025-03-05 hospitalization EVT010",
		"EVT020": "Ben 2025-07-20 medication-stopped EVT020",
		"TRG001": "",
	} {
		if got, tally := over(t, w, replay.All().Only(words), "", names); got != want || tally.People != 4 || tally.Cut != 0 {
			t.Errorf("%s: %q, want %q; %+v", words, got, want, tally)
		}
	}
	if got, tally := over(t, w, replay.All(), "nobody is in it", names); got != "" || tally.People != 0 {
		t.Errorf("of a cohort in which nobody is: %s, %+v", got, tally)
	}
}

func TestAReplayWritesNothingAndSeesOneOrganization(t *testing.T) {
	t.Parallel()
	w, _, _ := year(t)
	before := counted(t, w)
	for _, sent := range w.Statements(func() { over(t, w, replay.All(), "", nil) }) {
		if !strings.HasPrefix(sent, "BEGIN READ ONLY") && sent != "ROLLBACK" && !strings.HasPrefix(sent, "select") && !strings.HasPrefix(sent, "with") {
			t.Errorf("a replay sends %s", sent)
		}
	}
	if after := counted(t, w); after != before {
		t.Errorf("%d issues and tasks before, %d after", before, after)
	}
	other := viewer.NewContext(t.Context(), viewer.SystemOf(w.Other.ID))
	tally, err := replay.All().Only("TRG030").Over(other, replay.Population{DB: w.DB}, from, to, func(n replay.Noticed) error {
		t.Errorf("another organization's %s", n.ID)
		return nil
	})
	if err != nil || tally.People != 2 {
		t.Errorf("%+v, %v", tally, err)
	}
	mine := viewer.NewContext(t.Context(), w.Clinic.CaseManager)
	if _, err := replay.All().Over(mine, replay.Population{DB: w.DB}, from, to, nil); !errors.Is(err, replay.ErrNotSystem) {
		t.Errorf("a case manager asks about a population: %v", err)
	}
}

func counted(t *testing.T, w *world.World) (rows int) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		rows = w.Client.DetectedIssue.Query().CountX(ctx) + w.Client.Task.Query().CountX(ctx)
	})
	return rows
}

func TestRulesOfOnesOwn(t *testing.T) {
	t.Parallel()
	const head = "# version: 1\n# effective: 2025-01-01\n# source: a test\n"
	w, anna, ben := year(t)
	rules, err := replay.Parse(head + "trigger_id,domain,loinc,label,ucum,operator,value1,value2,window,severity,event,action,note,source,basis,confidence,cause,requires,compare\n" +
		"MINE,vital,29463-7,Weight,kg,>=,83,,single,action,vital,call,,ours,,,heavy,,\n")
	if err != nil {
		t.Fatal(err)
	}
	names := map[uuid.UUID]string{anna: "Anna", ben: "Ben"}
	if got, _ := over(t, w, rules, "", names); got != "Anna 2025-03-02 heavy MINE; Ben 2025-03-02 heavy MINE" {
		t.Errorf("got %s", got)
	}
	rules, err = replay.Parse(head + "event_id,type,change,status,class,category,topic,severity,kind,cause,title,action,source,basis\n" +
		"MINE,Encounter,,FINISHED,IMP,,,URGENT,ENCOUNTER,admitted,Admitted,call,ours,\n")
	if got, _ := over(t, w, rules, "", names); err != nil || got != "Anna 2025-03-05 admitted MINE" {
		t.Errorf("got %s, %v", got, err)
	}
	for name, text := range map[string]string{
		"empty": "", "without a head": "trigger_id\n", "a severity that there is not": head + "event_id,type,change,status,class,category,topic,severity,kind,cause,title,action,source,basis\nM,E,,,,,,soon,,,,,,\n",
	} {
		if rules, err := replay.Parse(text); err == nil {
			t.Errorf("%s: %+v", name, rules)
		}
	}
}
