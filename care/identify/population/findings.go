package population

import (
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/identify/charlson"
	"caseload/care/identify/chronic"
	"caseload/care/identify/claim"
	"caseload/care/identify/cohort"
	"caseload/care/identify/fact"
	"caseload/care/identify/hcc"
	"caseload/care/identify/intensity"
	"caseload/care/identify/readmission"
	"caseload/care/identify/stay"
	"caseload/care/identify/utilization"
	"caseload/care/score"
)

// found is what the rules found in one view of a person.
type found struct {
	scores   []score.Result
	decision score.Result
	payer    string
	cohorts  []membership
}

// membership is a cohort that the person is in, and why.
type membership struct {
	cohort savedCohort
	why    []score.Part
}

// findings asks every rule about the view.
func findings(v view, cohorts []savedCohort) found {
	u := v.use()
	conditions := seen(v, v.conditions)
	f := found{payer: v.payer()}
	codes, from := v.codes(u.claims)
	f.scores = append(f.scores,
		from.note(named("charlson", charlson.Score(charlson.In{Birth: v.age(), Variant: charlson.Charlson1987, Diagnoses: codes}))),
		from.note(named("charlson-quan", charlson.Score(charlson.In{Variant: charlson.Quan2011, Diagnoses: codes}))),
		named("cms-hcc-v28", hcc.Score(v.hcc(codes, from))),
		chronic.Count(chronic.In{AsOf: &v.asOf, Claims: u.claims, Conditions: conditions}),
		utilization.Result(utilization.In{AsOf: &v.asOf, Stays: u.stays, Visits: u.visits, Claims: u.claims}),
		readmission.Measure(readmission.In{AsOf: &v.asOf, BirthDate: v.birth, Stays: v.allStays(u)}),
	)
	f.scores = append(f.scores, v.discharge(u, codes)...)
	f.decision = intensity.Decide(v.intensity(u, conditions, f.payer))
	f.cohorts = v.members(u, conditions, f, cohorts)
	return f
}

// origin is where diagnoses are from.
type origin string

const (
	fromClaims origin = "claims"
	fromChart  origin = "chart"
)

// note says of a score that it rests on a chart.
func (o origin) note(r score.Result) score.Result {
	if o == fromChart && r.Value.Computable() {
		r.Notes = append(r.Notes, "from the chart, with the nearest ICD-10-CM code for SNOMED CT codes: claims not given")
	}
	return r
}

// named gives a result the name under which it is kept, where one rule is asked
// in several variants.
func named(name string, r score.Result) score.Result {
	r.Rule = name
	return r
}

func (v view) age() fact.Birth { return fact.Birth{BirthDate: v.birth, AsOf: &v.asOf} }

// payer is the payer whose criteria are added to the decision: the first of the
// patient's, in the order of the alphabet.
func (v view) payer() string {
	if len(v.payers) == 0 {
		return ""
	}
	return v.payers[0]
}

// year is the window of diagnoses from claims.
const year = 12

// codes are the diagnoses that scores of comorbidity read, and where they are
// from: claims of 12 months, or the chart where there are no claims. Nil when
// there is neither.
func (v view) codes(claims []claim.Claim) (codes []string, from origin) {
	if len(claims) > 0 {
		codes = []string{}
		for i := range claims {
			if day, ok := claims[i].Day(); ok && day.Within(year, v.asOf) {
				codes = append(codes, claims[i].Diagnoses...)
			}
		}
		return fact.Diagnoses(codes), fromClaims
	}
	if len(seen(v, v.conditions)) == 0 {
		return nil, fromChart
	}
	codes = seen(v, v.diagnoses)
	if codes == nil {
		codes = []string{}
	}
	return fact.Diagnoses(codes), fromChart
}

// hccChange is how much the HCC score rose in 12 months; nil where claims do not
// reach two years back, or one of the scores cannot be computed.
func (v view) hccChange(claims []claim.Claim, now float64) *float64 {
	before, reaches := v.asOf.MonthsBefore(year), false
	codes := []string{}
	for i := range claims {
		day, ok := claims[i].Day()
		reaches = reaches || ok && day <= v.asOf.MonthsBefore(2*year-1)
		if ok && day.Within(year, before) {
			codes = append(codes, claims[i].Diagnoses...)
		}
	}
	in := v.hcc(fact.Diagnoses(codes), fromClaims)
	in.AsOf = &before
	then, ok := hcc.Score(in).Value.Float()
	if !reaches || !ok {
		return nil
	}
	change := now - then
	return &change
}

func (v view) hcc(codes []string, from origin) hcc.In {
	in := hcc.In{Variant: hcc.V28, BirthDate: v.birth, AsOf: &v.asOf, Sex: v.sex, Diagnoses: codes, Source: string(from)}
	if v.member != nil {
		in.OREC, in.DualStatus = fact.Text(v.member.OriginalReason), fact.Text(v.member.Dual)
	}
	return in
}

// allStays are stays of claims and chart together; nil where nobody told.
func (v view) allStays(u use) []stay.Stay {
	if u.stays == nil && u.claims == nil {
		return nil
	}
	return append(stay.FromClaims(u.claims), u.stays...)
}

// members are the cohorts that the person is in.
func (v view) members(u use, conditions []chronic.Condition, f found, cohorts []savedCohort) (in []membership) {
	person := cohort.Person{
		Birth: v.age(), Sex: v.sex, Conditions: conditions, Claims: u.claims, Stays: u.stays, Visits: u.visits, Facts: v.facts(f, u),
	}
	look := person.Look()
	for _, c := range cohorts {
		if outcome := c.definition.Evaluate(look); outcome.Status == score.Met {
			in = append(in, membership{c, outcome.Why})
		}
	}
	return in
}

// signature names the rules, the cohorts and the day that a run is about.
func signature(asOf time.Time, cohorts []savedCohort) string {
	words := []string{code.DayOf(asOf.UTC()).String(), intensity.Version(), chronic.Version()}
	for _, c := range cohorts {
		words = append(words, c.name+"@"+c.version)
	}
	return strings.Join(words, " ")
}
