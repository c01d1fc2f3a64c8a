package skilled_test

import (
	"strings"
	"testing"

	"caseload/care/coverage/skilled"
	"caseload/internal/ruletest"
)

type question struct {
	name, inputs string
	wants        []string
}

func askAll(t *testing.T, rule, common string, questions []question) {
	t.Helper()
	for _, q := range questions {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			inputs := "{" + strings.Trim(common+","+q.inputs, ",") + "}"
			ruletest.Ask(t, skilled.Rules(), rule, inputs).Wants(q.wants...)
		})
	}
}

// stays writes hospital stays: class, admission and discharge, with a blank between.
func stays(lines ...string) string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		words := strings.Fields(line)
		texts[i] = `{"class":"` + words[0] + `","admission":"` + words[1] + `"`
		if len(words) > 2 {
			texts[i] += `,"discharge":"` + words[2] + `"`
		}
		texts[i] += "}"
	}
	return `"hospitalStays":[` + strings.Join(texts, ",") + `]`
}

func TestThreeInpatientDaysInARow(t *testing.T) {
	t.Parallel()
	askAll(t, "snf-qualifying-stay", "", []question{
		{"programs.md 3 worked A: observation, then three inpatient days", stays("OBSERVATION 2026-02-01 2026-02-02", "INPATIENT 2026-02-02 2026-02-05"),
			[]string{"result=qualifies", "inpatientDays=3", "admitBy=2026-03-07", "threeDays:met"}},
		{"programs.md 3 worked B: two inpatient days", stays("OBSERVATION 2026-02-01 2026-02-03", "INPATIENT 2026-02-03 2026-02-05"),
			[]string{"result=does not qualify", "inpatientDays=2", "outpatientDays=2", "threeDays:not met"}},
		{"42 CFR 409.30: three days exactly", stays("IMP 2026-02-02 2026-02-05"), []string{"result=qualifies"}},
		{"a transfer on the same day is in a row", stays("INPATIENT 2026-02-02 2026-02-03", "INPATIENT 2026-02-03 2026-02-05"), []string{"result=qualifies", "inpatientDays=3"}},
		{"a night at home between is not", stays("INPATIENT 2026-02-02 2026-02-04", "INPATIENT 2026-02-05 2026-02-07"), []string{"result=does not qualify", "inpatientDays=2"}},
		{"an emergency visit does not count", stays("EMERGENCY 2026-02-01 2026-02-02", "INPATIENT 2026-02-02 2026-02-04"), []string{"result=does not qualify"}},
		{"across a leap day", stays("INPATIENT 2028-02-28 2028-03-02"), []string{"result=qualifies", "inpatientDays=3", "admitBy=2028-04-01"}},
		{"a stay that was changed to observation", `"hospitalStays":[{"class":"INPATIENT","admission":"2026-02-01","discharge":"2026-02-05","reclassified":true}]`, []string{"result=does not qualify", "inpatientDays=0", "outpatientDays=4"}},
		{"still there on the third day", `"asOf":"2026-02-04",` + stays("INPATIENT 2026-02-02"), []string{"result=", "threeDays:unknown", "missing=hospitalStays[].discharge"}},
		{"still there after it", `"asOf":"2026-02-05",` + stays("INPATIENT 2026-02-02"), []string{"result=qualifies"}},
		{"no end and no day of the question", stays("INPATIENT 2026-02-02"), []string{"result=", "missing=hospitalStays[].discharge"}},
		{"what class it was is not told", `"hospitalStays":[{"admission":"2026-02-02","discharge":"2026-02-05"}]`, []string{"result=", "missing=hospitalStays[].class"}},
		{"nothing told", `"admission":"2026-02-05"`, []string{"result=", "missing=hospitalStays"}},
		{"no stays at all", `"hospitalStays":[],"admission":"2026-02-05"`, []string{"result=does not qualify"}},
		{"midnights of the zone count", `"zone":"America/New_York","hospitalStays":[{"class":"INPATIENT","admission":"2026-02-03T03:30:00Z","discharge":"2026-02-05T15:00:00Z"}]`, []string{"result=qualifies"}},
		{"times need a zone", `"hospitalStays":[{"class":"INPATIENT","admission":"2026-02-03T03:30:00Z","discharge":"2026-02-05T15:00:00Z"}]`, []string{"result=", "missing=zone"}},
	})
}

func TestTheWayIntoSkilledNursing(t *testing.T) {
	t.Parallel()
	three := stays("INPATIENT 2026-02-02 2026-02-05")
	two := stays("INPATIENT 2026-02-03 2026-02-05")
	askAll(t, "snf-qualifying-stay", "", []question{
		{"42 CFR 409.30: on the thirtieth day", three + `,"admission":"2026-03-07"`, []string{"result=qualifies", "admitBy:met"}},
		{"42 CFR 409.30: a day later", three + `,"admission":"2026-03-08"`, []string{"result=does not qualify", "admitBy:not met", "threeDays:met"}},
		{"later where the plan of care says so", three + `,"admission":"2026-03-20","laterAppropriate":true`, []string{"result=qualifies"}},
		{"409.36: a return within 30 days", `"hospitalStays":[],"admission":"2026-05-01","earlierStays":[{"admission":"2026-03-01","discharge":"2026-04-01"}]`, []string{"result=return"}},
		{"409.36: after 31 days it is none", `"hospitalStays":[],"admission":"2026-05-02","earlierStays":[{"admission":"2026-03-01","discharge":"2026-04-01"}]`, []string{"result=does not qualify"}},
		{"nor is it after custodial care", `"hospitalStays":[],"admission":"2026-04-05","earlierStays":[{"admission":"2026-03-01","discharge":"2026-04-01","custodial":true}]`, []string{"result=does not qualify"}},
		{"a waiver of the plan in its network", two + `,"admission":"2026-02-05","waivers":[{"kind":"plan","inNetwork":true,"from":"2026-01-01"}]`, []string{"result=waived"}},
		{"out of network it does not hold", two + `,"admission":"2026-02-05","waivers":[{"kind":"plan","inNetwork":false,"from":"2026-01-01"}]`, []string{"result=does not qualify"}},
		{"before it begins it does not", two + `,"admission":"2026-02-05","waivers":[{"kind":"aco","inNetwork":true,"from":"2026-03-01"}]`, []string{"result=does not qualify"}},
		{"nobody said whether in network", two + `,"admission":"2026-02-05","waivers":[{"kind":"aco","from":"2026-01-01"}]`, []string{"result=", "missing=waivers[].inNetwork"}},
		{"of a Medicare Advantage plan nobody looked for one", two + `,"admission":"2026-02-05","payer":"medicare_advantage"`, []string{"result=", "missing=waivers"}},
		{"the stay that is in time decides", stays("INPATIENT 2026-01-02 2026-01-08", "INPATIENT 2026-04-01 2026-04-05") + `,"admission":"2026-04-05"`, []string{"result=qualifies", "inpatientDays=4"}},
		{"a short stay does not make an old one new", stays("INPATIENT 2026-01-02 2026-01-08", "INPATIENT 2026-04-01 2026-04-03") + `,"admission":"2026-04-03"`, []string{"result=does not qualify", "threeDays:met", "admitBy:not met"}},
		{"a stay after the admission says nothing", stays("INPATIENT 2026-03-01 2026-03-09") + `,"admission":"2026-02-05"`, []string{"result=does not qualify", "inpatientDays=0"}},
	})
	answer := ruletest.Ask(t, skilled.Rules(), "snf-qualifying-stay", "{"+two+"}")
	if note := strings.Join(answer.Notes, ""); !strings.Contains(note, "observation nights do not count") || !strings.Contains(note, "waiver") {
		t.Errorf("programs.md 3 worked B: %q", note)
	}
}

func TestDaysAndCoinsurance(t *testing.T) {
	t.Parallel()
	askAll(t, "snf-benefit-days", "", []question{
		{"programs.md 3 worked C", `"admission":"2025-12-20","discharge":"2026-01-15"`,
			[]string{"days=26", "fullDays=20", "coinsuranceDays=6", "firstCoinsuranceDate=2026-01-09", "firstCoinsuranceAmount=217", "coinsurance.2026=1302", "coinsurance=1302", "result=74"}},
		{"programs.md 3 worked D", `"admission":"2026-01-05","discharge":"2026-04-25"`,
			[]string{"days=110", "fullDays=20", "coinsuranceDays=80", "uncoveredDays=10", "coinsurance=17360", "lastBenefitDate=2026-04-14", "gapDate=2026-04-15", "result=0", "daysUsed=100"}},
		{"42 CFR 409.85: each year at its own amount", `"admission":"2025-12-01","discharge":"2026-01-05"`,
			[]string{"days=35", "coinsuranceDays=15", "coinsurance.2025=2304.5", "coinsurance.2026=868", "coinsurance=3172.5"}},
		{"an amount that was not announced", `"admission":"2026-12-01","discharge":"2027-01-05"`,
			[]string{"coinsuranceDays=15", "coinsurance.2026=2387", "coinsurance=", "missing=coinsurance amount 2027", "result=65"}},
		{"a year before the table", `"admission":"2022-01-01","discharge":"2022-01-25"`, []string{"coinsurance=", "missing=coinsurance amount 2022"}},
		{"20 days cost nothing", `"admission":"2026-03-01","discharge":"2026-03-21"`, []string{"days=20", "coinsuranceDays=0", "coinsurance=0", "firstCoinsuranceDate=2026-03-21"}},
		{"a leap day is a day", `"admission":"2028-02-20","discharge":"2028-03-12"`, []string{"days=21", "firstCoinsuranceDate=2028-03-11"}},
		{"the same day is none", `"admission":"2026-03-01","discharge":"2026-03-01"`, []string{"days=0", "result=100"}},
		{"days used before", `"admission":"2026-03-01","discharge":"2026-03-11","daysUsedBefore":15`, []string{"usedBefore=15", "fullDays=5", "coinsuranceDays=5", "firstCoinsuranceDate=2026-03-06", "result=75"}},
		{"all days used before", `"admission":"2026-03-01","discharge":"2026-03-11","daysUsedBefore":100`, []string{"firstCoinsuranceDate=", "gapDate=2026-03-01", "uncoveredDays=10", "result=0"}},
		{"days left on a day within", `"asOf":"2026-03-11","admission":"2026-03-01","discharge":"2026-04-11"`, []string{"daysUsed=10", "result=90", "dayNumber=11", "days=41"}},
		{"a stay without an end, today", `"asOf":"2026-03-11","admission":"2026-03-01"`, []string{"result=90", "firstCoinsuranceDate=2026-03-21", "lastBenefitDate=2026-06-08", "-days"}},
		{"a stay without an end and no day", `"admission":"2026-03-01"`, []string{"result=", "gapDate=2026-06-09", "missing=discharge or asOf"}},
		{"a discharge before the admission", `"admission":"2026-03-01","discharge":"2026-02-01"`, []string{"result=", "missing=discharge,discharge or asOf"}},
		{"no admission", `"discharge":"2026-02-01"`, []string{"result=", "missing=admission"}},
		{"a plan sets its own cost share", `"payer":"medicare_advantage","admission":"2026-03-01","discharge":"2026-03-31"`, []string{"coinsuranceDays=10", "coinsurance=", "missing=cost share of the plan", "result=70"}},
	})
}

func TestBenefitPeriods(t *testing.T) {
	t.Parallel()
	earlier := func(admission, discharge string) string {
		return `"earlierStays":[{"admission":"` + admission + `","discharge":"` + discharge + `"}]`
	}
	askAll(t, "snf-benefit-days", `"admission":"2026-06-01","discharge":"2026-06-11"`, []question{
		{"42 CFR 409.60: after 59 days the old period goes on", earlier("2026-03-01", "2026-04-03"), []string{"usedBefore=33", "periodStart=2026-03-01", "coinsuranceDays=10", "result=57"}},
		{"42 CFR 409.60: after 60 days a new one begins", earlier("2026-03-01", "2026-04-02"), []string{"usedBefore=0", "periodStart=2026-06-01", "coinsuranceDays=0", "result=90"}},
		{"a hospital stay between holds it together", earlier("2026-03-01", "2026-04-02") + "," + stays("INPATIENT 2026-05-01 2026-05-05"), []string{"usedBefore=32", "periodStart=2026-03-01"}},
		{"observation does not", earlier("2026-03-01", "2026-04-02") + "," + stays("OBSERVATION 2026-05-01 2026-05-05"), []string{"usedBefore=0"}},
		{"custodial care does not", `"earlierStays":[{"admission":"2026-03-01","discharge":"2026-04-02"},{"admission":"2026-04-02","discharge":"2026-05-20","custodial":true}]`, []string{"usedBefore=0"}},
		{"it begins with the first inpatient day", stays("INPATIENT 2026-05-25 2026-06-01"), []string{"periodStart=2026-05-25", "renewsOn=2026-08-10"}},
		{"days of two earlier stays add up", `"earlierStays":[{"admission":"2026-04-01","discharge":"2026-04-11"},{"admission":"2026-04-20","discharge":"2026-05-05"}]`, []string{"usedBefore=25", "coinsuranceDays=10"}},
		{"an earlier stay without an end", `"earlierStays":[{"admission":"2026-04-01"}]`, []string{"result=", "missing=earlierStays[].discharge"}},
	})
}

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
