package homehealth

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// In is an episode of home health.
type In struct {
	AsOf              *code.Moment `json:"asOf"              doc:"the moment of the question; may be left out"`
	Zone              code.Zone    `json:"zone"              doc:"the person's home zone, an IANA name; needed where a time is given with its offset from UTC"`
	StartOfCare       *code.Day    `json:"startOfCare"       doc:"start of care (SOC), of the first certification"`
	OrderedStart      *code.Day    `json:"orderedStart"      doc:"start of care that was ordered; the first visit is then due on it"`
	Referral          *code.Moment `json:"referral"          doc:"when the referral came"`
	ReturnHome        *code.Moment `json:"returnHome"        doc:"when the person came home from a facility"`
	FirstVisit        *code.Moment `json:"firstVisit"        doc:"when the first visit was"`
	FaceToFace        []Encounter  `json:"faceToFace"        doc:"encounters face to face; [] where there were none"`
	LeavingNeedsHelp  *bool        `json:"leavingNeedsHelp"  doc:"homebound, first half: leaving home needs a device, a ride or another person's help, or is contraindicated"`
	LeavingHard       *bool        `json:"leavingHard"       doc:"homebound, second half: leaving is a taxing effort, and absences are few and short"`
	SkilledNeed       *bool        `json:"skilledNeed"       doc:"needs skilled nursing, physical or speech therapy, or goes on with occupational therapy"`
	PlanOfCare        *bool        `json:"planOfCare"        doc:"whether a plan of care is signed"`
	UnderPractitioner *bool        `json:"underPractitioner" doc:"whether a physician or allowed practitioner has the care"`
	OasisStart        *code.Day    `json:"oasisStart"        doc:"when the start of care OASIS was completed (M0090); left out while it was not"`
	OasisRecertified  []code.Day   `json:"oasisRecertified"  doc:"when recertification OASIS assessments were done"`
}

// Encounter is an encounter face to face for the reason of home health.
type Encounter struct {
	ID       string    `json:"id"       doc:"id of the encounter, which comes back as evidence"`
	On       *code.Day `json:"on"       doc:"its date"`
	By       fact.Text `json:"by"       doc:"physician, np, cns, pa or cnm"`
	Relation fact.Text `json:"relation" doc:"certifier, with_certifier or facility; asked for before 2026 only"`
}

// day is asOf as a date; nil without one.
func (in In) day() *code.Day {
	if in.AsOf == nil {
		return nil
	}
	return new(in.AsOf.Day(in.Zone.Location()))
}

// lacks names the start of care, and the zone where a time needs one.
func (in In) lacks() []string {
	if in.StartOfCare == nil {
		return []string{"startOfCare"}
	}
	for _, m := range []*code.Moment{in.AsOf, in.Referral, in.ReturnHome, in.FirstVisit} {
		if m != nil && m.NeedsZone() && !in.Zone.Told() {
			return []string{"zone"}
		}
	}
	return nil
}
