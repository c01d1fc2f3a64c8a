package cohort

import (
	"fmt"
	"slices"

	"caseload/care/score"
)

// answer is what an expression came to: the facts that led to it, and where it is
// not known, what is missing.
type answer struct {
	status  score.Status
	why     []score.Part
	missing []string
}

// expression is a node of a rule. It adds every comparison to the list.
type expression interface {
	evaluate(facts Source, all *[]score.Part) answer
}

// quorum holds when enough of its parts do: all of them, one, or a number.
type quorum struct {
	least int
	of    []expression
}

func (q quorum) evaluate(facts Source, all *[]score.Part) answer {
	sorted := map[score.Status][]answer{}
	for _, part := range q.of {
		found := part.evaluate(facts, all)
		sorted[found.status] = append(sorted[found.status], found)
	}
	met, open := len(sorted[score.Met]), len(sorted[score.Unknown])
	switch {
	case met >= q.least:
		return join(score.Met, sorted[score.Met])
	case met+open < q.least:
		return join(score.NotMet, sorted[score.NotMet])
	}
	return join(score.Unknown, sorted[score.Unknown])
}

// join puts the facts of the answers that decided together.
func join(status score.Status, answers []answer) answer {
	joined := answer{status: status}
	for _, one := range answers {
		joined.why = append(joined.why, one.why...)
		joined.missing = append(joined.missing, one.missing...)
	}
	slices.Sort(joined.missing)
	joined.missing = slices.Compact(joined.missing)
	return joined
}

// negation holds when its part does not.
type negation struct{ of expression }

func (n negation) evaluate(facts Source, all *[]score.Part) answer {
	found := n.of.evaluate(facts, all)
	switch found.status { //nolint:exhaustive // the other statuses are those of clocks
	case score.Met:
		found.status = score.NotMet
	case score.NotMet:
		found.status = score.Met
	case score.Unknown:
	}
	return found
}

// certainty takes what is not known for not met, and says so.
type certainty struct {
	path string
	of   expression
}

func (c certainty) evaluate(facts Source, all *[]score.Part) answer {
	found := c.of.evaluate(facts, all)
	if found.status != score.Unknown {
		return found
	}
	note := score.Part{
		Name: c.path, Label: "taken for not met, as it is not known", Status: score.NotMet,
		Input: fmt.Sprintf("not given: %s", found.missing),
	}
	*all = append(*all, note)
	return answer{status: score.NotMet, why: []score.Part{note}}
}

// member holds when a ready definition does.
type member struct {
	name string
	of   expression
}

func (m member) evaluate(facts Source, all *[]score.Part) answer {
	at := len(*all)
	found := m.of.evaluate(facts, all)
	for i := at; i < len(*all); i++ {
		(*all)[i].Name = m.name + ":" + (*all)[i].Name
	}
	why := slices.Clone(found.why)
	for i := range why {
		why[i].Name = m.name + ":" + why[i].Name
	}
	found.why = why
	return found
}
