package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/coverage/owed"
	"caseload/care/coverage/payer"
	"caseload/care/score"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// payerObligations are what is owed to a patient, as far as the viewer may see what
// it rests on; nil for who may not see who pays, or nothing clinical: what was not
// seen was not missed.
func (r *Resolver) payerObligations(ctx context.Context, patient *ent.Patient) (*owed.Calendar, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() || !v.ReadsCoverage() {
		return nil, nil
	}
	zone, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	record := owed.NewRecord(owed.Person{TimeZone: zone, Death: patient.DeceasedAt, CaseManager: patient.CaseManagerID}, r.now())
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	return record.Calendar(), nil
}

// obligationsOf are the obligations of the statuses; all when nil.
func obligationsOf(c *owed.Calendar, statuses []model.PayerObligationStatus) []*model.PayerObligation {
	all := []*model.PayerObligation{}
	for i := range c.Duties {
		o := payerObligation(&c.Duties[i], c.AsOf)
		if statuses == nil || slices.Contains(statuses, o.Status) {
			all = append(all, o)
		}
	}
	return all
}

func payerObligation(d *obligation.Duty, asOf code.Day) *model.PayerObligation {
	o := &model.PayerObligation{
		Name: d.Name, Label: d.Label, Program: d.Program, Plan: d.Plan, Payer: payerKind(d.Payer),
		Trigger: d.Since, TriggeredOn: *dateOf(&d.Trigger), From: dateOf(d.From), DoneOn: dateOf(d.Done),
		Status: model.PayerObligationStatus(word(d.Status)), Note: d.Note, Why: d.Why, Evidence: evidence(d.Evidence),
		Source: d.Source, Missing: append([]string{}, d.Missing...),
	}
	if id, err := uuid.Parse(d.Coverage); err == nil {
		o.CoverageID = &id
	}
	if d.Dated() {
		o.DueOn = dateOf(&d.By)
		if d.Status == score.Running || d.Status == score.Missed {
			o.DaysLeft = new(int(d.By - asOf))
		}
	}
	return o
}

// payerKind is a kind of payer as the contract writes it; nil for none.
func payerKind(name string) *model.PayerKind {
	if name == "" {
		return nil
	}
	return new(model.PayerKind(strings.ToUpper(name)))
}

// kindOf is the kind of payer of a coverage; nil where it cannot be told.
func kindOf(c *ent.Coverage) *model.PayerKind {
	return payerKind(payer.Of(payer.Coverage{System: c.KindSystem, Code: c.KindCode, Display: c.KindDisplay, Payor: c.PayorName}).Name)
}

// under is what would be another under another payer.
func under(c *owed.Calendar, of model.PayerKind, plan string, from *code.PartialDate) ([]*model.PayerObligationDifference, error) {
	first, err := dayOr(from, c.Enrolled())
	if err != nil {
		return nil, err
	}
	all := []*model.PayerObligationDifference{}
	for _, d := range c.Under(strings.ToLower(string(of)), plan, first) {
		all = append(all, &model.PayerObligationDifference{Name: d.ID, Label: d.Label, DueOn: dayIn(d.Here), DueOnThere: dayIn(d.There), Reason: d.Reason})
	}
	return all, nil
}

// dayIn is the day that a text is; nil where it is none.
func dayIn(text string) *code.PartialDate {
	if _, err := code.ParseDay(text); err != nil {
		return nil
	}
	return new(code.PartialDate(text))
}
