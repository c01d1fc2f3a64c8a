package skilled

import (
	"slices"

	"caseload/care/score"
)

const source = "42 CFR 409.30, 409.36, 409.60 to 409.61, 409.85; Medicare Benefit Policy Manual, chapters 3 and 8; CMS notices of amounts"

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("snf-qualifying-stay", "Whether the hospital stay before skilled nursing opens the Medicare Part A benefit: three inpatient days in a row, the admission within 30 days, a return within 30 days, or a waiver.", source, ScoreEntry).
			Giving(append([]score.Field{score.Output("result", "text", "qualifies, return (within 30 days of an earlier stay), waived or does not qualify; a note says why and what to look at")}, entryOutputs...)...).
			Like(`{"hospitalStays": [{"id": "obs", "class": "OBSERVATION", "admission": "2026-02-01", "discharge": "2026-02-02"}, {"id": "imp", "class": "INPATIENT", "admission": "2026-02-02", "discharge": "2026-02-05"}], "admission": "2026-02-05"}`),
		score.Define("snf-benefit-days", "Days of the Medicare Part A benefit for skilled nursing that are left, with the dates and the coinsurance of a stay. The stay is taken to be covered: snf-qualifying-stay asks whether it is.", source, ScoreBenefit).
			Giving(append([]score.Field{score.Output("result", "number", "benefit days left, of 100: on asOf where it is within the stay, else at the end of the stay")}, slices.Concat(benefitOutputs, leftOutputs)...)...).
			Like(`{"admission": "2025-12-20", "discharge": "2026-01-15"}`),
		score.Define("snf-coverage", "Gaps of a stay for skilled nursing, each with its first day and what to do.", source, ScorePlan).
			Giving(slices.Concat(gapOutputs, entryOutputs, benefitOutputs)...).
			Like(`{"asOf": "2026-01-20", "hospitalStays": [{"class": "INPATIENT", "admission": "2026-01-01", "discharge": "2026-01-05"}], "admission": "2026-01-05", "discharge": "2026-02-20", "waivers": [], "coverage": {"from": "2020-01-01"}, "secondaryCoverage": false}`),
		score.Define("nomnc", "Notice of Medicare Non-Coverage: its last day, at least two calendar days before the last covered day, and the deadlines of an appeal.", "42 CFR 405.1200 to 405.1202, 422.624 to 422.626; CMS-10123, CMS-10124", ScoreNotice).
			Giving(noticeOutputs...).
			Like(`{"zone": "America/Chicago", "lastCoveredDay": "2026-03-09", "delivered": "2026-03-07", "asOf": "2026-03-07T16:00"}`),
		score.Define("mcsn", "Medicare Change of Status Notice for an inpatient who was changed to observation: until when it is to be given.", "CMS-10868; 42 CFR 405.1210", ScoreChange).
			Giving(score.Output("result", "time", "four hours before leaving, or not applicable"), score.Output("notice", "time", "the same; its status is met where it was given in time")).
			Like(`{"zone": "America/Chicago", "payer": "medicare_ffs", "changedAt": "2026-03-08T10:00", "leaving": "2026-03-09T16:00", "delivered": "2026-03-09T11:00"}`),
	}
}

var entryOutputs = []score.Field{
	score.Output("threeDays", "", "whether a hospital stay had three inpatient days in a row: met, not met or unknown"),
	score.Output("inpatientDays", "number", "inpatient days in a row of the stay that decides; the day of admission counts, that of discharge does not"),
	score.Output("outpatientDays", "number", "days under observation or in an emergency department, which do not count"),
	score.Output("admitBy", "date", "last day for the admission to skilled nursing, 30 days after the hospital discharge; its status tells whether the admission is in time"),
}

var benefitOutputs = []score.Field{
	score.Output("periodStart", "date", "first day of the benefit period"),
	score.Output("usedBefore", "number", "benefit days used before this stay"),
	score.Output("firstCoinsuranceDate", "date", "the 21st day, or the first of the stay where it is later; no value where all 100 are used"),
	score.Output("firstCoinsuranceAmount", "number", "coinsurance of that day in US dollars; not there for a year whose amount was not announced"),
	score.Output("lastBenefitDate", "date", "the hundredth day"),
	score.Output("gapDate", "date", "the day after it, which Part A does not pay"),
	score.Output("days", "number", "days of the stay from admission to discharge, without the day of discharge"),
	score.Output("fullDays", "number", "those without coinsurance"),
	score.Output("coinsuranceDays", "number", "those with coinsurance"),
	score.Output("uncoveredDays", "number", "those after the hundredth"),
	score.Output("coinsurance", "number", "coinsurance of the stay in US dollars; no value where an amount is missing"),
	score.Output("coinsurance.YEAR", "number", "that of the days of a year; the input tells days and daily amount"),
	score.Output("renewsOn", "date", "first day on which an admission begins a new benefit period, if there is no inpatient or skilled care until then"),
	score.Output("dayNumber", "number", "which day of the benefit period asOf is"),
}

var leftOutputs = []score.Field{
	score.Output("daysUsed", "number", "benefit days used: before asOf within the stay, else at its end"),
	score.Output("daysLeft", "number", "benefit days left then"),
}

var gapOutputs = []score.Field{
	score.Output("result", "text", "names of the gaps with a comma between them, or none; null while one is unknown"),
	score.Output("no_3_day_stay", "", "met where there is the gap; the note says what to look at. Every gap is met, not met, running (it comes if the stay lasts: no discharge is known) or unknown"),
	score.Output("after_30_days", "date", "first day after the 30 days"),
	score.Output("coinsurance_starts", "date", "first day with coinsurance"),
	score.Output("days_exhausted", "date", "first day after the hundredth"),
	score.Output("authorization_ends_before_discharge", "date", "first day of the stay that is not authorized; the day of discharge needs none"),
	score.Output("coverage_ends", "date", "first day of the stay without coverage"),
	score.Output("no_secondary_for_coinsurance", "date", "first day with coinsurance that nobody else pays"),
	score.Output("GAP.warnOn", "date", "ten days before the gap; met from then on"),
}

var noticeOutputs = []score.Field{
	score.Output("result", "date", "the last day for the notice"),
	score.Output("deliverBy", "date", "the same; met, missed, running, or unknown where neither delivered nor asOf is given"),
	score.Output("appealBy", "time", "noon of the day before coverage ends; met where the appeal was asked for by then"),
	score.Output("explainBy", "date", "the day on which the detailed explanation is due by close of business"),
	score.Output("answerBy", "time", "72 hours after the appeal was asked for"),
}
