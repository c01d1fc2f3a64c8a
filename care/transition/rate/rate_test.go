package rate_test

import (
	"fmt"
	"strings"
	"testing"

	"caseload/care/transition/rate"
	"caseload/internal/ruletest"
)

// counts writes numbers of strata: name, discharges, readmissions.
func counts(lines ...string) string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		var name string
		var n, events int
		if _, err := fmt.Sscan(line, &name, &n, &events); err != nil {
			panic(err)
		}
		texts[i] = fmt.Sprintf(`{"stratum":%q,"discharges":%d,"readmissions":%d}`, strings.TrimPrefix(name, "-"), n, events)
	}
	return `"counts":[` + strings.Join(texts, ",") + `]`
}

func TestRates(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, inputs string
		wants        []string
	}{
		{"Wilson 1927: rate, interval, difference and ratio", `"reference":"en",` + counts("en 200 30", "es 80 16"),
			[]string{"result=0.1643", "en=0.15", "en.lower=0.1071", "en.upper=0.2061", "es=0.2", "es.lower=0.127", "es.upper=0.3005", "es.difference=0.05", "es.ratio=1.3333", "en.difference=0", "all.n=280"}},
		{"programs.md 9: the unknown stratum is always there", `"reference":"en",` + counts("en 200 30"), []string{"unknown.n=0", "en=0.15"}},
		{"programs.md 9: a cell under 11 is kept back", `"reference":"en",` + counts("en 200 30", "es 80 16", "asl 10 2", "other 8 4"), []string{"asl=", "asl.n=", "-asl.rank", "other.n=", "es.n=80"}},
		{"programs.md 9: and its complement", `"reference":"en",` + counts("en 200 30", "es 80 16", "asl 10 2"), []string{"asl.n=", "es.n=", "en.n=200"}},
		{"two of them whose sum is small", `"reference":"en",` + counts("en 200 30", "es 80 16", "asl 5 2", "other 4 2"), []string{"asl.n=", "other.n=", "es.n=", "en=0.15"}},
		{"readmissions under 11", `"reference":"en",` + counts("en 200 30", "es 80 10", "fr 90 20"), []string{"es=", "es.n=80", "fr=", "fr.n=90", "en=0.15"}},
		{"discharges without a readmission under 11", `"reference":"en",` + counts("en 200 30", "es 40 35", "fr 90 20"), []string{"es=", "es.n=40", "-es.lower"}},
		{"11 may be shown", `"reference":"en",` + counts("en 200 30", "es 22 11"), []string{"es=0.5", "es.n=22"}},
		{"programs.md 9: no rank under 30", `"reference":"en",` + counts("en 200 30", "es 29 12", "fr 30 12"), []string{"-es.rank", "fr.rank=1", "en.rank=2"}},
		{"equal rates have one rank", `"reference":"en",` + counts("en 200 30", "es 100 15"), []string{"en.rank=1", "es.rank=1"}},
		{"a reference that is kept back", `"reference":"es",` + counts("en 200 30", "es 9 2", "fr 90 20"), []string{"en=0.15", "-en.difference"}},
		{"few without a readmission, together with a stratum's", `"reference":"en",` + counts("en 200 150", "es 40 35", "fr 41 40"), []string{"es=", "fr=", "en="}},
		{"the total where strata overlap, and the unknown", `"total":{"discharges":200,"readmissions":40},"unknown":30,` + counts("en 180 30", "es 90 20"), []string{"all.n=200", "all=0.2", "en.n=180"}},
		{"no reference was named", counts("en 200 30"), []string{"result=0.15", "-en.difference", "missing=reference"}},
		{"a reference that nobody is in", `"reference":"xx",` + counts("en 200 30"), []string{"missing=discharges of the reference"}},
		{"too few of all", `"reference":"en",` + counts("en 20 3"), []string{"result=", "all=", "all.n=20", "missing=at least 11 discharges with a readmission and 11 without"}},
		{"nothing told", ``, []string{"result=", "missing=discharges"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			t.Parallel()
			ruletest.Ask(t, rate.Rules(), "readmission-rate", "{"+strings.Trim(`"dimension":"preferred_language",`+q.inputs, ",")+"}").Wants(q.wants...)
		})
	}
}

func TestDischargesAreCountedByTheirStrata(t *testing.T) {
	t.Parallel()
	var lines []string
	add := func(n int, text string) {
		for range n {
			lines = append(lines, text)
		}
	}
	add(20, `{"strata":["2106-3","2135-2"],"readmitted":true}`)
	add(80, `{"stratum":"2106-3","readmitted":false}`)
	add(15, `{"readmitted":true}`)
	add(45, `{"stratum":"unknown","readmitted":false}`)
	add(7, `{"stratum":"2106-3"}`)
	add(12, `{"stratum":"2135-2","readmitted":false}`)
	answer := ruletest.Ask(t, rate.Rules(), "readmission-rate", `{"dimension":"race_ethnicity","reference":"2106-3","discharges":[`+strings.Join(lines, ",")+`]}`)
	answer.Wants("all.n=172", "2106-3.n=100", "2106-3=0.2", "2135-2.n=32", "2135-2=0.625", "UNK.n=60", "UNK=0.25", "UNK.ratio=1.25")
	if got := answer.Part("2106-3").Label; got != "White" {
		t.Errorf("the label is %q", got)
	}
	notes := strings.Join(answer.Notes, "; ")
	if !strings.Contains(notes, "not counted, as nobody knows whether a readmission followed: fewer than 11") || !strings.Contains(notes, "several strata") {
		t.Errorf("notes: %s", notes)
	}
}

func TestAStratumThatLeavesFewOthersIsKeptBack(t *testing.T) {
	t.Parallel()
	ruletest.Ask(t, rate.Rules(), "readmission-rate", `{"dimension":"race_ethnicity","total":{"discharges":200,"readmissions":60},`+
		counts("2106-3 195 58", "2054-5 100 30", "2135-2 90 20")+`}`).Wants("all.n=200", "2106-3.n=", "2106-3=", "2135-2.n=", "2054-5.n=100")
}

func TestPovertyPercent(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, inputs, value, band string
	}{
		{"HHS 2025: one person at the guideline", `"income":15650,"householdSize":1,"year":2025,"state":"TX"`, "100", "100_137"},
		{"HHS 2025: a dollar below", `"income":15649,"householdSize":1,"year":2025,"state":"TX"`, "99.99", "lt100"},
		{"HHS 2025: four people", `"income":64300,"householdSize":4,"year":2025,"state":"ny"`, "200", "200_399"},
		{"HHS 2026: nine people, each more the same", `"income":61400,"householdSize":9,"year":2026,"state":"FL"`, "100", "100_137"},
		{"HHS 2025: Alaska", `"income":19550,"householdSize":1,"year":2025,"state":"AK"`, "100", "100_137"},
		{"HHS 2024: Hawaii by the month", `"monthlyIncome":1442.5,"householdSize":1,"year":2024,"state":"HI"`, "100", "100_137"},
		{"just under 138 is not shown as 138", `"income":21596.9,"householdSize":1,"year":2025,"state":"TX"`, "137.99", "100_137"},
		{"138", `"income":21597,"householdSize":1,"year":2025,"state":"TX"`, "138", "138_199"},
		{"400 and over", `"income":62600,"householdSize":1,"year":2025,"state":"TX"`, "400", "ge400"},
		{"no income is an income", `"income":0,"householdSize":1,"year":2025,"state":"TX"`, "0", "lt100"},
	} {
		answer := ruletest.Ask(t, rate.Rules(), "poverty-percent", "{"+q.inputs+"}")
		if answer.Value.String() != q.value || answer.Band != q.band {
			t.Errorf("%s: %s %s", q.name, answer.Value, answer.Band)
		}
	}
	for inputs, missing := range map[string]string{
		`"income":1,"householdSize":1,"year":2027,"state":"TX"`: "poverty guideline 2027",
		`"income":1,"householdSize":1,"year":2025,"state":"PR"`: "state",
		`"householdSize":0`: "income,householdSize,year,state",
	} {
		ruletest.Ask(t, rate.Rules(), "poverty-percent", "{"+inputs+"}").Wants("result=", "missing="+missing)
	}
}
