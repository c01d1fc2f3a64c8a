package lace

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("lace",
		"LACE index of a discharge, 0 to 19: the risk of death or unplanned readmission within 30 days is low (0-4), moderate (5-9) or high (10 and over).",
		"van Walraven 2010, CMAJ 182:551; points as in BMC Cardiovasc Disord 2014;14:97 table 1",
		Score)}
}
