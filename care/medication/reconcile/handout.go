package reconcile

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/medication/regimen"
	"caseload/care/plan/handout"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/patient"
	"caseload/ent/practitioner"
)

// HandoutReader reads what the page of a reconciled list is made of.
type HandoutReader struct {
	Client *ent.Client
	Now    time.Time
}

// Read returns the page of a completed reconciliation, in the language that is nearest to
// the tag, or to the patient's own where the tag is empty. Nil is answered for one that the
// viewer does not see. A paper lies where others read it, so that nothing with a label is on
// it, whoever prints it.
func (r HandoutReader) Read(ctx context.Context, id uuid.UUID, tag string) (*handout.Page, error) {
	of, err := r.Client.MedicationReconciliation.Query().Where(medicationreconciliation.ID(id), medicationreconciliation.SensitivityIsNil(),
		medicationreconciliation.StatusEQ(medicationreconciliation.StatusCOMPLETED)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil //nolint:nilnil // what is not seen is not there
	}
	if err != nil {
		return nil, fmt.Errorf("reconcile: read handout: %w", err)
	}
	p, err := r.Client.Patient.Query().Where(patient.ID(of.PatientID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("reconcile: read handout: %w", err)
	}
	list, err := r.list(ctx, of, p)
	if err != nil {
		return nil, err
	}
	if tag == "" {
		tag = p.Language
	}
	page, err := list.In(tag)
	return &page, err
}

func (r HandoutReader) list(ctx context.Context, of *ent.MedicationReconciliation, p *ent.Patient) (list handout.MedicineList, err error) {
	zone, err := record.ZoneOf(ctx, r.Client, p)
	if err != nil {
		return list, fmt.Errorf("reconcile: %w", err)
	}
	decisions, err := r.Client.MedicationDecision.Query().Where(medicationdecision.MedicationReconciliationID(of.ID), medicationdecision.SensitivityIsNil()).
		Order(medicationdecision.ByDisplay(), medicationdecision.ByID()).All(ctx)
	if err != nil {
		return list, fmt.Errorf("reconcile: read decisions: %w", err)
	}
	now, err := regimen.Of(ctx, p, r.Now)
	if err != nil {
		return list, err
	}
	list = handout.MedicineList{Name: p.DisplayName, MadeAt: r.Now.In(zone)}
	for _, d := range decisions {
		put(&list, d, now)
	}
	list.People, err = r.people(ctx, p)
	return list, err
}

// put adds a medicine where its decision says.
func put(list *handout.MedicineList, d *ent.MedicationDecision, now *regimen.Medications) {
	m := handout.Medicine{Name: d.Display, How: d.Dosage, Why: d.Reason}
	if l := now.Line(d.Medication); l != nil {
		if m.Name == "" {
			m.Name = l.Display
		}
		if m.How == "" {
			m.How = l.Dosage
		}
	}
	switch d.Decision {
	case medicationdecision.DecisionSTOP:
		m.How = ""
		list.Stopped = append(list.Stopped, m)
	case medicationdecision.DecisionHOLD:
		list.Paused = append(list.Paused, m)
	case medicationdecision.DecisionCLARIFY:
		list.Asking = append(list.Asking, m)
	case medicationdecision.DecisionSTART, medicationdecision.DecisionCHANGE_DOSE, medicationdecision.DecisionCONTINUE:
		m.New, m.Changed = d.Decision == medicationdecision.DecisionSTART, d.Decision == medicationdecision.DecisionCHANGE_DOSE
		list.Take = append(list.Take, m)
	}
}

// people is whom the patient calls.
func (r HandoutReader) people(ctx context.Context, p *ent.Patient) ([]handout.Person, error) {
	if p.CaseManagerID == nil {
		return nil, nil
	}
	manager, err := r.Client.Practitioner.Query().Where(practitioner.ID(*p.CaseManagerID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("reconcile: read case manager: %w", err)
	}
	person := handout.Person{Name: manager.DisplayName}
	for _, t := range manager.Telecom {
		if t.System == "phone" && person.Phone == "" {
			person.Phone = t.Value
		}
	}
	return []handout.Person{person}, nil
}
