package fetch

import (
	"context"

	"github.com/google/uuid"

	"caseload/ent"
)

// PatientByID is the patient with the id, with everything selected below it; of a
// record that was merged away, the one that took its place. Nil where there is
// none that the viewer may see. The record itself is read as a node.
func PatientByID(ctx context.Context, id uuid.UUID) (*ent.Patient, error) {
	found, err := ByID[ent.Patient](ctx, ent.TypePatient, id)
	if err != nil || found == nil || found.ReplacedByID == nil {
		return found, err
	}
	results, err := run(ctx, []*request{{relation: survivors, first: survivors.limit, parents: []uuid.UUID{id}}})
	if err != nil || results[0][id] == nil || len(results[0][id].entries) == 0 {
		return nil, err
	}
	return ByID[ent.Patient](ctx, ent.TypePatient, as[ent.PatientLink](results[0][id].entries[0].node).PatientID)
}
