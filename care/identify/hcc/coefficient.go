package hcc

import (
	"fmt"
	"strings"

	"caseload/care/identify/fact"
)

// thousandths is a coefficient or a sum of them, which have three decimals.
// Adding up whole thousandths leaves nothing to round.
type thousandths int

func (t thousandths) float() float64 { return float64(t) / 1000 }

func coefficientsOf(table fact.Table) map[string]map[string]thousandths {
	coefficients := map[string]map[string]thousandths{}
	for _, row := range table.Rows {
		if coefficients[row[0]] == nil {
			coefficients[row[0]] = map[string]thousandths{}
		}
		coefficients[row[0]][row[1]] = parse(row[2])
	}
	return coefficients
}

// parse reads a decimal of at most three places exactly.
func parse(text string) thousandths {
	whole, places, _ := strings.Cut(text, ".")
	if len(places) > 3 {
		panic(fmt.Sprintf("hcc: a coefficient of %d decimals", len(places)))
	}
	return thousandths(fact.Int(whole + places + strings.Repeat("0", 3-len(places))))
}
