package cohort

import (
	"slices"

	"caseload/care/identify/chronic"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
	"caseload/care/identify/utilization"
)

// Person is what is known of a patient: facts as they are, and rows that facts
// can be found in.
type Person struct {
	fact.Birth

	Sex        string              `json:"sex"        doc:"may be left out"`
	Payer      string              `json:"payer"      doc:"MEDICARE, MEDICARE_ADVANTAGE, MA_SNP, MEDICAID, MEDICAID_MCO, PRIVATE or another; for several payers use facts"`
	Conditions []chronic.Condition `json:"conditions" doc:"the problem list; [] where it is empty"`
	Claims     []claim.Claim       `json:"claims"     doc:"final claims; [] where there are none"`
	Stays      []stay.Stay         `json:"stays"      doc:"inpatient, observation and nursing stays; [] where there were none"`
	Visits     []utilization.Visit `json:"visits"     doc:"emergency and home health visits; [] where there were none"`
	Facts      Facts               `json:"facts"      doc:"facts by name, which go before what the other inputs tell: a number, text, list of texts, true or false, or {value, evidence}; counts by months, as in {\"admissions\": {\"12\": 4}}"`
}

// Look makes a source of facts that finds what the rows tell, each once. It is
// for one goroutine.
func (p *Person) Look() Source { return &look{Person: p, known: map[Key]*Value{}} }

// look remembers what was found.
type look struct {
	*Person

	known  map[Key]*Value
	groups []chronic.Group
	found  []chronic.Found
	looked bool
	used   map[int]utilization.Measures
}

// Fact finds a fact once.
func (p *look) Fact(key Key) *Value {
	value, asked := p.known[key]
	if !asked {
		value = p.find(key)
		p.known[key] = value
	}
	return value
}

// find takes a fact as it is given, or as the rows tell.
func (p *look) find(key Key) *Value {
	if given := p.Facts[key]; given != nil {
		return given
	}
	switch key.Name {
	case "age":
		return p.age()
	case "sex":
		return word(p.Sex, Text)
	case "payer":
		return word(p.Payer, List)
	case "chronicGroups", "conditionGroups", "conditions":
		return p.chronic(key.Name)
	}
	if key.Months > 0 && p.AsOf != nil {
		return p.utilization(key)
	}
	return nil
}

func word(text string, kind Kind) *Value {
	if text == "" {
		return nil
	}
	return &Value{Kind: kind, Words: []string{text}}
}

func (p *look) age() *Value {
	years, missing := p.Years()
	if len(missing) > 0 {
		return nil
	}
	return NumberOf(float64(years))
}

// chronic finds conditions once, for all facts about them.
func (p *look) chronic(name string) *Value {
	if p.AsOf == nil || p.Conditions == nil && p.Claims == nil {
		return nil
	}
	if !p.looked {
		p.found = chronic.Find(chronic.In{AsOf: p.AsOf, Claims: p.Claims, Conditions: p.Conditions})
		p.groups, p.looked = chronic.GroupsOf(p.found), true
	}
	words, evidence := []string{}, []string(nil)
	if name == "conditions" {
		for _, f := range p.found {
			if f.Met {
				words, evidence = append(words, f.Condition), append(evidence, f.Evidence...)
			}
		}
	} else {
		for _, g := range p.groups {
			words, evidence = append(words, g.Key), append(evidence, g.Evidence...)
		}
	}
	slices.Sort(evidence)
	evidence = slices.Compact(evidence)
	if name == "chronicGroups" {
		return NumberOf(float64(len(p.groups)), evidence...)
	}
	return ListOf(words, evidence...)
}

// utilization counts once for each window.
func (p *look) utilization(key Key) *Value {
	measures, ok := p.used[key.Months]
	if !ok {
		measures = utilization.Measure(utilization.In{AsOf: p.AsOf, Months: &key.Months, Stays: p.Stays, Visits: p.Visits, Claims: p.Claims})
		if p.used == nil {
			p.used = map[int]utilization.Measures{}
		}
		p.used[key.Months] = measures
	}
	count, ok := measures.ByName(key.Name)
	if !ok || !count.Known || count.Open > 0 {
		return nil
	}
	return NumberOf(float64(count.Number), count.Evidence...)
}
