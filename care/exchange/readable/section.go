package readable

import (
	"slices"
	"time"

	"caseload/care/intake/fhir"
)

// Line is one thing that somebody reads.
type Line struct{ Text, Detail string }

// Section is lines under a title.
type Section struct {
	Title string
	Lines []Line
}

// Reader is who reads.
type Reader struct {
	// Zone is where the clocks of the text run; UTC when nil.
	Zone *time.Location
	// NotesBeside puts notes beside what they are about, in place of a section of
	// their own.
	NotesBeside bool
}

// Sections are the resources in the order in which somebody reads them. A section
// without a line is left out.
func (r Reader) Sections(resources []fhir.Any) []Section {
	if r.Zone == nil {
		r.Zone = time.UTC
	}
	lines := map[string][]Line{}
	for _, resource := range resources {
		said := r.said(resource)
		if r.NotesBeside {
			said = beside(said)
		}
		for _, s := range said {
			lines[s.Title] = append(lines[s.Title], s.Lines...)
		}
	}
	var kept []Section
	for _, title := range order {
		if len(lines[title]) > 0 {
			kept = append(kept, Section{title, lines[title]})
		}
	}
	return kept
}

// beside puts the notes of a resource after the first thing that it says.
func beside(said []Section) []Section {
	at := slices.IndexFunc(said, func(s Section) bool { return s.Title == notes })
	if at != 1 { // a plan says more than one thing, and its notes are about all of them
		return said
	}
	for _, note := range said[at].Lines {
		said[0].Lines = append(said[0].Lines, Line{"Note: " + note.Text, note.Detail})
	}
	return slices.Delete(said, at, at+1)
}
