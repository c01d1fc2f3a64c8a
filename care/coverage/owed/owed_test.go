package owed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/owed"
	"caseload/care/score"
)

var manager = uuid.MustParse("00000000-0000-7000-8000-0000000000aa")

// asked is what is owed on a record, written as lines of "source {columns}".
func asked(t *testing.T, now, lines string) *owed.Calendar {
	t.Helper()
	asOf, err := time.Parse(time.RFC3339, now)
	if err != nil {
		t.Fatal(err)
	}
	r := owed.NewRecord(owed.Person{TimeZone: "America/New_York", CaseManager: &manager}, asOf)
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		source, columns, _ := strings.Cut(strings.TrimSpace(line), " ")
		row := fmt.Sprintf(`{"id":"00000000-0000-7000-8000-%012d",%s`, i+1, strings.TrimPrefix(columns, "{"))
		if err := r.Read(source, []byte(row)); err != nil {
			t.Fatal(err)
		}
	}
	return r.Calendar()
}

const (
	snp      = `coverage {"kind_system":"https://nahdo.org/sopt","kind_code":"119","kind_display":"Dual Special Needs Plan","payor_name":"Plan A","starts_at":"2026-01-01T00:00:00Z"}`
	mco      = `coverage {"kind_system":"https://nahdo.org/sopt","kind_code":"211","payor_name":"Plan B","starts_at":"2026-02-01T00:00:00Z"}`
	medicare = `coverage {"kind_system":"https://nahdo.org/sopt","kind_code":"121","payor_name":"Medicare","starts_at":"2020-01-01T00:00:00Z"}`
	whole    = `assessment {"questionnaire":"comprehensive-own","status":"COMPLETED","timeline_at":"2026-02-10T15:00:00Z"}`
	social   = `assessment {"questionnaire":"ahc-hrsn","status":"COMPLETED","timeline_at":"2026-02-12T15:00:00Z"}`
)

func TestObligationsOfARecord(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, now, lines string
		want             []string
	}{
		{"42 CFR 422.101(f): a date in UTC stays that date west of it", "2026-03-01T12:00:00Z", snp, []string{"PO01 2026-04-01 running", "PO06 2027-01-01 running", "PO04 2026-04-01 running"}},
		{"the assessment of the whole person is the health risk assessment", "2026-05-01T12:00:00Z", snp + "\n" + whole, []string{"PO01 2026-04-01 met", "PO02 2027-02-10 running", "PO03 2026-02-10 missed", "PO07 2026-04-01 met"}},
		{"the screen for social needs of the same weeks has its topics", "2026-05-01T12:00:00Z", snp + "\n" + whole + "\n" + social, []string{"PO03 2026-02-10 met"}},
		{"a draft is begun and no more", "2026-05-01T12:00:00Z", snp + "\n" + strings.Replace(whole, "COMPLETED", "IN_PROGRESS", 1), []string{"PO01 2026-04-01 missed"}},
		{"programs.md 8: one assessment meets two plans", "2026-06-01T12:00:00Z", snp + "\n" + mco + "\n" + whole + "\n" + social, []string{"PO01 2026-04-01 met", "PO08 2026-05-02 met"}},
		{"another instrument is none", "2026-05-01T12:00:00Z", mco + "\n" + strings.Replace(whole, "comprehensive-own", "phq-9", 1), []string{"PO08 2026-05-02 running"}},
		{"438.208(b)(3): three attempts by two ways", "2026-06-01T12:00:00Z", mco + `
			outreach {"mode":"PHONE_CALL","outcome":"NO_ANSWER","timeline_at":"2026-02-10T15:00:00Z"}
			outreach {"mode":"PHONE_CALL","outcome":"LEFT_MESSAGE","timeline_at":"2026-03-10T15:00:00Z"}
			outreach {"mode":"LETTER","outcome":"NO_ANSWER","timeline_at":"2026-04-10T15:00:00Z"}`, []string{"PO08 2026-05-02 met"}},
		{"a visit at home is the yearly contact, a call is none", "2026-06-01T12:00:00Z", snp + `
			task {"kind":"HOME_VISIT","status":"COMPLETED","completed_at":"2026-03-04T15:00:00Z"}
			task {"kind":"PHONE_CALL","status":"COMPLETED","completed_at":"2026-05-04T15:00:00Z"}`, []string{"PO06 2027-03-04 running"}},
		{"a plan with its team", "2026-06-01T12:00:00Z", snp + `
			care_plan {"starts_at":"2026-02-20T15:00:00Z","timeline_at":"2026-02-20T15:00:00Z"}
			care_team {"timeline_at":"2026-01-20T15:00:00Z"}
			participant {"care_team_id":"00000000-0000-7000-8000-000000000003","role_code":"446050000"}
			participant {"care_team_id":"00000000-0000-7000-8000-000000000003","practitioner_id":"` + manager.String() + `"}`, []string{"PO04 2026-04-01 met", "PO05 2026-02-20 met"}},
		{"a team without the primary care", "2026-06-01T12:00:00Z", snp + `
			care_plan {"timeline_at":"2026-02-20T15:00:00Z"}
			care_team {"timeline_at":"2026-01-20T15:00:00Z"}
			participant {"care_team_id":"00000000-0000-7000-8000-000000000003","role_display":"Case manager"}`, []string{"PO05 2026-02-20 missed"}},
		{"441.301(c)(3): a waiver's plan is reviewed within twelve months", "2026-12-01T12:00:00Z", `coverage {"kind_display":"Medicaid waiver","payor_name":"State","starts_at":"2025-01-01T00:00:00Z"}
			agreement {"care_plan_id":"00000000-0000-7000-8000-0000000000bb","timeline_at":"2026-01-31T15:00:00Z"}
			agreement {"care_plan_id":"00000000-0000-7000-8000-0000000000bb","timeline_at":"2026-08-31T15:00:00Z"}`, []string{"PO12 2027-08-31 running"}},
		{"CMS TCM: over Thanksgiving", "2026-11-30T12:00:00-05:00", medicare + `
			encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-11-20T10:00:00-05:00","ends_at":"2026-11-25T14:00:00-05:00","discharge_disposition_code":"01"}
			task {"kind":"PHONE_CALL","status":"COMPLETED","completed_at":"2026-11-27T15:00:00Z"}`, []string{"PO19 2026-11-30 met", "PO20 2026-12-09 running"}},
		{"a letter is no contact", "2026-12-01T12:00:00-05:00", medicare + `
			encounter {"status":"FINISHED","class":"IMP","starts_at":"2026-11-20T10:00:00-05:00","ends_at":"2026-11-25T14:00:00-05:00","discharge_disposition_code":"01"}
			outreach {"mode":"LETTER","outcome":"REACHED","timeline_at":"2026-11-26T15:00:00Z"}`, []string{"PO19 2026-11-30 missed"}},
		{"483.20: what no record tells of is unknown, not missed", "2026-11-30T12:00:00-05:00", medicare + `
			encounter {"status":"IN_PROGRESS","class":"IMP","display":"Skilled nursing facility stay","starts_at":"2026-11-01T10:00:00-05:00"}`, []string{"PO26 2026-11-01 unknown", "PO28 2026-11-14 unknown"}},
		{"424.22: from an order of home health", "2026-11-30T12:00:00-05:00", medicare + `
			order {"loop_history":[{"status":"ORDERED","at":"2026-11-19T15:00:00Z"},{"status":"SENT","at":"2026-11-20T15:00:00Z"},{"status":"DELIVERED","at":"2026-11-22T15:00:00Z"}]}`, []string{"PO23 2026-11-22 met", "PO22 2026-11-27 unknown"}},
		{"a stay of long ago asks for nothing any more", "2026-11-30T12:00:00-05:00", medicare + `
			encounter {"status":"FINISHED","class":"IMP","starts_at":"2024-11-20T10:00:00-05:00","ends_at":"2024-11-25T14:00:00-05:00","discharge_disposition_code":"01"}`, nil},
		{"a coverage that ended within the year", "2026-03-01T12:00:00Z", strings.Replace(snp, `"starts_at"`, `"ends_at":"2026-02-28T00:00:00Z","starts_at"`, 1), []string{"PO01 2026-04-01 stopped"}},
		{"one that ended before asks for nothing", "2028-03-01T12:00:00Z", strings.Replace(snp, `"starts_at"`, `"ends_at":"2026-02-28T00:00:00Z","starts_at"`, 1), nil},
		{"private insurance asks for nothing by law", "2026-03-01T12:00:00Z", `coverage {"payor_name":"Humana","starts_at":"2020-01-01T00:00:00Z"}`, nil},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, d := range asked(t, q.now, q.lines).Duties {
				got = append(got, fmt.Sprintf("%s %s %s", d.ID, d.By, d.Status))
			}
			for _, want := range q.want {
				if !slices.Contains(got, want) {
					t.Errorf("no %s among %q", want, got)
				}
			}
			if q.want == nil && got != nil {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestWhatIsMissingIsNamed(t *testing.T) {
	t.Parallel()
	for lines, want := range map[string]string{
		`coverage {"payor_name":"Acme","starts_at":"2026-01-01T00:00:00Z"}`: "kind of a coverage",
		`coverage {"payor_name":"Medicare"}`:                                "start of a coverage",
	} {
		if c := asked(t, "2026-03-01T12:00:00Z", lines); !slices.Contains(c.Missing, want) || len(c.Duties) > 0 {
			t.Errorf("missing %q, %d duties", c.Missing, len(c.Duties))
		}
	}
}

func TestUnderAnotherPayer(t *testing.T) {
	t.Parallel()
	c := asked(t, "2026-03-01T12:00:00Z", snp)
	if got := c.Enrolled(); got != code.Date(2026, 1, 1) {
		t.Errorf("enrolled %s", got)
	}
	var got []string
	for _, d := range c.Under("medicaid_managed_care", "", c.Enrolled()) {
		got = append(got, strings.TrimSpace(d.ID+" "+d.Here+" "+d.There))
	}
	if want := "PO01 2026-04-01, PO04 2026-04-01, PO06 2027-01-01, PO07 2026-04-01, PO08  2026-04-01"; strings.Join(got, ", ") != want {
		t.Errorf("got %q", got)
	}
}

func TestNothingIsOwedAfterTheDeath(t *testing.T) {
	t.Parallel()
	died := time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)
	r := owed.NewRecord(owed.Person{TimeZone: "America/New_York", Death: &died}, died.AddDate(0, 3, 0))
	if err := r.Read("coverage", []byte(strings.TrimPrefix(snp, "coverage "))); err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Calendar().Duties {
		if d.Status != score.Stopped {
			t.Errorf("%s is %s", d.ID, d.Status)
		}
	}
}
