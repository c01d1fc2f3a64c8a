package graph

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/billing"
	"caseload/ent"
	"caseload/ent/billingclose"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// billingMonth is a month of care management, as far as the viewer may see what it
// rests on; nil for who may see nothing clinical.
func (r *Resolver) billingMonth(ctx context.Context, patient *ent.Patient, of code.PartialDate) (*model.BillingMonth, error) {
	month, ok := billing.ParseMonth(string(of))
	if !ok {
		return nil, fault.BadInput("a month has a year and a month, as 2026-11")
	}
	v, _ := viewer.FromContext(ctx)
	if !v.ReadsClinical() {
		return nil, nil
	}
	zone, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	record := billing.NewRecord(billing.Person{TimeZone: zone, Death: patient.DeceasedAt}, month, r.now())
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	return billingMonth(record.Sum(), rule.May(v, rule.CloseBillingMonth)), nil
}

func billingMonth(s *billing.Sum, closes bool) *model.BillingMonth {
	m := &model.BillingMonth{
		Month: code.PartialDate(s.Month.String()), Status: model.BillingMonthStatusOpen, StartsAt: s.From, EndsAt: s.To, Over: s.Over,
		Families: []*model.BillingFamilyMinutes{}, Codes: []*model.BillingCode{}, Next: []*model.BillingThreshold{}, Rejected: []*model.RejectedTime{},
		Notes: append([]string{}, s.Notes...), RuleVersion: s.Version, Source: s.Source,
		ViewerCan: model.BillingMonthPermissions{Close: closes && s.Over && s.Closed == nil, Reopen: closes && s.Closed != nil},
	}
	if c := s.Closed; c != nil {
		m.Status = model.BillingMonthStatusClosed
		m.Closed = &model.BillingMonthClosing{BillingCloseID: c.ID, Revision: c.Revision, ClosedAt: c.At, ClosedByID: c.By}
	}
	for _, f := range s.Families {
		m.Families = append(m.Families, billingMinutes(f))
	}
	for _, c := range s.Codes {
		m.Codes = append(m.Codes, billingCode(c))
	}
	for _, n := range s.Next {
		m.Next = append(m.Next, &model.BillingThreshold{Family: timeentry.Family(n.Family), Base: n.Base, Code: n.Code, At: n.At, MinutesToGo: n.ToGo})
	}
	for _, e := range s.Rejected {
		if _, key, ok := strings.Cut(e.Entry, "/"); ok {
			m.Rejected = append(m.Rejected, &model.RejectedTime{TimeEntryID: uuid.MustParse(key), Why: e.Why})
		}
	}
	return m
}

func billingMinutes(f billing.Family) *model.BillingFamilyMinutes {
	m := &model.BillingFamilyMinutes{Family: timeentry.Family(f.Family), Minutes: f.Minutes, Actors: []*model.BillingActorMinutes{}}
	for _, a := range f.Actors {
		m.Actors = append(m.Actors, &model.BillingActorMinutes{Actor: timeentry.Actor(strings.ToUpper(a.Actor)), Minutes: a.Minutes})
	}
	return m
}

func billingCode(c billing.Code) *model.BillingCode {
	return &model.BillingCode{
		Family: timeentry.Family(c.Family), Code: c.Code, Units: c.Units, Status: *criterionStatus(c.Status), Why: c.Why,
		Missing: append([]string{}, c.Missing...), Evidence: evidence(c.Evidence),
	}
}

func billingClosePermissions(ctx context.Context, c *ent.BillingClose) *model.BillingClosePermissions {
	v, _ := viewer.FromContext(ctx)
	return &model.BillingClosePermissions{
		Reopen: rule.May(v, rule.CloseBillingMonth) && c.Status == billingclose.StatusCLOSED && c.Part == billingclose.PartGENERAL,
	}
}
