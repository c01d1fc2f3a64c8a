package clock

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// TransitionIn is a discharge as the measure of transitions of care asks of it.
type TransitionIn struct {
	Episode
	Admission       *code.Moment     `json:"admission"       doc:"when the first stay began"`
	Notices         []Record         `json:"notices"         doc:"notices of the admission in the outpatient record; [] where there were none"`
	Information     []Record         `json:"information"     doc:"discharge information in the outpatient record; [] where there was none"`
	Engagements     []Engagement     `json:"engagements"     doc:"contacts and visits after the discharge; [] where there were none"`
	Reconciliations []Reconciliation `json:"reconciliations" doc:"reconciliations of the medications; [] where there were none"`
}

// Record is a document that came to the outpatient record.
type Record struct {
	ID string       `json:"id" doc:"id of the document, which comes back as evidence"`
	On *code.Moment `json:"on" doc:"date or time of its receipt"`
}

// Engagement is a visit or a call with the patient.
type Engagement struct {
	ID      string       `json:"id"      doc:"id, which comes back as evidence"`
	On      *code.Moment `json:"on"      doc:"date or time"`
	Mode    fact.Text    `json:"mode"    doc:"visit, phone, video, telehealth or in_person; others do not count. A visit, where it is left out"`
	Reached *bool        `json:"reached" doc:"false for an attempt that reached nobody; true, where it is left out"`
}

// Transition are the four windows of the measure, counted in days from the
// admission of the first stay and the discharge of the last.
type Transition struct {
	Discharge                                       code.Day
	Notice, Information, Engagement, Reconciliation Clock
	Notes, Missing                                  []string
}

// Clocks are the windows in the measure's order.
func (t *Transition) Clocks() []*Clock {
	return []*Clock{&t.Notice, &t.Information, &t.Engagement, &t.Reconciliation}
}

// Follow runs the windows of the measure. The inputs lack nothing: see
// [TransitionIn.Lacks].
func Follow(in TransitionIn) Transition {
	t := in.follow()
	if in.FormerDischarge != nil {
		former := in
		former.Discharge = in.FormerDischarge
		before := former.follow()
		corrected(t.Clocks(), before.Clocks())
	}
	return t
}

func (in TransitionIn) follow() Transition {
	c := in.course("", "")
	t := Transition{Discharge: c.day, Notes: c.notes, Missing: c.missing}
	if in.Admission != nil {
		day := in.Admission.Day(c.zone.Location())
		t.Notice = c.received("notice", "Notice of the admission on record by day 2", "notices", in.Notices, day, limit("notice"))
	} else {
		t.Notice = Clock{Name: "notice", Label: "Notice of the admission on record by day 2", Status: score.Unknown, Missing: []string{"admission"}}
	}
	t.Information = c.received("information", "Discharge information on record by day 2", "information", in.Information, c.day, limit("information"))
	t.Engagement = c.engaged(in.Engagements)
	t.Reconciliation = c.reconciledWithin(in.Reconciliations)
	return t
}

// received is the window of a document: the day itself and those after it.
func (c *course) received(name, label, input string, records []Record, from code.Day, days int) Clock {
	k := Clock{Name: name, Label: label, Due: c.endOf(from + code.Day(days)), needs: "the document in the outpatient record"}
	dates := make([]dated, len(records))
	for i, r := range records {
		dates[i] = dated{r.ID, r.On, score.Met}
	}
	c.window(&k, input, records == nil, dates, from)
	return k
}

// engaged is the window of a visit or a call: the discharge day does not count.
func (c *course) engaged(all []Engagement) Clock {
	k := Clock{Name: "engagement", Label: "Visit or call within 30 days, not on the discharge day", needs: "a visit, a call or a telehealth visit with the patient"}
	k.Due = c.endOf(c.day + code.Day(limit("engagement")))
	dates := make([]dated, len(all))
	for i, e := range all {
		dates[i] = dated{e.ID, e.On, score.All(counts("engagement", e.Mode), score.Told(e.Reached == nil || *e.Reached, true))}
	}
	c.window(&k, "engagements", all == nil, dates, c.day+1)
	return k
}

func (c *course) reconciledWithin(all []Reconciliation) Clock {
	k := Clock{Name: "reconciliation", Label: "Reconciliation of the medications from day 0 to 30", needs: "a reconciliation by a prescriber, pharmacist or registered nurse"}
	k.Due = c.endOf(c.day + code.Day(limit("reconciliation")))
	dates := make([]dated, len(all))
	for i, r := range all {
		dates[i] = dated{r.ID, r.On, counts("reconciler", r.By)}
	}
	c.window(&k, "reconciliations", all == nil, dates, c.day)
	return k
}
