package instrument_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
)

func TestTheComprehensiveAssessmentCoversEverySection(t *testing.T) {
	t.Parallel()
	want := []string{"medical", "behavioral", "social", "functional", "medication-cost", "transportation", "food", "housing", "language-literacy", "caregiver"}
	var got, gaps []string
	for _, section := range instrument.Sections() {
		got = append(got, section.ID)
		if !slices.ContainsFunc(section.Parts, instrument.SectionPart.Always) || section.Title == "" {
			t.Errorf("%s asks nothing of everybody", section.ID)
		}
		if len(section.Gaps) > 0 {
			gaps = append(gaps, section.ID)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"medical", "language-literacy", "caregiver"}, gaps); diff != "" {
		t.Error(diff)
	}
}

// TestOurOwnQuestionsBelongToASection: every need of them is in one, and every
// question names a section that is there.
func TestOurOwnQuestionsBelongToASection(t *testing.T) {
	t.Parallel()
	in := current(t, "comprehensive-own")
	placed := map[string]bool{}
	sections := map[string]bool{}
	for _, section := range instrument.Sections() {
		sections[section.ID] = true
		for _, part := range section.Parts {
			for _, need := range part.Needs {
				placed[part.Instrument+" "+need] = true
			}
		}
	}
	for _, need := range in.Scoring.Needs {
		if !placed[in.ID+" "+need.ID] {
			t.Errorf("%s is in no section", need.ID)
		}
	}
	for i := range in.Items {
		if !sections[in.Items[i].Section] {
			t.Errorf("%s is in no section", in.Items[i].ID)
		}
	}
}

func TestASectionIsOpenUntilItsInstrumentsAreDone(t *testing.T) {
	t.Parallel()
	behavioral := instrument.Sections()[1]
	open := behavioral.Open(func(id string) bool { return id == "phq-2" || id == "taps-1" })
	if diff := cmp.Diff([]string{"gad-7", "audit-c"}, open); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherSetOfSectionsIsReadAndChecked(t *testing.T) {
	t.Parallel()
	head := "section,title,instrument,needs,when,gap\n"
	sections, err := instrument.ReadSections(strings.NewReader(head+"mood,Mood,phq-9,,always,\nmood,Mood,gad-7,,always,\n"), instrument.Shipped())
	if err != nil || len(sections) != 1 || len(sections[0].Parts) != 2 {
		t.Errorf("%+v %v", sections, err)
	}
	for _, broken := range []string{"mood,Mood,phq-90,,always,", "mood,Mood,ahc-hrsn,pets,always,", "mood,Mood,phq-9,,,", "mood,Mood"} {
		if _, err := instrument.ReadSections(strings.NewReader(head+broken), instrument.Shipped()); err == nil {
			t.Errorf("%q is read", broken)
		}
	}
}
