package chronic

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"caseload/care/identify/claim"
)

// Found is a condition, and what speaks for it.
type Found struct {
	// Condition is its key in the Warehouse ("diabetes"), or the code of the chart
	// where the Warehouse has none.
	Condition string
	// Label is the condition in words.
	Label string
	// Group is the key of the group that is counted, and empty for a condition that
	// is shown only.
	Group string
	// Met is false where there are claims, but too few.
	Met bool
	// Evidence are the ids of the claims or of the chart's conditions.
	Evidence []string
	// Why says how many claims there are and how many it needs, or which entries
	// of the chart name it.
	Why string

	source string
}

const (
	claimSource = "claims"
	chartSource = "chart"
)

// name is the id of an item, or its place where it has none.
func name(id, list string, index int) string {
	if id != "" {
		return id
	}
	return fmt.Sprintf("%s[%d]", list, index)
}

// compareHits orders claims by day and id, so that their order in the input does
// not show.
func compareHits(a, b hit, claims []claim.Claim) int {
	return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(claims[a.claim].ID, claims[b.claim].ID), cmp.Compare(a.claim, b.claim))
}

// GroupsOf returns the groups that are met, each once, in the order of the list,
// with the conditions that belong to each.
func GroupsOf(found []Found) (groups []Group) {
	for _, listed := range tables().groups {
		g := Group{Key: listed.key, Label: listed.label}
		for i := range found {
			if f := &found[i]; f.Met && f.Group == listed.key {
				g.Conditions = append(g.Conditions, f.Condition)
				g.Evidence = append(g.Evidence, f.Evidence...)
			}
		}
		if len(g.Conditions) > 0 {
			slices.Sort(g.Conditions)
			g.Conditions = slices.Compact(g.Conditions)
			slices.Sort(g.Evidence)
			g.Evidence = slices.Compact(g.Evidence)
			groups = append(groups, g)
		}
	}
	return groups
}

// Group is one chronic condition as they are counted.
type Group struct {
	Key, Label string
	Conditions []string
	Evidence   []string
}

// Labels returns the groups that SNOMED CT codes belong to, each once, in the
// order of their names, which are for people to read. A code that is in no group
// is passed over.
func Labels(snomed []string) (labels []string) {
	byKey := map[string]bool{}
	for _, code := range snomed {
		byKey[tables().snomed[code].group] = true
	}
	for _, group := range tables().groups {
		if byKey[group.key] {
			labels = append(labels, group.label)
		}
	}
	slices.SortFunc(labels, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return labels
}

// Known reports whether there is a condition or a group of this key.
func Known(key string) bool {
	_, condition := tables().byKey[key]
	return condition || slices.ContainsFunc(tables().groups, func(g group) bool { return g.key == key })
}
