package chronic

import (
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Condition is an entry of the problem list (FHIR R4 Condition).
type Condition struct {
	ID                 string    `json:"id"                 doc:"id of the entry, which comes back as evidence; a condition with several codes has an entry with this id for each"`
	System             string    `json:"system"             doc:"http://snomed.info/sct or http://hl7.org/fhir/sid/icd-10-cm; SNOMED and ICD-10-CM are read too"`
	Code               fact.Text `json:"code"               doc:"the code; ICD-10-CM with or without the dot"`
	Display            string    `json:"display"            doc:"the code in words, of which facts of life are told by where their code is not listed; may be left out"`
	ClinicalStatus     string    `json:"clinicalStatus"     doc:"active, recurrence and relapse count; every other status and none do not"`
	VerificationStatus string    `json:"verificationStatus" doc:"refuted and entered-in-error do not count; every other status and none do"`
	Abatement          *code.Day `json:"abatement"          doc:"a day before asOf does not count; may be left out"`
}

// Active reports whether the condition counts on a day: it stands, and is no fact
// of life.
func (c *Condition) Active(asOf code.Day) bool { return c.Stands(asOf) && c.social() == "" }

// Stands reports whether the entry holds on a day: clinically active, not abated
// before, neither refuted nor entered in error. A fact of life may stand too.
func (c *Condition) Stands(asOf code.Day) bool {
	return slices.Contains([]string{"active", "recurrence", "relapse"}, word(c.ClinicalStatus)) &&
		!slices.Contains([]string{"refuted", "entered-in-error"}, word(c.VerificationStatus)) &&
		(c.Abatement == nil || *c.Abatement >= asOf)
}

// social names the part of life that the entry is about, if it is no diagnosis.
func (c *Condition) social() string {
	return code.SocialTopic([]code.Coding{{System: c.CodeSystem(), Code: c.Code.String(), Display: c.Display}})
}

// word is a status as FHIR spells it: ENTERED_IN_ERROR is entered-in-error.
func word(status string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(status)), "_", "-")
}

// systems are short names for the systems of codes.
var systems = map[string]string{
	"snomed": code.SNOMED, "snomed-ct": code.SNOMED, "sct": code.SNOMED,
	"icd-10-cm": code.ICD10CM, "icd10cm": code.ICD10CM, "icd10": code.ICD10CM, "icd-10": code.ICD10CM,
}

// CodeSystem is the system of the code by its canonical address.
func (c *Condition) CodeSystem() string {
	if system, ok := systems[word(c.System)]; ok {
		return system
	}
	return strings.TrimSpace(c.System)
}

// FromChart finds conditions among the active entries of a chart, each once. An
// entry that is in no list is passed over.
func FromChart(conditions []Condition, asOf code.Day) (found []Found) {
	for i := range conditions {
		c := &conditions[i]
		if !c.Active(asOf) {
			continue
		}
		for _, m := range c.mappings() {
			found = note(found, m, name(c.ID, "conditions", i))
		}
	}
	slices.SortFunc(found, func(a, b Found) int { return strings.Compare(a.Condition, b.Condition) })
	return found
}

// mappings are what the entry's code stands for. One ICD-10-CM code can be in
// the lists of several conditions.
func (c *Condition) mappings() (mapped []mapping) {
	switch c.CodeSystem() {
	case code.SNOMED:
		m := tables().snomed[c.Code.String()]
		if m.condition == "" {
			m.condition = c.Code.String()
		} else {
			m.label = tables().conditions[tables().byKey[m.condition]].label
		}
		if m.label != "" && (m.group != "" || m.condition != c.Code.String()) {
			return []mapping{m}
		}
	case code.ICD10CM:
		for _, u := range uses(c.Code.String()) {
			if of := &tables().conditions[u.condition]; !u.exclude {
				mapped = append(mapped, mapping{condition: of.key, group: of.group, label: of.label})
			}
		}
	}
	return mapped
}

// note adds an entry to its condition.
func note(found []Found, m mapping, id string) []Found {
	for i := range found {
		if found[i].Condition == m.condition {
			if !slices.Contains(found[i].Evidence, id) {
				found[i].Evidence = append(found[i].Evidence, id)
				slices.Sort(found[i].Evidence)
			}
			return found
		}
	}
	return append(found, Found{
		Condition: m.condition, Label: m.label, Group: m.group, Met: true, Evidence: []string{id},
		Why: "active on the problem list", source: chartSource,
	})
}
