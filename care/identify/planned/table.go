package planned

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed ccs.csv
	ccsCSV string
	//go:embed acute.csv
	acuteCSV string
	//go:embed potential.csv
	potentialCSV string
)

// lists are the tables of the algorithm: labels by category, and single codes.
type lists struct {
	version                             string
	alwaysProcedure, potentialProcedure map[int]string
	alwaysDiagnosis, acute              map[int]string
	acuteCode, potentialCode            map[string]bool
}

var tables = sync.OnceValue(func() lists {
	table := fact.Read(ccsCSV, "list", "code_type", "ccs", "label")
	return lists{
		version:            table.Version,
		alwaysProcedure:    categories(table, "always_planned", "procedure_ccs"),
		potentialProcedure: categories(table, "potentially_planned", "procedure_ccs"),
		alwaysDiagnosis:    categories(table, "always_planned", "diagnosis_ccs"),
		acute:              categories(table, "acute", "diagnosis_ccs"),
		acuteCode:          codes(fact.Read(acuteCSV, "icd10cm_code")),
		potentialCode:      codes(fact.Read(potentialCSV, "icd10pcs_code")),
	}
})

// Version names the version of the algorithm and its tables.
func Version() string { return tables().version }

func categories(table fact.Table, list, kind string) map[int]string {
	labels := map[int]string{}
	for _, row := range table.Rows {
		if row[0] == list && row[1] == kind {
			labels[fact.Int(row[2])] = row[3]
		}
	}
	return labels
}

func codes(table fact.Table) map[string]bool {
	listed := make(map[string]bool, len(table.Rows))
	for _, row := range table.Rows {
		listed[row[0]] = true
	}
	return listed
}
