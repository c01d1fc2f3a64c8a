package exchange

import (
	"html"
	"strings"

	"caseload/care/intake/fhir"
)

// narrative is a care plan in words, made of what the resource says and nothing
// else: who reads only this misses nothing that was decided.
func narrative(c *fhir.CarePlan) *fhir.Narrative {
	var b strings.Builder
	b.WriteString(`<div xmlns="http://www.w3.org/1999/xhtml">`)
	paragraph(&b, "Care plan", strings.TrimSpace(called(c)+" ("+c.Status+")"))
	paragraph(&b, "About", c.Description)
	listed(&b, "Addresses", displays(c.Addresses))
	listed(&b, "Goals", displays(c.Goal))
	listed(&b, "Barriers", c.Barriers())
	listed(&b, "Activities", activityWords(c.Activity))
	listed(&b, "Notes", noteWords(c.Note))
	b.WriteString(`</div>`)
	return &fhir.Narrative{Status: "generated", Div: b.String()}
}

// called is the plan's title, else the last of its categories, which says most.
func called(c *fhir.CarePlan) string {
	if c.Title != "" || len(c.Category) == 0 {
		return c.Title
	}
	last := c.Category[len(c.Category)-1]
	if last.Text != "" {
		return last.Text
	}
	return last.Value().Display
}

func paragraph(b *strings.Builder, title, text string) {
	if text != "" {
		b.WriteString("<p><b>" + title + ":</b> " + html.EscapeString(text) + "</p>")
	}
}

func listed(b *strings.Builder, title string, items []string) {
	if len(items) == 0 {
		return
	}
	if title != "" {
		b.WriteString("<p><b>" + title + "</b></p>")
	}
	b.WriteString("<ul>")
	for _, item := range items {
		b.WriteString("<li>" + html.EscapeString(item) + "</li>")
	}
	b.WriteString("</ul>")
}

func displays(refs []fhir.Reference) []string {
	var all []string
	for _, ref := range refs {
		if ref.Display != "" {
			all = append(all, ref.Display)
		}
	}
	return all
}

func activityWords(activities []fhir.Activity) []string {
	var all []string
	for _, a := range activities {
		if a.Detail == nil {
			continue
		}
		what := a.Detail.Code.Text
		if what == "" {
			what = a.Detail.Code.Value().Display
		}
		if a.Detail.Description != "" {
			what = strings.Trim(what+": "+a.Detail.Description, ": ")
		}
		all = append(all, what+" ("+a.Detail.Status+")")
	}
	return all
}

func noteWords(notes []fhir.Annotation) []string {
	var all []string
	for _, n := range notes {
		all = append(all, n.Text)
	}
	return all
}
