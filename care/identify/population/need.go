package population

import (
	"slices"
	"strings"

	"caseload/care/identify/chronic"
	"caseload/care/identify/cohort"
	"caseload/care/identify/intensity"
	"caseload/ent"
)

// intensity gathers what the decision on how much care asks for. A criterion
// about substance use is not a no where only rows that need consent could say
// so.
func (v view) intensity(u use, conditions []chronic.Condition, payer string) intensity.In {
	in := intensity.In{
		AsOf: &v.asOf, Payer: payer, Conditions: conditions, Claims: u.claims, Stays: u.stays, Visits: u.visits,
		LimitedEnglish:           v.either(v.limitedEnglish(), v.need(ownQuestions, "interpreter")),
		HousingInstability:       v.need(socialScreen, "housing"),
		FoodInsecurity:           v.either(v.band("hunger-vital-sign", "at_risk", "no_risk"), v.need(socialScreen, "food")),
		SupportsReliable:         v.supports(),
		HealthLiteracySufficient: v.either(v.band("sils", "adequate", "limited"), v.band("brief-hl", "adequate", "inadequate", "marginal")),
	}
	if !v.tells("SUD") {
		in.Withheld = append(in.Withheld, "substanceUseDisorder")
	}
	return in
}

// limitedEnglish reads the preferred language, which is the nearest thing that a
// record holds; none says nothing.
func (v view) limitedEnglish() *intensity.Finding {
	if v.language == "" {
		return nil
	}
	tongue, _, _ := strings.Cut(strings.ToLower(v.language), "-")
	return intensity.Yes(tongue != "en", reference(ent.TypePatient, v.id))
}

// The instruments of the comprehensive assessment that find needs by domain.
const (
	socialScreen = "ahc-hrsn"
	ownQuestions = "comprehensive-own"
)

// supports tells whether there are people to count on, and whether who helps can
// carry it: one no is enough, and nothing is concluded from questions that were not
// asked.
func (v view) supports() *intensity.Finding {
	alone := v.need(ownQuestions, "support")
	lacking := v.either(alone, v.need(ownQuestions, "caregiver_strain"), v.need(ownQuestions, "caregiver_backup"))
	switch {
	case lacking == nil, !*lacking.Yes && alone == nil:
		return nil
	default:
		return intensity.Yes(!*lacking.Yes, lacking.Evidence...)
	}
}

// need is what the newest screening by the instrument says of a domain.
func (v view) need(instrument, domain string) *intensity.Finding {
	for _, a := range seen(v, v.answers) {
		if positive, asked := a.Needs[domain]; asked && a.Instrument == instrument {
			return intensity.Yes(positive, reference(ent.TypeQuestionnaireResponse, a.ID))
		}
	}
	return nil
}

// band reads a screening by the band that it came to.
func (v view) band(instrument, yes string, no ...string) *intensity.Finding {
	for _, a := range seen(v, v.answers) {
		if a.Instrument != instrument {
			continue
		}
		if a.Band == yes {
			return intensity.Yes(true, reference(ent.TypeQuestionnaireResponse, a.ID))
		}
		if slices.Contains(no, a.Band) {
			return intensity.Yes(false, reference(ent.TypeQuestionnaireResponse, a.ID))
		}
	}
	return nil
}

// either is the finding that says yes, or else the first that says anything.
func (view) either(findings ...*intensity.Finding) (answer *intensity.Finding) {
	for _, f := range findings {
		switch {
		case f == nil:
		case f.Yes != nil && *f.Yes:
			return f
		case answer == nil:
			answer = f
		}
	}
	return answer
}

// facts are what cohorts read beside rows.
func (v view) facts(f found, u use) cohort.Facts {
	facts := cohort.Facts{}
	set := func(name string, value *cohort.Value) {
		if value != nil {
			facts[cohort.Key{Name: name}] = value
		}
	}
	for rule, name := range map[string]string{"charlson": "charlson", "lace": "lace", "hospital": "hospital", "cms-hcc-v28": "hccScore"} {
		for i := range f.scores {
			if n, ok := f.scores[i].Value.Float(); ok && f.scores[i].Rule == rule {
				set(name, cohort.NumberOf(n))
				if change := v.hccChange(u.claims, n); name == "hccScore" && change != nil {
					facts[cohort.Key{Name: "hccScoreChange", Months: year}] = cohort.NumberOf(*change)
				}
			}
		}
	}
	set("medicines", v.medicineCount())
	set("intensity", word(f.decision.Value.String()))
	set("state", word(v.state))
	set("postalCode", word(v.postalCode))
	if v.payers != nil {
		set("payer", cohort.ListOf(v.payers))
	}
	set("socialNeeds", v.socialNeeds())
	for _, a := range seen(v, v.answers) {
		if a.Instrument == "adl-six-domain" && a.Band != "" {
			set("adlLimitation", cohort.FlagOf(a.Band != "independent", reference(ent.TypeQuestionnaireResponse, a.ID)))
		}
	}
	return facts
}

func word(text string) *cohort.Value {
	if text == "" {
		return nil
	}
	return cohort.TextOf(text)
}

// medicineCount is nil where no active order that the view may see is on record.
func (v view) medicineCount() *cohort.Value {
	count := v.medicines[""]
	if v.label != "" {
		count += v.medicines[v.label]
	}
	if count == 0 {
		return nil
	}
	return cohort.NumberOf(float64(count))
}

// socialNeeds are the domains that the newest screening found.
func (v view) socialNeeds() *cohort.Value {
	for _, a := range seen(v, v.answers) {
		if a.Instrument != socialScreen || len(a.Needs) == 0 {
			continue
		}
		needs := []string{}
		for domain, positive := range a.Needs {
			if positive {
				needs = append(needs, domain)
			}
		}
		return cohort.ListOf(needs, reference(ent.TypeQuestionnaireResponse, a.ID))
	}
	return nil
}
