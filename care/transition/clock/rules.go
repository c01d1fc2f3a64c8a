package clock

import "caseload/care/score"

const (
	managementSource = "CMS TCM FAQ; MLN908628; CPT 99495, 99496; business days by 5 USC 6103"
	deadline         = "its status is running, met, missed, stopped, not applicable or unknown, its note what met it, what would, or why it is over, its evidence the ids of the events"
)

const (
	exampleOfManagement = `{"asOf": "2026-12-26", "zone": "America/New_York", "discharge": "2026-11-25T14:00:00-05:00", "dischargedFrom": "inpatient", "dischargedTo": "home", "complexity": "high", "contacts": [{"id": "call", "at": "2026-11-27T10:00", "reached": true}], "visits": [{"id": "visit", "on": "2026-12-02"}], "reconciliations": [{"id": "list", "on": "2026-12-02"}]}`
	exampleOfCall       = `{"asOf": "2026-03-08T12:00", "zone": "America/New_York", "discharge": "2026-03-06T10:00", "contacts": []}`
	exampleOfTransition = `{"asOf": "2026-07-01", "admission": "2026-05-01", "discharge": "2026-05-04", "notices": [{"on": "2026-05-03"}], "information": [{"on": "2026-05-06"}], "engagements": [{"on": "2026-05-05", "mode": "phone"}], "reconciliations": [{"on": "2026-06-03", "by": "pharmacist"}]}`
)

// Rules are the rules of this package by name.
func Rules() []score.Rule {
	return []score.Rule{
		score.Define("tcm", "Transitional care management of one discharge: which code it comes to, with every clock of it.", managementSource, Score).
			Giving(append([]score.Field{score.Output("result", "text", "99496, 99495, neither, or pending while there is time; the reason is a note")}, managementOutputs()...)...).Like(exampleOfManagement),
		score.Define("tcm-contact", "The interactive contact within 2 business days of a discharge: its last day.", managementSource, ScoreContact).
			Giving(append([]score.Field{score.Output("result", "date", "the last day for the contact; its status is that of the part contact")}, managementOutputs()...)...).Like(exampleOfManagement),
		score.Define("tcm-visit", "The visit within 7 or 14 days of a discharge: its last day.", managementSource, ScoreVisit).
			Giving(append([]score.Field{score.Output("result", "date", "the last day for the visit by the complexity; not applicable where it is low. The parts visit7 and visit14 are there without a complexity")}, managementOutputs()...)...).Like(exampleOfManagement),
		score.Define("tcm-reconciliation", "The reconciliation of medications by the date of the visit after a discharge: its last day.", managementSource, ScoreReconciliation).
			Giving(append([]score.Field{score.Output("result", "date", "the last day for the reconciliation")}, managementOutputs()...)...).Like(exampleOfManagement),
		score.Define("call-72-hours", "The call within 72 elapsed hours of a discharge: the instant until which it is in time.", "own protocol, apart from TCM and from HEDIS TRC", ScoreCall).
			Giving(callOutputs()...).Like(exampleOfCall),
		score.Define("business-days", "The day so many business days after another: Monday to Friday without federal holidays, on the day on which they are observed.", "5 USC 6103; EO 11582; closures by order of a president are business days", ScoreBusiness).
			Giving(score.Output("result", "date", "the day"), score.Output("holiday.DATE", "date", "a holiday that was passed over")).
			Like(`{"from": "2027-12-30", "days": 1}`),
		score.Define("hedis-trc", "Transitions of care: how many of the four windows of a discharge were met.", "NCQA HEDIS TRC, cited only", ScoreTransition).
			Giving(transitionOutputs()...).Like(exampleOfTransition),
	}
}

func managementOutputs() []score.Field {
	return append([]score.Field{
		score.Output("eligible", "", "whether the discharge is one of transitional care management: met, not met or unknown; the note says why"),
		score.Output("discharge", "date", "the discharge that the clocks count from: that of the last stay"),
		score.Output("contact", "date", "last day for the contact, the second business day; "+deadline),
		score.Output("visit7", "date", "last day for the visit of 99496; "+deadline),
		score.Output("visit14", "date", "last day for the visit of 99495; "+deadline),
		score.Output("reconciliation", "date", "last day for the reconciliation: the date of the visit, of the one that is booked, or the last for one; "+deadline),
		score.Output("period", "date", "last of the 30 days, the discharge date and the 29 after it"),
	}, managementDetails()...)
}

func managementDetails() []score.Field {
	return []score.Field{
		score.Output("CLOCK.daysLeft", "number", "days by the calendar from asOf to the deadline, negative after it"),
		score.Output("CLOCK.hoursLeft", "number", "elapsed hours to the end of the deadline, where asOf has a time of day"),
		score.Output("CLOCK.former", "date", "the deadline before the discharge was corrected"),
		score.Output("serviceDate", "date", "the date of the visit, which dates the claim"),
		score.Output("escalate.remind", "time", "24 elapsed hours after the discharge: nobody was reached. An escalation is met where it is raised, running before its time, not met where there is no need"),
		score.Output("escalate.lead", "time", "noon of the second business day: nobody was reached"),
		score.Output("escalate.book", "date", "the fifth day: no visit is booked"),
		score.Output("escalate.block", "date", "the date of the visit: the reconciliation is missing, and the management cannot be completed"),
	}
}

func callOutputs() []score.Field {
	return []score.Field{
		score.Output("result", "time", "the last instant that is in time, by the clock of the zone"),
		score.Output("call", "time", "the same; "+deadline),
		score.Output("call.utc", "time", "the same in UTC"),
		score.Output("call.daysLeft", "number", "days by the calendar from asOf to the deadline"),
		score.Output("call.hoursLeft", "number", "elapsed hours to the deadline, where asOf has a time of day"),
		score.Output("call.former", "time", "the deadline before the discharge was corrected"),
		score.Output("call.tries", "number", "calls in time, those that reached nobody included"),
	}
}

func transitionOutputs() []score.Field {
	return []score.Field{
		score.Output("result", "number", "how many of the four windows were met, 0 to 4; null while one is unknown"),
		score.Output("notice", "date", "last day for the notice of the admission, day 2; "+deadline),
		score.Output("information", "date", "last day for the discharge information, day 2"),
		score.Output("engagement", "date", "last day for a visit or a call, day 30; the discharge day does not count"),
		score.Output("reconciliation", "date", "last day for the reconciliation of medications, day 30; the discharge day counts"),
		score.Output("WINDOW.former", "date", "the deadline before the discharge was corrected"),
		score.Output("WINDOW.daysLeft", "number", "days by the calendar from asOf to the deadline"),
		score.Output("WINDOW.hoursLeft", "number", "elapsed hours to the end of the deadline, where asOf has a time of day"),
	}
}
