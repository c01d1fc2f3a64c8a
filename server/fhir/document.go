package fhir

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"strings"
	"time"

	"caseload/care/exchange"
	"caseload/care/exchange/readable"
	r4 "caseload/care/intake/fhir"
	"caseload/server/page"
)

//go:embed document.html
var content string

var documents = page.New(content)

// document answers a handoff with everything that it refers to (R4 Composition
// $document): as a page where a browser asks, else as a Bundle.
func (h handler) document(w http.ResponseWriter, r *http.Request) {
	id, ok := idIn(w, r)
	if !ok {
		return
	}
	ctx, op := h.DB.ReadOnly(r.Context())
	defer op.Rollback()
	now := h.now()
	found, err := h.reader.Document(ctx, id, now)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Vary", "Accept")
	switch {
	case err != nil:
		h.broken(w, r, err)
	case len(found) == 0:
		notFound(w)
	case page.Wanted(r):
		h.show(w, r, exchange.Seal(h.base(r), found, now), now)
	default:
		answer(w, http.StatusOK, exchange.Seal(h.base(r), found, now))
	}
}

// show answers a document for people.
func (h handler) show(w http.ResponseWriter, r *http.Request, sealed exchange.Bundle, now time.Time) {
	body, err := written(sealed, now)
	if err != nil {
		h.broken(w, r, err)
		return
	}
	page.Describe(w.Header())
	w.WriteHeader(http.StatusOK)
	_, _ = bytes.NewReader(body).WriteTo(w) // nobody to tell when they hung up
}

// told is a section as the page shows it.
type told struct {
	Title string
	Text  template.HTML
}

// written is a document as a page: the composition in its own words, which are ours and
// escaped (see package exchange).
func written(sealed exchange.Bundle, now time.Time) ([]byte, error) {
	view := struct {
		Title, Patient, At, Labels string
		Notices                    []r4.Coding
		Summary                    template.HTML
		Sections                   []told
	}{At: readable.Moment(now, time.UTC), Labels: displays(sealed.Meta.Security), Notices: sealed.Meta.Tag}
	for _, e := range sealed.Entry {
		switch resource := e.Resource.(type) {
		case *r4.Composition:
			view.Title, view.Summary = resource.Title, text(resource.Text)
			for _, s := range resource.Section {
				view.Sections = append(view.Sections, told{s.Title, text(s.Text)})
			}
		case *r4.Patient:
			view.Patient = readable.Person(resource)
		}
	}
	return documents.Write(view.Title, view)
}

func text(n *r4.Narrative) template.HTML {
	return template.HTML(n.Div) //nolint:gosec // package exchange wrote and escaped it
}

// displays are what labels are called.
func displays(labels []r4.Coding) string {
	var words []string
	for _, label := range labels {
		words = append(words, label.Display)
	}
	return strings.Join(words, ", ")
}
