package report //nolint:testpackage // follows a person without a database

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/score"
)

// follow counts the discharges of November 2026 of a person who is written as lines of
// "source {columns}", with times of New York, on the first of January.
func follow(t *testing.T, dimension Dimension, lines ...string) *Tally {
	t.Helper()
	now := time.Date(2027, time.January, 1, 12, 0, 0, 0, time.UTC)
	p := &person{now: now}
	for i, line := range append([]string{`patient {"zone":"America/New_York"}`}, lines...) {
		source, columns, _ := strings.Cut(line, " ")
		if source != "patient" {
			columns = fmt.Sprintf(`{"id":"00000000-0000-7000-8000-%012d",%s`, i, columns[1:])
		}
		if err := p.take(source, []byte(columns)); err != nil {
			t.Fatal(err)
		}
	}
	tally := newTally(Ask{From: code.Date(2026, time.November, 1), Through: code.Date(2026, time.December, 31), Dimension: dimension, Now: now})
	tally.person(p)
	return tally
}

// stayed is a stay in a hospital for heart failure.
func stayed(hospital int, from, until, more string) string {
	line := fmt.Sprintf(`encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-%s-05:00","place":"00000000-0000-7000-8000-10000000000%d",
		"reason_system":"http://hl7.org/fhir/sid/icd-10-cm","reason_code":"I50.23"`, from, hospital)
	if until != "" {
		line += `,"ends_at":"2026-` + until + `-05:00"`
	}
	return line + more + `}`
}

func TestWhatCameOfADischarge(t *testing.T) {
	t.Parallel()
	first := stayed(1, "11-20T10:00:00", "11-24T14:00:00", "")
	for name, tt := range map[string]struct {
		lines []string
		want  map[string]int
	}{
		"nothing":                       {[]string{first}, map[string]int{"no return": 1}},
		"a return on the thirtieth day": {[]string{first, stayed(1, "12-24T10:00:00", "", "")}, map[string]int{"unplanned readmission": 1}},
		"a return on the day after":     {[]string{first, stayed(1, "12-25T10:00:00", "", "")}, map[string]int{"no return": 1}},
		"a transfer is no return":       {[]string{first, stayed(2, "11-25T10:00:00", "11-28T10:00:00", "")}, map[string]int{"no return": 1}},
		"a return whose procedures are in SNOMED CT": {
			[]string{first, stayed(1, "12-01T10:00:00", "", `,"procedures":{"all":1,"icd10pcs":[]}`)}, map[string]int{"unknown": 1},
		},
		"one that a feed told of": {[]string{first, stayed(1, "12-01T10:00:00", "", `,"display":"Inpatient stay"`)}, map[string]int{"unknown": 1}},
		"marrow is planned": {
			[]string{first, stayed(1, "12-01T10:00:00", "", `,"procedures":{"all":1,"icd10pcs":["30243G0"]}`)}, map[string]int{"planned readmission": 1},
		},
		"the next hospital on the next day, of which nobody knows which": {
			[]string{first, strings.Replace(stayed(2, "11-25T10:00:00", "", ""), `"place"`, `"elsewhere"`, 1)}, map[string]int{"unknown": 1},
		},
		"died in the stay":         {[]string{stayed(1, "11-20T10:00:00", "11-24T14:00:00", `,"discharge_disposition_code":"20"`)}, map[string]int{"left out": 1}},
		"sent on, and not arrived": {[]string{stayed(1, "11-20T10:00:00", "11-24T14:00:00", `,"discharge_disposition_code":"2"`)}, map[string]int{"left out": 1}},
		"against advice":           {[]string{stayed(1, "11-20T10:00:00", "11-24T14:00:00", `,"discharge_disposition_code":"07"`)}, map[string]int{"no return": 1}},
		"the 30 days are not over": {[]string{stayed(1, "11-28T10:00:00", "12-02T14:00:00", "")}, map[string]int{"pending": 1}},
		"nor with a return":        {[]string{stayed(1, "11-28T10:00:00", "12-02T14:00:00", ""), stayed(1, "12-10T10:00:00", "", "")}, map[string]int{"pending": 1}},
		"one of the evening before by the clock of the patient": {[]string{stayed(1, "10-20T10:00:00", "10-31T22:30:00", "")}, map[string]int{}},
		"an emergency visit before it": {
			[]string{first, `encounter {"status":"FINISHED","class":"EMER","starts_at":"2026-11-24T09:00:00-05:00"}`}, map[string]int{"no return": 1},
		},
		"and after it":   {[]string{first, `encounter {"status":"FINISHED","class":"EMER","starts_at":"2026-11-24T19:00:00-05:00"}`}, map[string]int{"emergency visit": 1}},
		"a nursing stay": {[]string{first, `encounter {"status":"FINISHED","class":"IMP","display":"Skilled nursing facility stay","starts_at":"2026-11-24T15:00:00-05:00"}`}, map[string]int{"no return": 1}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tally := follow(t, Program, tt.lines...)
			got := tally.Outcomes
			for word, n := range map[string]int{"pending": tally.Pending, "unknown": tally.Unknown, "left out": tally.LeftOut} {
				if n > 0 {
					got[word] = n
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestWhetherTheProtocolWasKept(t *testing.T) {
	t.Parallel()
	home := stayed(1, "11-20T10:00:00", "11-24T14:00:00", `,"discharge_disposition_code":"01"`)
	const (
		called   = `task {"status":"COMPLETED","kind":"PHONE_CALL","at":"2026-11-25T10:00:00-05:00","completed_at":"2026-11-25T10:00:00-05:00","reached":%v}`
		seen     = `appointment {"status":"FULFILLED","kind":"CLINIC_VISIT","at":"2026-12-01T09:00:00-05:00","starts_at":"2026-12-01T09:00:00-05:00","reached":true}`
		reviewed = `task {"status":"COMPLETED","kind":"MEDICATION_REVIEW","at":"2026-11-30T09:00:00-05:00","completed_at":"2026-11-30T09:00:00-05:00","reached":false}`
	)
	for name, tt := range map[string]struct {
		lines []string
		reach string
		want  protocol
	}{
		"nothing was done": {[]string{home}, notReached, protocol{Call: score.Missed, Contact: score.Missed, Visit: score.Missed, Reconciliation: score.Missed, Whole: score.Missed}},
		"everything was": {[]string{home, fmt.Sprintf(called, true), seen, reviewed}, reached,
			protocol{Call: score.Met, Contact: score.Met, Visit: score.Met, Reconciliation: score.Met, Whole: score.Met}},
		"a completed task says nothing of who was there": {[]string{home, fmt.Sprintf(called, false), seen, reviewed}, notReached,
			protocol{Call: score.Missed, Contact: score.Missed, Visit: score.Met, Reconciliation: score.Met, Whole: score.Missed}},
		"reconciled on a list of medicines": {
			[]string{home, fmt.Sprintf(called, true), seen, `reconciliation {"at":"2026-11-30T09:00:00-05:00","completed_at":"2026-11-30T09:00:00-05:00"}`}, reached,
			protocol{Call: score.Met, Reconciliation: score.Met, Whole: score.Met},
		},
		"back on the second day": {[]string{home, fmt.Sprintf(called, true), stayed(1, "11-26T10:00:00", "11-28T10:00:00", `,"discharge_disposition_code":"20"`), seen, reviewed}, returned,
			protocol{Call: score.Stopped, Contact: score.Met, Visit: score.Stopped, Reconciliation: score.Stopped, Whole: score.Stopped}},
		"to a nursing facility": {[]string{strings.Replace(home, `"01"`, `"03"`, 1), fmt.Sprintf(called, true)}, reached,
			protocol{Call: score.Met, Contact: score.NotApplicable, Visit: score.NotApplicable, Reconciliation: score.NotApplicable, Whole: score.Met}},
		"a letter": {[]string{home, `outreach {"kind":"LETTER","at":"2026-11-25T10:00:00-05:00","reached":true}`}, notReached,
			protocol{Call: score.Missed, Contact: score.Missed, Visit: score.Missed, Reconciliation: score.Missed, Whole: score.Missed}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tally := follow(t, ReachedWithin72Hours, tt.lines...)
			if s := tally.Strata[tt.reach]; len(tally.Strata) != 1 || s == nil {
				t.Errorf("%+v", tally.Strata)
			}
			for step, status := range tt.want {
				if tally.Protocol[step][status] != 1 {
					t.Errorf("%s is %v, want %s", step, tally.Protocol[step], status)
				}
			}
		})
	}
}

func TestAReportOfWhatCannotBeAsked(t *testing.T) {
	t.Parallel()
	day := code.Date(2026, time.January, 1)
	for want, ask := range map[string]Ask{
		"there is no such dimension":           {From: day, Through: day, Dimension: "AGE"},
		"the last day is before the first one": {From: day, Through: day - 1, Dimension: Payer},
		"a report is of at most three years":   {From: day, Through: code.Date(2029, time.January, 1), Dimension: Payer},
		"":                                     {From: day, Through: code.Date(2028, time.December, 31), Dimension: Payer},
	} {
		if got := ask.Problem(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
