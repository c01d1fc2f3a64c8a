package hcc

import (
	"embed"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

// The variants of the model.
const (
	V28 = "v28"
	V24 = "v24"
)

//go:embed v28 v24
var files embed.FS

// model is the tables of one version of the CMS-HCC model.
type model struct {
	version      string // variant and version of the tables
	categories   map[string][]int
	labels       map[int]string
	edits        map[string][]edit
	patches      []patch
	hierarchy    []drop
	interactions []interaction
	coefficients map[string]map[string]thousandths // by segment and variable
}

// patch is a category that counts only beside one of others.
type patch struct {
	hcc    int
	beside set
}

// drop is a step of the hierarchy: where hcc is there, lesser goes.
type drop struct{ hcc, lesser int }

var models = map[string]func() *model{
	V28: sync.OnceValue(func() *model { return load(V28, "hcc", "label", "chronic") }),
	V24: sync.OnceValue(func() *model { return load(V24, "hcc", "label") }),
}

func load(variant string, labelColumns ...string) *model {
	read := func(name string, columns ...string) fact.Table {
		text, err := files.ReadFile(variant + "/" + name + ".csv")
		if err != nil {
			panic("hcc: " + err.Error())
		}
		return fact.Read(string(text), columns...)
	}
	coefficients := read("coefficients", "segment", "variable", "coefficient")
	return &model{
		version:      variant + "/" + coefficients.Version,
		categories:   categoriesOf(read("icd10", "icd10cm_code", "hcc")),
		labels:       labelsOf(read("labels", labelColumns...)),
		edits:        editsOf(read("edits", "icd10cm_code", "when", "action", "hcc")),
		patches:      patchesOf(read("patch", "hcc", "beside")),
		hierarchy:    hierarchyOf(read("hierarchy", "step", "hcc", "drops_hcc")),
		interactions: interactionsOf(read("interactions", "variable", "label", "factor_a", "factor_b", "segments")),
		coefficients: coefficientsOf(coefficients),
	}
}

func categoriesOf(table fact.Table) map[string][]int {
	categories := make(map[string][]int, len(table.Rows))
	for _, row := range table.Rows {
		categories[row[0]] = append(categories[row[0]], fact.Int(row[1]))
	}
	return categories
}

func labelsOf(table fact.Table) map[int]string {
	labels := make(map[int]string, len(table.Rows))
	for _, row := range table.Rows {
		labels[fact.Int(row[0])] = row[1]
	}
	return labels
}

func patchesOf(table fact.Table) (patches []patch) {
	for _, row := range table.Rows {
		patches = append(patches, patch{fact.Int(row[0]), setOf(row[1])})
	}
	return patches
}

// hierarchyOf keeps the order of the lines, which is that of the steps.
func hierarchyOf(table fact.Table) (hierarchy []drop) {
	for _, row := range table.Rows {
		hierarchy = append(hierarchy, drop{fact.Int(row[1]), fact.Int(row[2])})
	}
	return hierarchy
}

// setOf reads categories separated by bars.
func setOf(text string) (categories set) {
	for hcc := range strings.SplitSeq(text, "|") {
		categories.add(fact.Int(hcc))
	}
	return categories
}
