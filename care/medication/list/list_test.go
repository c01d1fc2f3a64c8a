package list_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/drug/drugtest"
	"caseload/care/medication/list"
)

var monday = time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)

// say is a statement so many hours after monday; a code of digits is of RxNorm.
func say(id string, source list.Source, claim list.Claim, rxnorm, dosage string, hour int) list.Statement {
	s := list.Statement{ID: "MedicationStatement/" + id, Source: source, Claim: claim, At: monday.Add(time.Duration(hour) * time.Hour), Display: rxnorm, Dosage: dosage}
	if source == list.Order {
		s.ID = "MedicationRequest/" + id
	}
	if strings.Trim(rxnorm, "0123456789") == "" {
		s.Codings = []code.Coding{{System: code.RxNorm, Code: rxnorm}}
	}
	return s
}

func undated(s list.Statement) list.Statement {
	s.Undated = true
	return s
}

// brief is a line in words.
func brief(l list.Line) string {
	words := []string{fmt.Sprintf("%s %s %q %d", l.Key, l.State, l.Dosage, len(l.Statements))}
	for _, d := range l.Disagreements {
		words = append(words, fmt.Sprintf("%s%v", d.Kind, d.Sources))
	}
	return strings.Join(words, " ")
}

func lines(statements []list.Statement, decisions ...list.Decision) (words []string) {
	for _, l := range list.Lines(statements, decisions) {
		words = append(words, brief(l))
	}
	return words
}

const metformin, lisinopril, warfarin = "6809", "29046", "11289"

func TestWhatSourcesSayComesToALine(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		statements []list.Statement
		want       []string
	}{
		"an order alone": {
			[]list.Statement{say("1", list.Order, list.Taken, metformin, "twice a day", 0)},
			[]string{`rxnorm:6809 ON_LIST "twice a day" 1`},
		},
		"the person takes it so": {
			[]list.Statement{say("1", list.Order, list.Taken, metformin, "twice a day", 0), say("2", list.Patient, list.Taken, metformin, "Twice  a day", 1)},
			[]string{`rxnorm:6809 TAKING "Twice  a day" 2`},
		},
		"the person takes it otherwise": {
			[]list.Statement{say("1", list.Order, list.Taken, metformin, "twice a day", 0), say("2", list.Patient, list.Taken, metformin, "once", 1)},
			[]string{`rxnorm:6809 TAKING_DIFFERENTLY "once" 2 DOSE[PATIENT ORDER]`},
		},
		"the person does not": {
			[]list.Statement{say("1", list.Order, list.Taken, metformin, "", 0), say("2", list.Patient, list.NotTaken, metformin, "", 1)},
			[]string{`rxnorm:6809 NOT_TAKING "" 2 STATUS[PATIENT ORDER]`},
		},
		"a dose was changed by two orders": {
			[]list.Statement{say("1", list.Order, list.Stopped, warfarin, "5 mg", 2), say("2", list.Order, list.Taken, warfarin, "4 mg", 1)},
			[]string{`rxnorm:11289 ON_LIST "4 mg" 2`},
		},
		"absent is not stopped": {
			[]list.Statement{say("1", list.Order, list.Taken, metformin, "", 0), say("2", list.DischargeList, list.Taken, lisinopril, "", 5)},
			[]string{`rxnorm:29046 ON_LIST "" 1 ADDITION[DISCHARGE_LIST]`, `rxnorm:6809 ON_LIST "" 1 OMISSION[DISCHARGE_LIST]`},
		},
		"words never meet": {
			[]list.Statement{say("1", list.Patient, list.Taken, "water pill", "", 0), say("2", list.Caregiver, list.Taken, "water pill", "", 0)},
			[]string{`statement:MedicationStatement/1 TAKING "" 1`, `statement:MedicationStatement/2 TAKING "" 1`},
		},
		"the newest word of what is done decides": {
			[]list.Statement{say("1", list.Patient, list.NotTaken, warfarin, "", 0), say("2", list.PharmacyFill, list.Taken, warfarin, "", 5)},
			[]string{`rxnorm:11289 TAKING "" 2 STATUS[PHARMACY_FILL PATIENT]`},
		},
		"a list has it since": {
			[]list.Statement{say("1", list.Patient, list.Stopped, warfarin, "", 0), say("2", list.Order, list.Taken, warfarin, "", 5)},
			[]string{`rxnorm:11289 ON_LIST "" 2 STATUS[ORDER PATIENT]`},
		},
		"what has no date is not newer": {
			[]list.Statement{undated(say("1", list.Caregiver, list.NotTaken, warfarin, "", 5)), say("2", list.Patient, list.Taken, warfarin, "", 0)},
			[]string{`rxnorm:11289 TAKING "" 2 STATUS[CAREGIVER PATIENT]`},
		},
		"all have ended": {
			[]list.Statement{say("1", list.Order, list.Stopped, metformin, "", 0)},
			[]string{`rxnorm:6809 STOPPED "" 1`},
		},
	} {
		if diff := cmp.Diff(tt.want, lines(tt.statements)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestADecisionSettlesUntilSomethingNewIsSaid(t *testing.T) {
	t.Parallel()
	said := []list.Statement{say("1", list.Order, list.Taken, metformin, "twice", 0), say("2", list.Patient, list.NotTaken, metformin, "", 1)}
	stop := list.Decision{ID: uuid.New(), Medication: "rxnorm:6809", Decision: "STOP", At: monday.Add(2 * time.Hour)}
	if got := lines(said, stop); got[0] != `rxnorm:6809 STOPPED "twice" 2` {
		t.Error(got)
	}
	again := append(slices.Clone(said), say("3", list.PharmacyFill, list.Taken, metformin, "", 3))
	if got := lines(again, stop); !strings.Contains(got[0], "STATUS") {
		t.Errorf("a fill after it was stopped is quiet: %v", got)
	}
	clarify := list.Decision{ID: uuid.New(), Medication: "rxnorm:6809", Decision: "CLARIFY", At: monday.Add(4 * time.Hour)}
	if got := lines(said, clarify); !strings.Contains(got[0], "STATUS") {
		t.Errorf("what is to be clarified is settled: %v", got)
	}
}

func TestWhatCarriesALabelIsALineOfItsOwn(t *testing.T) {
	t.Parallel()
	hidden := say("2", list.Order, list.Taken, metformin, "other", 1)
	hidden.Label = "SUD"
	open := say("1", list.Order, list.Taken, metformin, "twice", 0)
	list := list.Lines([]list.Statement{open, hidden}, nil)
	if len(list) != 2 || list[0].Key+"/SUD" != list[1].Key && list[1].Key+"/SUD" != list[0].Key {
		t.Fatalf("%+v", list)
	}
	for _, l := range list {
		if len(l.Statements) != 1 || len(l.Disagreements) != 0 {
			t.Errorf("one tells of the other: %+v", l)
		}
	}
}

// Whatever is said, in any order: every statement stands in exactly one line, lines of
// one key do not exist, and the lines are the same.
func TestNothingIsLostDoubledOrPutTogether(t *testing.T) {
	t.Parallel()
	products := drugtest.Products(t)
	sources := []list.Source{list.Order, list.PreAdmissionList, list.InpatientList, list.DischargeList, list.PharmacyFill, list.BottleSeen, list.Patient, list.Caregiver}
	claims := []list.Claim{list.Taken, list.Paused, list.NotTaken, list.Stopped, list.Unclear}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 3))
		var said []list.Statement
		for i := range 1 + r.IntN(40) {
			what := products[r.IntN(20)]
			if r.IntN(6) == 0 {
				what = "pill"
			}
			s := say(strconv.Itoa(i), sources[r.IntN(len(sources))], claims[r.IntN(len(claims))], what, strconv.Itoa(r.IntN(2)), r.IntN(9))
			if r.IntN(9) == 0 {
				s.Label = "PSY"
			}
			said = append(said, s)
		}
		first := list.Lines(said, nil)
		var rows, want []string
		keys := map[string]bool{}
		for _, l := range first {
			if keys[l.Key] {
				t.Fatalf("seed %d: two lines are %s", seed, l.Key)
			}
			keys[l.Key] = true
			for _, s := range l.Statements {
				rows = append(rows, s.ID)
			}
		}
		for _, s := range said {
			want = append(want, s.ID)
		}
		slices.Sort(rows)
		slices.Sort(want)
		if diff := cmp.Diff(want, rows); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
		r.Shuffle(len(said), func(i, j int) { said[i], said[j] = said[j], said[i] })
		if diff := cmp.Diff(words(first), words(list.Lines(said, nil))); diff != "" {
			t.Fatalf("seed %d, in another order: %s", seed, diff)
		}
	}
}

func words(all []list.Line) (text []string) {
	for _, l := range all {
		slices.SortFunc(l.Disagreements, func(a, b list.Disagreement) int { return strings.Compare(string(a.Kind), string(b.Kind)) })
		text = append(text, brief(l))
	}
	return text
}
