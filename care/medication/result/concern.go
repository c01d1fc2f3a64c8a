package result

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"strings"
	"sync"

	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/medication/renal"
)

//go:embed concerns.csv
var concernsCSV string

// concern is what a result is about: a drug, or a condition.
type concern struct {
	analyte string
	kind    string // class, ingredient, renal or condition
	member  string
	reason  string
	rxcui   string // of an ingredient
}

// concerns are all lines of the table, by LOINC code.
var concerns = sync.OnceValue(func() map[string][]concern {
	by := map[string][]concern{}
	for _, row := range fact.Read(concernsCSV, "analyte", "loinc", "about", "member", "reason", "source", "basis").Rows {
		c := concern{analyte: row[0], kind: row[2], member: row[3], reason: row[4]}
		if c.kind == "ingredient" {
			c.rxcui = ingredient(c.member)
		}
		for loinc := range strings.SplitSeq(row[1], "|") {
			by[loinc] = append(by[loinc], c)
		}
	}
	return by
})

// ingredient is the code of an ingredient by its name; one that is not known is a mistake
// of the table.
func ingredient(name string) string {
	uses, missing := drug.Resolve([]drug.Medication{{Ingredients: []fact.Text{fact.Text(name)}}})
	if missing != nil {
		panic(fmt.Sprintf("no ingredient is named %q", name))
	}
	return uses[0].Ingredients[0].Code()
}

// Codes are the LOINC codes of results that concern somebody, in order.
func Codes() []string {
	codes := make([]string, 0, len(concerns()))
	for c := range concerns() {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	return codes
}

// Concerning reports whether a result with one of the codes concerns anybody.
func Concerning(codes ...string) bool {
	return slices.ContainsFunc(codes, func(c string) bool { return concerns()[c] != nil })
}

// drugs are the ingredients among those given that the result is about, each with the
// reason in words.
func drugs(loinc string, ids []drug.ID) (reasons []string) {
	for _, id := range ids {
		for _, c := range concerns()[loinc] {
			if c.about(id) {
				reasons = append(reasons, sentence(c.analyte)+": "+id.Name()+" "+c.reason)
				break
			}
		}
	}
	return reasons
}

func (c concern) about(id drug.ID) bool {
	switch c.kind {
	case "class":
		return id.In(c.member)
	case "ingredient":
		return id.Code() == c.rxcui
	case "renal":
		return renal.Concerns(id)
	}
	return false
}

// conditions are the reasons for which the result is about one of the conditions.
func conditions(loinc string, found []chronic.Found) (reasons []string) {
	for i := range found {
		f := &found[i]
		for _, c := range concerns()[loinc] {
			if c.kind == "condition" && (c.member == f.Group || c.member == f.Condition) {
				reasons = append(reasons, sentence(c.analyte)+": "+c.reason)
			}
		}
	}
	slices.Sort(reasons)
	return slices.Compact(reasons)
}

// sentence begins with a capital letter.
func sentence(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
