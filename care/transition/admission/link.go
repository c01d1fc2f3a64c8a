package admission

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/unmatchedadmission"
)

// LinkUnmatchedAdmission says who somebody is whom nobody knew.
type LinkUnmatchedAdmission struct {
	ClientMutationID     uuid.UUID
	UnmatchedAdmissionID uuid.UUID
	BaseRevision         int
	PatientID            uuid.UUID
	Reason               string
}

// Record links the number to the patient, whom the viewer must see: the messages about
// it that wait, and those to come, are applied to that patient.
func (in LinkUnmatchedAdmission) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	d := decision{in.ClientMutationID, in.UnmatchedAdmissionID, in.BaseRevision, in.Reason,
		[]unmatchedadmission.Status{unmatchedadmission.StatusOPEN, unmatchedadmission.StatusDISMISSED}}
	return d.record(ctx, r, in, func(ctx context.Context, w *record.Writer, known *ent.UnmatchedAdmission) (record.Outcome, error) {
		op, _ := database.FromContext(ctx)
		if err := record.WaitForImports(ctx, op, w.Viewer.Organization); err != nil {
			return record.Outcome{}, err
		}
		if problems, err := w.Standing(ctx, in.PatientID, "patientId"); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		link := uuid.Must(uuid.NewV7())
		err := d.save(ctx, w, func(u *ent.UnmatchedAdmissionUpdate) *ent.UnmatchedAdmissionUpdate {
			return u.SetStatus(unmatchedadmission.StatusLINKED).SetPatientID(in.PatientID).SetLinkID(link)
		})
		if err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeUnmatchedAdmission, known.ID, in.PatientID, in.BaseRevision+1, in.Reason)
		return record.Outcome{Changed: known.ID}, w.AsServer(ctx, func(ctx context.Context) error {
			if err := nameLink(ctx, w.Viewer.Organization, link, in.PatientID); err != nil {
				return err
			}
			return await(ctx, w.Viewer.Organization, numberOf(known))
		})
	})
}

// nameLink makes the patient known to the importer by the name of the link, by which
// the stays that come by it refer to whom they are of. When the record is merged into
// another one, the name leads there as all its names do.
func nameLink(ctx context.Context, organization, link, patient uuid.UUID) error {
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `insert into resource_name (organization_id, name, resource_type, id) values ($1, $2, 'Patient', $3)`,
		organization, Source+" "+string(fhir.IDKey("Patient", link.String())), patient)
	if err != nil {
		return fmt.Errorf("admission: name the link: %w", err)
	}
	return nil
}
