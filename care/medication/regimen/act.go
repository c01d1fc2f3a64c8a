package regimen

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/medication/list"
	"caseload/care/medication/review"
)

// Reconciliation is one going through of the list.
type Reconciliation struct {
	ID          uuid.UUID  `json:"id"`
	Status      string     `json:"status"`
	Revision    int        `json:"revision"`
	Occasion    string     `json:"occasion"`
	CompletedAt *time.Time `json:"completed_at"`
	CompletedBy *uuid.UUID `json:"completed_by_id"`
}

func (r *Record) reconciliation(text []byte) error {
	row, err := decode[Reconciliation](text)
	switch {
	case err != nil:
		return err
	case row.Status == "OPEN":
		r.open = &row
	case row.Status == "COMPLETED" && row.CompletedAt != nil && (r.last == nil || row.CompletedAt.After(*r.last.CompletedAt)):
		r.last = &row
	}
	return nil
}

func (r *Record) decision(text []byte) error {
	row, err := decode[struct {
		ID             uuid.UUID  `json:"id"`
		Reconciliation uuid.UUID  `json:"medication_reconciliation_id"`
		Medication     string     `json:"medication"`
		Decision       string     `json:"decision"`
		Dosage         string     `json:"dosage"`
		Reason         string     `json:"reason"`
		At             time.Time  `json:"timeline_at"`
		By             uuid.UUID  `json:"decided_by_id"`
		Prescriber     *uuid.UUID `json:"prescriber_id"`
		Revision       int        `json:"revision"`
	}](text)
	if err != nil {
		return err
	}
	r.decisions = append(r.decisions, list.Decision{
		ID: row.ID, Reconciliation: row.Reconciliation, Medication: row.Medication, Decision: row.Decision, Dosage: row.Dosage, Reason: row.Reason,
		At: row.At, By: row.By, Prescriber: row.Prescriber, Revision: row.Revision,
	})
	return nil
}

func (r *Record) override(text []byte) error {
	row, err := decode[struct {
		ID          uuid.UUID `json:"id"`
		Finding     string    `json:"finding"`
		Fingerprint string    `json:"fingerprint"`
		Reason      string    `json:"reason"`
		At          time.Time `json:"timeline_at"`
		By          uuid.UUID `json:"overridden_by_id"`
	}](text)
	if err != nil {
		return err
	}
	r.overrides = append(r.overrides, review.Override(row))
	return nil
}
