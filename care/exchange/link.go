package exchange

import (
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// target is what a reference leads to.
type target struct {
	kind string // FHIR's name of the type
	id   uuid.UUID
}

// links answers the references of a resource. While known is nil it only notes what
// is asked: a resource is composed once to find that out, and once more when it is
// known what of it the viewer may see.
type links struct {
	asked  map[target]bool
	known  map[target]seen
	labels []string // of what the resource names
}

// seen is a record that the viewer may see: what it is called, and its label.
type seen struct{ name, label string }

// to is a reference to a record; the zero Reference when the viewer may not see it.
func (l *links) to(kind string, id uuid.UUID) fhir.Reference {
	t := target{kind, id}
	if l.known == nil {
		l.asked[t] = true
		return fhir.Reference{Reference: kind + "/" + id.String()}
	}
	found, ok := l.known[t]
	if !ok {
		return fhir.Reference{}
	}
	l.labels = append(l.labels, found.label)
	return fhir.Reference{Reference: kind + "/" + id.String(), Display: found.name}
}

// words names a record of a type that does not go out.
func (l *links) words(kind string, id *uuid.UUID) fhir.Reference {
	return fhir.Reference{Display: l.maybe(kind, id).Display}
}

// maybe is a reference to a record that there may be.
func (l *links) maybe(kind string, id *uuid.UUID) fhir.Reference {
	if id == nil {
		return fhir.Reference{}
	}
	return l.to(kind, *id)
}

// all are references to the records that may be seen.
func (l *links) all(kind string, ids []uuid.UUID) []fhir.Reference {
	var refs []fhir.Reference
	for _, id := range ids {
		refs = present(refs, l.to(kind, id))
	}
	return refs
}

// given is a reference that was stated: to a record, or in words alone. What the
// source called it stands where the record has no name.
func (l *links) given(ref fhir.Reference) fhir.Reference {
	kind, text, ok := strings.Cut(ref.Reference, "/")
	if !ok {
		return ref
	}
	id, err := uuid.Parse(text)
	if err != nil {
		return fhir.Reference{}
	}
	led := l.to(kind, id)
	if led.Reference != "" && led.Display == "" {
		led.Display = ref.Display
	}
	return led
}

// givenAll are references that were stated.
func (l *links) givenAll(refs []fhir.Reference) []fhir.Reference {
	var led []fhir.Reference
	for _, ref := range refs {
		led = present(led, l.given(ref))
	}
	return led
}

// stated is the reference of an element that was stated; the zero Reference when
// there is none.
func (l *links) stated(s code.Stated, element string) fhir.Reference {
	var ref fhir.Reference
	if !s.Into(element, &ref) {
		return fhir.Reference{}
	}
	return l.given(ref)
}

// statedAll are the references of an element that were stated.
func (l *links) statedAll(s code.Stated, element string) []fhir.Reference {
	var refs []fhir.Reference
	s.Into(element, &refs)
	return l.givenAll(refs)
}

// present adds a reference that leads somewhere or says something.
func present(refs []fhir.Reference, more ...fhir.Reference) []fhir.Reference {
	for _, ref := range more {
		if says(ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// says reports whether a reference leads somewhere or says something.
func says(ref fhir.Reference) bool { return !ref.Empty() || ref.Display != "" }

// either is the first reference that says something.
func either(refs ...fhir.Reference) fhir.Reference {
	for _, ref := range refs {
		if says(ref) {
			return ref
		}
	}
	return fhir.Reference{}
}
