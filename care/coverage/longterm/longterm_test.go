package longterm_test

import (
	"testing"

	"caseload/care/coverage/longterm"
	"caseload/internal/ruletest"
)

func TestLongTermServices(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, rule, inputs string
		wants              []string
	}{
		{"42 CFR 483.106: level I on the day of the admission", "pasrr", `"admission":"2026-03-01","levelOne":"2026-03-01","exemptStay":false`, []string{"result=in order", "levelOne:met", "levelTwo:not applicable"}},
		{"42 CFR 483.106: a day later", "pasrr", `"admission":"2026-03-01","levelOne":"2026-03-02","exemptStay":false,"asOf":"2026-03-05"`, []string{"result=late", "levelOne:missed"}},
		{"an exempt stay of 30 days", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","exemptStay":true,"asOf":"2026-03-31"`, []string{"result=in order", "runsOver:not met", "runsOver=2026-03-31"}},
		{"483.106(b)(2)(ii): it runs over", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","exemptStay":true,"asOf":"2026-04-01"`, []string{"result=open", "levelTwo=2026-04-10", "levelTwo:running"}},
		{"483.106(b)(2)(ii): reviewed on day 40", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","exemptStay":true,"levelTwo":"2026-04-10","asOf":"2026-05-01"`, []string{"result=in order"}},
		{"483.106(b)(2)(ii): not reviewed by then", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","exemptStay":true,"asOf":"2026-04-11"`, []string{"result=late"}},
		{"discharged in time", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","exemptStay":true,"discharge":"2026-03-25","asOf":"2026-06-01"`, []string{"result=in order"}},
		{"whether it is exempt is not told", "pasrr", `"admission":"2026-03-01","levelOne":"2026-02-27","asOf":"2026-06-01"`, []string{"result=", "missing=exemptStay"}},
		{"no admission", "pasrr", ``, []string{"result=", "missing=admission"}},

		{"483.20: day 14 is 13 days after", "mds-calendar", `"admission":"2026-03-01","assessments":[],"asOf":"2026-03-14"`, []string{"result=2026-03-14", "admissionAssessment:running"}},
		{"483.20: on day 15 it is missed", "mds-calendar", `"admission":"2026-03-01","assessments":[],"asOf":"2026-03-15"`, []string{"admissionAssessment:missed"}},
		{"483.20(c): 92 days after the last one", "mds-calendar", `"admission":"2026-03-01","assessments":[{"kind":"admission","on":"2026-03-10"},{"kind":"quarterly","on":"2026-06-01"}],"asOf":"2026-07-01"`,
			[]string{"quarterly=2026-09-01", "annual=2027-03-11", "result=2026-09-01"}},
		{"483.20: across a leap day", "mds-calendar", `"admission":"2027-03-01","assessments":[{"kind":"admission","on":"2027-03-10"}],"asOf":"2027-04-01"`, []string{"annual=2028-03-10"}},
		{"483.20: after a significant change", "mds-calendar", `"admission":"2026-03-01","assessments":[{"kind":"admission","on":"2026-03-10"}],"significantChange":"2026-05-01","asOf":"2026-05-02"`, []string{"significantChange=2026-05-15", "result=2026-05-15"}},
		{"what kind it was is not told", "mds-calendar", `"admission":"2026-03-01","assessments":[{"on":"2026-03-10"}]`, []string{"result=", "missing=assessments[].kind"}},

		{"441.302: a year after the last one", "long-term-services", `"waiverStart":"2025-08-01","levelsOfCare":["2025-07-15"],"plansReviewed":["2025-08-10"],"renewals":[],"asOf":"2026-05-01"`,
			[]string{"result=2026-07-15", "firstLevelOfCare:met", "levelOfCare=2026-07-15", "planReview=2026-08-10", "planReview:running"}},
		{"441.301: twelve months from a leap day", "long-term-services", `"waiverStart":"2024-02-01","levelsOfCare":["2024-01-15"],"plansReviewed":["2024-02-29"],"renewals":[],"asOf":"2024-05-01"`, []string{"planReview=2025-02-28"}},
		{"a level of care after the start is late", "long-term-services", `"waiverStart":"2025-08-01","levelsOfCare":["2025-08-02"],"plansReviewed":["2025-08-10"],"asOf":"2025-08-05"`, []string{"firstLevelOfCare:missed", "levelOfCare=2026-08-02"}},
		{"programs.md 5: warn 60 days before", "long-term-services", `"waiverStart":"2025-08-01","levelsOfCare":["2025-07-15"],"plansReviewed":["2025-08-10"],"renewals":[{"kind":"Medicaid renewal","on":"2026-06-30"}],"asOf":"2026-05-01"`,
			[]string{"medicaid_renewal=2026-06-30", "medicaid_renewal.warnOn=2026-05-01", "medicaid_renewal.warnOn:met"}},
		{"not a day earlier", "long-term-services", `"waiverStart":"2025-08-01","levelsOfCare":["2025-07-15"],"plansReviewed":["2025-08-10"],"renewals":[{"kind":"spend-down","on":"2026-06-30"}],"asOf":"2026-04-30"`, []string{"spend_down.warnOn:running"}},
		{"what is not told is named", "long-term-services", `"waiverStart":"2025-08-01"`, []string{"result=", "missing=levelsOfCare,plansReviewed"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, longterm.Rules(), q.rule, "{"+q.inputs+"}").Wants(q.wants...)
		})
	}
}
