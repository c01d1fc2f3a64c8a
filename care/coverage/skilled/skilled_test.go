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
