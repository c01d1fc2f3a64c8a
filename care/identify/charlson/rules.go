package charlson

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{score.Define("charlson",
		"Charlson comorbidity index: 0 to 29 by the weights of 1987, with up to 4 points for age on top; 0 to 24 by those of Quan 2011.",
		"Charlson 1987 (J Chronic Dis 40:373) and 1994 (J Clin Epidemiol 47:1245); Quan 2005 (Med Care 43:1130) and 2011 (Am J Epidemiol 173:676)",
		Score)}
}
