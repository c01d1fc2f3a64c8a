// Command vet is go vet with the project's own analyzers beside the usual ones. It is run by go vet:
//
//	go build -o /tmp/vet ./internal/check/phi/vet && go vet -vettool=/tmp/vet ./...
package main

import (
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/suite/vet"
	"golang.org/x/tools/go/analysis/unitchecker"

	"caseload/internal/check/phi"
)

func main() {
	unitchecker.Main(slices.Concat(vet.Suite, []*analysis.Analyzer{phi.Analyzer})...)
}
