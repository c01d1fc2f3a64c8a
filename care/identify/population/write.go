package population

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
)

const insertScores = `insert into risk_assessment (organization_id, id, patient_id, sensitivity, rule, rule_version, value, word, band,
		parts, missing, notes, fingerprint, current, timeline_at, recorded_at, received_at)
	select $1, id, patient_id, sensitivity, rule, rule_version, value, word, band, parts, missing, notes, fingerprint, true, $2, $2, $2
	from jsonb_to_recordset($3::jsonb) as r(id uuid, patient_id uuid, sensitivity text, rule text, rule_version text,
		value float8, word text, band text, parts jsonb, missing jsonb, notes jsonb, fingerprint text)`

const insertDecisions = `insert into intensity_decision (organization_id, id, patient_id, sensitivity, rule, rule_version, payer, proposed,
		criteria, missing, fingerprint, current, status, timeline_at, recorded_at, received_at)
	select $1, id, patient_id, sensitivity, rule, rule_version, payer, proposed, criteria, missing, fingerprint, true, 'PROPOSED', $2, $2, $2
	from jsonb_to_recordset($3::jsonb) as r(id uuid, patient_id uuid, sensitivity text, rule text, rule_version text,
		payer text, proposed text, criteria jsonb, missing jsonb, fingerprint text)`

const putMemberships = `insert into cohort_membership as m (organization_id, id, patient_id, sensitivity, cohort_id, facts, fingerprint,
		timeline_at, recorded_at, received_at)
	select $1, id, patient_id, sensitivity, cohort_id, facts, fingerprint, $2, $2, $2
	from jsonb_to_recordset($3::jsonb) as r(id uuid, patient_id uuid, sensitivity text, cohort_id uuid, facts jsonb, fingerprint text)
	on conflict (organization_id, id) do update
	set facts = excluded.facts, fingerprint = excluded.fingerprint, revision = m.revision + 1, recorded_at = excluded.recorded_at`

// retire is how a row gives up its place, by table.
var retire = map[string]string{
	"risk_assessment":    `update risk_assessment set current = false, revision = revision + 1 where organization_id = $1 and id = any($2::uuid[])`,
	"intensity_decision": `update intensity_decision set current = false, revision = revision + 1 where organization_id = $1 and id = any($2::uuid[])`,
	"cohort_membership": `update cohort_membership set exited_at = $3, revision = revision + 1, recorded_at = $3
		where organization_id = $1 and id = any($2::uuid[])`,
}

// write writes what differs, and appends it to the change log as the last
// statement.
func (b *batch) write(ctx context.Context, op *database.Operation) error {
	b.leave()
	for table, ids := range b.replaced {
		args := []any{b.viewer.Organization, pq.Array(ids)}
		if table == "cohort_membership" {
			args = append(args, b.at)
		}
		if _, err := op.Exec(ctx, retire[table], args...); err != nil {
			return fmt.Errorf("retire from %s: %w", table, err)
		}
	}
	if len(b.superseded) > 0 {
		_, err := op.Exec(ctx, `update intensity_decision set status = 'SUPERSEDED' where organization_id = $1 and id = any($2::uuid[])`,
			b.viewer.Organization, pq.Array(b.superseded))
		if err != nil {
			return fmt.Errorf("supersede decisions: %w", err)
		}
	}
	if err := put(ctx, b, op, insertScores, b.scores); err != nil {
		return err
	}
	if err := put(ctx, b, op, insertDecisions, b.decisions); err != nil {
		return err
	}
	if err := put(ctx, b, op, putMemberships, b.memberships); err != nil {
		return err
	}
	if err := b.screen(ctx, op); err != nil {
		return err
	}
	if err := b.ask(ctx, op); err != nil {
		return err
	}
	if len(b.changes) == 0 {
		return nil
	}
	return record.Append(ctx, op, b.viewer, b.at, b.changes)
}

func put[R any](ctx context.Context, b *batch, op *database.Operation, query string, rows []R) error {
	if len(rows) == 0 {
		return nil
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("write results: %w", err)
	}
	if _, err := op.Exec(ctx, query, b.viewer.Organization, b.at, string(text)); err != nil {
		return fmt.Errorf("write results: %w", err)
	}
	return nil
}
