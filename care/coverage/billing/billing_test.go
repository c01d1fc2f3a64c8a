package billing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/coverage/billing"
)

// asked is November 2026 of a record in New York, written as lines of "source {columns}".
func asked(t *testing.T, zone, lines string) *billing.Record {
	t.Helper()
	month, ok := billing.ParseMonth("2026-11")
	if !ok {
		t.Fatal("no month")
	}
	r := billing.NewRecord(billing.Person{TimeZone: zone}, month, time.Date(2026, 12, 3, 12, 0, 0, 0, time.UTC))
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		source, columns, _ := strings.Cut(strings.TrimSpace(line), " ")
		if source == "" {
			continue
		}
		row := columns
		if !strings.Contains(columns, `"id"`) {
			row = fmt.Sprintf(`{"id":"00000000-0000-7000-8000-%012d",%s`, i+1, strings.TrimPrefix(columns, "{"))
		}
		if err := r.Read(source, []byte(row)); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

const newYork = "America/New_York"

// spent is a line of time.
func spent(family, actor, from, to string) string {
	return fmt.Sprintf(`entry {"worker_id":"00000000-0000-7000-8000-00000000000a","family":%q,"actor":%q,"starts_at":%q,"ends_at":%q,"recorded_at":%q}`, family, actor, from, to, to) + "\n"
}

// minutes is time of so many minutes on a day of November.
func minutes(family, actor string, day, n int) string {
	from := time.Date(2026, 11, day, 15, 0, 0, 0, time.UTC)
	return spent(family, actor, from.Format(time.RFC3339), from.Add(time.Duration(n)*time.Minute).Format(time.RFC3339))
}

const (
	diabetes     = `condition {"code_system":"http://snomed.info/sct","code":"44054006","display":"Diabetes","clinical_status":"ACTIVE"}` + "\n"
	hypertension = `condition {"code_system":"http://snomed.info/sct","code":"59621000","display":"Hypertension","clinical_status":"ACTIVE"}` + "\n"
	depression   = `condition {"code_system":"http://snomed.info/sct","code":"370143000","display":"Depression","clinical_status":"ACTIVE","sensitivity":"PSY"}` + "\n"
	plan         = `care_plan {"status":"ACTIVE","starts_at":"2026-10-01T15:00:00Z","timeline_at":"2026-10-01T15:00:00Z"}` + "\n"
	checkUp      = `visit {"code_system":"http://snomed.info/sct","code":"185349003","starts_at":"2026-02-01T15:00:00Z"}` + "\n"
	agrees       = `consent {"decision":"PERMIT","category_display":"Care management services","timeline_at":"2026-01-01T15:00:00Z"}` + "\n"
	scale        = `assessment {"authored_at":"2026-11-02T15:00:00Z","timeline_at":"2026-11-02T15:00:00Z"}` + "\n"
	eligible     = diabetes + hypertension + plan + checkUp + agrees
)

// codes writes the codes as CODE xUNITS status (missing; why).
func codes(s *billing.Sum) (all []string) {
	for _, c := range s.Codes {
		text := fmt.Sprintf("%s x%d %s", c.Code, c.Units, c.Status)
		if len(c.Missing) > 0 {
			text += " (" + strings.Join(c.Missing, ", ") + ")"
		}
		all = append(all, text)
	}
	return all
}

func next(s *billing.Sum) (all []string) {
	for _, n := range s.Next {
		all = append(all, fmt.Sprintf("%s %d", n.Code, n.ToGo))
	}
	return all
}

func TestWhatTheRecordTellsDecides(t *testing.T) {
	t.Parallel()
	for name, q := range map[string]struct {
		lines string
		codes []string
		next  []string
	}{
		"everything is on record": {
			eligible + minutes("CCM", "STAFF", 3, 25),
			[]string{"99487 x0 unknown (complexity)", "99491 x0 not met", "99490 x1 met"}, []string{"99487 35", "99491 30", "99439 15"},
		},
		"nothing else is": {
			minutes("CCM", "STAFF", 3, 25),
			[]string{
				"99487 x0 unknown (chronicConditions, consent, carePlan, initiatingVisit, complexity)", "99491 x0 unknown (chronicConditions, consent, carePlan, initiatingVisit)",
				"99490 x1 unknown (chronicConditions, consent, carePlan, initiatingVisit)",
			}, []string{"99487 35", "99491 30", "99439 15"},
		},
		"one condition that shows, and one with a label": {
			diabetes + depression + plan + checkUp + agrees + minutes("CCM", "STAFF", 3, 25),
			[]string{"99487 x0 unknown (chronicConditions, complexity)", "99491 x0 unknown (chronicConditions)", "99490 x1 unknown (chronicConditions)"}, []string{"99487 35", "99491 30", "99439 15"},
		},
		"a consent to treatment is none to care management": {
			strings.Replace(eligible, "Care management services", "Treatment", 1) + minutes("CCM", "STAFF", 3, 25),
			[]string{"99487 x0 unknown (consent, complexity)", "99491 x0 unknown (consent)", "99490 x1 unknown (consent)"}, []string{"99487 35", "99491 30", "99439 15"},
		},
		"a later refusal": {
			eligible + `consent {"decision":"DENY","category_display":"Chronic Care Management","timeline_at":"2026-09-01T15:00:00Z"}` + "\n" + minutes("CCM", "STAFF", 3, 25),
			[]string{"99487 x0 not met", "99491 x0 not met", "99490 x1 not met"}, nil,
		},
		"a visit of another kind": {
			strings.Replace(eligible, "185349003", "1", 1) + minutes("CCM", "STAFF", 3, 25),
			[]string{"99487 x0 unknown (initiatingVisit, complexity)", "99491 x0 unknown (initiatingVisit)", "99490 x1 unknown (initiatingVisit)"}, []string{"99487 35", "99491 30", "99439 15"},
		},
		"general behavioral care": {
			agrees + depression + scale + minutes("BHI", "STAFF", 3, 20), []string{"99484 x1 met"}, nil,
		},
		"both kinds of behavioral care": {
			agrees + depression + scale + minutes("BHI", "STAFF", 3, 20) + minutes("COCM", "BHCM", 4, 20) +
				`participant {"role_display":"Psychiatrist"}` + "\n" + `participant {"role_display":"Primary care physician"}` + "\n",
			[]string{"99484 x1 met", "99492 x0 unknown (firstMonth)", "99493 x0 unknown (firstMonth)", "G2214 x1 not met"}, []string{"99492 16", "99493 11"},
		},
		"later months of collaborative care": {
			agrees + minutes("COCM", "BHCM", 4, 31) + `earlier {"starts_at":"2026-10-20T15:00:00Z","ends_at":"2026-10-20T15:20:00Z"}` + "\n",
			[]string{"99492 x0 not met", "99493 x1 unknown (psychiatricConsultant)", "G2214 x1 unknown (psychiatricConsultant)"}, []string{"99494 45"},
		},
		"the month of the enrollment": {
			agrees + minutes("COCM", "BHCM", 4, 15) + `episode {"starts_at":"2026-11-02T15:00:00Z"}` + "\n",
			[]string{"99492 x0 unknown (psychiatricConsultant)", "99493 x0 not met", "G2214 x0 unknown (psychiatricConsultant)"}, []string{"99492 21", "G2214 1"},
		},
		"a community health worker": {
			agrees + minutes("CHI", "AUXILIARY", 4, 60),
			[]string{"G0019 x1 unknown (initiatingVisit, socialNeed, homeHealth)"}, []string{"G0022 30"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := asked(t, newYork, q.lines).Sum()
			if got := codes(s); !slices.Equal(got, q.codes) {
				t.Errorf("codes\n%q, want\n%q", got, q.codes)
			}
			if got := next(s); !slices.Equal(got, q.next) {
				t.Errorf("next %q, want %q", got, q.next)
			}
		})
	}
}

func TestHomeHealthTakesTheTimeOut(t *testing.T) {
	t.Parallel()
	ordered := func(day string) string {
		return `order {"loop_history":[{"status":"SENT","at":"2026-10-01T15:00:00Z"},{"status":"DELIVERED","at":"` + day + `T15:00:00Z"}]}` + "\n"
	}
	for day, rejected := range map[string]int{"2026-11-04": 1, "2026-11-05": 0, "2026-09-06": 1, "2026-09-05": 0} {
		s := asked(t, newYork, agrees+ordered(day)+minutes("CHI", "AUXILIARY", 4, 60)).Sum()
		if len(s.Rejected) != rejected || rejected > 0 && len(s.Families) != 0 {
			t.Errorf("home health from %s: %+v, %+v", day, s.Rejected, s.Families)
		}
	}
}

func TestTheMonthIsThatOfTheZone(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, zone, from, to string
		minutes              int
	}{
		{"before midnight of New York", newYork, "2026-11-01T03:00:00Z", "2026-11-01T03:30:00Z", 0},
		{"after it", newYork, "2026-11-01T04:00:00Z", "2026-11-01T04:30:00Z", 30},
		{"over it", newYork, "2026-11-01T03:50:00Z", "2026-11-01T04:25:00Z", 25},
		{"over the end, when clocks were set back in between", newYork, "2026-12-01T04:40:00Z", "2026-12-01T05:30:00Z", 20},
		{"over the hour that there is twice", newYork, "2026-11-01T05:45:00Z", "2026-11-01T06:15:00Z", 30},
		{"in Kiritimati, 14 hours ahead", "Pacific/Kiritimati", "2026-10-31T10:00:00Z", "2026-10-31T10:30:00Z", 30},
		{"in Pago Pago, 11 hours behind", "Pacific/Pago_Pago", "2026-12-01T10:30:00Z", "2026-12-01T11:30:00Z", 30},
		{"nobody says where", "", "2026-11-01T00:00:00Z", "2026-11-01T00:30:00Z", 30},
	} {
		s := asked(t, q.zone, spent("CCM", "STAFF", q.from, q.to)).Sum()
		got := 0
		if len(s.Families) > 0 {
			got = s.Families[0].Minutes
		}
		if got != q.minutes || len(s.Rejected) != 0 {
			t.Errorf("%s: %d minutes, want %d; %+v", q.name, got, q.minutes, s.Rejected)
		}
	}
}

// Somebody moves from New York to Los Angeles, and from there to London: October was
// closed with the clocks of New York, so November begins where it ended.
func TestNoMinuteIsOfTwoMonthsNorOfNone(t *testing.T) {
	t.Parallel()
	october := `close {"month":"2026-10","part":"GENERAL","starts_at":"2026-10-01T04:00:00Z","ends_at":"2026-11-01T04:00:00Z","timeline_at":"2026-11-02T12:00:00Z","snapshot":{}}` + "\n"
	for _, zone := range []string{"America/Los_Angeles", "Europe/London"} {
		for at, want := range map[string]int{"2026-11-01T03:00:00Z": 0, "2026-11-01T04:00:00Z": 20, "2026-11-01T06:00:00Z": 20} {
			from, _ := time.Parse(time.RFC3339, at)
			s := asked(t, zone, october+spent("CCM", "STAFF", at, from.Add(20*time.Minute).Format(time.RFC3339))).Sum()
			got := 0
			if len(s.Families) > 0 {
				got = s.Families[0].Minutes
			}
			if got != want {
				t.Errorf("%s, from %s: %d minutes, want %d", zone, at, got, want)
			}
		}
	}
}

func TestAClosedMonthStandsAsItWasClosed(t *testing.T) {
	t.Parallel()
	const closed = `close {"id":"00000000-0000-7000-8000-0000000000c1","month":"2026-11","part":"GENERAL","starts_at":"2026-11-01T04:00:00Z","ends_at":"2026-12-01T05:00:00Z","timeline_at":"2026-12-02T12:00:00Z","revision":1,
		"snapshot":{"version":"minutes/2019.1","source":"a rule of then","families":[{"family":"CCM","minutes":40,"actors":[{"actor":"staff","minutes":40}]}],"codes":[{"family":"CCM","code":"99490","units":1,"status":"met"}],"next":[],"rejected":[],"notes":[],"entries":["TimeEntry/known"]}}`
	s := asked(t, "Europe/London", strings.ReplaceAll(closed, "\n\t\t", "")+"\n"+minutes("CCM", "STAFF", 3, 25)+minutes("BHI", "STAFF", 5, 25)).Sum()
	if s.Closed == nil || s.Version != "minutes/2019.1" || s.Families[0].Minutes != 40 || len(s.Families) != 1 || !slices.Equal(codes(s), []string{"99490 x1 met"}) {
		t.Errorf("%+v", s)
	}
	if len(s.Rejected) != 1 || s.Rejected[0].Why != "it came after the month was closed" {
		t.Errorf("what came later, of the part that is seen: %+v", s.Rejected)
	}
}

func TestTransitionalCareCountsInTheMonthOfItsVisit(t *testing.T) {
	t.Parallel()
	lines := `encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-10-26T15:00:00Z","ends_at":"2026-10-30T15:00:00Z","discharge_disposition_code":"home"}
		outreach {"mode":"PHONE_CALL","outcome":"REACHED","timeline_at":"2026-11-02T15:00:00Z"}
		encounter {"status":"FINISHED","class":"AMB","starts_at":"2026-11-04T15:00:00Z","ends_at":"2026-11-04T15:30:00Z"}
		task {"status":"COMPLETED","kind":"MEDICATION_REVIEW","completed_at":"2026-11-03T15:00:00Z"}` + "\n"
	s := asked(t, newYork, lines+minutes("TCM", "STAFF", 2, 15)).Sum()
	if got := codes(s); !slices.Equal(got, []string{"99495 x1 unknown (complexity)", "99496 x1 unknown (complexity)"}) || s.Families[0].Family != "TCM" || s.Families[0].Minutes != 15 {
		t.Errorf("%q, %+v", got, s.Families)
	}
	missed := strings.Replace(lines, "2026-11-04", "2026-11-24", 2)
	if got := codes(asked(t, newYork, missed).Sum()); len(got) != 0 && !slices.Equal(got, []string{"99495 x0 not met"}) {
		t.Errorf("a visit that came too late: %q", got)
	}
}

func TestMonthsAreYearAndMonth(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"0000-01", "0001-01", "1899-12", "2201-01", "9999-12", "", "2026", "2026-13", "2026-11-03", "2026-1", "11-2026", "2026-11' OR true --"} {
		if _, ok := billing.ParseMonth(text); ok {
			t.Errorf("%q is a month", text)
		}
	}
}
