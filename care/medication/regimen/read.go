package regimen

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/allergyintolerance"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationoverride"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/medicationrequest"
	"caseload/ent/medicationstatement"
	"caseload/ent/observation"
	"caseload/ent/patient"
)

// MostRows bounds what is read of each kind about one person, the newest first: some
// have a thousand orders of one lifetime.
const MostRows = 10_000

// PersonOf is what of a patient's own row matters here.
func PersonOf(p *ent.Patient) Person {
	return Person{TimeZone: p.TimeZone, BirthDate: p.BirthDate, Female: female(p)}
}

// female reports the sex at birth; nil where it is not told.
func female(p *ent.Patient) *bool {
	if p.BirthSex == nil || *p.BirthSex == patient.BirthSexUNK {
		return nil
	}
	return new(*p.BirthSex == patient.BirthSexF)
}

// Of reads the list of a patient, as far as the viewer of the context may see.
func Of(ctx context.Context, c *ent.Client, p *ent.Patient, now time.Time) (*Medications, error) {
	r := NewRecord(PersonOf(p), now)
	err := errors.Join(
		keep(ctx, r, "order", c.MedicationRequest.Query().Where(medicationrequest.PatientID(p.ID),
			medicationrequest.StatusNotIn(medicationrequest.StatusENTERED_IN_ERROR, medicationrequest.StatusDRAFT)).
			Order(medicationrequest.ByTimelineAt(latest)).Limit(MostRows).All),
		keep(ctx, r, "statement", c.MedicationStatement.Query().Where(medicationstatement.PatientID(p.ID)).
			Order(medicationstatement.ByTimelineAt(latest)).Limit(MostRows).All),
		keep(ctx, r, "decision", c.MedicationDecision.Query().Where(medicationdecision.PatientID(p.ID)).
			Order(medicationdecision.ByTimelineAt(latest)).Limit(MostRows).All),
		keep(ctx, r, "override", c.MedicationOverride.Query().Where(medicationoverride.PatientID(p.ID)).
			Order(medicationoverride.ByTimelineAt(latest)).Limit(MostRows).All),
		keep(ctx, r, "allergy", c.AllergyIntolerance.Query().Where(allergyintolerance.PatientID(p.ID),
			allergyintolerance.ClinicalStatusEQ(allergyintolerance.ClinicalStatusACTIVE)).Limit(MostRows).All),
		keep(ctx, r, "observation", c.Observation.Query().Where(observation.PatientID(p.ID), observation.CodeIn(Codes()...),
			observation.StatusIn(observation.StatusFINAL, observation.StatusAMENDED, observation.StatusCORRECTED)).
			Order(observation.ByTimelineAt(latest)).Limit(MostRows).All),
		keep(ctx, r, "reconciliation", c.MedicationReconciliation.Query().Where(medicationreconciliation.PatientID(p.ID)).
			Order(medicationreconciliation.ByTimelineAt(latest)).Limit(MostRows).All),
	)
	if err != nil {
		return nil, err
	}
	return r.Medications(), nil
}

var latest = sql.OrderDesc()

// keep has the record read the rows of a source.
func keep[T any](ctx context.Context, r *Record, source string, all func(context.Context) ([]T, error)) error {
	rows, err := all(ctx)
	if err != nil {
		return fmt.Errorf("regimen: read %s: %w", source, err)
	}
	for _, row := range rows {
		text, err := json.Marshal(row)
		if err != nil {
			return fmt.Errorf("regimen: read %s: %w", source, err)
		}
		if err := r.Read(source, text); err != nil {
			return err
		}
	}
	return nil
}
