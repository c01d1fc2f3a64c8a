package hcc

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestTables_everyCategoryIsLabeledMappedAndWeighted(t *testing.T) {
	t.Parallel()
	for variant, size := range map[string]int{V28: 115, V24: 86} {
		m := models[variant]()
		if len(m.labels) != size { // the payment categories of the model
			t.Errorf("%s: %d categories", variant, len(m.labels))
		}
		mapped := map[int]bool{}
		for code, categories := range m.categories {
			for _, hcc := range categories {
				mapped[hcc] = true
				if m.labels[hcc] == "" {
					t.Errorf("%s: %s gives HCC%d, which has no label", variant, code, hcc)
				}
			}
		}
		for hcc := range m.labels {
			for segment, coefficients := range m.coefficients {
				if _, ok := coefficients[fmt.Sprintf("HCC%d", hcc)]; !ok && !strings.HasSuffix(segment, "NE") {
					t.Errorf("%s: HCC%d has no coefficient in %s", variant, hcc, segment)
				}
			}
			if !mapped[hcc] {
				t.Errorf("%s: no code gives HCC%d", variant, hcc)
			}
		}
	}
}

func TestTables_hierarchyEditsAndInteractionsNameOnlyCategoriesOfTheModel(t *testing.T) {
	t.Parallel()
	for variant, load := range models {
		m := load()
		var named []int
		for i, step := range m.hierarchy {
			named = append(named, step.hcc, step.lesser)
			if i > 0 && step.hcc < m.hierarchy[i-1].hcc {
				t.Errorf("%s: HCC%d comes after HCC%d", variant, step.hcc, m.hierarchy[i-1].hcc)
			}
		}
		for _, edits := range m.edits {
			for _, edit := range edits {
				if edit.hcc != 0 {
					named = append(named, edit.hcc)
				}
			}
		}
		for _, interaction := range m.interactions {
			named = slices.Concat(named, interaction.a.categories.list(), interaction.b.categories.list())
		}
		for _, patch := range m.patches {
			named = append(append(named, patch.hcc), patch.beside.list()...)
		}
		for _, hcc := range named {
			if m.labels[hcc] == "" {
				t.Errorf("%s: HCC%d is not of the model", variant, hcc)
			}
		}
	}
}
