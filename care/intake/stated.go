package intake

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// stated keeps elements of the resource as its source said them, for what the
// columns cannot say: see code.Stated. Of the extensions it keeps those that are
// named.
func (m *mapping) stated(elements []string, extensions ...string) any {
	var all map[string]json.RawMessage
	if json.Unmarshal(m.entry.Raw, &all) != nil {
		return nil // the decoder has found fault with it already
	}
	return m.keep(all, elements, extensions...)
}

func (m *mapping) keep(all map[string]json.RawMessage, elements []string, extensions ...string) any {
	kept := map[string]json.RawMessage{}
	for _, element := range elements {
		if raw := m.linked(element, all[element]); raw != nil {
			kept[element] = raw
		}
	}
	if raw := m.linked("extension", chosen(all["extension"], extensions)); raw != nil {
		kept["extension"] = raw
	}
	if len(kept) == 0 {
		return nil
	}
	return asJSON(kept)
}

// chosen is the extensions of the given addresses.
func chosen(raw json.RawMessage, urls []string) json.RawMessage {
	var all []json.RawMessage
	if len(urls) == 0 || json.Unmarshal(raw, &all) != nil {
		return nil
	}
	all = slices.DeleteFunc(all, func(one json.RawMessage) bool {
		var extension fhir.Extension
		return json.Unmarshal(one, &extension) != nil || !slices.Contains(urls, extension.URL)
	})
	if len(all) == 0 {
		return nil
	}
	return asJSON(all)
}

// linked is an element whose references lead to records here. One that leads to
// nothing that is served keeps only its words.
func (m *mapping) linked(element string, raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
		return nil
	}
	if !bytes.Contains(raw, []byte(`"reference"`)) && !bytes.Contains(raw, []byte(`"identifier"`)) {
		return raw
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return nil
	}
	return asJSON(m.link(element, value))
}

func (m *mapping) link(element string, value any) any {
	switch v := value.(type) {
	case []any:
		for i := range v {
			v[i] = m.link(element, v[i])
		}
	case map[string]any:
		if ref, ok := asReference(v); ok {
			return m.pointed(element, ref)
		}
		for key := range v {
			v[key] = m.link(element, v[key])
		}
	}
	return value
}

// asReference reads an object as a reference, if it can be nothing else.
func asReference(object map[string]any) (ref fhir.Reference, ok bool) {
	_, byAddress := object["reference"].(string)
	_, byIdentifier := object["identifier"].(map[string]any)
	if !byAddress && !byIdentifier {
		return ref, false
	}
	for key := range object {
		switch key {
		case "reference", "type", "identifier", "display", "id", "extension":
		default:
			return ref, false
		}
	}
	return ref, json.Unmarshal(asJSON(object), &ref) == nil
}

// pointed is a reference as it is kept: to a record here, or in words.
func (m *mapping) pointed(element string, ref fhir.Reference) fhir.Reference {
	keys := ref.Keys(served...)
	kept := fhir.Reference{Type: ref.Type, Identifier: ref.Identifier, Display: ref.Display}
	if len(keys) == 0 {
		return kept
	}
	found, ok := m.finder.find(keys)
	switch {
	case ok && found.id != uuid.Nil && slices.Contains(served, found.resourceType):
		return fhir.Reference{Reference: found.resourceType + "/" + found.id.String(), Display: ref.Display}
	case !ok && expected(keys, served):
		m.miss(element, keys)
	}
	return kept
}

// served are the types that what is stated may refer to: those that go out again.
var served = []string{
	"Patient", "Practitioner", "PractitionerRole", "Organization", "RelatedPerson", "Encounter", "Condition",
	"CareTeam", "CarePlan", "Goal", "ServiceRequest", "Task", "MedicationRequest",
}
