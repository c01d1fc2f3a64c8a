package chronic

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed rules.csv
	rulesCSV string
	//go:embed icd10cm.csv
	icd10CSV string
	//go:embed weak.csv
	weakCSV string
	//go:embed groups.csv
	groupsCSV string
	//go:embed snomed.csv
	snomedCSV string
)

// mapping is what a code of the chart stands for: a condition of the Warehouse,
// a group, or both.
type mapping struct{ condition, group, label, icd string }

// book holds the tables, ready to look up.
type book struct {
	version    string
	conditions []criterion
	byKey      map[string]int
	codes      map[string][]use
	snomed     map[string]mapping
	groups     []group
}

// group is one of the groups that are counted.
type group struct{ key, label string }

// tables is read once.
var tables = sync.OnceValue(func() *book {
	b := &book{byKey: map[string]int{}, codes: map[string][]use{}, snomed: map[string]mapping{}}
	b.readConditions()
	b.readCodes()
	b.readGroups()
	b.readSNOMED()
	return b
})

func (b *book) readConditions() {
	table := fact.Read(rulesCSV, "ccw_id", "condition", "label", "ccw_set", "mcc_group", "claim_types_a", "claims_needed_a",
		"claim_types_b", "claims_needed_b", "lookback_months", "dx_position", "note")
	b.version = "ccw-" + table.Version
	for _, row := range table.Rows {
		b.byKey[row[1]] = len(b.conditions)
		c := criterion{
			key: row[1], label: row[2], group: row[4], note: row[11],
			enough: quota{types: parseTypes(row[5]), claims: number(row[6])},
			spread: quota{types: parseTypes(row[7]), claims: number(row[8])},
			months: fact.Int(row[9]),
		}
		c.needs = c.String()
		b.conditions = append(b.conditions, c)
	}
}

func (b *book) readCodes() {
	weak := map[[2]string]bool{}
	for _, row := range fact.Read(weakCSV, "condition", "icd10cm_code").Rows {
		weak[[2]string{row[0], row[1]}] = true
	}
	for _, row := range fact.Read(icd10CSV, "condition", "role", "icd10cm_code").Rows {
		condition, known := b.byKey[row[0]]
		if !known || row[1] != "include" && row[1] != "exclude" {
			panic("chronic: the table of codes does not fit the table of conditions: " + row[0])
		}
		b.codes[row[2]] = append(b.codes[row[2]], use{
			condition: condition, exclude: row[1] == "exclude", weak: weak[[2]string{row[0], row[2]}],
		})
	}
}

func (b *book) readGroups() {
	for _, row := range fact.Read(groupsCSV, "mcc_group", "label").Rows {
		b.groups = append(b.groups, group{key: row[0], label: row[1]})
	}
}

func (b *book) readSNOMED() {
	table := fact.Read(snomedCSV, "snomed_code", "label", "icd10cm_nearest", "ccw_condition", "mcc_group", "charlson", "chronic", "in_synthea_samples", "note")
	for _, row := range table.Rows {
		b.snomed[row[0]] = mapping{condition: row[3], group: row[4], label: row[1], icd: row[2]}
	}
}

// number reads a count that a condition may do without.
func number(text string) int {
	if text == "" {
		return 0
	}
	return fact.Int(text)
}

// Version names the tables.
func Version() string { return tables().version }
