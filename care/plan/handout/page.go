package handout

import (
	"embed"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"
)

//go:embed page.html medicines.html
var pages embed.FS

var page = template.Must(template.New("page.html").Funcs((&texts{}).functions()).ParseFS(pages, "page.html"))

func (t *texts) functions() template.FuncMap {
	return template.FuncMap{
		"day":    func(at *time.Time) string { return t.day(*at) },
		"moment": t.moment,
		"with_words": func(words medicineTexts, list []Medicine) any {
			return struct {
				Words medicineTexts
				List  []Medicine
			}{words, list}
		},
		"tel": func(number string) template.URL { return template.URL("tel:" + digits(number)) }, //nolint:gosec // digits and a plus only
	}
}

func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if r == '+' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, number)
}

// Page is a handout in one language.
type Page struct {
	// Language is the BCP 47 tag of the words that are not the team's own.
	Language string
	// HTML is a whole document that loads nothing from elsewhere.
	HTML string
	// Grade is the school grade that reads it; nil where that is not computable: there is a formula for English
	// alone.
	Grade *float64
}

// In writes the handout in the language that is nearest to the BCP 47 tag, in English
// where none is near.
func (h Handout) In(tag string) (Page, error) {
	in := match(tag)
	h.Goals, h.Yours, h.Team, h.Visits = slices.Clone(h.Goals), slices.Clone(h.Yours), slices.Clone(h.Team), slices.Clone(h.Visits)
	h = h.said(in)
	var b strings.Builder
	own, err := page.Clone()
	if err != nil {
		return Page{}, fmt.Errorf("handout: %w", err)
	}
	data := struct {
		Handout

		Texts    *texts
		Language string
		Made     *time.Time
	}{h, in, in.tag.String(), &h.MadeAt}
	if err := own.Funcs(in.functions()).Execute(&b, data); err != nil {
		return Page{}, fmt.Errorf("handout: %w", err)
	}
	p := Page{Language: in.tag.String(), HTML: b.String()}
	if p.Language == "en" {
		p.Grade = Grade(h.sentences(in)...)
	}
	return p, nil
}

// sentences are what is read on the page as sentences.
func (h Handout) sentences(in *texts) []string {
	list := append([]string{in.Ask}, h.Emergency...)
	list = append(list, h.Today...)
	for _, g := range h.Goals {
		list = append(list, g.Title, g.Words)
	}
	for _, s := range append(slices.Clone(h.Yours), h.Team...) {
		list = append(list, s.Text)
	}
	return list
}
