package instrument

import (
	_ "embed" // the table of sections
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
)

//go:embed sections.csv
var sectionsCSV string

// Section is one part of the comprehensive assessment.
type Section struct {
	ID    string        `json:"id"`
	Title string        `json:"title"`
	Parts []SectionPart `json:"parts"`
	// Gaps say what no instrument that may be shipped covers, and how it is
	// covered.
	Gaps []string `json:"gaps,omitempty"`
}

// SectionPart is an instrument, or some of its domains, in a section.
type SectionPart struct {
	Instrument string `json:"instrument"`
	// Needs are the domains that belong here; all of it when there are none.
	Needs []string `json:"needs,omitempty"`
	// When is "always", or what makes it part of the set.
	When string `json:"when"`
}

// Always reports whether the part belongs to every assessment.
func (p SectionPart) Always() bool { return p.When == "always" }

// Sections is the set that comes with the program.
var Sections = sync.OnceValue(func() []Section {
	sections, err := ReadSections(strings.NewReader(sectionsCSV), Shipped())
	if err != nil {
		panic(fmt.Sprintf("instrument: the table of sections: %v", err))
	}
	return sections
})

// ReadSections reads a set in the form of sections.csv. Instruments and domains
// must be current ones of the library.
func ReadSections(from io.Reader, library *Library) (sections []Section, err error) {
	text, err := io.ReadAll(from)
	if err != nil {
		return nil, fmt.Errorf("read sections: %w", err)
	}
	lines, err := rows(string(text))
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		part := SectionPart{line["instrument"], strings.Fields(line["needs"]), line["when"]}
		if err := part.known(library); err != nil {
			return nil, err
		}
		sections = addPart(sections, line, part)
	}
	return sections, nil
}

func addPart(sections []Section, line row, part SectionPart) []Section {
	at := slices.IndexFunc(sections, func(s Section) bool { return s.ID == line["section"] })
	if at < 0 {
		at, sections = len(sections), append(sections, Section{ID: line["section"], Title: line["title"]})
	}
	sections[at].Parts = append(sections[at].Parts, part)
	if line["gap"] != "" {
		sections[at].Gaps = append(sections[at].Gaps, line["gap"])
	}
	return sections
}

func (p SectionPart) known(library *Library) error {
	in := library.Current(p.Instrument)
	if in == nil {
		return fmt.Errorf("no current instrument %q", p.Instrument)
	}
	for _, need := range p.Needs {
		if in.need(need) == nil {
			return fmt.Errorf("%s has no need %q", p.Instrument, need)
		}
	}
	if p.When == "" {
		return fmt.Errorf("%s: when is empty", p.Instrument)
	}
	return nil
}

// Open are the instruments of a section that belong to every assessment and are
// not done, where done tells which are.
func (s Section) Open(done func(instrument string) bool) (open []string) {
	for _, part := range s.Parts {
		if part.Always() && !done(part.Instrument) {
			open = append(open, part.Instrument)
		}
	}
	return open
}
