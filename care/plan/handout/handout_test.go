package handout_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/plan/handout"
	"caseload/care/plan/template"
)

func maria() handout.Handout {
	at := time.Date(2026, 12, 1, 15, 30, 0, 0, time.UTC)
	return handout.Handout{
		Name: "Maria <b>Lopez", MadeAt: at,
		Goals: []handout.Goal{{Words: "I want to tie my own shoes", Title: "Weighs every morning and acts on a gain", By: &at}, {Title: "Our own goal"}},
		Yours: []handout.Step{{Text: "Weigh every morning after the bathroom and before breakfast, and write it down", Role: "PATIENT"}},
		Team: []handout.Step{
			{Text: "Call on Mondays", Role: "CASE_MANAGER", Name: "Dana Whitfield"},
			{Text: "eGFR and urine albumin/creatinine", Role: "PRIMARY_CARE", Shipped: true},
		},
		Visits:    []handout.Visit{{Kind: "HOME_VISIT", At: at, With: "Luis Ortega"}},
		Emergency: []string{"Short of breath at rest, chest pain, fainting, or new confusion"},
		Today:     []string{"PHQ-9 item 9 positive", "Dizzy on standing"},
		People:    []handout.Person{{Name: "Dana Whitfield", Phone: "+1 (555) 010-0100"}},
	}
}

func TestThePageSpeaksTheLanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][]string{
		"":      {`lang="en"`, "My care plan", "Weigh yourself each day, and call if your weight goes up", "Tuesday, December 1, 3:30 PM", "by December 1, 2026"},
		"es-MX": {`lang="es"`, "Mi plan de cuidado", "Pesarse cada día y llamar si sube de peso", "martes 1 de diciembre, 3:30 PM", "Visita en casa"},
		"vi":    {`lang="en"`},
		"x!":    {`lang="en"`},
	} {
		page, err := maria().In(tag)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range append(want, "I want to tie my own shoes", "Our own goal", `href="tel:&#43;15550100100"`, "Maria &lt;b&gt;Lopez") {
			if !strings.Contains(page.HTML, text) {
				t.Errorf("%q: %q is not on the page", tag, text)
			}
		}
		for _, text := range []string{"PHQ-9", "eGFR", "<script", "http://", "https://"} {
			if strings.Contains(page.HTML, text) {
				t.Errorf("%q: %q is on the page", tag, text)
			}
		}
		if (page.Grade == nil) != (page.Language != "en") {
			t.Errorf("%q: grade %v", tag, page.Grade)
		}
	}
	if languages := (handout.Page{}).Languages(); !slices.Equal(languages, []string{"en", "es"}) {
		t.Error(languages)
	}
}

func TestAnEmptyPlanMakesAPage(t *testing.T) {
	t.Parallel()
	page, err := handout.Handout{Name: "Maria"}.In("es")
	if err != nil || !strings.Contains(page.HTML, "Todavía nada.") || strings.Contains(page.HTML, "911") {
		t.Errorf("%v %s", err, page.HTML)
	}
}

// words are the rows of words.csv.
func words(t *testing.T) [][]string {
	t.Helper()
	raw, err := os.ReadFile("words.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// The American Medical Association advises the sixth grade at most.
func TestOurEnglishIsReadInSixthGrade(t *testing.T) {
	t.Parallel()
	var all []string
	for _, row := range words(t) {
		all = append(all, row[1])
		if grade := handout.Grade(row[1]); strings.Count(row[1], " ") > 6 && *grade > 9 {
			t.Errorf("grade %.1f by itself: %s", *grade, row[1])
		}
	}
	if grade := handout.Grade(all...); *grade > 6 {
		t.Errorf("grade %.1f", *grade)
	}
}

// forClinicians are signs that somebody else sees or measures.
var forClinicians = []string{"PHQ-9 item 9 positive", "A child or a dependent adult without care"}

// A text of a template that is reworded loses its simpler words without this.
func TestEveryWordIsOneOfATemplate(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, of := range template.Shipped().All() {
		for _, g := range of.Goals {
			known[g.Title] = true
		}
		for _, i := range of.Interventions {
			known[i.Title] = true
		}
		for _, f := range of.RedFlags {
			known[f.Sign] = true
		}
	}
	said := map[string]bool{}
	for _, row := range words(t) {
		if said[row[0]] = true; !known[row[0]] || row[1] == "" || row[2] == "" {
			t.Errorf("%q is in no template, or lacks a language", row[0])
		}
	}
	for _, of := range template.Shipped().Newest() {
		for _, g := range of.Goals {
			if !said[g.Title] {
				t.Errorf("%s: %q has no simpler words", of.Key, g.Title)
			}
		}
		for _, f := range of.RedFlags {
			if f.Urgency != template.NextContact && !said[f.Sign] && !slices.Contains(forClinicians, f.Sign) {
				t.Errorf("%s: %q would be missing on the page", of.Key, f.Sign)
			}
		}
	}
}

// Sentences whose grade can be worked out by hand: 0.39 x words a sentence + 11.8 x
// syllables a word - 15.59.
func TestGrade(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]float64{
		"The cat sat on the mat.":                             0,    // 6 words, 6 syllables: -1.45, no less than 0
		"Call the doctor today. Write down your weight.":      0.7,  // 4 words a sentence, 10 syllables in 8 words
		"Hospitalization necessitates interdisciplinary care": 39.1, // 4 words, 18 syllables
	} {
		if got := handout.Grade(text); got == nil || *got != want {
			t.Errorf("%q is of grade %v, want %v", text, *got, want)
		}
	}
	if handout.Grade("", "12") != nil {
		t.Error("no word has a grade")
	}
}

func TestThePageOfMedicinesSpeaksTheLanguage(t *testing.T) {
	t.Parallel()
	list := handout.MedicineList{
		Name: "Maria <b>Lopez", MadeAt: time.Date(2026, 12, 1, 15, 30, 0, 0, time.UTC),
		Take:    []handout.Medicine{{Name: "Metformin 500", How: "twice a day", New: true}, {Name: "Lisinopril", Changed: true, Why: "cough"}},
		Stopped: []handout.Medicine{{Name: "Ibuprofen", Why: "kidneys"}}, Paused: []handout.Medicine{{Name: "Aspirin"}}, Asking: []handout.Medicine{{Name: "Zinc"}},
		People: []handout.Person{{Name: "Dana Whitfield", Phone: "+1 (555) 010-0100"}},
	}
	for tag, want := range map[string][]string{
		"en":    {`lang="en"`, "My medicines", "Stop. Do not take these any more", "December 1, 2026", ">New<", ">Changed<", "Why: kidneys"},
		"es-MX": {`lang="es"`, "Mis medicinas", "Ya no tome estas", "1 de diciembre", ">Nueva<", ">Cambió<", "Por qué: kidneys"},
		"vi":    {`lang="en"`},
	} {
		page, err := list.In(tag)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range append(want, "Metformin 500", "twice a day", "Ibuprofen", "Aspirin", "Zinc", "tel:", "Maria &lt;b&gt;Lopez") {
			if !strings.Contains(page.HTML, text) {
				t.Errorf("%q: %q is not on the page", tag, text)
			}
		}
		if strings.Contains(page.HTML, "<script") || strings.Contains(page.HTML, "http://") || (page.Grade == nil) != (page.Language != "en") {
			t.Errorf("%q: %v", tag, page.Grade)
		}
		if page.Grade != nil && *page.Grade > 6 {
			t.Errorf("grade %.1f", *page.Grade)
		}
	}
	if page, err := (handout.MedicineList{}).In("es"); err != nil || !strings.Contains(page.HTML, "No hay ninguna medicina") {
		t.Error(page.HTML, err)
	}
}
