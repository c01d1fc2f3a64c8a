package identify_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/identify"
)

// at reads dates and times of the tests; a date is its noon.
func at(text string) time.Time {
	if len(text) == len(time.DateOnly) {
		text += "T12:00:00Z"
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

func times(texts ...string) (all []time.Time) {
	for _, text := range texts {
		all = append(all, at(text))
	}
	return all
}

// asOf is the day of the question where a case names no other. Six months
// before is 15 May 2026, twelve months before 15 November 2025.
var asOf = at("2026-11-15")

// camden is a person who just meets all four parts of the Camden criterion.
func camden(change func(*identify.Inputs)) identify.Inputs {
	in := identify.Inputs{
		EncountersKnown: true, BirthDate: "1960-01-01", InpatientStays: times("2026-05-16", "2026-11-15"),
		ChronicGroups: []string{"COPD", "diabetes"}, ActiveMedications: 5,
	}
	if change != nil {
		change(&in)
	}
	return in
}

func stays(texts ...string) identify.Inputs {
	return identify.Inputs{EncountersKnown: true, BirthDate: "1990-01-01", InpatientStays: times(texts...)}
}

func visits(texts ...string) identify.Inputs {
	return identify.Inputs{EncountersKnown: true, BirthDate: "1990-01-01", EmergencyVisits: times(texts...)}
}

func groups(names ...string) identify.Inputs {
	return identify.Inputs{EncountersKnown: true, BirthDate: "1990-01-01", ChronicGroups: names}
}

func born(date code.PartialDate) identify.Inputs {
	return camden(func(in *identify.Inputs) { in.BirthDate = date })
}

func TestTierRanksByThePublishedCriteria(t *testing.T) {
	t.Parallel()
	const (
		ahrq  = "AHRQ HCUP Statistical Brief 190 (super-utilizer): "
		trial = "NCT02090426 (Camden hot-spotting): "
		own   = "our own choice (rising risk): "
	)
	tests := []struct {
		name string
		in   identify.Inputs
		asOf time.Time
		want identify.Rank
	}{
		{ahrq + "4 stays in 12 months are high", stays("2025-11-16", "2025-12-01", "2026-01-01", "2026-02-01"), asOf, identify.High},
		{ahrq + "3 stays in 12 months are not", stays("2025-12-01", "2026-01-01", "2026-02-01"), asOf, identify.Low},
		{ahrq + "a stay exactly 12 months ago is out", stays("2025-11-15T23:59:59Z", "2025-12-01", "2026-01-01", "2026-02-01"), asOf, identify.Low},
		{ahrq + "a stay a day less ago is in, from its midnight", stays("2025-11-16T00:00:00Z", "2025-12-01", "2026-01-01", "2026-02-01"), asOf, identify.High},
		{ahrq + "12 months before a leap day end in February", stays("2027-03-01", "2027-04-01", "2027-05-01", "2027-06-01"), at("2028-02-29"), identify.High},
		{ahrq + "28 February is 12 months before a leap day", stays("2027-02-28", "2027-04-01", "2027-05-01", "2027-06-01"), at("2028-02-29"), identify.Low},
		{ahrq + "a leap day is less than 12 months before 28 February", stays("2028-02-29", "2028-04-01", "2028-05-01", "2028-06-01"), at("2029-02-28"), identify.High},
		{ahrq + "28 February is 12 months before 28 February of the year after a leap day", stays("2028-02-28", "2028-04-01", "2028-05-01", "2028-06-01"), at("2029-02-28"), identify.Low},

		{trial + "all parts just met are high", camden(nil), asOf, identify.High},
		{trial + "1 stay is not enough", camden(func(in *identify.Inputs) { in.InpatientStays = times("2026-11-15") }), asOf, identify.Moderate},
		{trial + "a stay exactly 6 months ago is out", camden(func(in *identify.Inputs) { in.InpatientStays = times("2026-05-15", "2026-11-15") }), asOf, identify.Moderate},
		{trial + "1 chronic condition is not enough", camden(func(in *identify.Inputs) { in.ChronicGroups = []string{"COPD"} }), asOf, identify.Moderate},
		{trial + "4 medicines are not enough", camden(func(in *identify.Inputs) { in.ActiveMedications = 4 }), asOf, identify.Moderate},
		{trial + "19 on the day", born("2007-11-15"), asOf, identify.High},
		{trial + "18 for one more day", born("2007-11-16"), asOf, identify.Moderate},
		{trial + "80 for one more day", born("1945-11-16"), asOf, identify.High},
		{trial + "81 on the day", born("1945-11-15"), asOf, identify.Moderate},
		{trial + "born on a leap day, 19 on 1 March", camden(func(in *identify.Inputs) {
			in.BirthDate, in.InpatientStays = "2008-02-29", times("2027-01-01", "2027-02-01")
		}), at("2027-03-01"), identify.High},
		{trial + "born on a leap day, still 18 on 28 February", camden(func(in *identify.Inputs) {
			in.BirthDate, in.InpatientStays = "2008-02-29", times("2027-01-01", "2027-02-01")
		}), at("2027-02-28"), identify.Moderate},
		{trial + "a year of birth that decides is enough", born("1960"), asOf, identify.High},
		{trial + "no age between the bounds", born("2015"), asOf, identify.Moderate},
		{trial + "a month of birth that decides is enough", born("2007-10"), asOf, identify.High},

		{own + "3 chronic groups are moderate (after the Commonwealth Fund 2016)", groups("COPD", "diabetes", "heart failure"), asOf, identify.Moderate},
		{own + "2 chronic groups are not", groups("COPD", "diabetes"), asOf, identify.Low},
		{own + "1 stay in 6 months is moderate", stays("2026-05-16T00:00:00Z"), asOf, identify.Moderate},
		{own + "1 stay exactly 6 months ago is not", stays("2026-05-15T23:59:59Z"), asOf, identify.Low},
		{own + "2 emergency visits in 6 months are moderate", visits("2026-05-16", "2026-11-15"), asOf, identify.Moderate},
		{own + "1 emergency visit is not", visits("2026-11-15"), asOf, identify.Low},
		{own + "an emergency visit exactly 6 months ago is out", visits("2026-05-15", "2026-11-15"), asOf, identify.Low},
		{own + "6 months before 31 August are the end of February", stays("2026-02-28"), at("2026-08-31"), identify.Low},
		{own + "and 1 March is after that", stays("2026-03-01"), at("2026-08-31"), identify.Moderate},
		{own + "6 months before 31 August are the leap day in a leap year", stays("2028-02-29"), at("2028-08-31"), identify.Low},
		{own + "what is planned for tomorrow has not happened", stays("2026-11-16"), asOf, identify.Low},
		{own + "what begins later today counts", stays("2026-11-15T23:59:59Z"), asOf, identify.Moderate},
		{"nothing found is low", identify.Inputs{EncountersKnown: true, BirthDate: "1990"}, asOf, identify.Low},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			risk := identify.Tier(tt.in, identify.TierRules(), tt.asOf)
			if risk.Rank != tt.want {
				t.Errorf("rank %d, want %d: %q", risk.Rank, tt.want, risk.Reasons)
			}
			if risk.Rule != "risk-tier 2026.1" || !risk.AsOf.Equal(tt.asOf) {
				t.Errorf("found by %q as of %v", risk.Rule, risk.AsOf)
			}
		})
	}
}

func TestTierSaysWhy(t *testing.T) {
	t.Parallel()
	const (
		oneStay = "1 inpatient stay in 6 months (threshold 1); our own choice, not a published rule"
		group3  = "3 chronic condition groups: COPD, diabetes, heart failure (threshold 3); our own choice, not a published rule"
	)
	tests := []struct {
		name string
		in   identify.Inputs
		want []string
	}{
		{"the criterion with its source", stays("2025-11-16", "2025-12-01", "2026-01-01", "2026-02-01"), []string{
			"4 inpatient stays in 12 months (threshold 4); super-utilizer, AHRQ HCUP Statistical Brief 190, 2015",
		}},
		{"every part of a criterion", camden(nil), []string{
			"age 66 (threshold 19-80), 2 inpatient stays in 6 months (threshold 2), " +
				"2 chronic condition groups: COPD, diabetes (threshold 2), 5 active medicines (threshold 5); " +
				"Camden hot-spotting, trial registration NCT02090426",
		}},
		{"both ages that a year of birth leaves", born("1960"), []string{
			"age 65 or 66 (threshold 19-80), 2 inpatient stays in 6 months (threshold 2), " +
				"2 chronic condition groups: COPD, diabetes (threshold 2), 5 active medicines (threshold 5); " +
				"Camden hot-spotting, trial registration NCT02090426",
		}},
		{"all criteria of the level, and that they are our own", identify.Inputs{
			EncountersKnown: true, BirthDate: "1990-01-01", InpatientStays: times("2026-11-01"), ChronicGroups: []string{"COPD", "diabetes", "heart failure"},
		}, []string{group3, oneStay}},
		{"what was looked at when nothing was found", groups("COPD"), []string{
			"no criterion met: 0 inpatient stays in 12 months, 0 inpatient stays in 6 months, " +
				"1 chronic condition group: COPD, 0 active medicines, 0 emergency visits in 6 months",
		}},
		{"that there are no encounters", identify.Inputs{ChronicGroups: []string{"COPD", "diabetes", "heart failure"}}, []string{
			"not computable: no encounters on record",
		}},
		{"that only Camden lacks the birth date", identify.Inputs{EncountersKnown: true, InpatientStays: times("2026-11-01")}, []string{
			oneStay, "Camden hot-spotting not computable: no birth date on record",
		}},
		{"that a malformed birth date is none", born("1960-13-01"), []string{
			"2 inpatient stays in 6 months (threshold 1); our own choice, not a published rule",
			"Camden hot-spotting not computable: no birth date on record",
		}},
		{"that a year of birth leaves it open", born("2007"), []string{
			"2 inpatient stays in 6 months (threshold 1); our own choice, not a published rule",
			"Camden hot-spotting not computable: the birth date is not known to the day",
		}},
		{"that a month of birth leaves it open", born("2007-11"), []string{
			"2 inpatient stays in 6 months (threshold 1); our own choice, not a published rule",
			"Camden hot-spotting not computable: the birth date is not known to the day",
		}},
		{"what has no date", identify.Inputs{EncountersKnown: true, BirthDate: "1990-01-01", InpatientStays: times("2026-11-01"), Undated: 1}, []string{
			oneStay, "1 inpatient stay or emergency visit without a date not counted",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			risk := identify.Tier(tt.in, identify.TierRules(), asOf)
			if diff := cmp.Diff(tt.want, risk.Reasons); diff != "" {
				t.Errorf("reasons (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTierIsNotComputableWithoutEncountersOrRule(t *testing.T) {
	t.Parallel()
	unseen := camden(func(in *identify.Inputs) { in.EncountersKnown = false })
	if risk := identify.Tier(unseen, identify.TierRules(), asOf); risk.Rank != identify.NotComputable || risk.Rule != "risk-tier 2026.1" {
		t.Errorf("without encounters: %+v", risk)
	}
	risk := identify.Tier(camden(nil), identify.TierRules(), at("2025-12-31"))
	want := identify.Risk{
		Reasons: []string{"not computable: no version of the rule is in force on 2025-12-31"}, AsOf: at("2025-12-31"),
	}
	if diff := cmp.Diff(want, risk); diff != "" {
		t.Errorf("before the first version (-want +got):\n%s", diff)
	}
}

func TestTierTakesDatesInTheZoneOfTheQuestion(t *testing.T) {
	t.Parallel()
	boston := time.FixedZone("EDT", -4*60*60)
	// Still 15 May in Boston, and 16 May in Greenwich.
	in := stays("2026-05-16T03:00:00Z")
	for zone, want := range map[*time.Location]identify.Rank{boston: identify.Low, time.UTC: identify.Moderate} {
		if risk := identify.Tier(in, identify.TierRules(), asOf.In(zone)); risk.Rank != want {
			t.Errorf("in %v: rank %d, want %d", zone, risk.Rank, want)
		}
	}
}
