package fhir

import (
	"net/url"
	"strings"
)

// Reference points at another resource (R4 Reference): by address, by
// identifier, or in words alone.
type Reference struct {
	Reference  string     `json:"reference,omitempty"`
	Type       string     `json:"type,omitempty"`
	Identifier Identifier `json:"identifier,omitzero"`
	Display    string     `json:"display,omitempty"`
}

// Empty reports whether the reference points at nothing; it may still have a
// display.
func (r Reference) Empty() bool {
	return r.Reference == "" && (r.Identifier.System == "" || r.Identifier.Value == "")
}

// Contained is the id of the contained resource that is meant, empty when the
// reference leads outside.
func (r Reference) Contained() string {
	id, ok := strings.CutPrefix(r.Reference, "#")
	if !ok {
		return ""
	}
	return id
}

// Key is a name under which a resource is known. A resource has several, and a
// reference may be answered by any of them:
//
//	Patient/123                                 by type and id
//	Patient?http://hospital.example|MR-7        by type and identifier
//	urn:uuid:6d0f…, http://server.example/…     by the address it travelled under
type Key string

// IDKey is the key by type and id.
func IDKey(resourceType, id string) Key { return Key(resourceType + "/" + id) }

// IdentifierKey is the key by type and identifier.
func IdentifierKey(resourceType, system, value string) Key {
	return Key(resourceType + "?" + system + "|" + value)
}

// Keys is every key that may answer the reference, the surest first. The types
// are those that the element allows; they are needed for references that do not
// name theirs (a urn:uuid, an identifier).
func (r Reference) Keys(types ...string) []Key {
	keys := addressKeys(strings.TrimSpace(r.Reference), r.kinds(types))
	if r.Identifier.System != "" && r.Identifier.Value != "" {
		for _, t := range r.kinds(types) {
			keys = append(keys, IdentifierKey(t, r.Identifier.System, r.Identifier.Value))
		}
	}
	return r.named(keys)
}

// named puts before each key that stands for a person's number the one that
// agrees with the name that the reference displays.
func (r Reference) named(keys []Key) []Key {
	var all []Key
	for _, key := range keys {
		if narrower, ok := PersonKey(key, spoken(r.Display)); ok {
			all = append(all, narrower)
		}
		all = append(all, key)
	}
	return all
}

// kinds is the type that the reference names, else those allowed.
func (r Reference) kinds(types []string) []string {
	if typeNamed := r.Type; typeNamed != "" && typeName(typeNamed) {
		return []string{typeNamed}
	}
	return types
}

func addressKeys(address string, types []string) []Key {
	switch {
	case address == "", strings.HasPrefix(address, "#"):
		return nil
	case strings.HasPrefix(address, "urn:uuid:"), strings.HasPrefix(address, "urn:oid:"):
		return urnKeys(address, types)
	case strings.Contains(address, "://") && !strings.Contains(address, "?"):
		return absoluteKeys(address)
	case strings.Contains(address, "?"):
		return conditionalKeys(address)
	}
	return relativeKeys(address)
}

// urnKeys answers a urn by the address of an entry, else by an id that is the
// same: exporters name their entries by the ids inside them, and refer across
// files that way.
func urnKeys(address string, types []string) []Key {
	keys := []Key{Key(address)}
	id := address[strings.LastIndexByte(address, ':')+1:]
	for _, t := range types {
		keys = append(keys, IDKey(t, id))
	}
	return keys
}

// absoluteKeys answers an absolute address by itself, else by the type and id
// at its end.
func absoluteKeys(address string) []Key {
	return append([]Key{Key(unversioned(address))}, relativeKeys(address)...)
}

// relativeKeys reads Type/id, with or without a history and what is before it.
func relativeKeys(address string) []Key {
	parts := strings.Split(unversioned(address), "/")
	if len(parts) < 2 {
		return nil
	}
	kind, id := parts[len(parts)-2], parts[len(parts)-1]
	if kind == "" || !typeName(kind) || id == "" {
		return nil
	}
	return []Key{IDKey(kind, id)}
}

func unversioned(address string) string {
	before, _, _ := strings.Cut(address, "/_history/")
	return strings.TrimSuffix(before, "/")
}

// conditionalKeys reads Type?identifier=system|value. Searches by anything else
// are not answered.
func conditionalKeys(address string) []Key {
	kind, query, _ := strings.Cut(address, "?")
	kind = kind[strings.LastIndexByte(kind, '/')+1:]
	values, err := url.ParseQuery(query)
	if err != nil || kind == "" || !typeName(kind) {
		return nil
	}
	system, value, ok := strings.Cut(values.Get("identifier"), "|")
	if !ok || value == "" {
		return nil
	}
	return []Key{IdentifierKey(kind, system, value)}
}
