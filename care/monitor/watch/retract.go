package watch

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/monitor/event"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// lapsed is a row that was changed, with the causes for which it is still evidence.
type lapsed struct {
	Patient  uuid.UUID `json:"patient"`
	Evidence string    `json:"evidence"`
	Causes   []string  `json:"causes"`
	// Gone says that the row was never true: it is evidence for nothing, whatever the issue.
	Gone bool `json:"gone"`
}

// retracts is what an issue and its task say when what they rested on was taken back.
const retracts = "What it rested on was taken back."

// narrowIssues takes rows out of the open issues that they are no evidence for any
// more, and resolves those that rest on nothing then. An issue that names only the
// newest of its rows stays.
const narrowIssues = `with lapsed as (select r.patient, r.evidence, r.causes, r.gone from jsonb_to_recordset($1::jsonb) as r(patient uuid, evidence text, causes text[], gone boolean)), narrowed as (
		select i.id, i.evidence - array_agg(l.evidence) as evidence from detected_issue i
		join lapsed l on l.patient = i.patient_id and i.evidence ? l.evidence and split_part(i.cause, '/', 1) <> all(l.causes)
		where i.organization_id = (select viewer_organization()) and i.status <> 'RESOLVED' and (i.kind = 'ENCOUNTER' or l.gone)
			and i.evidence_count <= jsonb_array_length(i.evidence)
		group by i.id, i.evidence)
	update detected_issue i set evidence = n.evidence, evidence_count = jsonb_array_length(n.evidence), revision = i.revision + 1, recorded_at = $2,
		status = case when n.evidence = '[]' then 'RESOLVED' else i.status end, resolution = case when n.evidence = '[]' then $3 else i.resolution end,
		resolved_at = case when n.evidence = '[]' then $2::timestamptz end
	from narrowed n where i.organization_id = (select viewer_organization()) and i.id = n.id
	returning i.id, i.patient_id, i.revision`

// endRetracted closes the open tasks of issues that were resolved so.
var endRetracted = `update task t set status = 'CANCELLED', outcome = $3, revision = t.revision + 1, recorded_at = $2
	from detected_issue i
	where i.organization_id = (select viewer_organization()) and i.id = any($1::uuid[]) and i.status = 'RESOLVED'
		and t.organization_id = i.organization_id and t.patient_id = i.patient_id and t.id = i.task_id and t.status` + rule.OpenText + `
	returning t.id, t.patient_id, t.revision`

// lapses are the encounters among changed rows that may have been evidence before: an
// emergency visit that became a stay, a stay that never was.
func lapses(read changed, patient uuid.UUID, kind record.ChangeKind, fact event.Fact) []lapsed {
	if read.Type != ent.TypeEncounter || kind != record.Updated {
		return nil
	}
	still := []string{}
	for _, h := range event.Shipped().Evaluate([]event.Fact{fact}) {
		still = append(still, h.Cause)
	}
	return []lapsed{{patient, fact.ID, still, false}}
}

// Gone takes back what rests on rows of a patient that were never true, each as Type/id.
func (w *Watch) Gone(ctx context.Context, patient uuid.UUID, rows ...string) error {
	all := make([]lapsed, len(rows))
	for i, row := range rows {
		all[i] = lapsed{patient, row, []string{}, true}
	}
	return w.retract(ctx, all)
}

// retract takes back what rested on rows that say something else now.
func (w *Watch) retract(ctx context.Context, rows []lapsed) error {
	if len(rows) == 0 {
		return nil
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	issues, err := record.WriteRows(ctx, w.Op, ent.TypeDetectedIssue, narrowIssues, string(text), w.Now, retracts)
	if err != nil || len(issues) == 0 {
		return err
	}
	ids := make([]uuid.UUID, len(issues))
	for i, c := range issues {
		ids[i] = c.ID
	}
	tasks, err := record.WriteRows(ctx, w.Op, ent.TypeTask, endRetracted, pq.Array(ids), w.Now, retracts)
	if err != nil {
		return err
	}
	patients := make([]uuid.UUID, len(tasks))
	for i, c := range tasks {
		patients[i] = c.Patient
	}
	for _, c := range append(issues, tasks...) {
		c.Reason = retracts
		w.Log(c)
	}
	if len(patients) == 0 {
		return nil
	}
	return record.SummarizeTasks(ctx, w.Op, w.Viewer.Organization, patients...)
}
