package clock_test

import (
	"strings"
	"testing"
)

const done = `"complexity":"high","visits":[{"id":"v","on":"2026-12-01"}],"reconciliations":[{"id":"r","on":"2026-12-01"}]`

func TestAttempts(t *testing.T) {
	t.Parallel()
	const two = `"contacts":[{"id":"a","at":"2026-11-27T10:00","reached":false},{"id":"b","at":"2026-11-30T16:00","reached":false}]`
	askAll(t, "tcm", newYork, []question{
		{"CMS TCM FAQ: two separate attempts count when all else is met", two + "," + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
		{"the same at half an hour apart", `"contacts":[{"at":"2026-11-27T10:00","reached":false},{"at":"2026-11-27T10:30","reached":false}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
		{"a voicemail and a text are attempts", `"contacts":[{"at":"2026-11-27T10:00","reached":false,"mode":"voicemail"},{"at":"2026-11-28T10:30","reached":false,"mode":"text"}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
		{"closer together they are one attempt", `"contacts":[{"at":"2026-11-27T10:00","reached":false},{"at":"2026-11-27T10:05","reached":false}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:missed", "result=neither"}},
		{"the second one too late", `"contacts":[{"at":"2026-11-27T10:00","reached":false},{"at":"2026-12-01T10:00","reached":false}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:missed", "result=neither"}},
		{"the first one before the discharge", `"contacts":[{"at":"2026-11-25T10:00","reached":false},{"at":"2026-11-30T10:00","reached":false}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:missed", "result=neither"}},
		{"reached late after two attempts in time", strings.Replace(two, "]", `,{"id":"c","at":"2026-12-02T10:00","reached":true}]`, 1) + "," + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
		{"they do not count without the visit", two + `,"complexity":"high","visits":[],"reconciliations":[],"asOf":"2026-12-26"`, []string{"contact:missed", "result=neither"}},
		{"they do not count with a late reconciliation", two + `,"complexity":"high","visits":[{"on":"2026-12-01"}],"reconciliations":[{"on":"2026-12-02"}],"asOf":"2026-12-26"`, []string{"contact:missed", "result=neither"}},
		{"while the visit can still be, they wait", two + `,"complexity":"moderate","visits":[{"on":"2026-12-07","status":"booked"}],"reconciliations":[],"asOf":"2026-12-03"`, []string{"contact:running", "result=pending"}},
		{"nobody told of the visit", two + `,"asOf":"2026-12-26"`, []string{"contact:unknown", "result="}},
	})
}

func TestCode(t *testing.T) {
	t.Parallel()
	const contacted = newYork + `,"asOf":"2026-12-26","contacts":[{"id":"c","at":"2026-11-27T10:00","reached":true}]`
	visit := func(on, complexity string) string {
		return `"complexity":"` + complexity + `","visits":[{"id":"v","on":"` + on + `"}],"reconciliations":[{"id":"r","on":"2026-11-30"}]`
	}
	askAll(t, "tcm", contacted, []question{
		{"CPT 99496: high complexity on day 7", visit("2026-12-02", "high"), []string{"result=99496", "serviceDate=2026-12-02", "visit7:met", "period:met"}},
		{"programs.md 1: high complexity on day 8 is 99495", visit("2026-12-03", "high"), []string{"result=99495", "visit7:missed", "visit14:met"}},
		{"CPT 99495: moderate complexity on day 7", visit("2026-12-02", "moderate"), []string{"result=99495", "visit7:not applicable"}},
		{"CPT 99495: on day 14", visit("2026-12-09", "moderate"), []string{"result=99495"}},
		{"on day 15 neither", visit("2026-12-10", "moderate"), []string{"result=neither", "visit14:missed"}},
		{"high complexity on day 15 neither", visit("2026-12-10", "high"), []string{"result=neither"}},
		{"programs.md 1: low complexity neither", visit("2026-12-01", "low"), []string{"result=neither", "visit14:not applicable"}},
		{"no complexity told", `"visits":[{"on":"2026-12-01"}],"reconciliations":[{"on":"2026-11-30"}]`, []string{"result=", "missing=complexity", "visit7:met"}},
		{"telehealth is a visit", `"complexity":"high","visits":[{"on":"2026-12-01","mode":"Telehealth"}],"reconciliations":[{"on":"2026-11-30"}]`, []string{"result=99496"}},
		{"a call is none", `"complexity":"high","visits":[{"on":"2026-12-01","mode":"phone"}],"reconciliations":[{"on":"2026-11-30"}]`, []string{"result=neither"}},
		{"nor is one that was cancelled", `"complexity":"high","visits":[{"on":"2026-12-01","status":"no show"}],"reconciliations":[{"on":"2026-11-30"}]`, []string{"result=neither"}},
		{"CMS TCM FAQ: the reconciliation on the date of the visit", `"complexity":"high","visits":[{"on":"2026-12-01"}],"reconciliations":[{"on":"2026-12-01"}]`, []string{"result=99496", "reconciliation=2026-12-01"}},
		{"CMS TCM FAQ: after it neither", `"complexity":"high","visits":[{"on":"2026-12-01"}],"reconciliations":[{"on":"2026-12-02"}]`, []string{"result=neither", "reconciliation:missed", "escalate.block:met"}},
		{"another practitioner was first", visit("2026-12-01", "high") + `,"otherClaim":true`, []string{"result=neither"}},
		{"programs.md 1: a death before day 30", visit("2026-12-01", "high") + `,"death":"2026-12-23"`, []string{"result=neither"}},
		{"on the last day the claim stays", visit("2026-12-01", "high") + `,"death":"2026-12-24"`, []string{"result=99496"}},
	})
	ask(t, "tcm", strings.Replace(contacted, "2026-12-26", "2026-12-01", 1)+`,"complexity":"high","visits":[],"reconciliations":[]`, "result=pending", "visit7:running", "visit7.daysLeft=1", "escalate.book:met")
}

func TestEligible(t *testing.T) {
	t.Parallel()
	contacted := `"discharge":"2026-11-25","asOf":"2026-12-26","contacts":[{"at":"2026-11-27","reached":true}],` + done
	place := func(from, to string) string {
		return `"dischargedFrom":"` + from + `","dischargedTo":"` + to + `"`
	}
	askAll(t, "tcm", contacted, []question{
		{"CMS TCM FAQ: observation", place("observation", "home"), []string{"result=99496"}},
		{"CMS TCM FAQ: a nursing facility to assisted living", place("SNF", "assisted living"), []string{"result=99496"}},
		{"CMS TCM FAQ: partial hospitalization in a mental health center", place("cmhc", "rest home"), []string{"result=99496"}},
		{"CMS TCM FAQ: an emergency visit is not", place("emergency", "home"), []string{"result=neither", "eligible:not met", "contact:not applicable"}},
		{"a nursing facility is a setting", place("inpatient", "nursing facility"), []string{"result=neither"}},
		{"and may be allowed", place("inpatient", "nursing facility") + `,"nursingFacilityAllowed":true`, []string{"result=99496"}},
		{"to another hospital", place("inpatient", "ltch"), []string{"result=neither"}},
		{"no setting told", `"dischargedTo":"home"`, []string{"result=", "eligible:unknown", "missing=dischargedFrom"}},
		{"a setting that nobody knows", place("inpatient", "the moon"), []string{"result=", "missing=dischargedTo"}},
	})
}

func TestLaterStays(t *testing.T) {
	t.Parallel()
	stay := func(setting, admission, discharge, to string) string {
		return `"laterStays":[{"id":"s","setting":"` + setting + `","admission":"` + admission + `"` + discharge + `,"dischargedTo":"` + to + `"}]`
	}
	const contacted = `"dischargedFrom":"inpatient","dischargedTo":"home","discharge":"2026-05-04","contacts":[{"at":"2026-05-05","reached":true}],"visits":[],"reconciliations":[],"complexity":"high"`
	askAll(t, "tcm", contacted, []question{
		{"CMS TCM FAQ: a readmission restarts the 30 days at its discharge", stay("inpatient", "2026-05-10", `,"discharge":"2026-05-13"`, "home") + `,"asOf":"2026-05-14"`,
			[]string{"discharge=2026-05-13", "contact=2026-05-15", "contact:running", "visit7=2026-05-20", "period=2026-06-11", "result=pending"}},
		{"while it lasts the clocks are stopped", stay("inpatient", "2026-05-10", "", "") + `,"asOf":"2026-05-12"`, []string{"visit14:stopped", "contact:met", "result=pending"}},
		{"it was not known before it began", stay("inpatient", "2026-05-10", `,"discharge":"2026-05-13"`, "home") + `,"asOf":"2026-05-09"`, []string{"discharge=2026-05-04", "visit7:running"}},
		{"an emergency visit changes nothing", stay("emergency", "2026-05-10", `,"discharge":"2026-05-10"`, "home") + `,"asOf":"2026-05-11"`, []string{"discharge=2026-05-04", "visit7:running"}},
		{"after the period it is an episode of its own", stay("inpatient", "2026-06-03", `,"discharge":"2026-06-05"`, "home") + `,"asOf":"2026-06-06"`, []string{"discharge=2026-05-04", "result=neither"}},
		{"on its last day it restarts", stay("inpatient", "2026-06-02", `,"discharge":"2026-06-05"`, "home") + `,"asOf":"2026-06-06"`, []string{"discharge=2026-06-05", "result=pending"}},
		{"where it was discharged to is not told", stay("inpatient", "2026-05-10", `,"discharge":"2026-05-13"`, "") + `,"asOf":"2026-05-14"`, []string{"result=", "missing=laterStays[].dischargedTo"}},
		{"what stay it was is not told", `"laterStays":[{"admission":"2026-05-10"}],"asOf":"2026-05-14"`, []string{"result=", "missing=laterStays[].setting"}},
	})
	transfer := `"dischargedFrom":"inpatient","dischargedTo":"snf","discharge":"2026-05-04","contacts":[],"visits":[],"reconciliations":[],"complexity":"high"`
	ask(t, "tcm", transfer+`,"asOf":"2026-05-05"`, "result=neither", "contact:not applicable")
	ask(t, "tcm", transfer+","+stay("snf", "2026-05-04", "", "")+`,"asOf":"2026-05-05"`, "result=neither")
	t.Run("programs.md 1: transfer to SNF, then home, starts at the SNF discharge", func(t *testing.T) {
		t.Parallel()
		ask(t, "tcm", transfer+","+stay("snf", "2026-05-04", `,"discharge":"2026-05-22"`, "home")+`,"asOf":"2026-05-23"`,
			"discharge=2026-05-22", "contact=2026-05-27", "contact:running", "result=pending")
	})
}
