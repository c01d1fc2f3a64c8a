package exchange

import (
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/exchange/readable"
	"caseload/care/intake/fhir"
)

// part is a section of a packet that is made of resources.
type part struct {
	title, loinc, display string
	kind                  string // FHIR's name of the type
}

// parts are in the order in which a receiver reads them.
var parts = []part{
	{"Allergies", "48765-2", "Allergies and adverse reactions Document", "AllergyIntolerance"},
	{"Medications: active orders", "10160-0", "History of Medication use Narrative", "MedicationRequest"},
	{"Problems", "11450-4", "Problem list - Reported", "Condition"},
	{"Care plan", "18776-5", "Plan of care note", "CarePlan"},
	{"Goals", "61146-7", "Goals", "Goal"},
	{"Follow-up appointments", "", "", "Appointment"},
	{"Care team", "85847-2", "Patient Care team information", "CareTeam"},
}

// carried is what goes along with one patient, by type.
type carried map[string][]draft

// updated is when something of it last changed.
func (c carried) updated(l *links) (last time.Time) {
	for _, list := range c {
		for _, d := range list {
			last = later(last, d.compose(l).Head().Updated())
		}
	}
	return last
}

func (p *packet) sections(l *links) []fhir.CompositionSection {
	all := []fhir.CompositionSection{p.checklist(), p.questions()}
	for _, one := range parts {
		all = append(all, p.section(one, l))
	}
	return all
}

// nothing is what an empty section says. It is the same whether there is nothing or
// whether the patient's consent is missing, which is not told (42 CFR 2.13(c)).
const nothing = "Nothing on record to show. That does not mean that there is nothing."

// section is a part in words and as resources. It is as confidential as what it shows.
func (p *packet) section(of part, l *links) fhir.CompositionSection {
	s := fhir.CompositionSection{Title: of.title, Mode: "snapshot"}
	if of.loinc != "" {
		s.Code = concept(code.Coding{System: code.LOINC, Code: of.loinc, Display: of.display})
	}
	var shown []fhir.Any
	for _, d := range p.carried[of.kind] {
		ref := l.to(of.kind, d.id)
		if ref.Empty() {
			continue
		}
		resource := d.compose(l)
		l.labels = append(l.labels, fhir.Sensitivity(resource.Head().Meta.Security))
		s.Entry, shown = append(s.Entry, ref), append(shown, resource)
	}
	if len(shown) == 0 {
		s.Mode = ""
		s.EmptyReason = fhir.CodeableConcept{Text: nothing, Coding: []fhir.Coding{{
			System: "http://terminology.hl7.org/CodeSystem/list-empty-reason", Code: "unavailable", Display: "Unavailable",
		}}}
	}
	s.Text = p.shown(of.title, shown)
	return s
}

// shown is resources in words; a group that is not called as the section gets its own
// title.
func (p *packet) shown(title string, resources []fhir.Any) *fhir.Narrative {
	var b strings.Builder
	var plans []string
	for _, resource := range resources {
		if plan, ok := resource.(*fhir.CarePlan); ok {
			plans = append(plans, called(plan))
		}
	}
	listed(&b, "", plans)
	for _, s := range (readable.Reader{Zone: p.zone, NotesBeside: true}).Sections(resources) {
		var lines []string
		for _, line := range s.Lines {
			lines = append(lines, strings.TrimSuffix(line.Text+": "+line.Detail, ": "))
		}
		heading := s.Title
		if title != "Care plan" {
			heading = ""
		}
		listed(&b, heading, lines)
	}
	if len(resources) == 0 || b.Len() == 0 {
		listed(&b, "", []string{nothing})
	}
	return divided(&b, "generated")
}

// distinct are the ids, each once.
func distinct(ids []uuid.UUID) []uuid.UUID {
	seen, kept := map[uuid.UUID]bool{}, []uuid.UUID{}
	for _, id := range ids {
		if !seen[id] {
			kept = append(kept, id)
		}
		seen[id] = true
	}
	return kept
}
