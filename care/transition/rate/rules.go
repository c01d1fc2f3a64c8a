package rate

import "caseload/care/score"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("readmission-rate", "Rate of unplanned readmissions within 30 days by strata of a population, with what may not be shown kept back.", "Wilson 1927, JASA 22:209; OMB SPD 15 of 2024; CMS policy on small cells", Score).
			Giving(
				score.Output("result", "number", "the rate of all, 0 to 1, four decimals"),
				score.Output("all", "number", "the same; all.n, all.readmissions, all.lower and all.upper as those of a stratum"),
				score.Output("STRATUM", "number", "the rate of a stratum by its name as it was given; no value where it is kept back. The stratum unknown (UNK of race and ethnicity) is always there"),
				score.Output("STRATUM.n", "number", "discharges"),
				score.Output("STRATUM.readmissions", "number", "readmissions among them"),
				score.Output("STRATUM.lower", "number", "lower end of the 95 percent Wilson interval"),
				score.Output("STRATUM.upper", "number", "upper end"),
				score.Output("STRATUM.difference", "number", "rate minus that of the reference"),
				score.Output("STRATUM.ratio", "number", "rate by that of the reference"),
				score.Output("STRATUM.rank", "number", "1 for the highest rate; strata of fewer than 30 have none"),
			).
			Like(`{"dimension": "preferred_language", "reference": "en", "counts": [{"stratum": "en", "discharges": 200, "readmissions": 30}, {"stratum": "es", "discharges": 80, "readmissions": 16}]}`),
		score.Define("poverty-percent", "Income as percent of the poverty guideline of its year, household and state.", "HHS poverty guidelines; 42 CFR 435.603 for the bands", ScorePoverty).
			Giving(score.Output("result", "number", "percent, two decimals, cut and not rounded; the band is lt100, 100_137, 138_199, 200_399 or ge400")).
			Like(`{"income": 31300, "householdSize": 1, "year": 2025, "state": "TX"}`),
	}
}
