package handout

import (
	"fmt"
	"html/template"
	"strings"
	"time"
)

// MedicineList is a reconciled list of medicines as its page shows it. All times are in
// the patient's zone.
type MedicineList struct {
	Name   string
	MadeAt time.Time
	// Take are the medicines to take, Paused those to leave for now, Stopped those that
	// are over, and Asking those about which the prescriber is asked first.
	Take, Paused, Stopped, Asking []Medicine
	People                        []Person
}

// Medicine is one of them.
type Medicine struct {
	Name string
	// How is how it is taken, in the words of who ordered it; empty where nobody said.
	How string
	// New and Changed say what is other than before, Why is the reason in the team's words.
	New, Changed bool
	Why          string
}

// medicineTexts are the words of the page in one language.
type medicineTexts struct {
	Title   string `json:"title"`
	Take    string `json:"take"`
	Paused  string `json:"paused"`
	Stopped string `json:"stopped"`
	Asking  string `json:"asking"`
	New     string `json:"new"`
	Changed string `json:"changed"`
	Why     string `json:"why"`
	How     string `json:"how"`
	Bring   string `json:"bring"`
	Ask     string `json:"ask"`
	Nothing string `json:"nothing"`
}

var medicinePage = template.Must(template.New("medicines.html").Funcs((&texts{}).functions()).ParseFS(pages, "medicines.html"))

// In writes the list in the language that is nearest to the BCP 47 tag, in English where
// none is near.
func (m MedicineList) In(tag string) (Page, error) {
	in := match(tag)
	own, err := medicinePage.Clone()
	if err != nil {
		return Page{}, fmt.Errorf("handout: %w", err)
	}
	data := struct {
		MedicineList

		Texts    *texts
		Words    medicineTexts
		Language string
		Made     *time.Time
	}{m, in, in.Medicines, in.tag.String(), &m.MadeAt}
	var b strings.Builder
	if err := own.Funcs(in.functions()).Execute(&b, data); err != nil {
		return Page{}, fmt.Errorf("handout: %w", err)
	}
	p := Page{Language: in.tag.String(), HTML: b.String()}
	if p.Language == "en" {
		p.Grade = Grade(in.Medicines.sentences()...)
	}
	return p, nil
}

// sentences are our own words on the page; the names of medicines are nobody's to choose.
func (t medicineTexts) sentences() []string {
	return []string{t.Take + ".", t.Paused + ".", t.Stopped + ".", t.Asking + ".", t.Bring, t.Ask}
}
