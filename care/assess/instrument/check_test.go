package instrument_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
)

func TestTheShippedLibraryIsTheOneThatIsPromised(t *testing.T) {
	t.Parallel()
	want := []string{
		"adl-six-domain|1 method-own-words labels", "ahc-hrsn|2021 public labels", "audit-c|1 public-domain verbatim",
		"bims|mds3 public-us labels", "brief-hl|1 free-with-attribution labels", "comprehensive-own|2 own verbatim",
		"crn|nhis public-domain-us labels", "cssrs-screener|recent free-with-conditions labels", "dast-10|1 score-only labels", "gad-7|1 free verbatim",
		"hunger-vital-sign|1 free-with-attribution labels", "iadl-eight-domain|1 method-own-words labels", "mini-cog|1 score-only labels",
		"mmse|1 score-only labels", "moca|1 score-only labels", "morse-fall|1 score-only labels", "phq-2|1 free verbatim",
		"phq-9|1 free verbatim", "sils|1 cc-by verbatim", "steadi-fall-risk|2019 public-domain-us labels", "taps-1|1 public-domain-us labels",
	}
	var got []string
	for _, in := range instrument.Shipped().Active() {
		got = append(got, in.Pin()+" "+string(in.License.Class)+" "+map[bool]string{true: "verbatim", false: "labels"}[in.License.Verbatim])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, in := range instrument.Shipped().All() {
		if err := in.Valid(); err != nil {
			t.Error(err)
		}
	}
}

func TestAttributionIsShownWhereTheTermsAskForIt(t *testing.T) {
	t.Parallel()
	for id, words := range map[string]string{
		"sils": "Morris", "brief-hl": "Haun", "hunger-vital-sign": "Children's HealthWatch", "cssrs-screener": "Posner", "ahc-hrsn": "HITS",
	} {
		in := current(t, id)
		if !in.License.AttributionRequired || !strings.Contains(in.Copyright(), words) {
			t.Errorf("%s: %q", id, in.Copyright())
		}
	}
	if strings.Contains(current(t, "brief-hl").Copyright(), "LOINC") || !strings.Contains(current(t, "phq-9").Copyright(), "LOINC") {
		t.Error("the LOINC notice belongs to what has LOINC codes, and only there")
	}
}

// TestABrokenDefinitionIsRefused breaks one thing at a time.
func TestABrokenDefinitionIsRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ file, old, new, want string }{
		"field of another schema":      {"phq-2.1", `"title"`, `"name": "x", "title"`, "unknown field"},
		"slip in a LOINC code":         {"phq-2.1", `"44250-9"`, `"44250-8"`, "44250-8 has not the form"},
		"slip in an answer code":       {"phq-2.1", `"LA6568-5"`, `"LA6569-5"`, "LA6569-5 has not the form"},
		"gap between bands":            {"phq-2.1", `"positive", "min": 3`, `"positive", "min": 4`, "a gap or an overlap at 4"},
		"bands end early":              {"phq-2.1", `"positive", "min": 3, "max": 6`, `"positive", "min": 3, "max": 5`, "end before 6"},
		"range of the score":           {"phq-2.1", `"min": 0, "max": 6}`, `"min": 0, "max": 7}`, "reach from 0 to 6"},
		"alert on no item":             {"phq-9.1", `{"item": "q9", "op": ">=", "value": 2}, "sev`, `{"item": "q99", "op": ">=", "value": 2}, "sev`, `no item "q99"`},
		"alert of no severity":         {"phq-2.1", `"severity": "action"`, `"severity": "soon"`, `severity "soon"`},
		"due time that is none":        {"phq-2.1", `"same contact"`, `"soon"`, "no such due time"},
		"operator that is none":        {"phq-2.1", `"op": ">="`, `"op": "=>"`, `operator "=>"`},
		"two subjects":                 {"phq-2.1", `{"score": "total",`, `{"item": "q1", "score": "total",`, "one subject"},
		"attribution missing":          {"sils.1", `"attribution_required": true`, `"attribution_required": false`, "asks for attribution"},
		"class that is none":           {"phq-2.1", `"class": "free"`, `"class": "copied"`, `class "copied"`},
		"branching on a later item":    {"cssrs-screener.recent", `{"item": "q6", "op": "==", "value": 1}, "safety"`, `{"item": "q6_recent", "op": "==", "value": 1}, "safety"`, "not before it"},
		"the last level asks":          {"taps-1.1", `{"id": "negative"}`, `{"id": "negative", "when": {"item": "rx", "op": "==", "value": 0}}`, "the last level"},
		"alert on no level":            {"taps-1.1", `{"any_item": "*", "op": ">=", "value": 1}, "severity"`, `{"level": "severe"}, "severity"`, `no level "severe"`},
		"no such need":                 {"ahc-hrsn.2021", `{"need": "*"`, `{"need": "pets"`, `no need "pets"`},
		"a change without a window":    {"bims.mds3", `, "window_days": 90`, ``, "has a window"},
		"a retired version has a day":  {"phq-2.1", `"active"`, `"retired"`, "has a day"},
		"options of no set":            {"phq-2.1", `"option_set": "freq"`, `"option_set": "often"`, "options belong to choices"},
		"prorating on an unknown item": {"phq-9.1", `"never": ["q9"]`, `"never": ["q90"]`, `no item "q90"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile("definitions/" + tt.file + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(data), tt.old) {
				t.Fatalf("%s does not hold %s", tt.file, tt.old)
			}
			broken := strings.Replace(string(data), tt.old, tt.new, 1)
			_, err = instrument.Load(fstest.MapFS{"x.json": {Data: []byte(broken)}}, "*.json")
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestALibraryHasOneActiveVersionOfEach(t *testing.T) {
	t.Parallel()
	one := current(t, "phq-9")
	other := *one
	other.Version = "2"
	for name, list := range map[string][]*instrument.Instrument{"same pin": {one, one}, "two active": {one, &other}} {
		if _, err := instrument.NewLibrary(list...); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	other.Status, other.RetiredOn = instrument.Retired, day
	library, err := instrument.NewLibrary(&other, one)
	if err != nil || library.Current("phq-9") != one || library.Pinned("phq-9|2") != &other || len(library.Active()) != 1 || len(library.All()) != 2 {
		t.Errorf("%v", err)
	}
}

func TestADefinitionReadsBackAsItIsWritten(t *testing.T) {
	t.Parallel()
	for _, in := range instrument.Shipped().All() {
		data, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		library, err := instrument.Load(fstest.MapFS{"x.json": {Data: data}}, "*.json")
		if err != nil {
			t.Errorf("%s: %v", in.Pin(), err)
			continue
		}
		again, err := json.Marshal(library.Pinned(in.Pin()))
		if err != nil || !slices.Equal(again, data) {
			t.Errorf("%s: %v", in.Pin(), err)
		}
	}
}
