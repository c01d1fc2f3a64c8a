package chronic

import (
	"slices"
	"strconv"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
)

// FromClaims finds the conditions of the Warehouse in claims as of a day, in the
// order of its list: those that are met, and those for which there are some
// claims but too few. The order of the claims does not matter.
func FromClaims(claims []claim.Claim, asOf code.Day) (found []Found) {
	all := make([]tally, len(tables().conditions))
	seen := make(map[string]bool, len(claims))
	windows := windowsTo(asOf)
	for i := range claims {
		c := &claims[i]
		if day, dated := c.Day(); dated && day <= asOf && !c.Denied && (c.ID == "" || !seen[c.ID]) {
			tallyUp(all, c, i, day, &windows)
			seen[c.ID] = true
		}
	}
	for i := range all {
		if len(all[i].hits) > 0 {
			found = append(found, all[i].found(&tables().conditions[i], claims))
		}
	}
	return found
}

// windows are the last days before each look-back of the table, by its months.
type windows [maxMonths + 1]code.Day

const maxMonths = 24

func windowsTo(asOf code.Day) (w windows) {
	for i := range tables().conditions {
		if months := tables().conditions[i].months; w[months] == 0 {
			w[months] = asOf.MonthsBefore(months)
		}
	}
	return w
}

// tally is what the claims say of one condition so far.
type tally struct {
	hits []hit
	// mark is the claim that was looked at last, plus one, and what it holds.
	mark            int
	weak, forbidden bool
}

// hit is a claim that counts.
type hit struct {
	claim  int
	day    code.Day
	weak   bool
	enough bool // counts for the first quota
	spread bool // counts for the second
}

// tallyUp takes in one claim: first its codes, since one of them may exclude it,
// then the conditions that they touch.
func tallyUp(all []tally, c *claim.Claim, index int, day code.Day, since *windows) {
	kind := c.Kind()
	if kind == claim.Drug || kind == claim.Untyped {
		return
	}
	var touched [32]int
	conditions := touched[:0]
	for _, text := range c.Diagnoses {
		for _, u := range uses(text) {
			t := &all[u.condition]
			if t.mark != index+1 {
				t.mark, t.weak, t.forbidden = index+1, true, false
				conditions = append(conditions, u.condition)
			}
			t.forbidden = t.forbidden || u.exclude
			t.weak = t.weak && (u.weak || u.exclude)
		}
	}
	for _, i := range conditions {
		all[i].add(&tables().conditions[i], hit{claim: index, day: day, weak: all[i].weak}, kind, since)
	}
}

// uses looks a code up as it is written, and if that fails in the tables' spelling.
func uses(text string) []use {
	if found, ok := tables().codes[text]; ok {
		return found
	}
	return tables().codes[fact.Diagnosis(text)]
}

func (t *tally) add(c *criterion, h hit, kind claim.Kind, since *windows) {
	h.enough = c.enough.claims > 0 && c.enough.types.take(kind)
	h.spread = c.spread.claims > 0 && c.spread.types.take(kind)
	if !t.forbidden && (h.enough || h.spread) && h.day > since[c.months] {
		t.hits = append(t.hits, h)
	}
}

func (t *tally) found(c *criterion, claims []claim.Claim) Found {
	slices.SortFunc(t.hits, func(a, b hit) int { return compareHits(a, b, claims) })
	evidence := make([]string, 0, len(t.hits))
	for _, h := range t.hits {
		evidence = append(evidence, name(claims[h.claim].ID, "claims", h.claim))
	}
	return Found{
		Condition: c.key, Label: c.label, Group: c.group, Met: t.met(c), Evidence: evidence, source: claimSource,
		Why: strconv.Itoa(len(t.hits)) + " found; needs " + c.needs,
	}
}

// met holds the quotas against the claims. Weak codes need a claim with another
// code beside them.
func (t *tally) met(c *criterion) bool {
	enough, strong := 0, false
	var days []code.Day
	for _, h := range t.hits {
		strong = strong || !h.weak
		if h.enough {
			enough++
		}
		if h.spread && !slices.Contains(days, h.day) {
			days = append(days, h.day)
		}
	}
	return strong && (c.enough.claims > 0 && enough >= c.enough.claims || c.spread.claims > 0 && len(days) >= c.spread.claims)
}
