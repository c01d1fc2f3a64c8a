// Package drugtest gives tests the products whose ingredients are known, so that they can ask
// each of them.
package drugtest

import (
	"os"
	"slices"
	"testing"

	"caseload/care/identify/fact"
)

// Products are the RxNorm codes of the products of package drug, in order, for a test of a
// package beside it.
func Products(t testing.TB) (codes []string) {
	t.Helper()
	text, err := os.ReadFile("../drug/products.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range fact.Read(string(text), "product", "name", "ingredient", "rxcui").Rows {
		codes = append(codes, row[0])
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
