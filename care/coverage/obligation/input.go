package obligation

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// In is a person with the coverages and what has happened.
type In struct {
	AsOf      *code.Moment `json:"asOf"      doc:"the day of the question; what is later is not known yet"`
	Zone      code.Zone    `json:"zone"      doc:"the person's home zone, an IANA name; needed where a time is given with its offset from UTC"`
	Coverages []Coverage   `json:"coverages" doc:"who pays, or which program asks; [] where nobody does: the law alone then asks"`
	Events    []Event      `json:"events"    doc:"what has happened to the person; [] where nothing has"`
	Attempts  []Attempt    `json:"attempts"  doc:"attempts to reach the person; may be left out where there were none"`
	Untold    []fact.Text  `json:"untold"    doc:"kinds of events that the source cannot tell of: what they alone would meet is unknown, not missed; may be left out"`
	Settings  []Setting    `json:"settings"  doc:"days that a plan or a state sets in place of those of the table; may be left out"`
}

// Coverage is a payer or a program with the person's enrollment.
type Coverage struct {
	ID         string    `json:"id"         doc:"id of the coverage; may be left out"`
	Payer      fact.Text `json:"payer"      doc:"kind of payer: original_medicare, medicare_advantage, special_needs_plan, dual_eligible, medicaid, medicaid_managed_care, medicaid_waiver, commercial; or a program by itself: ma_snp, ma_coordination, medicaid_mco, medicaid_mco_shcn, medicaid_hcbs, ncqa_cm, hedis_trc, ffs_tcm, ffs_hh, snf, snf_mcsn_nomnc"`
	Plan       fact.Text `json:"plan"       doc:"name of the plan; may be left out"`
	From       *code.Day `json:"from"       doc:"enrollment: first day of the coverage"`
	Through    *code.Day `json:"through"    doc:"last day of the coverage; left out while it lasts"`
	FormerFrom *code.Day `json:"formerFrom" doc:"what was taken for the enrollment before it was corrected; the parts then tell the former deadlines"`
}

// Event is something that happened.
type Event struct {
	ID          string       `json:"id"          doc:"id of the event, which comes back as evidence"`
	Kind        fact.Text    `json:"kind"        doc:"hra, screening, assessment, assessment_started, assessment_shared, care_plan, care_team, encounter, identified, shcn_identified, plan_signed, plan_review, admission, admission_notice, discharge, discharge_information, engagement, contact, visit, reconciliation, home_health_referral, home_health_visit, start_of_care, oasis_start, oasis_recertification, face_to_face, nursing_admission, nursing_discharge, pasrr_level_1, pasrr_level_2, mds, last_covered_day, nomnc, accounting_request, accounting, access_request, access_response, breach_discovered, breach_notice"`
	On          *code.Moment `json:"on"          doc:"date or time"`
	Mode        fact.Text    `json:"mode"        doc:"of an encounter: in_person or video count as contact, others do not"`
	Topics      []fact.Text  `json:"topics"      doc:"of an hra: which of housing, food and transport were answered or declined"`
	Roles       []fact.Text  `json:"roles"       doc:"of a care team: the roles on it; pcp and case_manager are asked for"`
	Complexity  fact.Text    `json:"complexity"  doc:"of a discharge: high gives the visit 7 days, not 14"`
	FormMatches *bool        `json:"formMatches" doc:"of an hra: whether its form holds the questions of the Medicaid plan's screening"`
	Exempt      *bool        `json:"exempt"      doc:"of a nursing admission: whether a physician ordered less than 30 days after a hospital stay"`
	Reached     *bool        `json:"reached"     doc:"of a contact: false where nobody was reached; true, where it is left out"`
}

// Attempt is an attempt to reach the person.
type Attempt struct {
	ID      string       `json:"id"      doc:"id of the attempt, which comes back as evidence"`
	At      *code.Moment `json:"at"      doc:"date or time"`
	Mode    fact.Text    `json:"mode"    doc:"phone, letter, email, text, visit, or any other word for the way"`
	Reached bool         `json:"reached" doc:"true where the person was reached; false, where it is left out"`
}

// Setting are the days of an obligation as a plan or a state sets them.
type Setting struct {
	Obligation string    `json:"obligation" doc:"such as PO04"`
	Plan       fact.Text `json:"plan"       doc:"the plan that it is for; every plan, where it is left out"`
	Days       *int      `json:"days"       doc:"days after the trigger"`
	From       *code.Day `json:"from"       doc:"first day of a trigger that it is for; may be left out"`
	Through    *code.Day `json:"through"    doc:"last day of one; may be left out"`
}

// happened is an event with its day, up to the question.
type happened struct {
	*Event
	day code.Day
}

// read puts the events up to the question in the order of their days.
func (in In) read() (events []happened, missing, notes []string) {
	zone := in.Zone.Location()
	for i := range in.Events {
		e := &in.Events[i]
		switch {
		case e.On == nil:
			missing = append(missing, "events[].on")
			continue
		case !known(e.Kind.Key()) && e.Kind.Key() != "nursing_discharge":
			notes = append(notes, "an event of a kind that no obligation knows was passed over")
			continue
		}
		day := e.On.Day(zone)
		if asOf := in.day(); asOf == nil || day <= *asOf || e.Kind.Key() == "last_covered_day" {
			events = append(events, happened{e, day})
		}
	}
	return events, missing, notes
}

// day is asOf as a date; nil without one.
func (in In) day() *code.Day {
	if in.AsOf == nil {
		return nil
	}
	return new(in.AsOf.Day(in.Zone.Location()))
}

// lacks names what nothing can be said without.
func (in In) lacks() (missing []string) {
	moments := []*code.Moment{in.AsOf}
	for _, e := range in.Events {
		moments = append(moments, e.On)
	}
	for _, a := range in.Attempts {
		moments = append(moments, a.At)
	}
	for _, m := range moments {
		if m != nil && m.NeedsZone() && !in.Zone.Told() {
			return []string{"zone"}
		}
	}
	if in.Coverages == nil {
		missing = append(missing, "coverages")
	}
	for _, c := range in.Coverages {
		if c.From == nil {
			missing = append(missing, "coverages[].from")
		}
		if payers()[c.Payer.Key()] == nil {
			missing = append(missing, "coverages[].payer")
		}
	}
	return missing
}
