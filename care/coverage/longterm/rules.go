package longterm

import (
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("pasrr", "Screening before a nursing facility: level I before the admission, and level II within 40 days where an exempt stay of less than 30 days runs over.", "42 CFR 483.106, 483.112", ScoreScreening).
			Giving(append([]score.Field{
				score.Output("result", "text", "in order, open or late"),
				score.Output("levelOne", "date", "last day for level I, the day of the admission; met, missed, running or unknown"),
				score.Output("runsOver", "date", "day 30 of the stay; met where an exempt stay lasts longer"),
				score.Output("levelTwo", "date", "last day for level II, 40 days after the admission; not applicable where no exempt stay runs over"),
			}, due.Outputs()...)...).
			Like(`{"asOf": "2026-04-05", "admission": "2026-03-01", "levelOne": "2026-02-27", "exemptStay": true}`),
		score.Define("mds-calendar", "Assessments of a nursing facility resident (MDS): the next day on which one is due.", "42 CFR 483.20; RAI manual", ScoreResident).
			Giving(append([]score.Field{
				score.Output("result", "date", "the earliest open deadline; a note names it"),
				score.Output("admissionAssessment", "date", "day 14, the day of admission being day 1"),
				score.Output("quarterly", "date", "92 days after the last assessment"),
				score.Output("annual", "date", "366 days after the last comprehensive assessment"),
				score.Output("significantChange", "date", "14 days after the decision"),
			}, due.Outputs()...)...).
			Like(`{"asOf": "2026-05-01", "admission": "2026-03-01", "assessments": [{"id": "a", "kind": "admission", "on": "2026-03-10"}]}`),
		score.Define("long-term-services", "Medicaid services at home: the next day on which the level of care or the plan is to be reviewed, and when to warn before eligibility breaks.", "42 CFR 441.301, 441.302", ScoreService).
			Giving(append([]score.Field{
				score.Output("result", "date", "the earliest open deadline; a note names it"),
				score.Output("firstLevelOfCare", "date", "the first day of the services; met where the level of care was determined by then"),
				score.Output("levelOfCare", "date", "12 months after the last determination"),
				score.Output("planReview", "date", "12 months after the last review"),
				score.Output("KIND", "date", "the day on which eligibility can break, by the kind as it was given: medicaid_renewal, spend_down, share_of_cost"),
				score.Output("KIND.warnOn", "date", "60 days before; met from then on"),
			}, due.Outputs()...)...).
			Like(`{"asOf": "2026-05-01", "waiverStart": "2025-08-01", "levelsOfCare": ["2025-07-15"], "plansReviewed": ["2025-08-10"], "renewals": [{"kind": "medicaid_renewal", "on": "2026-06-15"}]}`),
	}
}
