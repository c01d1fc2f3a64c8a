package graph

import (
	"context"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/score"
	"caseload/care/transition/clock"
	"caseload/care/transition/discharge"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// recentDischarges is how long a discharge is listed.
const recentDischarges = 180 * 24 * time.Hour

// transitionsOfCare are a patient's discharges, as far as the viewer may see what they
// rest on.
func (r *Resolver) transitionsOfCare(ctx context.Context, patient *ent.Patient) ([]*model.TransitionOfCare, error) {
	all := []*model.TransitionOfCare{}
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() {
		return all, nil
	}
	zone, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	now := r.now()
	record := discharge.NewRecord(zone, now, patient.DeceasedAt)
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	for _, d := range record.Find() {
		if now.Sub(d.At) <= recentDischarges {
			all = append(all, transition(&d))
		}
	}
	return all, nil
}

func transition(d *discharge.Discharge) *model.TransitionOfCare {
	t := &model.TransitionOfCare{
		EncounterID: d.Encounter, EncounterIds: d.Stays, DischargedAt: d.At, From: careSetting(d.From), Open: d.Open(),
		Eligible: *criterionStatus(d.Management.Eligible), EligibleReason: d.Management.Why,
		Clocks: []*model.TransitionClock{}, Escalations: []*model.TransitionEscalation{}, Notes: append([]string{}, d.Management.Notes...),
	}
	t.To = maybeSetting(d.To)
	for _, c := range d.Clocks() {
		t.Clocks = append(t.Clocks, transitionClock(c))
	}
	for _, s := range d.Management.Steps {
		t.Escalations = append(t.Escalations, transitionEscalation(s))
	}
	return t
}

func transitionClock(c discharge.Clock) *model.TransitionClock {
	k := &model.TransitionClock{
		Name: model.TransitionClockName(c.Name), Label: c.Label, Status: model.TransitionClockStatus(word(c.Status)), Note: c.How,
		Evidence: evidence(c.Evidence), Missing: append([]string{}, c.Missing...),
	}
	if !c.Due.At.IsZero() {
		k.DueOn = new(code.PartialDate(c.Due.Day.String()))
	}
	if c.Due.Timed {
		k.DueAt = &c.Due.At
	}
	if days, hours, ok := c.Left(); ok && c.Status == score.Running {
		k.DaysLeft, k.HoursLeft = &days, hours
	}
	return k
}

// raised is what the status of a step of escalation says: a step is met when it is
// raised.
var raised = map[score.Status]model.TransitionEscalationStatus{
	score.Met: model.TransitionEscalationStatusRaised, score.Running: model.TransitionEscalationStatusWaiting,
	score.NotMet: model.TransitionEscalationStatusNotNeeded, score.Stopped: model.TransitionEscalationStatusStopped,
	score.Unknown: model.TransitionEscalationStatusUnknown,
}

func transitionEscalation(s clock.Step) *model.TransitionEscalation {
	e := &model.TransitionEscalation{Label: s.Label, Status: raised[s.Status]}
	if !s.At.At.IsZero() {
		e.At = &s.At.At
	}
	return e
}

func careSetting(setting string) model.CareSetting {
	return model.CareSetting(strings.ToUpper(setting))
}

// maybeSetting is a setting that may not be known.
func maybeSetting(setting string) *model.CareSetting {
	if setting == "" {
		return nil
	}
	return new(careSetting(setting))
}

// word is a status as the contract writes it.
func word(s score.Status) string { return strings.ToUpper(strings.ReplaceAll(string(s), " ", "_")) }
