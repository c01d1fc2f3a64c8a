package graph

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/medication/review"
	"caseload/care/medication/supply"
	"caseload/ent"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationstatement"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// medicationList is the list of a patient's medicines, as far as the viewer may see what
// it is made of; nil for who may see nothing clinical.
func (r *Resolver) medicationList(ctx context.Context, patient *ent.Patient) (*model.MedicationList, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsClinical() {
		return nil, nil
	}
	person := regimen.PersonOf(patient)
	var err error
	if person.TimeZone, err = fetch.Zone(ctx, patient); err != nil {
		return nil, err
	}
	record := regimen.NewRecord(person, r.now())
	if err := fetch.Tell(ctx, patient, record.Read); err != nil {
		return nil, err
	}
	return medicationsOf(record.Medications()), nil
}

func medicationsOf(of *regimen.Medications) *model.MedicationList {
	m := &model.MedicationList{AsOf: *dateOf(&of.AsOf), Lines: []*model.MedicationLine{}, Findings: []*model.MedicationFinding{}}
	if of.Open != nil {
		m.OpenReconciliationID = &of.Open.ID
	}
	if of.Last != nil {
		m.ReconciledAt, m.ReconciledByID = of.Last.CompletedAt, of.Last.CompletedBy
	}
	for i := range of.Lines {
		m.Lines = append(m.Lines, medicationLine(&of.Lines[i]))
	}
	for i := range of.Findings {
		m.Findings = append(m.Findings, medicationFinding(&of.Findings[i]))
	}
	return m
}

func medicationLine(l *list.Line) *model.MedicationLine {
	m := &model.MedicationLine{
		Key: l.Key, Display: l.Display, Codings: codingsOf(l.Codings), Ingredients: []string{}, State: model.MedicationLineState(l.State), Dosage: l.Dosage,
		Statements: []*model.MedicationLineStatement{}, Disagreements: []*model.MedicationDisagreement{}, Decision: lineDecision(l.Decision),
		Supply: medicationSupply(l.Supply),
	}
	for _, id := range l.Ingredients {
		m.Ingredients = append(m.Ingredients, id.Name())
	}
	for i := range l.Statements {
		m.Statements = append(m.Statements, lineStatement(&l.Statements[i]))
	}
	for _, d := range l.Disagreements {
		m.Disagreements = append(m.Disagreements, disagreement(d))
	}
	return m
}

func medicationSupply(s *supply.Supply) *model.MedicationSupply {
	if s == nil {
		return nil
	}
	m := &model.MedicationSupply{
		FilledOn: *dateOf(&s.Filled), DaysSupply: s.Days, RunsOutOn: dateOf(s.Until), Status: model.MedicationSupplyStatus(s.Status),
		ProportionOfDaysCovered: s.Covered, Missing: append([]string{}, s.Missing...), StatementIds: []uuid.UUID{},
	}
	for _, row := range s.IDs {
		m.StatementIds = append(m.StatementIds, rowID(row))
	}
	return m
}

func lineStatement(s *list.Statement) *model.MedicationLineStatement {
	m := &model.MedicationLineStatement{
		StatementID: rowID(s.ID), InformationSource: medicationstatement.InformationSource(s.Source), StatedAt: s.At, Claim: model.MedicationClaim(s.Claim),
		Display: s.Display, Dosage: s.Dosage, PerformerID: s.Performer,
	}
	if s.Problem != "" {
		m.Problem = new(medicationstatement.Problem(s.Problem))
	}
	return m
}

func disagreement(d list.Disagreement) *model.MedicationDisagreement {
	m := &model.MedicationDisagreement{Kind: model.MedicationDisagreementKind(d.Kind), Sources: []medicationstatement.InformationSource{}, StatementIds: []uuid.UUID{}}
	for _, s := range d.Sources {
		m.Sources = append(m.Sources, medicationstatement.InformationSource(s))
	}
	for _, row := range d.Statements {
		m.StatementIds = append(m.StatementIds, rowID(row))
	}
	return m
}

// rowID is the id of a row as Type/id.
func rowID(row string) uuid.UUID {
	_, text, _ := strings.Cut(row, "/")
	id, _ := uuid.Parse(text)
	return id
}

func lineDecision(d *list.Decision) *model.MedicationLineDecision {
	if d == nil {
		return nil
	}
	return &model.MedicationLineDecision{
		DecisionID: d.ID, Revision: d.Revision, ReconciliationID: d.Reconciliation, Decision: medicationdecision.Decision(d.Decision), Dosage: d.Dosage,
		Reason: d.Reason, DecidedAt: d.At, DecidedByID: d.By, PrescriberID: d.Prescriber,
	}
}

func medicationFinding(f *review.Finding) *model.MedicationFinding {
	m := &model.MedicationFinding{
		Key: f.Key, Fingerprint: f.Fingerprint, Kind: model.MedicationFindingKind(f.Kind), Severity: model.MedicationFindingSeverity(f.Severity),
		Title: f.Title, Mechanism: f.Mechanism, Action: f.Action, Source: f.Source, Basis: f.Basis, Interruptive: f.Interruptive,
		LineKeys: f.Lines, Missing: append([]string{}, f.Missing...),
	}
	if o := f.Override; o != nil {
		m.Override = &model.MedicationFindingOverride{OverrideID: o.ID, Reason: o.Reason, OverriddenAt: o.At, OverriddenByID: o.By}
	}
	return m
}
