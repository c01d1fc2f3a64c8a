package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"caseload/care/intake/fhir"
)

// names are the names of a resource, by which it is found again and referred
// to.
type names struct {
	// identity answers whether the resource is known: the names that stand for
	// it alone, the surest first. A person or organization is known by business
	// identifiers when there are any, since two systems may well both have a
	// Patient/1; never by a social security, passport or driver's license number.
	// Everything else is known by type and id.
	identity []fhir.Key
	// aliases are all names that outlive the file.
	aliases []fhir.Key
	// shared are names that others may bear as well: they stay with whom they
	// first stood for.
	shared []fhir.Key
	// local is a name that holds only within its bundle, empty when there is none.
	local fhir.Key
}

// namesOf is the names of an item. Names by type and id hold within one source.
func namesOf(i item, source string) names {
	var n names
	for _, identifier := range i.identifiers {
		if identifier.Identifies() {
			n.addIdentifier(fhir.IdentifierKey(i.entry.ResourceType, identifier.System, identifier.Value), i, source)
		}
	}
	if i.kind.merges {
		n.identity = append(n.identity, n.aliases...)
	}
	if i.entry.ID != "" {
		n.add(scoped(fhir.IDKey(i.entry.ResourceType, i.entry.ID), source))
	}
	n.addAddress(i.entry.FullURL)
	if len(n.identity) == 0 {
		n.add(contentKey(i.entry))
	}
	return n
}

// addIdentifier adds a name by a number. A practitioner's national provider
// number stands for a person only together with the name or, when somebody is
// called otherwise by now, with the id at its source.
func (n *names) addIdentifier(key fhir.Key, i item, source string) {
	narrower, ok := fhir.PersonKey(key, i.person)
	if !ok {
		n.aliases = append(n.aliases, key)
		return
	}
	n.aliases = append(n.aliases, narrower)
	if i.entry.ID != "" {
		n.aliases = append(n.aliases, key+fhir.Key("&id="+source+" "+i.entry.ID))
	}
	n.shared = append(n.shared, key)
}

// add adds a name, which is the identity when no surer one is.
func (n *names) add(key fhir.Key) {
	n.aliases = append(n.aliases, key)
	if len(n.identity) == 0 {
		n.identity = append(n.identity, key)
	}
}

// addAddress adds the address of the entry: a urn holds within its bundle,
// unless the resource has no other name.
func (n *names) addAddress(fullURL string) {
	switch {
	case strings.HasPrefix(fullURL, "urn:"):
		n.local = fhir.Key(fullURL)
		if len(n.identity) == 0 {
			n.add(n.local)
		}
	case strings.Contains(fullURL, "://"):
		n.add(fhir.Key(fullURL))
	}
}

// contentKey names a resource that has no other name by what it says.
func contentKey(e fhir.Entry) fhir.Key {
	sum := sha256.Sum256(e.Raw)
	return fhir.Key(e.ResourceType + "#" + hex.EncodeToString(sum[:16]))
}

// scoped puts a name by type and id into the name space of a source.
func scoped(key fhir.Key, source string) fhir.Key {
	if source == "" || !byID(key) {
		return key
	}
	return fhir.Key(source + " " + string(key))
}

// byID reports whether a name is by type and id, and so holds only where it
// was given.
func byID(key fhir.Key) bool {
	return !strings.ContainsAny(string(key), "?:#") && strings.Contains(string(key), "/")
}
