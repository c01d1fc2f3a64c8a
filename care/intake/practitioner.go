package intake

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

func practitioner(p fhir.Practitioner, m *mapping) []row {
	name, _ := fhir.Name(p.Name)
	family, given := name.Parts()
	return []row{{table: "practitioner", columns: []column{
		{"recorded_at", recorded(updated(p.Resource))},
		{"identifiers", listOf(fhir.Identifiers(p.Identifier))},
		{"family", family},
		{"given", listOf(strings.Fields(given))},
		{"display_name", called(name.Prefixes(), given, family, name.Suffixes())},
		{"telecom", listOf(fhir.Telecom(p.Telecom))},
		{"address", listOf(fhir.Addresses(p.Address))},
		{"languages", listOf(languages(p.Communication))},
		{"qualifications", listOf(qualifications(p.Qualification, m))},
		{"active", stated(p.Active, true)},
	}}}
}

// called puts the parts of a name together.
func called(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// languages are tags, each once.
func languages(spoken []fhir.CodeableConcept) (tags []string) {
	for _, c := range spoken {
		if tag := c.Word(); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

func qualifications(held []fhir.Qualification, m *mapping) (all []code.Qualification) {
	for _, q := range held {
		what := q.Code.Value()
		name := cmp.Or(what.Code, what.Display)
		if name == "" {
			continue
		}
		all = append(all, code.Qualification{
			Code: name, System: what.System, Display: what.Display,
			StartsOn: m.time("qualification.period.start", q.Period.Start).Date(), EndsOn: m.time("qualification.period.end", q.Period.End).Date(),
		})
	}
	return all
}
