package hospital

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("hospital",
		"HOSPITAL score of a discharge, 0 to 13 (simplified 0 to 12): the risk of a potentially avoidable readmission within 30 days.",
		"Donze 2016, JAMA Intern Med 176:496; simplified: Aubert 2017, BMJ Qual Saf 26:799; derivation: Donze 2013, JAMA Intern Med 173:632",
		Score)}
}
