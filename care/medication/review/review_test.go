package review_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/medication/drug/drugtest"
	"caseload/care/medication/list"
	"caseload/care/medication/renal"
	"caseload/care/medication/review"
)

// taken is a list of medicines by their RxNorm codes.
func taken(codes ...string) []list.Line {
	var said []list.Statement
	for i, c := range codes {
		said = append(said, list.Statement{
			ID: fmt.Sprint("MedicationRequest/", i), Source: list.Order, Claim: list.Taken, At: time.Unix(int64(i), 0), Display: c,
			Codings: []code.Coding{{System: code.RxNorm, Code: c}},
		})
	}
	return list.Lines(said, nil)
}

func find(all []review.Finding, kind review.Kind) (titles []string) {
	for _, f := range all {
		if f.Kind == kind {
			titles = append(titles, fmt.Sprintf("%s %s %v", f.Severity, f.Title, f.Missing))
		}
	}
	return titles
}

func want(t *testing.T, what string, got []string, list ...string) {
	t.Helper()
	if diff := cmp.Diff(list, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// Ibuprofen, warfarin, metformin, lisinopril, losartan, diphenhydramine, lorazepam.
const ibuprofen, warfarin, metformin, lisinopril, losartan = "5640", "11289", "6809", "29046", "52175"

func TestAListIsLookedAt(t *testing.T) {
	t.Parallel()
	in := review.In{Lines: taken(ibuprofen, warfarin, metformin, lisinopril, losartan, "99999999"), AsOf: 20_000,
		Function: renal.Function{EGFR: new(28.0), EGFROn: new(code.Day(19_990)), Age: new(70)}}
	all := review.Review(in)
	if pairs := find(all, review.Interaction); !slices.ContainsFunc(pairs, func(s string) bool {
		return s == "MAJOR ibuprofen with warfarin []" || s == "MAJOR warfarin with ibuprofen []"
	}) {
		t.Errorf("pairs: %q", pairs)
	}
	want(t, "what is not known", find(all, review.Unmapped), "MINOR Not checked: what is in it is not known []")
	if kidneys := find(all, review.Renal); !slices.Contains(kidneys, "CONTRAINDICATED metformin: contraindicated []") {
		t.Errorf("kidneys: %v", kidneys)
	}
	if twice := find(all, review.Duplicate); len(twice) != 1 {
		t.Errorf("twice: %v", twice)
	}
	want(t, "at 70", find(all, review.OlderAdult), "MAJOR NSAID with an anticoagulant at 65 or older []", "MAJOR NSAID with low kidney function at 65 or older []")
	if !slices.IsSortedFunc(all, func(a, b review.Finding) int {
		order := []review.Severity{review.Contraindicated, review.Major, review.Moderate, review.Minor}
		return slices.Index(order, a.Severity) - slices.Index(order, b.Severity)
	}) {
		t.Error("the worst is not first")
	}
}

func TestWhatIsMissingIsNeverTakenAsNormal(t *testing.T) {
	t.Parallel()
	in := review.In{Lines: taken(metformin, ibuprofen), AsOf: 20_000}
	for _, f := range review.Review(in) {
		if f.Kind == review.Renal && f.Missing == nil {
			t.Errorf("told without an eGFR: %+v", f)
		}
	}
	in.Stale = map[string]code.Day{"egfr": 19_000}
	if all := find(review.Review(in), review.Renal); len(all) == 0 || !slices.ContainsFunc(all, func(s string) bool {
		return s == "MAJOR metformin: contraindicated [egfr: the last one, of 2022-01-08, is too old]"
	}) {
		t.Errorf("%q", all)
	}
}

func TestAnAllergyMeetsByIngredient(t *testing.T) {
	t.Parallel()
	ids, _ := drug.In(ibuprofen)
	in := review.In{Lines: taken(ibuprofen, metformin), AsOf: 20_000, Allergies: []review.Allergen{{ID: "a", Display: "NSAID rash", Ingredients: ids, Label: "HIV"}}}
	for _, f := range review.Review(in) {
		if f.Kind == review.Allergy && (f.Label != "HIV" || !f.Interruptive || f.Severity != review.Contraindicated || len(f.Lines) != 1) {
			t.Errorf("%+v", f)
		}
	}
	want(t, "allergies", find(review.Review(in), review.Allergy), "CONTRAINDICATED Allergy on record: ibuprofen []")
}

func TestWhatIsLetStandComesBackWhenSomethingChanges(t *testing.T) {
	t.Parallel()
	in := review.In{Lines: taken(ibuprofen, warfarin), AsOf: 20_000}
	var f review.Finding
	for _, found := range review.Review(in) {
		if found.Kind == review.Interaction {
			f = found
		}
	}
	in.Overrides = []review.Override{{Finding: f.Key, Fingerprint: f.Fingerprint, Reason: "known"}}
	overridden := func() (n int) {
		for _, found := range review.Review(in) {
			if found.Override != nil {
				n++
			}
		}
		return n
	}
	if n := overridden(); n != 1 {
		t.Errorf("%d are let stand", n)
	}
	for i := range in.Lines {
		in.Lines[i].Dosage = "twice as much"
	}
	if n := overridden(); n != 0 {
		t.Errorf("%d are let stand although the dose changed", n)
	}
}

// BenchmarkReview looks at 25 medicines.
func BenchmarkReview(b *testing.B) {
	var codes []string
	codes = append(codes, drugtest.Products(b)[:25]...)
	in := review.In{Lines: taken(codes...), AsOf: 20_000, Function: renal.Function{EGFR: new(50.0), EGFROn: new(code.Day(19_990)), Age: new(70)}}
	b.ReportAllocs()
	for b.Loop() {
		review.Review(in)
	}
}
