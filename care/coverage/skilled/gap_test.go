package skilled_test

import (
	"strings"
	"testing"

	"caseload/care/coverage/skilled"
	"caseload/internal/ruletest"
)

func TestGaps(t *testing.T) {
	t.Parallel()
	good := stays("INPATIENT 2026-01-01 2026-01-05") + `,"admission":"2026-01-05","waivers":[],"coverage":{"from":"2020-01-01"},"secondaryCoverage":true`
	askAll(t, "snf-coverage", good, []question{
		{"no gap", `"discharge":"2026-01-25"`, []string{"result=none", "coinsurance_starts:not met", "days_exhausted:not met"}},
		{"coinsurance starts", `"discharge":"2026-01-26","asOf":"2026-01-14"`, []string{"result=coinsurance_starts", "coinsurance_starts=2026-01-25", "coinsurance_starts.warnOn=2026-01-15", "coinsurance_starts.warnOn:running"}},
		{"programs.md 3: warn 10 days before", `"discharge":"2026-01-26","asOf":"2026-01-15"`, []string{"coinsurance_starts.warnOn:met"}},
		{"the days are exhausted", `"discharge":"2026-04-25"`, []string{"days_exhausted:met", "days_exhausted=2026-04-15", "days_exhausted.warnOn=2026-04-05"}},
		{"no end is known: it comes if the stay lasts", `"asOf":"2026-01-10"`, []string{"coinsurance_starts:running", "days_exhausted:running"}},
		{"and is raised 10 days before", `"asOf":"2026-01-16"`, []string{"coinsurance_starts:met", "days_exhausted:running", "result=coinsurance_starts"}},
		{"nobody else pays", `"discharge":"2026-01-31","secondaryCoverage":false`, []string{"no_secondary_for_coinsurance:met", "no_secondary_for_coinsurance=2026-01-25"}},
		{"the coverage ends", `"discharge":"2026-01-20","coverage":{"through":"2026-01-15"}`, []string{"result=coverage_ends", "coverage_ends=2026-01-16"}},
		{"it ends with the last night", `"discharge":"2026-01-20","coverage":{"through":"2026-01-19"}`, []string{"result=none"}},
		{"it begins after the admission", `"discharge":"2026-01-20","coverage":{"from":"2026-01-10"}`, []string{"coverage_ends:met", "coverage_ends=2026-01-05"}},
		{"Original Medicare authorizes nothing", `"discharge":"2026-01-20"`, []string{"authorization_ends_before_discharge:not met"}},
		{"the authorization ends before the discharge", `"payer":"medicare_advantage","discharge":"2026-01-20","authorizationThrough":"2026-01-12"`, []string{"authorization_ends_before_discharge:met", "authorization_ends_before_discharge=2026-01-13"}},
		{"the day of the discharge needs none", `"payer":"medicare_advantage","discharge":"2026-01-20","authorizationThrough":"2026-01-19"`, []string{"authorization_ends_before_discharge:not met", "result=none"}},
		{"a plan's authorization is not told", `"payer":"medicare_advantage","discharge":"2026-01-20"`, []string{"result=", "missing=authorizationThrough"}},
	})
	askAll(t, "snf-coverage", `"discharge":"2026-03-20","coverage":{"from":"2020-01-01"},"secondaryCoverage":true,"waivers":[]`, []question{
		{"programs.md 3 worked B", stays("OBSERVATION 2026-02-01 2026-02-03", "INPATIENT 2026-02-03 2026-02-05") + `,"admission":"2026-03-05"`, []string{"result=no_3_day_stay", "after_30_days:not met"}},
		{"after 30 days", stays("INPATIENT 2026-01-25 2026-02-02") + `,"admission":"2026-03-05"`, []string{"result=after_30_days", "after_30_days=2026-03-05", "no_3_day_stay:not met"}},
		{"the hospital stays are not told", `"admission":"2026-03-05"`, []string{"result=", "no_3_day_stay:unknown", "after_30_days:unknown", "missing=hospitalStays"}},
	})
	flag := ruletest.Ask(t, skilled.Rules(), "snf-coverage", "{"+stays("OBSERVATION 2026-02-01 2026-02-03", "INPATIENT 2026-02-03 2026-02-05")+`,"admission":"2026-02-05"}`).Part("no_3_day_stay")
	if !strings.Contains(flag.Note, "observation nights do not count") || !strings.Contains(flag.Note, "check for a waiver") {
		t.Errorf("the flag says %q", flag.Note)
	}
}

func TestNotices(t *testing.T) {
	t.Parallel()
	askAll(t, "nomnc", `"lastCoveredDay":"2026-03-09"`, []question{
		{"42 CFR 405.1200: two calendar days before, weekends count", ``, []string{"result=2026-03-07", "deliverBy:unknown", "appealBy=2026-03-08T12:00:00"}},
		{"405.1202: noon of the day before coverage ends", `"zone":"America/New_York","appealRequested":"2026-03-08T12:00"`, []string{"appealBy=2026-03-08T12:00:00-04:00", "appealBy:met", "answerBy=2026-03-11T12:00:00-04:00"}},
		{"a minute later", `"zone":"America/New_York","appealRequested":"2026-03-08T12:01"`, []string{"appealBy:missed"}},
		{"delivered in time", `"delivered":"2026-03-07"`, []string{"deliverBy:met"}},
		{"delivered a day late", `"delivered":"2026-03-08"`, []string{"deliverBy:missed"}},
		{"there is time", `"asOf":"2026-03-07"`, []string{"deliverBy:running"}},
		{"there is none", `"asOf":"2026-03-08T13:00"`, []string{"deliverBy:missed", "appealBy:missed"}},
		{"the explanation is due on the day the provider is told", `"reviewerTold":"2026-03-08T09:00"`, []string{"explainBy=2026-03-08"}},
		{"72 elapsed hours", `"zone":"America/New_York","appealRequested":"2026-03-07T10:00"`, []string{"answerBy=2026-03-10T11:00:00-04:00"}},
	})
	askAll(t, "mcsn", `"zone":"America/Chicago"`, []question{
		{"CMS-10868: four hours before leaving", `"payer":"medicare_ffs","changedAt":"2026-03-09T10:00","leaving":"2026-03-09T16:00","delivered":"2026-03-09T12:00"`, []string{"result=2026-03-09T12:00:00-05:00", "notice:met"}},
		{"later is too late", `"payer":"medicare_ffs","changedAt":"2026-03-09T10:00","leaving":"2026-03-09T16:00","delivered":"2026-03-09T12:01"`, []string{"notice:not met"}},
		{"CMS-10868: before 2025-02-14 there was none", `"payer":"medicare_ffs","changedAt":"2025-02-13T10:00","leaving":"2025-02-13T16:00"`, []string{"result=not applicable"}},
		{"nor is there one of a plan", `"payer":"medicare_advantage","changedAt":"2026-03-09T10:00","leaving":"2026-03-09T16:00"`, []string{"result=not applicable"}},
		{"who pays is not told", `"changedAt":"2026-03-09T10:00","leaving":"2026-03-09T16:00"`, []string{"result=", "missing=payer"}},
	})
}
