package followup

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// In is a discharge with what came after it.
type In struct {
	AsOf      *code.Moment `json:"asOf"      doc:"the day of the question; what is later is not known yet"`
	Zone      code.Zone    `json:"zone"      doc:"the person's home zone, an IANA name; needed where a time is given with its offset from UTC"`
	Discharge *code.Moment `json:"discharge" doc:"date or time of the discharge"`
	Returns   []Return     `json:"returns"   doc:"stays and emergency visits after it; [] where there were none"`
	Death     *code.Moment `json:"death"     doc:"when the person died; left out while alive"`
}

// Return is a stay or a visit after the discharge.
type Return struct {
	ID       string       `json:"id"       doc:"id of the stay or visit, which comes back as evidence"`
	Kind     fact.Text    `json:"kind"     doc:"inpatient, observation or emergency"`
	On       *code.Moment `json:"on"       doc:"when it began"`
	Planned  *bool        `json:"planned"  doc:"of an inpatient stay: whether it was planned (the rule readmission-30-day tells by its codes)"`
	Transfer bool         `json:"transfer" doc:"true where it goes on with the stay before, in another hospital; it is no return"`
}

func (in In) happened(day code.Day) bool {
	return in.AsOf == nil || day <= in.AsOf.Day(in.Zone.Location())
}
