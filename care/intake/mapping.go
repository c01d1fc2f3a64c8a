package intake

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// target is the record that a name stands for.
type target struct {
	id           uuid.UUID
	resourceType string
}

// finder answers the references of a resource while it is mapped. ok is false
// when nothing is known by any of the keys.
type finder interface {
	find(keys []fhir.Key) (target, bool)
	// medicine is the code of the Medication that a key stands for.
	medicine(keys []fhir.Key) (fhir.CodeableConcept, bool)
}

// mapping is one resource on its way to rows. It keeps the first fault, and the
// elements whose references lead nowhere.
type mapping struct {
	entry   fhir.Entry
	finder  finder
	fault   *fhir.Broken
	missing []string // as "Observation.performer"
	lost    map[fhir.Key]bool
}

// miss notes that the reference of an element leads nowhere, once a reference.
func (m *mapping) miss(element string, keys []fhir.Key) {
	if m.lost[keys[0]] {
		return
	}
	if m.lost == nil {
		m.lost = map[fhir.Key]bool{}
	}
	m.lost[keys[0]] = true
	m.missing = append(m.missing, m.entry.ResourceType+"."+element)
}

// fail keeps a fault that makes the whole resource useless.
func (m *mapping) fail(element, reason string) {
	if m.fault == nil {
		m.fault = &fhir.Broken{Resource: m.entry.ResourceType, Element: element, Reason: reason}
	}
}

// reference is the record that a reference leads to, nil when it leads nowhere
// or to something that the column cannot hold. Only a reference of an allowed
// type that is not known is missed.
func (m *mapping) reference(element string, ref fhir.Reference, types ...string) any {
	keys := ref.Keys(types...)
	if len(keys) == 0 {
		return nil
	}
	found, ok := m.finder.find(keys)
	switch {
	case ok && allowed(found.resourceType, types):
		return found.id
	case !ok && expected(keys, types):
		m.miss(element, keys)
	}
	return nil
}

// allowed reports whether a column for the types can hold a record of one.
func allowed(resourceType string, types []string) bool {
	for _, t := range types {
		if t == resourceType || resourceType == anyType {
			return true
		}
	}
	return false
}

// expected reports whether one of the keys names an allowed type: a performer
// that is an Organization is not missed where only practitioners are kept.
func expected(keys []fhir.Key, types []string) bool {
	for _, key := range keys {
		for _, t := range types {
			if rest, ok := strings.CutPrefix(string(key), t); ok && rest != "" && (rest[0] == '/' || rest[0] == '?') {
				return true
			}
		}
	}
	return false
}

// first is the first of several references that leads somewhere.
func (m *mapping) first(element string, refs []fhir.Reference, types ...string) any {
	for _, ref := range refs {
		if id := m.reference(element, ref, types...); id != nil {
			return id
		}
	}
	return nil
}

// all is every record that the references lead to, as a JSON list of ids; nil
// when there is none.
func (m *mapping) all(element string, refs []fhir.Reference, types ...string) any {
	var ids []uuid.UUID
	for _, ref := range refs {
		if id, ok := m.reference(element, ref, types...).(uuid.UUID); ok {
			ids = append(ids, id)
		}
	}
	return listOf(ids)
}

// patient is whom the resource is about. Without it the resource cannot be
// kept as a record.
func (m *mapping) patient(element string, ref fhir.Reference) any {
	id := m.reference(element, ref, "Patient")
	if id == nil {
		m.fail(element, noPatient)
	}
	return id
}

// noPatient is the fault that a later import of the patient cures.
const noPatient = "the patient is not known here"

// time reads a date or time; a malformed one is a fault.
func (m *mapping) time(element, text string) fhir.Time {
	at, err := fhir.ParseTime(element, text)
	if err != nil {
		m.fail(element, "not a FHIR date or time")
	}
	return at
}

// date reads a date of any precision; a malformed one is a fault.
func (m *mapping) date(element, text string) string {
	if text == "" {
		return ""
	}
	date, err := code.ParseDate(text)
	if err != nil {
		m.fail(element, err.Error())
	}
	return string(date)
}

// earliest is the first of the times that was stated, nil when none was.
func earliest(times ...fhir.Time) any {
	for _, t := range times {
		if t.Set() {
			return t.At
		}
	}
	return nil
}

// word is a FHIR code word as our enum value: "in-progress" is IN_PROGRESS. A
// word that the enum does not have is a fault, since FHIR binds these elements
// to its own lists; an absent one is the fallback.
func (m *mapping) word(element, word string, valid func(string) error, fallback any) any {
	if word == "" {
		return fallback
	}
	value := enum(word)
	if valid(value) != nil {
		m.fail(element, "not one of the codes that FHIR allows here")
		return fallback
	}
	return value
}

// known is as word, for elements that FHIR leaves open: a word that the enum
// does not have is no value.
func known(word string, valid func(string) error) any {
	if value := enum(word); word != "" && valid(value) == nil {
		return value
	}
	return nil
}

func enum(word string) string {
	return strings.ToUpper(strings.NewReplacer("-", "_", " ", "_").Replace(word))
}

// enumOf lets a generated enum check a word.
func enumOf[E ~string](validate func(E) error) func(string) error {
	return func(word string) error { return validate(E(word)) }
}

// coding is the three columns of a coded value.
func coding(prefix string, c code.Coding) []column {
	return []column{
		{prefix + "_system", c.System},
		{prefix + "_code", c.Code},
		{prefix + "_display", c.Display},
	}
}

// asJSON is a value as JSON. What it is given always marshals: the value types
// of package code.
func asJSON(value any) json.RawMessage {
	raw, err := json.Marshal(value)
	if err != nil {
		panic("intake: " + err.Error())
	}
	return raw
}

// listOf is a list as JSON, nil when it is empty.
func listOf[T any](list []T) any {
	if len(list) == 0 {
		return nil
	}
	return asJSON(list)
}

// updated is when the source last changed the resource, as a time that may be
// absent.
func updated(r fhir.Resource) fhir.Time {
	at := r.Updated()
	if at.IsZero() {
		return fhir.Time{}
	}
	return fhir.Time{At: at, Precision: fhir.Second}
}

// recorded is a time that may not be null: the first stated, else the time of
// the import.
func recorded(times ...fhir.Time) any {
	if at, ok := earliest(times...).(time.Time); ok {
		return at
	}
	return orNow
}
