// Package target says where a person in collaborative care stands: the series of
// PHQ-9 totals against the target of treatment, whether the psychiatric
// consultant must look, and by when to speak next (IMPACT, Unützer 2002, JAMA
// 288:2836; Bao 2016, Psychiatric Services 67:6; CMS159; MacArthur tool kit). The
// figures are in targets.csv.
package target
