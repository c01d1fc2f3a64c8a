package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/relationship"
)

// coverable are the reasons for which a cover sees what the absent one does. What
// was opened for a while and for one person, such as break-glass, is not handed on.
var coverable = []relationship.Basis{
	relationship.BasisCASE_MANAGER, relationship.BasisCARE_TEAM, relationship.BasisTREATING, relationship.BasisVISIT,
}

// openToCover opens the patients of the absent one to the cover, for as long as
// the absence lasts, and as the absent one's own right does.
func openToCover(ctx context.Context, w *record.Writer, away *ent.Absence) error {
	theirs, err := w.Client.Relationship.Query().Where(
		relationship.PractitionerID(away.PractitionerID), relationship.BasisIn(coverable...), relationship.StartsAtLT(away.EndsAt),
		relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(later(away.StartsAt, w.Now)))).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read relationships of the absent: %w", err)
	}
	seen := map[uuid.UUID]bool{}
	var rows []*ent.RelationshipCreate
	for _, r := range theirs {
		if !seen[r.PatientID] {
			seen[r.PatientID] = true
			rows = append(rows, cover(w, away, r.PatientID))
		}
	}
	return createRelationships(ctx, w, rows)
}

// cover is the right of who covers to see one patient.
func cover(w *record.Writer, away *ent.Absence, patient uuid.UUID) *ent.RelationshipCreate {
	return w.Client.Relationship.Create().
		SetPatientID(patient).SetPractitionerID(away.CoveredByID).SetBasis(relationship.BasisCOVER).
		SetStartsAt(later(away.StartsAt, w.Now)).SetEndsAt(away.EndsAt).SetReason(coverReason(away.ID))
}

// covers are the rights that follow when somebody gets patients who is away, or
// is going to be: their covers see those patients as well.
func covers(ctx context.Context, w *record.Writer, practitioner uuid.UUID, patients ...uuid.UUID) ([]*ent.RelationshipCreate, error) {
	planned, err := w.Client.Absence.Query().Where(absence.PractitionerID(practitioner), absence.EndsAtGT(w.Now)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read absences: %w", err)
	}
	var rows []*ent.RelationshipCreate
	for _, away := range planned {
		for _, patient := range patients {
			rows = append(rows, cover(w, away, patient))
		}
	}
	return rows, nil
}

// mostRows is how many rows one statement writes.
const mostRows = 500

func createRelationships(ctx context.Context, w *record.Writer, rows []*ent.RelationshipCreate) error {
	for len(rows) > 0 {
		part := rows[:min(len(rows), mostRows)]
		rows = rows[len(part):]
		if err := w.Client.Relationship.CreateBulk(part...).Exec(ctx); err != nil {
			return fmt.Errorf("facilitate: open records: %w", err)
		}
	}
	return nil
}
