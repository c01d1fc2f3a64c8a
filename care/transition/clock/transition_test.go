package clock_test

import "testing"

func TestWindowsOfTheMeasure(t *testing.T) {
	t.Parallel()
	const stay = `"admission":"2026-05-01","discharge":"2026-05-04","asOf":"2026-07-01"`
	askAll(t, "hedis-trc", stay, []question{
		{"HEDIS TRC: all on their last day", `"notices":[{"id":"n","on":"2026-05-03"}],"information":[{"on":"2026-05-06"}],"engagements":[{"on":"2026-06-03"}],"reconciliations":[{"on":"2026-06-03","by":"pharmacist"}]`,
			[]string{"result=4", "notice=2026-05-03", "information=2026-05-06", "engagement=2026-06-03", "reconciliation=2026-06-03"}},
		{"HEDIS TRC: all a day late", `"notices":[{"on":"2026-05-04"}],"information":[{"on":"2026-05-07"}],"engagements":[{"on":"2026-06-04"}],"reconciliations":[{"on":"2026-06-04"}]`,
			[]string{"result=0", "notice:missed", "information:missed", "engagement:missed", "reconciliation:missed"}},
		{"HEDIS TRC: on day 0 all but the engagement", `"notices":[{"on":"2026-05-01"}],"information":[{"on":"2026-05-04"}],"engagements":[{"on":"2026-05-04"}],"reconciliations":[{"on":"2026-05-04"}]`,
			[]string{"result=3", "engagement:missed", "reconciliation:met"}},
		{"an engagement on day 1", `"notices":[],"information":[],"engagements":[{"on":"2026-05-05","mode":"phone"}],"reconciliations":[]`, []string{"result=1", "engagement:met"}},
		{"not one that reached nobody", `"notices":[],"information":[],"engagements":[{"on":"2026-05-05","mode":"phone","reached":false}],"reconciliations":[]`, []string{"result=0"}},
		{"a medical assistant does not reconcile", `"notices":[],"information":[],"engagements":[],"reconciliations":[{"on":"2026-05-05","by":"medical assistant"}]`, []string{"result=0"}},
		{"what is not told is named", `"notices":[],"information":[]`, []string{"result=", "missing=engagements,reconciliations", "notice:missed"}},
		{"a readmission: the last discharge counts", `"laterStays":[{"setting":"inpatient","admission":"2026-05-10","discharge":"2026-05-20"}],"notices":[{"on":"2026-05-02"}],"information":[{"on":"2026-05-22"}],"engagements":[{"on":"2026-05-21"}],"reconciliations":[{"on":"2026-05-20"}]`,
			[]string{"result=4", "notice=2026-05-03", "information=2026-05-22"}},
	})
	ask(t, "hedis-trc", `"discharge":"2026-05-04","notices":[],"information":[],"engagements":[],"reconciliations":[],"asOf":"2026-05-06"`,
		"result=", "missing=admission", "information:running", "information.daysLeft=0")
}
