package emergency

import (
	"context"
	"fmt"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/organization"
	"caseload/ent/practitioner"
	"caseload/ent/task"
)

// tell puts it on the worklist of the patient's case manager that the record was opened.
func tell(ctx context.Context, w *record.Writer, about *ent.Patient) error {
	if about.CaseManagerID == nil || *about.CaseManagerID == w.Viewer.Practitioner {
		return nil
	}
	err := facilitate.Notice{
		PatientID: about.ID, OwnerID: *about.CaseManagerID, Kind: task.KindFOLLOW_UP, Priority: string(task.PriorityURGENT),
		Title: "This record was opened in an emergency", DueAt: w.Now.Add(figures().look),
	}.Create(ctx, w)
	if err != nil {
		return fmt.Errorf("emergency: %w", err)
	}
	return nil
}

// recipient is who opens, and where they belong.
func recipient(ctx context.Context, w *record.Writer) (name, affiliation string, err error) {
	who, err := w.Client.Practitioner.Query().Where(practitioner.ID(w.Viewer.Practitioner)).Only(ctx)
	if err != nil {
		return "", "", fmt.Errorf("emergency: read who opens: %w", err)
	}
	where, err := w.Client.Organization.Query().Where(organization.ID(w.Viewer.Organization)).Only(ctx)
	if err != nil {
		return "", "", fmt.Errorf("emergency: read organization: %w", err)
	}
	return orID(who.DisplayName, who.ID.String()), orID(where.Name, where.ID.String()), nil
}

// orID is a name, or the id of somebody without one.
func orID(name, id string) string {
	if name == "" {
		return id
	}
	return name
}
