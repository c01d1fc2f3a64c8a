package identify_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/identify"
)

const header = "rule,version,effective_from,criterion,measure,threshold,window,level,source,basis\n"

// twoVersions are out of order on purpose.
const twoVersions = header +
	"tier,2,2026-07-01,stays,inpatient_stays,2,6,high,source,own\n" +
	"tier,1,2026-01-01,stays,inpatient_stays,1,6,high,source,own\n"

func TestReadRulesKeepsEveryColumn(t *testing.T) {
	t.Parallel()
	rules, err := identify.ReadRules(strings.NewReader("# why\n" + header +
		"tier,1,2026-01-01,both,age,19-80,,high,a paper,published\n" +
		"tier,1,2026-01-01,both,inpatient_stays,2,6,high,a paper,published\n" +
		"tier,1,2026-01-01,one,chronic_groups,3,,moderate,another,own\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := identify.Rules{{Rule: "tier", Number: "1", From: "2026-01-01", Criteria: []identify.Criterion{
		{Name: "both", Level: identify.High, Source: "a paper", Parts: []identify.Part{
			{Measure: identify.Age, Min: 19, Max: 80}, {Measure: identify.InpatientStays, Min: 2, Months: 6},
		}},
		{Name: "one", Level: identify.Moderate, Source: "another", Own: true, Parts: []identify.Part{
			{Measure: identify.ChronicGroups, Min: 3},
		}},
	}}}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestTierTakesTheVersionThatHoldsOnTheDay(t *testing.T) {
	t.Parallel()
	rules, err := identify.ReadRules(strings.NewReader(twoVersions))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		day, rule string
		rank      identify.Rank
	}{
		{"2025-12-31T23:59:59Z", "", identify.NotComputable},
		{"2026-01-01T00:00:00Z", "tier 1", identify.High},
		{"2026-06-30T23:59:59Z", "tier 1", identify.High},
		{"2026-07-01T00:00:00Z", "tier 2", identify.Low},
	}
	for _, tt := range tests {
		t.Run(tt.day, func(t *testing.T) {
			t.Parallel()
			day := at(tt.day)
			risk := identify.Tier(stays(day.Format("2006-01-02")), rules, day)
			if risk.Rule != tt.rule || risk.Rank != tt.rank {
				t.Errorf("rank %d by %q, want %d by %q", risk.Rank, risk.Rule, tt.rank, tt.rule)
			}
		})
	}
}

func TestTierRulesAreThePublishedNumbers(t *testing.T) {
	t.Parallel()
	version, ok := identify.TierRules().At(asOf)
	if !ok || version.Name() != "risk-tier 2026.1" || version.From != code.PartialDate("2026-01-01") {
		t.Fatalf("in force: %q from %q", version.Name(), version.From)
	}
	for _, criterion := range version.Criteria {
		if published := criterion.Level == identify.High; published == criterion.Own {
			t.Errorf("%s: high criteria are published, moderate ones our own; own is %v", criterion.Name, criterion.Own)
		}
	}
}

func TestReadRulesNamesTheLineThatIsWrong(t *testing.T) {
	t.Parallel()
	good := "tier,1,2026-01-01,stays,inpatient_stays,2,6,high,source,own\n"
	tests := map[string]struct{ table, want string }{
		"another header":               {"rule,version\n", "the header is not"},
		"empty":                        {"", "EOF"},
		"too few fields":               {header + "tier,1\n", "wrong number of fields"},
		"no rule":                      {header + strings.Replace(good, "tier,", ",", 1), "line 2: rule and version have names"},
		"partial date":                 {header + strings.Replace(good, "2026-01-01", "2026-01", 1), "line 2: effective_from is a date"},
		"no such date":                 {header + strings.Replace(good, "2026-01-01", "2026-02-30", 1), "line 2: effective_from is a date"},
		"no source":                    {header + strings.Replace(good, "source", "", 1), "line 2: a criterion has a name and a source"},
		"low is what is left":          {header + strings.Replace(good, "high", "low", 1), "line 2: level is moderate or high"},
		"unknown basis":                {header + strings.Replace(good, "own", "guess", 1), "line 2: basis is published or own"},
		"unknown measure":              {header + strings.Replace(good, "inpatient_stays", "stays", 1), "line 2: unknown measure"},
		"no threshold":                 {header + strings.Replace(good, "2,6", ",6", 1), "line 2: threshold is a number"},
		"threshold that all meet":      {header + strings.Replace(good, "2,6", "0,6", 1), "line 2: threshold is a number"},
		"range upside down":            {header + strings.Replace(good, "2,6", "2-1,6", 1), "line 2: threshold is a number"},
		"no window":                    {header + strings.Replace(good, "2,6", "2,", 1), "line 2: window is a number of months"},
		"window of nothing":            {header + strings.Replace(good, "2,6", "2,0", 1), "line 2: window is a number of months"},
		"window where none belongs":    {header + strings.Replace(good, "inpatient_stays", "age", 1), "line 2: this measure has no window"},
		"two levels of a criterion":    {header + good + strings.Replace(good, "high", "moderate", 1), "line 3: the lines of a criterion stand together"},
		"two rules":                    {header + good + strings.Replace(good, "tier", "other", 1), "line 3: a table holds the versions of one rule"},
		"two versions of a day":        {header + good + strings.Replace(good, "tier,1", "tier,2", 1), "line 3: another version has the same"},
		"a version with two days":      {header + good + strings.Replace(good, "2026-01-01", "2026-02-01", 1), "line 3: another version has the same"},
		"lines of a version apart":     {twoVersions + strings.Replace(good, "tier,1,2026-01-01", "tier,2,2026-07-01", 1), "line 4: another version has the same"},
		"lines of a criterion apart":   {header + good + strings.Replace(good, "stays,", "more,", 1) + good, "line 4: the lines of a criterion stand together"},
		"a line that is no CSV at all": {header + "\"tier\n", "quote"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := identify.ReadRules(strings.NewReader(tt.table)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}
