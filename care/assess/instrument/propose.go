package instrument

import (
	_ "embed" // the table of proposals
	"fmt"
	"slices"
	"strings"
	"sync"

	"caseload/care/code"
)

//go:embed proposals.csv
var proposalsCSV string

// rule is a line of the table of proposals.
type rule struct {
	instrument, alert, need string
	proposal                Proposal
	reason                  string
}

var proposalRules = sync.OnceValue(func() []rule {
	lines, err := rows(proposalsCSV)
	if err != nil {
		panic(fmt.Sprintf("instrument: the table of proposals: %v", err))
	}
	var rules []rule
	for _, line := range lines {
		r, err := readRule(line)
		if err != nil {
			panic(fmt.Sprintf("instrument: the table of proposals, %s %s: %v", line["alert"], line["key"], err))
		}
		rules = append(rules, r)
	}
	return rules
})

func readRule(line row) (rule, error) {
	due, err := ParseDue(line["due"])
	if err != nil {
		return rule{}, err
	}
	p := Proposal{
		Kind: Kind(line["kind"]), Key: line["key"], Open: line["mode"] == "open", Text: line["text"],
		TaskKind: line["task_kind"], Priority: line["priority"], Due: due,
	}
	if line["code"] != "" {
		p.Coding = code.Coding{System: systems[line["system"]], Code: line["code"], Display: line["text"]}
	}
	if p.Kind == ChangeKind {
		p.Coding.Display = "" // the words are about how it changed, and no name of the code
	}
	for also := range strings.FieldsSeq(line["also"]) {
		system, value, _ := strings.Cut(also, ":")
		p.also = append(p.also, code.Coding{System: systems[system], Code: value})
	}
	return rule{line["instrument"], line["alert"], line["need"], p, line["reason"]}, nil
}

// systems are the short names in the table.
var systems = map[string]string{"icd10": code.ICD10CM, "sct": code.SNOMED, "loinc": code.LOINC}

// Propose says what follows from the alerts of an outcome, in the order of the
// table. What several alerts propose is one proposal, as the gravest of them has
// it, with the reasons of all.
func (in *Instrument) Propose(out Outcome) (proposals []Proposal) {
	for _, r := range proposalRules() {
		if p, ok := r.apply(in, out); ok {
			proposals = merge(proposals, p)
		}
	}
	return proposals
}

// apply makes the proposal when its alert has fired, and by its need if it has
// one.
func (r rule) apply(in *Instrument, out Outcome) (Proposal, bool) {
	if r.instrument != in.ID {
		return Proposal{}, false
	}
	for _, f := range out.Alerts {
		facts := f.Facts
		if r.need != "" {
			at := "need[" + r.need + "]"
			facts = slices.DeleteFunc(slices.Clone(facts), func(fact Fact) bool { return fact.Path != at })
		}
		if f.Alert == r.alert && len(facts) > 0 {
			p := r.proposal
			p.Severity, p.Reasons, p.Alerts, p.Facts = f.Severity, []string{r.reason}, []string{f.Alert}, facts
			return p, true
		}
	}
	return Proposal{}, false
}

func merge(list []Proposal, p Proposal) []Proposal {
	for i, known := range list {
		if known.Kind == p.Kind && known.Key == p.Key {
			list[i] = known.with(p)
			return list
		}
	}
	return append(list, p)
}

// with is the graver of two proposals of one thing, with what both know.
func (p Proposal) with(other Proposal) Proposal {
	first, second := p, other
	if other.Severity.Above(p.Severity) || other.Severity == p.Severity && other.Due.before(p.Due) {
		first, second = other, p
	}
	first.Open = first.Open || second.Open
	first.Reasons = unique(p.Reasons, other.Reasons)
	first.Alerts = unique(p.Alerts, other.Alerts)
	first.Facts = unique(p.Facts, other.Facts)
	return first
}

// unique joins lists, each element once.
func unique[T comparable](lists ...[]T) (joined []T) {
	for _, element := range slices.Concat(lists...) {
		if !slices.Contains(joined, element) {
			joined = append(joined, element)
		}
	}
	return joined
}
