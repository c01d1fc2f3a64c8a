package graph

import (
	"context"
	"fmt"
	"strings"

	"caseload/care/coverage/benefit"
	"caseload/care/coverage/skilled"
	"caseload/care/score"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// skilledNursingBenefit is the Medicare benefit for skilled nursing of a patient, as
// far as the viewer may see what it rests on; nil for who may not see who pays, or
// nothing clinical.
func (r *Resolver) skilledNursingBenefit(ctx context.Context, patient *ent.Patient) (*model.SkilledNursingBenefit, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() || !v.ReadsCoverage() {
		return nil, nil
	}
	zone, err := fetch.Zone(ctx, patient)
	if err != nil {
		return nil, err
	}
	record := benefit.NewRecord(zone, r.now())
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	return skilledNursing(record.Benefit()), nil
}

func skilledNursing(b *benefit.Benefit) *model.SkilledNursingBenefit {
	m := &model.SkilledNursingBenefit{
		AsOf: *dateOf(&b.AsOf), RuleVersion: skilled.Version(), Applies: *criterionStatus(b.Applies),
		Gaps: []*model.SkilledNursingGap{}, Missing: append([]string{}, b.Missing...),
	}
	if b.Applies != score.Met {
		return m
	}
	m.CoverageID, m.Payer = &b.Coverage.ID, payerKind(b.Coverage.Kind.Name)
	m.Entry, m.Days = skilledNursingEntry(&b.Entry), skilledNursingDays(b)
	if b.Stay != nil {
		m.Stay = &model.SkilledNursingStay{EncounterID: *b.Stay, AdmittedOn: *dateOf(&b.Days.Admission), DischargedOn: dateOf(b.Days.Discharge)}
	}
	for i := range b.Gaps {
		m.Gaps = append(m.Gaps, skilledNursingGap(&b.Gaps[i]))
	}
	if b.LastCovered != nil {
		m.Notice = &model.SkilledNursingNotice{
			LastCoveredDay: *dateOf(b.LastCovered), DeliverBy: *dateOf(&b.Notice.DeliverBy), AppealBy: b.AppealBy(),
		}
	}
	return m
}

// entryAnswers are the answers about the way in as the contract writes them.
var entryAnswers = map[string]model.SkilledNursingAnswer{
	skilled.Qualifies: model.SkilledNursingAnswerQualifies, skilled.Returns: model.SkilledNursingAnswerReturn,
	skilled.Waived: model.SkilledNursingAnswerWaived, skilled.DoesNot: model.SkilledNursingAnswerDoesNotQualify,
}

func skilledNursingEntry(e *skilled.Entry) *model.SkilledNursingEntry {
	m := &model.SkilledNursingEntry{
		ThreeDays: *criterionStatus(e.Three), InpatientDays: e.Days, OutpatientDays: e.Outpatient, AdmitBy: dateOf(e.By), InTime: *criterionStatus(e.InTime),
		Evidence: evidence(e.Evidence), Notes: append([]string{}, e.Notes...), Missing: append([]string{}, e.Missing...),
	}
	if answer, ok := entryAnswers[e.Answer]; ok {
		m.Answer = &answer
	}
	return m
}

func skilledNursingDays(b *benefit.Benefit) *model.SkilledNursingDays {
	d := &b.Days
	m := &model.SkilledNursingDays{
		PeriodStart: *dateOf(&d.Period.Start), RenewsOn: dateOf(d.Period.Renews), Used: d.UsedBy(b.AsOf), Left: d.Left(b.AsOf),
		FirstCoinsuranceOn: dateOf(d.FirstShared), FirstCoinsuranceAmount: dollars(b.FirstAmount()), ExhaustedOn: *dateOf(d.Gap),
		Years: []*model.SkilledNursingYear{}, Missing: append([]string{}, d.Missing...),
	}
	if d.Discharge != nil {
		m.FullDays, m.CoinsuranceDays, m.UncoveredDays = &d.Full, &d.Shared, &d.Uncovered
		m.Coinsurance = dollars(d.Coinsurance())
	}
	for _, y := range d.Years {
		year := &model.SkilledNursingYear{Year: y.Year, Days: y.Days, Amount: dollars(y.Amount())}
		if y.Daily != nil {
			year.Daily = dollars(*y.Daily, true)
		}
		m.Years = append(m.Years, year)
	}
	return m
}

// dollars is an amount as the contract writes it; nil where it is not known.
func dollars(c skilled.Cents, known bool) *string {
	if !known {
		return nil
	}
	return new(fmt.Sprintf("%d.%02d", c/100, c%100))
}

// gapStatuses say how a gap stands: a gap is met when there is one.
var gapStatuses = map[score.Status]model.SkilledNursingGapStatus{
	score.Met: model.SkilledNursingGapStatusOpen, score.Running: model.SkilledNursingGapStatusAhead,
	score.NotMet: model.SkilledNursingGapStatusNone, score.Unknown: model.SkilledNursingGapStatusUnknown,
}

func skilledNursingGap(f *skilled.Flag) *model.SkilledNursingGap {
	return &model.SkilledNursingGap{
		Name: model.SkilledNursingGapName(strings.ToUpper(f.Name)), Status: gapStatuses[f.Status], On: dateOf(f.On), WarnFrom: dateOf(f.Warn),
		Note: f.Note, Evidence: evidence(f.Evidence), Missing: append([]string{}, f.Missing...),
	}
}
