package admission

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

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

// links are those of the names of which somebody has said which patient it is. What a
// person said counts more than what the number leads to.
func links(ctx context.Context, op *database.Operation, organization uuid.UUID, names map[string]bool) (map[string]uuid.UUID, error) {
	rows, err := op.Query(ctx, `select identifier_system || '|' || identifier_value, link_id from unmatched_admission
		where organization_id = $1 and status = 'LINKED' and link_id is not null
			and identifier_value in (select substr(n, strpos(n, '|') + 1) from unnest($2::text[]) as n)
			and identifier_system || '|' || identifier_value = any($2)`, organization, pq.Array(slices.Sorted(maps.Keys(names))))
	if err != nil {
		return nil, fmt.Errorf("admission: look for links: %w", err)
	}
	defer rows.Close()
	found := map[string]uuid.UUID{}
	for rows.Next() {
		var name string
		var link uuid.UUID
		if err := rows.Scan(&name, &link); err != nil {
			return nil, fmt.Errorf("admission: look for links: %w", err)
		}
		found[name] = link
	}
	return found, rows.Err()
}
