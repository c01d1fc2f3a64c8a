package minutes

import (
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// Facts are what the codes ask of the person and the practice.
type Facts struct {
	Consent               *bool     `json:"consent"               doc:"whether consent to the families of the month is documented"`
	ChronicConditions     *int      `json:"chronicConditions"     doc:"CCM, APCM: how many chronic conditions that last a year or longer"`
	CarePlan              *bool     `json:"carePlan"              doc:"CCM: whether there is an electronic care plan"`
	InitiatingVisit       *bool     `json:"initiatingVisit"       doc:"CCM, CHI, PIN: whether there was an initiating visit, or for CCM one within a year"`
	Complexity            fact.Text `json:"complexity"            doc:"CCM: medical decision making of the month: moderate and high are complex, low is not"`
	ComplexCondition      *bool     `json:"complexCondition"      doc:"PCM: one complex condition that is expected to last three months or longer"`
	BehavioralCondition   *bool     `json:"behavioralCondition"   doc:"BHI: whether there is a behavioral condition"`
	ValidatedScale        *bool     `json:"validatedScale"        doc:"BHI: whether a validated scale was used"`
	PsychiatricConsultant *bool     `json:"psychiatricConsultant" doc:"CoCM: whether a psychiatric consultant and a treating practitioner are on the team"`
	FirstMonth            *bool     `json:"firstMonth"            doc:"CoCM: whether it is the first month of the episode"`
	SocialNeed            *bool     `json:"socialNeed"            doc:"CHI: whether the visit found a social need that limits care"`
	SeriousCondition      *bool     `json:"seriousCondition"      doc:"PIN: whether there is a serious condition of three months or longer"`
	TrainedWorker         *bool     `json:"trainedWorker"         doc:"CHI, PIN: whether the worker is trained or certified"`
	HomeHealth            []Period  `json:"homeHealth"            doc:"CHI, PIN: periods under a home health plan of care, in which no time counts; [] where there were none"`
	QMB                   *bool     `json:"qmb"                   doc:"APCM: whether the person is a Qualified Medicare Beneficiary"`
	APCM                  bool      `json:"apcm"                  doc:"whether the practitioner reports advanced primary care management for the month; false, where it is left out"`
	Billed                []Billed  `json:"billed"                doc:"codes that were reported for the month already; may be left out where there are none"`
}

// need is one thing that a code asks.
type need struct {
	status func(Facts) score.Status
	input  string
	why    string
}

const several = 2 // chronic conditions of CCM and of the higher APCM codes

var needs = map[string]need{
	"consent":    {func(f Facts) score.Status { return score.Is(f.Consent) }, "consent", "no consent"},
	"chronic":    {func(f Facts) score.Status { return f.conditions(several) }, "chronicConditions", "fewer than two chronic conditions"},
	"many":       {func(f Facts) score.Status { return f.conditions(several) }, "chronicConditions", "fewer than two chronic conditions"},
	"one":        {func(f Facts) score.Status { return score.Not(f.conditions(several)) }, "chronicConditions", "two or more chronic conditions"},
	"plan":       {func(f Facts) score.Status { return score.Is(f.CarePlan) }, "carePlan", "no care plan"},
	"visit":      {func(f Facts) score.Status { return score.Is(f.InitiatingVisit) }, "initiatingVisit", "no initiating visit"},
	"complexity": {Facts.complex, "complexity", "decision making is not of moderate or high complexity"},
	"complex":    {func(f Facts) score.Status { return score.Is(f.ComplexCondition) }, "complexCondition", "no complex condition"},
	"behavioral": {func(f Facts) score.Status { return score.Is(f.BehavioralCondition) }, "behavioralCondition", "no behavioral condition"},
	"scale":      {func(f Facts) score.Status { return score.Is(f.ValidatedScale) }, "validatedScale", "no validated scale"},
	"team":       {func(f Facts) score.Status { return score.Is(f.PsychiatricConsultant) }, "psychiatricConsultant", "no psychiatric consultant"},
	"first":      {func(f Facts) score.Status { return score.Is(f.FirstMonth) }, "firstMonth", "not the first month"},
	"later":      {func(f Facts) score.Status { return score.Not(score.Is(f.FirstMonth)) }, "firstMonth", "the first month"},
	"social":     {func(f Facts) score.Status { return score.Is(f.SocialNeed) }, "socialNeed", "no social need that limits care"},
	"serious":    {func(f Facts) score.Status { return score.Is(f.SeriousCondition) }, "seriousCondition", "no serious condition"},
	"trained":    {func(f Facts) score.Status { return score.Is(f.TrainedWorker) }, "trainedWorker", "the worker is not trained"},
	"home":       {func(f Facts) score.Status { return score.Told(true, f.HomeHealth != nil) }, "homeHealth", ""},
	"qmb":        {func(f Facts) score.Status { return score.Is(f.QMB) }, "qmb", "no Qualified Medicare Beneficiary"},
}

func (f Facts) conditions(least int) score.Status {
	if f.ChronicConditions == nil {
		return score.Unknown
	}
	return score.Told(*f.ChronicConditions >= least, true)
}

func (f Facts) complex() score.Status {
	switch f.Complexity.Key() {
	case "moderate", "high":
		return score.Met
	case "":
		return score.Unknown
	}
	return score.NotMet
}

// eligible asks all that a code needs: why it is not, and which inputs are not
// there.
func (f Facts) eligible(b billing) (status score.Status, why string, missing []string) {
	status = score.Met
	for _, name := range b.needs {
		n := needs[name]
		switch n.status(f) {
		case score.NotMet:
			return score.NotMet, n.why, nil
		case score.Unknown:
			status, missing = score.Unknown, append(missing, n.input)
		default:
		}
	}
	return status, "", missing
}
