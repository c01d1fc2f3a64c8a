package clock_test

import (
	"strings"
	"testing"

	"caseload/care/transition/clock"
	"caseload/internal/ruletest"
)

// ask asks a rule of this package and compares the answer with what is wanted.
func ask(t *testing.T, rule, inputs string, wants ...string) ruletest.Answer {
	t.Helper()
	answer := ruletest.Ask(t, clock.Rules(), rule, "{"+inputs+"}")
	answer.Wants(wants...)
	return answer
}

type question struct {
	name, inputs string
	wants        []string
}

func askAll(t *testing.T, rule, common string, questions []question) {
	t.Helper()
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			inputs := q.inputs
			if common != "" {
				inputs = common + "," + q.inputs
			}
			ask(t, rule, strings.Trim(inputs, ","), q.wants...)
		})
	}
}

func TestDeadlinesByTheCalendar(t *testing.T) {
	t.Parallel()
	askAll(t, "tcm-contact", "", []question{
		{"programs.md 1 worked: Thanksgiving", `"discharge":"2026-11-25"`,
			[]string{"result=2026-11-30", "contact=2026-11-30", "visit7=2026-12-02", "visit14=2026-12-09", "period=2026-12-24", "reconciliation=2026-12-09"}},
		{"programs.md 1 worked: Independence Day observed on Friday", `"discharge":"2026-07-02"`, []string{"result=2026-07-07"}},
		{"programs.md 0: New Year 2028 is observed on 31 December 2027", `"discharge":"2027-12-30"`, []string{"result=2028-01-04"}},
		{"programs.md 0: and Christmas 2027 on 24 December", `"discharge":"2027-12-23"`, []string{"result=2027-12-28"}},
		{"programs.md 0: 24 and 26 December 2025 are business days", `"discharge":"2025-12-23"`, []string{"result=2025-12-26"}},
		{"programs.md 1: a Saturday starts on Monday", `"discharge":"2026-05-16"`, []string{"result=2026-05-19"}},
		{"programs.md 1: a Sunday starts on Monday", `"discharge":"2026-05-17"`, []string{"result=2026-05-19"}},
		{"a Friday", `"discharge":"2026-05-15"`, []string{"result=2026-05-19"}},
		{"a Friday before Memorial Day", `"discharge":"2026-05-22"`, []string{"result=2026-05-27"}},
		{"on a holiday itself", `"discharge":"2026-11-26"`, []string{"result=2026-11-30"}},
		{"a leap day", `"discharge":"2028-02-29"`, []string{"result=2028-03-02", "visit7=2028-03-07", "period=2028-03-29"}},
		{"across a leap day", `"discharge":"2028-02-25"`, []string{"result=2028-02-29", "visit7=2028-03-03", "visit14=2028-03-10", "period=2028-03-25"}},
		{"the date is that of the person's zone", `"discharge":"2026-11-26T03:30:00Z","zone":"America/New_York"`, []string{"result=2026-11-30", "discharge=2026-11-25"}},
		{"the same instant further east", `"discharge":"2026-11-26T03:30:00Z","zone":"Europe/Berlin"`, []string{"result=2026-11-30", "discharge=2026-11-26"}},
		{"by its own clock no zone is needed", `"discharge":"2026-11-25T22:30"`, []string{"result=2026-11-30"}},
		{"with an offset one is", `"discharge":"2026-11-25T22:30:00-05:00"`, []string{"result=", "missing=zone"}},
		{"beyond the table of holidays", `"discharge":"2030-12-30"`, []string{"result=", "missing=federal holidays of 2031"}},
		{"before it", `"discharge":"2022-12-30"`, []string{"result=", "missing=federal holidays of 2023"}},
		{"nothing", `"zone":"America/Denver"`, []string{"result=", "missing=discharge"}},
	})
}

const newYork = `"zone":"America/New_York","discharge":"2026-11-25T14:00:00-05:00","dischargedFrom":"inpatient","dischargedTo":"home"`

func TestContact(t *testing.T) {
	t.Parallel()
	reached := func(at, more string) string {
		return `"contacts":[{"id":"a","at":"` + at + `","reached":true` + more + `}]`
	}
	askAll(t, "tcm-contact", newYork, []question{
		{"CMS TCM FAQ: reached on the second business day", reached("2026-11-30T23:59:00-05:00", "") + `,"asOf":"2026-12-05"`, []string{"contact:met"}},
		{"the day lasts until its end in the zone", reached("2026-12-01T04:59:59Z", ""), []string{"contact:met"}},
		{"one second later it is over", reached("2026-12-01T05:00:00Z", "") + `,"asOf":"2026-12-05"`, []string{"contact:missed"}},
		{"after the discharge on its day", reached("2026-11-25T16:00:00-05:00", ""), []string{"contact:met"}},
		{"programs.md 1: before the discharge time it never counts", reached("2026-11-25T13:59:00-05:00", "") + `,"asOf":"2026-11-27T09:00:00-05:00"`,
			[]string{"contact:running", "contact.daysLeft=3", "contact.hoursLeft=87"}},
		{"programs.md 1: a call of the hospital before the discharge is none", `"contacts":[{"at":"2026-11-27T10:00","reached":true,"by":"hospital"}],"asOf":"2026-11-28"`, []string{"contact:running"}},
		{"with a caregiver it counts", reached("2026-11-27T10:00", `,"with":"caregiver","mode":"Email"`), []string{"contact:met"}},
		{"with the facility it does not", reached("2026-11-27T10:00", `,"with":"facility"`) + `,"asOf":"2026-12-01"`, []string{"contact:missed"}},
		{"a letter is no contact", reached("2026-11-27T10:00", `,"mode":"letter"`) + `,"asOf":"2026-12-01"`, []string{"contact:missed"}},
		{"one attempt is too few", `"contacts":[{"at":"2026-11-27T10:00","reached":false}],"asOf":"2026-12-01"`, []string{"contact:missed"}},
		{"until its end the day runs", `"contacts":[],"asOf":"2026-11-30T23:59:00-05:00"`, []string{"contact:running", "contact.daysLeft=0", "contact.hoursLeft=0.02"}},
		{"then it is missed", `"contacts":[],"asOf":"2026-12-01T00:00:00-05:00"`, []string{"contact:missed", "contact.daysLeft=-1"}},
		{"no contacts told", `"asOf":"2026-12-01"`, []string{"result=2026-11-30", "contact:unknown", "missing=contacts"}},
		{"whether anybody was reached is not told", `"contacts":[{"at":"2026-11-27"}],"asOf":"2026-12-01"`, []string{"contact:unknown", "missing=contacts[].reached"}},
		{"no day of the question", `"contacts":[]`, []string{"result=2026-11-30", "contact:unknown", "missing=asOf"}},
		{"what is later than the question is not known", reached("2026-11-30T10:00", "") + `,"asOf":"2026-11-27"`, []string{"contact:running"}},
		{"after a death it is over", `"contacts":[],"death":"2026-11-28","asOf":"2026-12-05"`, []string{"contact:stopped"}},
		{"a contact before the death counts", reached("2026-11-27T10:00", "") + `,"death":"2026-11-28","asOf":"2026-12-05"`, []string{"contact:met"}},
		{"missed before the death", `"contacts":[],"death":"2026-12-03","asOf":"2026-12-05"`, []string{"contact:missed"}},
	})
	askAll(t, "tcm-contact", `"discharge":"2026-11-25"`, []question{
		{"on the discharge date, times not told", reached("2026-11-25", ""), []string{"contact:unknown", "missing=discharge with its time of day"}},
		{"on the day after, times not told", reached("2026-11-26", ""), []string{"contact:met"}},
		{"on the last day, times not told", reached("2026-11-30", ""), []string{"contact:met"}},
		{"on the day before the discharge", reached("2026-11-24", "") + `,"asOf":"2026-12-01"`, []string{"contact:missed"}},
	})
}

const done = `"complexity":"high","visits":[{"id":"v","on":"2026-12-01"}],"reconciliations":[{"id":"r","on":"2026-12-01"}]`

func TestAttempts(t *testing.T) {
	t.Parallel()
	const two = `"contacts":[{"id":"a","at":"2026-11-27T10:00","reached":false},{"id":"b","at":"2026-11-30T16:00","reached":false}]`
	askAll(t, "tcm", newYork, []question{
		{"CMS TCM FAQ: two separate attempts count when all else is met", two + "," + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
		{"the same at half an hour apart", `"contacts":[{"at":"2026-11-27T10:00","reached":false},{"at":"2026-11-27T10:30","reached":false}],` + done + `,"asOf":"2026-12-26"`, []string{"contact:met", "result=99496"}},
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

func TestACorrectedDischargeMovesEveryDeadline(t *testing.T) {
	t.Parallel()
	ask(t, "tcm-contact", `"discharge":"2026-11-25","formerDischarge":"2026-11-23"`,
		"contact=2026-11-30", "contact.former=2026-11-25", "visit7.former=2026-11-30", "period=2026-12-24", "period.former=2026-12-22")
	ask(t, "call-72-hours", `"zone":"UTC","discharge":"2026-11-25T10:00","formerDischarge":"2026-11-25T08:00","contacts":[],"asOf":"2026-11-26"`,
		"call=2026-11-28T10:00:00Z", "call.former=2026-11-28T08:00:00Z")
	ask(t, "hedis-trc", `"admission":"2026-11-20","discharge":"2026-11-25","formerDischarge":"2026-11-23"`, "information.former=2026-11-25", "-notice.former")
}

func TestCallWithin72ElapsedHours(t *testing.T) {
	t.Parallel()
	called := func(at string) string { return `,"contacts":[{"id":"c","at":"` + at + `","reached":true}]` }
	askAll(t, "call-72-hours", "", []question{
		{"programs.md 0: a clock that is set forward", `"zone":"America/New_York","discharge":"2026-03-06T10:00:00-05:00","contacts":[]`,
			[]string{"result=2026-03-09T11:00:00-04:00", "call.utc=2026-03-09T15:00:00Z"}},
		{"programs.md 0: a clock that is set back", `"zone":"America/New_York","discharge":"2026-10-30T10:00","contacts":[]`, []string{"result=2026-11-02T09:00:00-05:00"}},
		{"a zone that changes no clocks", `"zone":"America/Phoenix","discharge":"2026-03-06T10:00","contacts":[]`, []string{"result=2026-03-09T10:00:00-07:00"}},
		{"across a leap day", `"zone":"America/Chicago","discharge":"2028-02-27T08:00","contacts":[]`, []string{"result=2028-03-01T08:00:00-06:00"}},
		{"times with their offset need no zone", `"discharge":"2026-05-04T10:00:00-05:00","contacts":[]`, []string{"result=2026-05-07T15:00:00Z"}},
		{"at the last instant", `"zone":"America/New_York","discharge":"2026-03-06T10:00:00-05:00"` + called("2026-03-09T11:00:00-04:00"), []string{"call:met", "call.tries=1"}},
		{"a second later", `"zone":"America/New_York","asOf":"2026-03-10","discharge":"2026-03-06T10:00:00-05:00"` + called("2026-03-09T11:00:01-04:00"), []string{"call:missed", "call.tries=0"}},
		{"a call of the plan counts here", `"zone":"UTC","discharge":"2026-03-06T10:00","contacts":[{"at":"2026-03-07T10:00","reached":true,"by":"plan"}]`, []string{"call:met"}},
		{"attempts do not", `"zone":"UTC","asOf":"2026-03-10","discharge":"2026-03-06T10:00","contacts":[{"at":"2026-03-07T10:00","reached":false},{"at":"2026-03-08T10:00","reached":false}]`, []string{"call:missed", "call.tries=2"}},
		{"no time of day", `"zone":"UTC","discharge":"2026-03-06"`, []string{"result=", "missing=discharge with its time of day"}},
		{"no zone for a clock on the wall", `"discharge":"2026-03-06T10:00"`, []string{"result=", "missing=zone"}},
		{"a date of the question on the last day", `"zone":"UTC","asOf":"2026-03-09","discharge":"2026-03-06T10:00","contacts":[]`, []string{"call:unknown", "missing=asOf with its time of day"}},
		{"a date of a call on the last day", `"zone":"UTC","asOf":"2026-03-12","discharge":"2026-03-06T10:00"` + called("2026-03-09"), []string{"call:unknown", "missing=contacts[].at with its time of day"}},
		{"hours left", `"zone":"America/New_York","asOf":"2026-03-08T12:00","discharge":"2026-03-06T10:00","contacts":[]`, []string{"call:running", "call.hoursLeft=23", "call.daysLeft=1"}},
		{"an hour that clocks show twice is the first one", `"zone":"America/New_York","discharge":"2026-11-01T01:30","contacts":[]`, []string{"call.utc=2026-11-04T05:30:00Z"}},
	})
}

func TestEscalation(t *testing.T) {
	t.Parallel()
	const silent = newYork + `,"contacts":[],"visits":[],"reconciliations":[],"complexity":"high"`
	askAll(t, "tcm", silent, []question{
		{"programs.md 1: before hour 24 nothing", `"asOf":"2026-11-26T13:59:00-05:00"`, []string{"escalate.remind:running", "escalate.remind=2026-11-26T14:00:00-05:00"}},
		{"programs.md 1: at hour 24 the reminder", `"asOf":"2026-11-26T14:00:00-05:00"`, []string{"escalate.remind:met", "escalate.lead:running"}},
		{"programs.md 1: at noon of day 2 the team lead", `"asOf":"2026-11-30T12:00:00-05:00"`, []string{"escalate.lead:met", "escalate.lead=2026-11-30T12:00:00-05:00"}},
		{"programs.md 1: on day 5 without a visit", `"asOf":"2026-11-30T00:00:00-05:00"`, []string{"escalate.book:met", "escalate.book=2026-11-30", "escalate.lead:running"}},
		{"on day 4 not yet", `"asOf":"2026-11-29T23:59:00-05:00"`, []string{"escalate.book:running"}},
		{"a death ends it", `"death":"2026-11-27","asOf":"2026-12-02"`, []string{"escalate.book:stopped", "escalate.remind:stopped"}},
	})
	ask(t, "tcm", newYork+`,"contacts":[{"at":"2026-11-25T18:00","reached":true}],"visits":[{"on":"2026-12-01","status":"booked"}],"reconciliations":[],"complexity":"high","asOf":"2026-12-01T08:00"`,
		"escalate.remind:not met", "escalate.lead:not met", "escalate.book:not met", "escalate.block:running", "reconciliation=2026-12-01", "reconciliation:running")
}

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
