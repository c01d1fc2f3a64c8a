package chronic

import (
	"fmt"
	"slices"
	"strings"

	"caseload/care/identify/claim"
)

// criterion is how the Warehouse tells a condition from claims: enough claims of
// one kind, or of another kind spread over different days.
type criterion struct {
	key, label, group, note string
	enough, spread          quota
	months                  int
	needs                   string // what it needs, in words
}

// quota is a number of claims of certain types; none where the number is zero.
type quota struct {
	types  types
	claims int
}

// use is what a code means to a condition. A weak code counts only beside a claim
// with another one.
type use struct {
	condition     int
	exclude, weak bool
}

// types are the types of claims that a quota takes.
type types struct {
	named []claim.Kind
	// any takes every type but drugs, except those that are named.
	any bool
}

func parseTypes(text string) types {
	switch text {
	case "":
		return types{}
	case "ANY_NON_DRUG":
		return types{any: true}
	case "ANY_NON_DRUG_EXCEPT_IP":
		return types{any: true, named: []claim.Kind{claim.Inpatient}}
	}
	var t types
	for name := range strings.SplitSeq(text, "|") {
		t.named = append(t.named, claim.Kind(name))
	}
	return t
}

// take reports whether claims of the type count. A claim that does not tell its
// type counts nowhere.
func (t types) take(kind claim.Kind) bool {
	if kind == claim.Drug || kind == claim.Untyped {
		return false
	}
	return t.any != slices.Contains(t.named, kind)
}

func (t types) String() string {
	names := make([]string, 0, len(t.named))
	for _, kind := range t.named {
		names = append(names, string(kind))
	}
	list := strings.Join(names, ", ")
	switch {
	case !t.any:
		return list
	case list == "":
		return "any but drugs"
	}
	return "any but drugs and " + list
}

func (q quota) String() string {
	if q.claims == 1 {
		return "1 claim of " + q.types.String()
	}
	return fmt.Sprintf("%d claims on different days of %s", q.claims, q.types)
}

// String says what the condition needs.
func (c *criterion) String() string {
	var needs []string
	for _, q := range []quota{c.enough, c.spread} {
		if q.claims > 0 {
			needs = append(needs, q.String())
		}
	}
	return fmt.Sprintf("%s in %d months", strings.Join(needs, " or "), c.months)
}
