package followup_test

import (
	"testing"

	"caseload/care/transition/followup"
	"caseload/internal/ruletest"
)

func TestWhatCameOfADischarge(t *testing.T) {
	t.Parallel()
	inpatient := func(on, planned string) string {
		return `"returns":[{"id":"s","kind":"inpatient","on":"` + on + `"` + planned + `}]`
	}
	const late = `"asOf":"2026-07-01"`
	for _, q := range []struct {
		name, inputs string
		wants        []string
	}{
		{"HWR 2021: on the thirtieth day", late + "," + inpatient("2026-06-03", `,"planned":false`), []string{"result=unplanned readmission", "daysToReturn=30", "through=2026-06-03"}},
		{"HWR 2021: a day later", late + "," + inpatient("2026-06-04", `,"planned":false`), []string{"result=no return"}},
		{"HWR 2021: a planned return", late + "," + inpatient("2026-05-20", `,"planned":true`), []string{"result=planned readmission"}},
		{"HWR 2021: the first return decides", late + `,"returns":[{"kind":"inpatient","on":"2026-05-25","planned":false},{"kind":"inpatient","on":"2026-05-20","planned":true}]`, []string{"result=planned readmission", "daysToReturn=16"}},
		{"whether it was planned is not told", late + "," + inpatient("2026-05-20", ""), []string{"result=", "missing=returns[].planned"}},
		{"a transfer is no return", late + `,"returns":[{"kind":"inpatient","on":"2026-05-04","transfer":true}]`, []string{"result=no return"}},
		{"an emergency visit", late + `,"returns":[{"kind":"emergency","on":"2026-05-10"},{"kind":"ED","on":"2026-05-12"}]`, []string{"result=emergency visit", "emergencyVisits=2"}},
		{"observation goes before it", late + `,"returns":[{"kind":"emergency","on":"2026-05-10"},{"kind":"observation","on":"2026-05-10"}]`, []string{"result=observation stay"}},
		{"a death", late + `,"returns":[],"death":"2026-05-10"`, []string{"result=died", "died=2026-05-10"}},
		{"a death after the window", late + `,"returns":[],"death":"2026-06-10"`, []string{"result=no return"}},
		{"a death after a readmission", late + `,"death":"2026-05-22",` + inpatient("2026-05-20", `,"planned":false`), []string{"result=unplanned readmission"}},
		{"while the window lasts", `"asOf":"2026-06-03","returns":[{"kind":"emergency","on":"2026-05-10"}]`, []string{"result=pending", "emergencyVisits=1"}},
		{"when it is over", `"asOf":"2026-06-04","returns":[]`, []string{"result=no return"}},
		{"no day of the question", `"returns":[]`, []string{"result=", "missing=asOf"}},
		{"returns that were not told", late, []string{"result=", "missing=returns"}},
		{"times need a zone", `"asOf":"2026-06-04T10:00:00Z","returns":[]`, []string{"result=", "missing=zone"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, followup.Rules(), "transition-follow-up", `{"discharge":"2026-05-04",`+q.inputs+"}").Wants(q.wants...)
		})
	}
}
