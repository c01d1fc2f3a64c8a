package intake

import (
	"strings"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
)

// index is what names stand for.
type index map[fhir.Key]target

// locals are the names that hold only within a bundle, by bundle.
type locals map[*fhir.Entry]index

// add notes a name of a bundle.
func (l locals) add(scope *fhir.Entry, key fhir.Key, t target) {
	if key == "" {
		return
	}
	if l[scope] == nil {
		l[scope] = index{}
	}
	l[scope][key] = t
}

// lookup answers the references of one item.
type lookup struct {
	source    string
	names     index
	locals    index // of the item's bundle
	medicines map[uuid.UUID]fhir.CodeableConcept
}

func (l lookup) find(keys []fhir.Key) (target, bool) {
	for _, key := range keys {
		if strings.HasPrefix(string(key), "urn:") {
			if found, ok := l.locals[key]; ok {
				return found, true
			}
		}
		if found, ok := l.names[scoped(key, l.source)]; ok {
			return found, true
		}
	}
	return target{}, false
}

func (l lookup) medicine(keys []fhir.Key) (fhir.CodeableConcept, bool) {
	found, ok := l.find(keys)
	if !ok {
		return fhir.CodeableConcept{}, false
	}
	concept, ok := l.medicines[found.id]
	return concept, ok
}
