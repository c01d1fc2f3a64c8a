package hcc

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("hcc",
		"CMS-HCC risk score, raw: the expected cost for Medicare beside an average of 1, without normalization and coding adjustment.",
		"CMS-HCC model V28 (payment years 2024 on; software V2823T2M) or V24 (2020 to 2025; software V2419P1M)",
		Score)}
}
