// Package ccs sorts ICD-10 codes into the categories of AHRQ's Clinical
// Classifications Software, single level: some 280 groups of diagnoses and 230 of
// procedures that mean one condition or one operation to a clinician.
//
// Source: AHRQ HCUP CCS for ICD-10-CM v2019.1 and for ICD-10-PCS v2020.1. CMS
// measures use a slightly modified map, so rare codes can differ from theirs.
package ccs

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the tables below
	"fmt"
	"io"
	"sync"

	"caseload/care/identify/fact"
)

// The maps are kept packed: a hundred and fifty thousand lines, read once.
var (
	//go:embed diagnosis.csv.gz
	diagnosisGzip []byte
	//go:embed procedure.csv.gz
	procedureGzip []byte
	//go:embed label.csv
	labelCSV string

	diagnoses  = sync.OnceValue(func() map[string]uint16 { return read(diagnosisGzip, "icd10cm_code") })
	procedures = sync.OnceValue(func() map[string]uint16 { return read(procedureGzip, "icd10pcs_code") })
	labels     = sync.OnceValue(func() map[int]string {
		named := map[int]string{}
		for _, row := range fact.Read(labelCSV, "ccs", "label").Rows {
			named[fact.Int(row[0])] = row[1]
		}
		return named
	})
)

// Diagnosis is the category of an ICD-10-CM code in any spelling, and 0 for a
// code that is in none.
func Diagnosis(icd10cm string) int { return int(diagnoses()[fact.Diagnosis(icd10cm)]) }

// Procedure is the category of an ICD-10-PCS code in any spelling, and 0 for a
// code that is in none.
func Procedure(icd10pcs string) int { return int(procedures()[fact.Diagnosis(icd10pcs)]) }

// Label is a category of diagnoses in words; empty for a number that is none.
func Label(category int) string { return labels()[category] }

// Same reports whether two diagnoses are the same condition: of one category, or
// the same code where that is in none.
func Same(a, b string) bool {
	if category := Diagnosis(a); category != 0 {
		return category == Diagnosis(b)
	}
	return fact.Diagnosis(a) == fact.Diagnosis(b)
}

func read(packed []byte, column string) map[string]uint16 {
	table := fact.Read(unpack(packed), column, "ccs")
	categories := make(map[string]uint16, len(table.Rows))
	for _, row := range table.Rows {
		categories[row[0]] = uint16(fact.Int(row[1]))
	}
	return categories
}

// unpack panics where the binary is broken.
func unpack(packed []byte) string {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(fmt.Sprintf("ccs: a packed table: %v", err))
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		panic(fmt.Sprintf("ccs: a packed table: %v", err))
	}
	return string(text)
}
