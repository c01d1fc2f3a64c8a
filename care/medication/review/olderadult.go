package review

import (
	_ "embed" // the table below
	"strings"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
)

//go:embed olderadults.csv
var olderAdultsCSV string

// olderAdult is one rule of the table.
type olderAdult struct {
	rule          string
	classes       []string
	with          string
	kidney        float64 // the eGFR below which it holds; zero for any
	count, from   int
	severity      Severity
	title, action string
	version       string
}

var olderAdults = sync.OnceValue(func() (list []olderAdult) {
	read := fact.Read(olderAdultsCSV, "rule", "classes", "with", "kidney", "count", "from_age", "severity", "title", "action")
	for _, row := range read.Rows {
		rule := olderAdult{
			rule: row[0], classes: strings.Split(row[1], "|"), with: row[2], count: fact.Int(row[4]), from: fact.Int(row[5]),
			severity: Severity(row[6]), title: row[7], action: row[8], version: read.Version,
		}
		if row[3] != "" {
			rule.kidney = fact.Float(row[3])
		}
		list = append(list, rule)
	}
	return list
})

// ages are what is risky from an age on.
func (r *review) ages() {
	for _, rule := range olderAdults() {
		places, ingredients := r.on(rule.classes)
		if len(ingredients) < rule.count {
			continue
		}
		if rule.with != "" {
			others, _ := r.on([]string{rule.with})
			if len(others) == 0 {
				continue
			}
			places = append(places, others...)
		}
		if missing, holds := r.aged(rule); holds || missing != nil {
			r.add(Finding{
				Key: "older-adult:" + rule.rule, Kind: OlderAdult, Severity: rule.severity, Title: rule.title, Mechanism: names(ingredients),
				Action: rule.action, Source: rule.version, Basis: "general knowledge of FDA labels, not clinician-reviewed", Missing: missing,
			}, places...)
		}
	}
}

// aged reports whether age and kidneys are such that the rule holds, or what is missing
// to tell.
func (r *review) aged(rule olderAdult) (missing []string, holds bool) {
	if r.Function.Age == nil {
		return []string{"age"}, false
	}
	if *r.Function.Age < rule.from {
		return nil, false
	}
	if rule.kidney == 0 {
		return nil, true
	}
	if r.Function.EGFR == nil {
		return []string{"egfr"}, false
	}
	return nil, *r.Function.EGFR < rule.kidney
}

func names(ids []drug.ID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = id.Name()
	}
	return strings.Join(list, ", ")
}
