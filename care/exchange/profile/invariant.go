package profile

import (
	"regexp"
	"slices"
	"strings"
)

// invariant checks the rules about a part of a resource.
func (c *checker) invariant(path, typ string, part object) {
	for _, rule := range c.invariants {
		if rule.on != typ && rule.on != unnumbered(path) || rule.profile != "" && !slices.Contains(c.profiles, rule.profile) {
			continue
		}
		if !holds[rule.key](part) {
			c.note(path, rule.words+" ("+rule.key+")")
		}
	}
}

var numbered = regexp.MustCompile(`\[\d+\]`)

func unnumbered(path string) string { return numbered.ReplaceAllString(path, "") }

// holds says how each invariant is tested.
var holds = map[string]func(object) bool{
	"ext-1": func(p object) bool { return has(p, "extension") != (len(chosen(p, "value[x]")) > 0) },
	"per-1": func(p object) bool { return !has(p, "start", "end") || notAfter(text(p, "start"), text(p, "end")) },
	"qty-3": func(p object) bool { return !has(p, "code") || has(p, "system") },
	"cpt-2": func(p object) bool { return !has(p, "value") || has(p, "system") },
	"txt-2": func(p object) bool {
		return strings.TrimSpace(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(text(p, "div"), "")) != ""
	},
	"org-1": func(p object) bool { return has(p, "name") || has(p, "identifier") },
	"con-3": func(p object) bool {
		return has(p, "clinicalStatus") || word(p, "verificationStatus") == "entered-in-error" || !slices.Contains(words(p, "category"), "problem-list-item")
	},
	"con-4": func(p object) bool {
		return len(chosen(p, "abatement[x]")) == 0 || slices.Contains([]string{"", "inactive", "resolved", "remission"}, word(p, "clinicalStatus"))
	},
	"con-5": func(p object) bool {
		return !has(p, "clinicalStatus") || word(p, "verificationStatus") != "entered-in-error"
	},
	"ait-1": func(p object) bool {
		return has(p, "clinicalStatus") || word(p, "verificationStatus") == "entered-in-error"
	},
	"ait-2": func(p object) bool {
		return !has(p, "clinicalStatus") || word(p, "verificationStatus") != "entered-in-error"
	},
	"cmp-1":  func(p object) bool { return has(p, "text") || has(p, "entry") },
	"cmp-2":  func(p object) bool { return !has(p, "emptyReason") || !has(p, "entry") },
	"bdl-7":  once,
	"bdl-9":  func(p object) bool { return !document(p) || identified(p) },
	"bdl-10": func(p object) bool { return !document(p) || has(p, "timestamp") },
	"bdl-11": func(p object) bool { return !document(p) || leads(p) },
	"ctm-1": func(p object) bool {
		member, _ := p["member"].(object)
		return !has(p, "onBehalfOf") || strings.HasPrefix(text(member, "reference"), "Practitioner/")
	},
	"gol-1": func(p object) bool { return len(chosen(p, "detail[x]")) == 0 || has(p, "measure") },
	"cpl-3": func(p object) bool { return has(p, "detail") != has(p, "reference") },
	"prr-1": func(p object) bool { return !has(p, "orderDetail") || has(p, "code") },
	"inv-1": func(p object) bool {
		return !has(p, "lastModified", "authoredOn") || notAfter(text(p, "authoredOn"), text(p, "lastModified"))
	},
	"app-1": func(p object) bool { return has(p, "type") || has(p, "actor") },
	"app-2": func(p object) bool { return has(p, "start") == has(p, "end") },
	"app-3": func(p object) bool {
		return has(p, "start", "end") || slices.Contains([]string{"proposed", "cancelled", "waitlist"}, text(p, "status"))
	},
	"us-core-6":  func(p object) bool { return (has(p, "family") || has(p, "given")) != has(p, "extension") },
	"us-core-14": func(p object) bool { return has(p, "name") || has(p, "relationship") },
	"us-core-16": func(p object) bool {
		return text(p, "system") != "http://hl7.org/fhir/sid/us-npi" || regexp.MustCompile(`^\d{10}$`).MatchString(text(p, "value"))
	},
	"us-core-21": func(p object) bool { return has(p, "requester") || text(p, "intent") != "order" },
}

// has reports whether all of the elements are there.
func has(part object, names ...string) bool {
	for _, name := range names {
		if _, ok := part[name]; !ok {
			return false
		}
	}
	return true
}

func text(part object, name string) string {
	value, _ := part[name].(string)
	return value
}

// word is the first code of a concept, words are all codes of an element.
func word(part object, name string) string {
	if all := words(part, name); len(all) > 0 {
		return all[0]
	}
	return ""
}

func words(part object, name string) []string {
	var all []string
	for _, concept := range reach(part, []string{name, "coding"}) {
		all = append(all, text(concept, "code"))
	}
	return all
}

// notAfter compares two dates or times as far as both are stated.
func notAfter(a, b string) bool {
	first, okA := moment(a)
	second, okB := moment(b)
	if okA && okB {
		return !first.After(second)
	}
	n := min(len(a), len(b), len("2006-01-02"))
	return a[:n] <= b[:n]
}
