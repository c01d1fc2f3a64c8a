package clock_test

import (
	"strings"
	"testing"

	"caseload/care/transition/clock"
	"caseload/internal/ruletest"
)

// ask asks a rule of this package and compares the answer with what is wanted.
func ask(t *testing.T, rule, inputs string, wants ...string) {
	t.Helper()
	ruletest.Ask(t, clock.Rules(), rule, "{"+inputs+"}").Wants(wants...)
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

func TestACorrectedDischargeMovesEveryDeadline(t *testing.T) {
	t.Parallel()
	ask(t, "tcm-contact", `"discharge":"2026-11-25","formerDischarge":"2026-11-23"`,
		"contact=2026-11-30", "contact.former=2026-11-25", "visit7.former=2026-11-30", "period=2026-12-24", "period.former=2026-12-22")
	ask(t, "call-72-hours", `"zone":"UTC","discharge":"2026-11-25T10:00","formerDischarge":"2026-11-25T08:00","contacts":[],"asOf":"2026-11-26"`,
		"call=2026-11-28T10:00:00Z", "call.former=2026-11-28T08:00:00Z")
	ask(t, "hedis-trc", `"admission":"2026-11-20","discharge":"2026-11-25","formerDischarge":"2026-11-23"`, "information.former=2026-11-25", "-notice.former")
}

func TestBusinessDays(t *testing.T) {
	t.Parallel()
	askAll(t, "business-days", "", []question{
		{"programs.md 0: New Year 2028 is observed on 31 December 2027", `"from":"2027-12-30","days":1`, []string{"result=2028-01-03", "holiday.2027-12-31=2027-12-31"}},
		{"5 USC 6103: Juneteenth 2027 on a Saturday", `"from":"2027-06-17","days":1`, []string{"result=2027-06-21"}},
		{"5 USC 6103: Independence Day 2027 on a Sunday", `"from":"2027-07-02","days":1`, []string{"result=2027-07-06"}},
		{"no days", `"from":"2027-07-02"`, []string{"result=", "missing=days"}},
		{"beyond the table", `"from":"2030-12-31","days":2`, []string{"result=", "missing=federal holidays of 2031"}},
	})
}
