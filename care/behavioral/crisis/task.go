package crisis

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// pool is where the work of a crisis waits whose patient has no case manager.
const pool = "safety"

// cause names a protocol in the task to act on it. In those that wait for an answer of
// somebody, their id comes after it.
func cause(protocol uuid.UUID) string { return "crisis:" + protocol.String() }

// title is that of a task about a protocol. Tasks carry no label: that of a protocol with
// one says nothing.
func title(p *ent.CrisisProtocol, words string) string {
	if p.Sensitivity != nil {
		return record.NeutralTitle
	}
	return words
}

// waiting is the task of somebody before whom a protocol was brought.
func waiting(p *ent.CrisisProtocol, to uuid.UUID, now time.Time) facilitate.Notice {
	return facilitate.Notice{
		PatientID: p.PatientID, OwnerID: to, Kind: task.KindFOLLOW_UP, Title: title(p, "Answer to a crisis: nobody has"),
		Priority: string(task.PrioritySTAT), DueAt: now, Cause: cause(p.ID) + ":" + to.String(),
	}
}

// work puts protocols on the worklists of the case managers, and answers their patients.
func (d Desk) work(ctx context.Context, list []*protocol) (patients []uuid.UUID, err error) {
	if len(list) == 0 {
		return nil, nil
	}
	for _, p := range list {
		patients = append(patients, p.PatientID)
	}
	managers, err := rule.CaseManagers(ctx, d.Client, patients...)
	if err != nil {
		return nil, fmt.Errorf("crisis: %w", err)
	}
	rows := make([]*ent.TaskCreate, len(list))
	for i, p := range list {
		id := uuid.Must(uuid.NewV7())
		rows[i] = d.Client.Task.Create().SetID(id).SetPatientID(p.PatientID).SetKind(task.KindFOLLOW_UP).SetCause(cause(p.ID)).
			SetTitle(title(p.CrisisProtocol, "Act on answers that tell of a risk of suicide")).SetPriority(answerings()[p.Severity].priority).
			SetDueAt(p.AnswerDueAt).SetNillableOwnerID(managers[p.PatientID]).SetRecordedAt(d.Now).SetReceivedAt(d.Now)
		if managers[p.PatientID] == nil {
			rows[i].SetPool(pool)
		}
		d.Log(record.Change{Type: ent.TypeTask, ID: id, Patient: p.PatientID, Kind: record.Created, Revision: 1})
	}
	if err := d.Client.Task.CreateBulk(rows...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("crisis: put it on a worklist: %w", err)
	}
	return patients, nil
}

// endWaiting ends the tasks that wait for an answer, and endAll every task of a protocol,
// and of those that go on in it since their patients' records were merged.
func endWaiting(ctx context.Context, w *record.Writer, p *ent.CrisisProtocol) error {
	return facilitate.Ending{Status: task.StatusCOMPLETED, Outcome: "Somebody has answered."}.EndAll(ctx, w, p.PatientID, of(p, "crisis:%:%"))
}

func endAll(ctx context.Context, w *record.Writer, p *ent.CrisisProtocol) error {
	return facilitate.Ending{Status: task.StatusCOMPLETED, Outcome: "The crisis protocol is closed."}.EndAll(ctx, w, p.PatientID, of(p, "crisis:%"))
}

// of leaves the tasks whose cause is like the pattern, and names the protocol or one that
// goes on in it.
func of(p *ent.CrisisProtocol, like string) func(*sql.Selector) {
	return func(s *sql.Selector) {
		s.Where(sql.P(func(b *sql.Builder) {
			b.WriteString(s.C(task.FieldCause) + " LIKE ").Arg(like).WriteString(" AND split_part(" + s.C(task.FieldCause) + ", ':', 2) IN (" +
				"WITH RECURSIVE parts(id) AS (SELECT ").Arg(p.ID).WriteString("::uuid UNION SELECT c.id FROM crisis_protocol c JOIN parts ON c.joined_id = parts.id " +
				"WHERE c.organization_id = ").Arg(p.OrganizationID).WriteString(") SELECT parts.id::text FROM parts)")
		}))
	}
}
