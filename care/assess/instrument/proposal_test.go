package instrument_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

func propose(t *testing.T, id, answers string, about instrument.Subject) []instrument.Proposal {
	t.Helper()
	in := current(t, id)
	return in.Propose(in.Evaluate(given(t, answers), about))
}

func find(list []instrument.Proposal, kind instrument.Kind, key string) *instrument.Proposal {
	for i := range list {
		if list[i].Kind == kind && list[i].Key == key {
			return &list[i]
		}
	}
	return nil
}

func TestThoughtsOfSuicideOpenASafetyTaskTheSameDay(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		id, answers, due, priority string
		severity                   instrument.Severity
	}{
		"PHQ-9 item 9, several days":  {"phq-9", `{"q9":1}`, "same day", "URGENT", instrument.Urgent},
		"PHQ-9 item 9, more often":    {"phq-9", `{"q9":2}`, "immediate", "STAT", instrument.Emergent},
		"C-SSRS moderate":             {"cssrs-screener", `{"q1":"no","q2":"yes","q3":"yes","q4":"no","q5":"no","q6":"no"}`, "same day", "ASAP", instrument.Urgent},
		"C-SSRS high":                 {"cssrs-screener", `{"q1":"yes","q2":"yes","q3":"yes","q4":"yes","q5":"no","q6":"no"}`, "immediate", "STAT", instrument.Emergent},
		"C-SSRS high by a recent act": {"cssrs-screener", `{"q1":"no","q2":"no","q6":"yes","q6_recent":"yes"}`, "immediate", "STAT", instrument.Emergent},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			list := propose(t, tt.id, tt.answers, nobody)
			task, change := find(list, instrument.TaskKind, "suicide-safety"), find(list, instrument.ChangeKind, "suicide-risk")
			if task == nil || change == nil {
				t.Fatalf("no task or change: %+v", list)
			}
			if !task.Open || task.Due.String() != tt.due || task.Priority != tt.priority || task.TaskKind != "ASSESSMENT" {
				t.Errorf("task %+v", task)
			}
			if due, ok := task.Due.On(day, nil); !ok || due != day {
				t.Errorf("the task is due on %s", due)
			}
			if !change.Open || change.Severity != tt.severity || len(change.Facts) == 0 || len(change.Reasons) == 0 {
				t.Errorf("change %+v", change)
			}
			if problem := find(list, instrument.ProblemKind, "suicidal-thoughts"); problem == nil || problem.Open || problem.Coding.Code != "R45.851" {
				t.Errorf("problem %+v", problem)
			}
		})
	}
	for _, list := range [][]instrument.Proposal{propose(t, "phq-9", `{"q9":0}`, nobody), propose(t, "cssrs-screener", `{"q1":"yes","q2":"no","q6":"no"}`, nobody)} {
		if slices.ContainsFunc(list, func(p instrument.Proposal) bool { return p.Open }) {
			t.Errorf("something is opened without need: %+v", list)
		}
	}
}

func TestTwoAlertsOfOneThingAreOneProposalWithBothReasons(t *testing.T) {
	t.Parallel()
	task := find(propose(t, "phq-9", `{"q9":3}`, nobody), instrument.TaskKind, "suicide-safety")
	if diff := cmp.Diff([]string{"phq9_item9", "phq9_item9_high"}, task.Alerts); diff != "" {
		t.Error(diff)
	}
	if len(task.Reasons) != 2 || len(task.Facts) != 1 || task.Facts[0].Says != "Nearly every day (3)" {
		t.Errorf("%+v", task)
	}
}

func TestARepeatedAssessmentLinksToWhatIsOpen(t *testing.T) {
	t.Parallel()
	depressed := `{"q1":2,"q2":2,"q3":2,"q4":2,"q5":2,"q6":0,"q7":0,"q8":0,"q9":0}`
	list := propose(t, "phq-9", depressed, nobody)
	tests := map[string]struct {
		open instrument.Existing
		kind instrument.Kind
		key  string
		want string
	}{
		"the problem of the first time":  {instrument.Existing{ID: "a", Kind: "problem", Key: "depression"}, "problem", "depression", "a"},
		"the same code from elsewhere":   {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.SNOMED, Code: "428181000124104"}}}, "problem", "depression", "a"},
		"a diagnosis, ICD-10-CM":         {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.ICD10CM, Code: "F33.1"}}}, "problem", "depression", "a"},
		"a diagnosis without its dot":    {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.ICD10CM, Code: "f331"}}}, "problem", "depression", "a"},
		"a diagnosis, SNOMED CT":         {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.SNOMED, Code: "370143000"}}}, "problem", "depression", "a"},
		"another diagnosis":              {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.ICD10CM, Code: "F34.0"}}}, "problem", "depression", ""},
		"the code in another system":     {instrument.Existing{ID: "a", Kind: "problem", Codings: []code.Coding{{System: code.SNOMED, Code: "F33"}}}, "problem", "depression", ""},
		"the task of the first time":     {instrument.Existing{ID: "b", Kind: "task", Key: "depression-follow-up"}, "task", "depression-follow-up", "b"},
		"a task does not link a goal":    {instrument.Existing{ID: "b", Kind: "task", Key: "depression-remission"}, "goal", "depression-remission", ""},
		"a goal of the first assessment": {instrument.Existing{ID: "c", Kind: "goal", Key: "depression-remission"}, "goal", "depression-remission", "c"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			linked := instrument.Link(list, []instrument.Existing{tt.open})
			if len(linked) != len(list) || find(linked, tt.kind, tt.key).Links != tt.want {
				t.Errorf("%+v", find(linked, tt.kind, tt.key))
			}
		})
	}
	if find(list, "problem", "depression").Links != "" {
		t.Error("linking changes the list that it is given")
	}
}

func TestEachNeedProposesItsOwn(t *testing.T) {
	t.Parallel()
	list := propose(t, "ahc-hrsn", core(`,"q1":"LA31995-6","q5":"yes"`), nobody)
	if find(list, "problem", "housing-instability") == nil || find(list, "referral", "rides") == nil || find(list, "problem", "food-insecurity") != nil {
		t.Errorf("%+v", list)
	}
	if facts := find(list, "problem", "transportation").Facts; len(facts) != 1 || facts[0].Path != "need[transportation]" {
		t.Errorf("%+v", facts)
	}
}

// TestEveryAlertProposesSomethingThatCanBeDone tries every alert, and the words of
// the contract in every proposal.
func TestEveryAlertProposesSomethingThatCanBeDone(t *testing.T) {
	t.Parallel()
	kinds := []string{"PHONE_CALL", "HOME_VISIT", "ASSESSMENT", "MEDICATION_REVIEW", "REFERRAL", "FOLLOW_UP", "OTHER"}
	priorities := []string{"ROUTINE", "URGENT", "ASAP", "STAT"}
	codes := map[string]code.Coding{}
	for _, tt := range screens {
		in := current(t, tt.id)
		list := in.Propose(tt.fires.evaluate(t, in))
		if !slices.ContainsFunc(list, func(p instrument.Proposal) bool { return slices.Contains(p.Alerts, tt.alert) }) {
			t.Errorf("%s proposes nothing", tt.alert)
		}
		for _, p := range list {
			work := p.Kind == instrument.TaskKind || p.Kind == instrument.ReferralKind
			if work != (slices.Contains(kinds, p.TaskKind) && slices.Contains(priorities, p.Priority)) {
				t.Errorf("%s %s: %q %q", p.Kind, p.Key, p.TaskKind, p.Priority)
			}
			if (p.Kind == instrument.ProblemKind) && (p.Coding.System == "" || p.Coding.Code == "") || p.Text == "" || len(p.Text) > 200 {
				t.Errorf("%s %s: %+v", p.Kind, p.Key, p)
			}
			name := string(p.Kind) + " " + p.Key
			if known, ok := codes[name]; ok && known != p.Coding {
				t.Errorf("%s has two codes: %v and %v", name, known, p.Coding)
			}
			codes[name] = p.Coding
		}
	}
}

func TestEveryProposalBelongsToAnAlertThatIsThere(t *testing.T) {
	t.Parallel()
	if orphans := instrument.OrphanProposals(); len(orphans) > 0 {
		t.Errorf("no such alert or need: %v", orphans)
	}
}
