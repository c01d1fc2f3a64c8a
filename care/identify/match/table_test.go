package match

import (
	"math"
	"slices"
	"testing"

	"caseload/care/identify/fact"
)

func TestTheLevelsOfAFieldAreAllThereAre(t *testing.T) {
	t.Parallel()
	sums := map[string][2]float64{}
	for _, row := range fact.Read(weightsCSV, "field", "level", "agreement", "m", "u", "at_most", "reason").Rows {
		m, u := number(row[3]), number(row[4])
		sums[row[0]] = [2]float64{sums[row[0]][0] + m, sums[row[0]][1] + u}
		if agrees := Agreement(row[2]) != Differs; agrees != (m > u) {
			t.Errorf("%s %s: %v and %v", row[0], row[1], m, u)
		}
		if limit := Band(row[5]); limit != "" && rank[limit] == 0 {
			t.Errorf("%s %s: no such band", row[0], row[1])
		}
	}
	for field, sum := range sums {
		if math.Abs(sum[0]-1) > 1e-6 || math.Abs(sum[1]-1) > 1e-6 {
			t.Errorf("%s: the levels add up to %v", field, sum)
		}
	}
}

// TestSoundex has the examples of the National Archives.
func TestSoundex(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"washington": "w252", "lee": "l000", "gutierrez": "g362", "pfister": "p236", "jackson": "j250",
		"tymczak": "t522", "ashcraft": "a261", "": "", "李": "",
	} {
		if got := soundex(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for words, want := range map[[2]string]int{
		{"", ""}: 0, {"smith", "smith"}: 0, {"smith", "smyth"}: 1, {"smith", "msith"}: 1, {"smith", "smit"}: 1,
		{"lopez", "gomez"}: 2, {"ab", ""}: 2,
	} {
		if got := distance(words[0], words[1]); got != want {
			t.Errorf("%v: %d, want %d", words, got, want)
		}
	}
}

func TestRecordsOfOnePersonShareAKey(t *testing.T) {
	t.Parallel()
	one := Person{Family: "Smith-Jones", Given: []string{"Robert"}, BirthDate: "1950-03-12",
		Telecom: []Contact{{"phone", "555-010-4477"}}, Identifiers: []Identifier{{"urn:x", "1-2"}}}
	for name, other := range map[string]Person{
		"birth":            {BirthDate: "1950-03-12"},
		"name, short form": {Family: "Jones", Given: []string{"Bob"}},
		"name, as one":     {Family: "Smithjones", Given: []string{"Rob"}},
		"sound":            {Family: "Smyth", Given: []string{"R."}, BirthDate: "1950-12-03"},
		"phone":            {Telecom: []Contact{{"sms", "+1 (555) 010-4477"}}},
		"number":           {Identifiers: []Identifier{{"urn:x", "12"}}},
	} {
		if !shareKey(one.Keys(), other.Keys()) {
			t.Errorf("%s: no key in common: %v, %v", name, one.keys(), other.keys())
		}
	}
	if shareKey(one.Keys(), Person{Family: "Baker", Given: []string{"Ann"}, BirthDate: "1950-03"}.Keys()) {
		t.Error("a stranger shares a key")
	}
	if n := len(one.Keys()); n > 30 {
		t.Errorf("%d keys", n)
	}
}

func shareKey(a, b []int64) bool {
	for _, one := range a {
		if slices.Contains(b, one) {
			return true
		}
	}
	return false
}
