package facilitate

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate/caseload"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

const (
	// mostReassigned is how many patients are given to others at once.
	mostReassigned = 500
	// mostColleagues is among how many they are divided.
	mostColleagues = 20
)

// PreviewReassignment asks how the patients of one case manager would be divided
// among others.
type PreviewReassignment struct {
	FromID uuid.UUID
	ToIDs  []uuid.UUID
	// Now is the moment of the question.
	Now time.Time
}

// Reassignment is one patient with the case manager to whom they would go.
type Reassignment struct {
	PatientID, CaseManagerID uuid.UUID
	// BaseRevision is that of the patient: the plan holds while it does.
	BaseRevision int
	// OpenTaskCount is how much work of the case manager before would go along.
	OpenTaskCount      int
	Weight, LoadBefore int
	Reason             string
}

// Read divides the patients whom the viewer may see, the heaviest first, at most
// 500 of them. It changes nothing, and takes the same statements for one patient
// as for all.
func (in PreviewReassignment) Read(ctx context.Context, client *ent.Client) ([]Reassignment, []record.Problem, error) {
	if problems, err := in.problems(ctx, client); err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	managers, err := in.managers(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	theirs, err := client.Patient.Query().Where(patient.CaseManagerID(in.FromID)).
		Order(patient.ByRiskRank(sql.OrderDesc()), patient.ByID()).Limit(mostReassigned).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("facilitate: read patients: %w", err)
	}
	work, err := in.work(ctx, client)
	if err != nil {
		return nil, nil, err
	}
	return reassignments(theirs, managers, work), nil, nil
}

func (in PreviewReassignment) problems(ctx context.Context, client *ent.Client) ([]record.Problem, error) {
	if v, ok := viewer.FromContext(ctx); !ok || !rule.May(v, rule.ReassignCaseload) {
		return []record.Problem{{Code: record.NotPermitted, Message: "Your role does not allow this."}}, nil
	}
	seen := map[uuid.UUID]bool{}
	for _, to := range in.ToIDs {
		if seen[to] || to == in.FromID {
			return []record.Problem{record.Wrong("Name colleagues, each of them once.", "toIds")}, nil
		}
		seen[to] = true
	}
	if len(seen) == 0 || len(seen) > mostColleagues {
		return []record.Problem{record.Wrong("Name 1 to 20 colleagues.", "toIds")}, nil
	}
	known, err := caseManagers(ctx, client, in.Now, in.ToIDs...)
	if err != nil {
		return nil, err
	}
	if len(known) < len(seen) {
		return []record.Problem{record.Missing("case manager", "toIds")}, nil
	}
	return nil, nil
}

// managers are the colleagues in the order in which they were named, with what
// they have already, as far as the viewer sees it.
func (in PreviewReassignment) managers(ctx context.Context, client *ent.Client) ([]caseload.Manager, error) {
	var have []struct {
		CaseManagerID uuid.UUID `json:"case_manager_id"`
		RiskRank      int       `json:"risk_rank"`
		Count         int       `json:"count"`
	}
	err := client.Patient.Query().Where(patient.CaseManagerIDIn(in.ToIDs...)).
		GroupBy(patient.FieldCaseManagerID, patient.FieldRiskRank).Aggregate(ent.Count()).Scan(ctx, &have)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read caseloads: %w", err)
	}
	loads := map[uuid.UUID]int{}
	for _, h := range have {
		loads[h.CaseManagerID] += h.Count * caseload.Weight(h.RiskRank)
	}
	all := make([]caseload.Manager, len(in.ToIDs))
	for i, to := range in.ToIDs {
		all[i] = caseload.Manager{ID: to, Load: loads[to]}
	}
	return all, nil
}

// work is how many open tasks each patient has with the case manager before.
func (in PreviewReassignment) work(ctx context.Context, client *ent.Client) (map[uuid.UUID]int, error) {
	var open []struct {
		PatientID uuid.UUID `json:"patient_id"`
		Count     int       `json:"count"`
	}
	err := client.Task.Query().Where(task.OwnerID(in.FromID), task.StatusIn(rule.OpenStatuses...)).
		GroupBy(task.FieldPatientID).Aggregate(ent.Count()).Scan(ctx, &open)
	if err != nil {
		return nil, fmt.Errorf("facilitate: count tasks: %w", err)
	}
	counts := make(map[uuid.UUID]int, len(open))
	for _, o := range open {
		counts[o.PatientID] = o.Count
	}
	return counts, nil
}

func reassignments(theirs []*ent.Patient, managers []caseload.Manager, work map[uuid.UUID]int) []Reassignment {
	revisions := make(map[uuid.UUID]int, len(theirs))
	patients := make([]caseload.Patient, len(theirs))
	for i, p := range theirs {
		revisions[p.ID], patients[i] = p.Revision, caseload.Patient{ID: p.ID, Rank: p.RiskRank}
	}
	shares := caseload.Divide(patients, managers)
	all := make([]Reassignment, len(shares))
	for i, s := range shares {
		all[i] = Reassignment{
			PatientID: s.Patient, CaseManagerID: s.Manager, BaseRevision: revisions[s.Patient], OpenTaskCount: work[s.Patient],
			Weight: s.Weight, LoadBefore: s.Before, Reason: why(s, len(managers)),
		}
	}
	return all
}

// why says in words why a patient goes where they go.
func why(s caseload.Share, among int) string {
	if among == 1 {
		return fmt.Sprintf("The only colleague named, with a load of %d before; this patient adds %d.", s.Before, s.Weight)
	}
	return fmt.Sprintf("The least load of the colleagues at this point, %d; this patient adds %d.", s.Before, s.Weight)
}
