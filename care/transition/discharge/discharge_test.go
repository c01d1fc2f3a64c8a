package discharge_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"caseload/care/score"
	"caseload/care/transition/discharge"
)

// found are the discharges of a record.
func found(t *testing.T, now, lines string) []discharge.Discharge {
	t.Helper()
	return record(t, now, lines).Find()
}

// record is one that is written as lines of "source {columns}" with times as of New
// York.
func record(t *testing.T, now, lines string) *discharge.Record {
	t.Helper()
	asOf, err := time.Parse(time.RFC3339, now)
	if err != nil {
		t.Fatal(err)
	}
	r := discharge.NewRecord("America/New_York", asOf, nil)
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		source, columns, _ := strings.Cut(strings.TrimSpace(line), " ")
		row := fmt.Sprintf(`{"id":"00000000-0000-7000-8000-%012d",%s`, i+1, strings.TrimPrefix(columns, "{"))
		if err := r.Read(source, []byte(row)); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// statuses are those of all clocks by name.
func statuses(d discharge.Discharge) map[string]score.Status {
	all := map[string]score.Status{}
	for _, c := range d.Clocks() {
		all[c.Name] = c.Status
	}
	return all
}

const (
	attack = `encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-11-20T10:00:00-05:00","ends_at":"2026-11-24T14:00:00-05:00","discharge_disposition_code":"01"}`
	called = `task {"kind":"PHONE_CALL","status":"COMPLETED","completed_at":"2026-11-25T10:00:00-05:00"}`
)

// Thanksgiving of 2026 is November 26: the second business day after November 24 is
// the 27th.
func TestTheClocksOfADischargeHome(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, now, lines string
		want             map[string]score.Status
	}{
		{"nothing was done yet", "2026-11-25T12:00:00-05:00", attack, map[string]score.Status{
			"CONTACT": score.Running, "CALL": score.Running, "VISIT_WITHIN_7_DAYS": score.Running, "PERIOD": score.Running, "TRC_NOTICE": score.Unknown,
		}},
		{"over the holiday", "2026-11-27T12:00:00-05:00", attack, map[string]score.Status{"CONTACT": score.Running, "CALL": score.Running}},
		{"72 hours are over, the second business day is not", "2026-11-27T15:00:00-05:00", attack, map[string]score.Status{"CONTACT": score.Running, "CALL": score.Missed}},
		{"all is over", "2026-12-30T12:00:00-05:00", attack, map[string]score.Status{
			"CONTACT": score.Missed, "VISIT_WITHIN_7_DAYS": score.Missed, "VISIT_WITHIN_14_DAYS": score.Missed, "RECONCILIATION": score.Missed, "PERIOD": score.Met,
		}},
		{"called, seen on day 6, medicines gone through", "2026-12-30T12:00:00-05:00", attack + "\n" + called + `
			appointment {"kind":"CLINIC_VISIT","status":"FULFILLED","starts_at":"2026-11-30T09:00:00-05:00"}
			task {"kind":"MEDICATION_REVIEW","status":"COMPLETED","completed_at":"2026-11-28T09:00:00-05:00"}`, map[string]score.Status{
			"CONTACT": score.Met, "CALL": score.Met, "VISIT_WITHIN_7_DAYS": score.Met, "RECONCILIATION": score.Met, "TRC_ENGAGEMENT": score.Met,
		}},
		{"a call that failed reached nobody", "2026-11-30T12:00:00-05:00", attack + "\n" + strings.Replace(called, "COMPLETED", "FAILED", 1),
			map[string]score.Status{"CONTACT": score.Missed, "CALL": score.Missed}},
		{"a letter is no contact", "2026-11-30T12:00:00-05:00", attack + `
			outreach {"mode":"LETTER","outcome":"REACHED","timeline_at":"2026-11-25T10:00:00-05:00"}`, map[string]score.Status{"CONTACT": score.Missed}},
		{"died in the stay", "2026-11-25T12:00:00-05:00", strings.Replace(attack, `"01"`, `"20"`, 1), map[string]score.Status{"CALL": score.Stopped}},
		{"nobody told where to", "2026-11-25T12:00:00-05:00", strings.Replace(attack, `"01"`, `""`, 1), map[string]score.Status{"CONTACT": score.Running}},
		{"to hospice, as FHIR writes it", "2026-11-25T12:00:00-05:00", strings.Replace(attack, `"01"`, `"hosp"`, 1), map[string]score.Status{"CONTACT": score.NotApplicable}},
		{"to a nursing facility", "2026-11-25T12:00:00-05:00", strings.Replace(attack, `"01"`, `"03"`, 1), map[string]score.Status{"CONTACT": score.NotApplicable}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			all := found(t, q.now, q.lines)
			if len(all) != 1 {
				t.Fatalf("%d discharges", len(all))
			}
			got := statuses(all[0])
			for name, want := range q.want {
				if got[name] != want {
					t.Errorf("%s is %s, want %s", name, got[name], want)
				}
			}
		})
	}
}

func TestStaysOfOneEpisode(t *testing.T) {
	t.Parallel()
	nursing := `encounter {"status":"FINISHED","class":"IMP","display":"Skilled nursing facility stay","starts_at":"2026-11-24T15:00:00-05:00","ends_at":"2026-12-04T10:00:00-05:00","discharge_disposition_code":"01"}`
	for _, q := range []struct {
		name, lines, from string
		stays             []int
	}{
		{"a transfer starts the clocks anew at its discharge", strings.Replace(attack, `"01"`, `"03"`, 1) + "\n" + nursing, "snf", []int{2}},
		{"what overlaps is one stay", attack + `
			encounter {"status":"FINISHED","class":"OBSENC","starts_at":"2026-11-19T20:00:00-05:00","ends_at":"2026-11-20T12:00:00-05:00"}`, "inpatient", []int{1}},
		{"31 days later is another episode", attack + `
			encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-12-25T10:00:00-05:00","ends_at":"2026-12-26T10:00:00-05:00"}`, "inpatient", []int{1, 1}},
		{"visits are no stays", attack + `
			encounter {"status":"FINISHED","class":"EMER","starts_at":"2026-11-28T10:00:00-05:00","ends_at":"2026-11-28T12:00:00-05:00"}`, "inpatient", []int{1}},
		{"a stay whose end nobody knows is left out", attack + `
			encounter {"status":"FINISHED","class":"IMP","starts_at":"2019-11-28T10:00:00-05:00"}`, "inpatient", []int{1}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			all := found(t, "2026-12-31T12:00:00-05:00", q.lines)
			if len(all) != len(q.stays) {
				t.Fatalf("%d discharges", len(all))
			}
			for i, want := range q.stays {
				if got := len(all[i].Stays); got != want {
					t.Errorf("%d stays, want %d", got, want)
				}
			}
			if all[0].From != q.from {
				t.Errorf("from %s", all[0].From)
			}
		})
	}
}

func TestALaterStayThatLastsStopsTheClocks(t *testing.T) {
	t.Parallel()
	all := found(t, "2026-11-26T12:00:00-05:00", attack+`
		encounter {"status":"IN_PROGRESS","class":"IMP","starts_at":"2026-11-25T20:00:00-05:00"}`)
	if len(all) != 1 || statuses(all[0])["CALL"] != score.Stopped || all[0].Open() {
		t.Errorf("%d discharges, the call is %s", len(all), statuses(all[0])["CALL"])
	}
}

func TestMovesBetweenSettings(t *testing.T) {
	t.Parallel()
	const from = `encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-11-20T10:00:00-05:00","ends_at":"2026-11-24T14:00:00-05:00"`
	for _, q := range []struct{ name, lines, want string }{
		{"nobody told where to", from + `}`, "home>inpatient inpatient>"},
		{"home", from + `,"discharge_disposition_code":"01"}`, "home>inpatient inpatient>home"},
		{"died", from + `,"discharge_disposition_code":"20"}`, "home>inpatient"},
		{"another message told where to", from + `}
			encounter {"status":"IN_PROGRESS","class":"SNF","starts_at":"2026-11-24T16:00:00-05:00"}`, "home>inpatient inpatient>snf"},
		{"back after two days at home", from + `,"discharge_disposition_code":"01"}
			encounter {"status":"IN_PROGRESS","class":"IMP","starts_at":"2026-11-26T16:00:00-05:00"}`, "home>inpatient inpatient>home home>inpatient"},
		{"what is planned has not happened", from + `,"discharge_disposition_code":"01"}
			encounter {"status":"IN_PROGRESS","class":"IMP","starts_at":"2027-11-26T16:00:00-05:00"}`, "home>inpatient inpatient>home"},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, m := range record(t, "2026-12-01T12:00:00-05:00", q.lines).Moves() {
				got = append(got, m.From+">"+m.To)
			}
			if text := strings.Join(got, " "); text != q.want {
				t.Errorf("%s, want %s", text, q.want)
			}
		})
	}
}
