package profile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Finding is where a resource is not what its definitions demand.
type Finding struct {
	Path string // as Goal.target[1].measure
	Rule string // what it breaks, in words
}

// String is the finding on a line.
func (f Finding) String() string { return f.Path + ": " + f.Rule }

// anyResource is the type of elements that hold a whole resource.
const anyResource = "any"

// object is a part of a resource.
type object = map[string]any

// checker gathers what is wrong with one resource.
type checker struct {
	*tables

	found    []Finding
	profiles []string // that the resource claims
}

// Check holds a resource in JSON against R4 and the profiles that it claims.
func Check(raw []byte) []Finding {
	resource, err := decode(raw)
	if err != nil {
		return []Finding{{"", err.Error()}}
	}
	return check(resource)
}

func check(resource object) []Finding {
	c := &checker{tables: published(), profiles: claimed(resource)}
	kind, _ := resource["resourceType"].(string)
	if c.elements[kind] == nil {
		return []Finding{{kind, "no type that is known here"}}
	}
	c.object(kind, kind, resource)
	for _, name := range c.profiles {
		if c.constraints[name] == nil {
			c.note(kind+".meta.profile", "a profile that is not known here")
		}
		for _, constraint := range c.constraints[name] {
			c.constrain(constraint, resource)
		}
	}
	return c.found
}

func decode(raw []byte) (object, error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var resource object
	if err := decoder.Decode(&resource); err != nil {
		return nil, fmt.Errorf("profile: no JSON object: %w", err)
	}
	return resource, nil
}

// claimed are the names of the profiles that a resource claims.
func claimed(resource object) []string {
	meta, _ := resource["meta"].(object)
	list, _ := meta["profile"].([]any)
	var names []string
	for _, one := range list {
		text, _ := one.(string)
		text, _, _ = strings.Cut(text, "|")
		names = append(names, text[strings.LastIndexByte(text, '/')+1:])
	}
	return names
}

func (c *checker) note(path, rule string) { c.found = append(c.found, Finding{path, rule}) }

// object checks a part of a resource that is made of others.
func (c *checker) object(path, typ string, value object) {
	if len(value) == 0 {
		c.note(path, "an element must have a value or children (ele-1)")
	}
	known := c.elements[typ]
	for name, inner := range value {
		e, ok := known[name]
		if !ok && resourceTypes[typ] {
			e, ok = c.elements["Resource"][name]
		}
		if !ok {
			c.note(path+"."+name, "no element that is known here")
			continue
		}
		c.values(path+"."+name, e, inner)
	}
	for name, e := range known {
		if _, there := value[name]; !there && e.min > 0 {
			c.note(path+"."+name, "R4 demands it")
		}
	}
	c.invariant(path, typ, value)
}

// resourceTypes are the types that have what every resource has.
var resourceTypes = func() map[string]bool {
	all := map[string]bool{}
	for _, line := range lines(r4CSV) {
		if parent, _, _ := strings.Cut(line[0], "."); !dataTypes[parent] {
			all[parent] = true
		}
	}
	return all
}()

// dataTypes are the types in the table that are no resources.
var dataTypes = func() map[string]bool {
	all := map[string]bool{}
	for name := range strings.FieldsSeq("Resource Meta Narrative Extension Element Coding CodeableConcept Reference Identifier Period " +
		"Annotation Quantity Range Ratio HumanName ContactPoint Address Timing Dosage") {
		all[name] = true
	}
	return all
}()

// values checks an element with all its repetitions.
func (c *checker) values(path string, e element, value any) {
	list, repeated := value.([]any)
	switch {
	case repeated && e.max == 1:
		c.note(path, "not a list")
	case repeated && len(list) == 0:
		c.note(path, "an empty list")
	case !repeated && e.max > 1:
		c.note(path, "must be a list")
	case !repeated:
		list = []any{value}
	}
	for i, one := range list {
		at := path
		if repeated {
			at = fmt.Sprintf("%s[%d]", path, i)
		}
		c.value(at, e, one)
	}
}

func (c *checker) value(path string, e element, value any) {
	part, ok := value.(object)
	switch {
	case ok && e.typ == anyResource:
		for _, f := range check(part) {
			c.note(path+" "+f.Path, f.Rule)
		}
		return
	case ok:
		if c.elements[e.typ] == nil {
			c.note(path, "must be a "+e.typ)
			return
		}
		c.object(path, e.typ, part)
	default:
		if rule := primitive(e.typ, value); rule != "" {
			c.note(path, rule)
		}
	}
	if e.codes != "" && !c.bound(e.codes, value) && !absent(part) {
		c.note(path, "not a code of "+e.codes)
	}
}

// bound reports whether a code, or one of the codes of a concept, is in the value
// set.
func (c *checker) bound(set string, value any) bool {
	switch v := value.(type) {
	case string:
		return c.codes[set][code{"", v}]
	case object:
		codings, _ := v["coding"].([]any)
		return slices.ContainsFunc(codings, func(one any) bool {
			coding, _ := one.(object)
			system, _ := coding["system"].(string)
			word, _ := coding["code"].(string)
			return c.codes[set][code{system, word}]
		})
	}
	return false
}

// absent reports whether an element says by the extension that there is no value, which
// a binding lets stand (R4 data-absent-reason).
func absent(part object) bool {
	return !has(part, "coding") && slices.ContainsFunc(chosen(part, "extension"), func(one any) bool {
		extension, _ := one.(object)
		return text(extension, "url") == "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
	})
}
