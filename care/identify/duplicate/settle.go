package duplicate

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
)

// Settle brings to the survivors what was written for those of the patients that
// were merged away, by somebody who had the record open at that moment. It needs
// the server's own sight.
func Settle(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, patients []uuid.UUID) (changes []record.Change, err error) {
	links, err := standingLinks(ctx, op, organization, patients)
	if err != nil || len(links) == 0 {
		return nil, err
	}
	for _, j := range links {
		j.at = at
		m := &merge{op: op, journey: j}
		found, err := m.run(ctx, []func(context.Context) error{m.lock, m.move, m.refresh})
		if err != nil {
			return nil, err
		}
		changes = append(changes, found...)
	}
	return changes, nil
}

// standingLinks are the merges of the patients as they stay while the transaction
// lasts, with all their records locked in one order: one that is taken back while
// imports are waited for is none any more.
func standingLinks(ctx context.Context, op *database.Operation, organization uuid.UUID, patients []uuid.UUID) ([]journey, error) {
	links, err := linksOf(ctx, op, organization, patients)
	if err != nil || len(links) == 0 {
		return nil, err
	}
	if err := record.WaitForImports(ctx, op, organization); err != nil {
		return nil, err
	}
	if links, err = linksOf(ctx, op, organization, patients); err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, 0, 2*len(links))
	for _, j := range links {
		ids = append(ids, j.from, j.to)
	}
	_, err = op.Exec(ctx, `select id from patient where organization_id = $1 and id = any($2::uuid[]) order by id for update`, organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("duplicate: lock records: %w", err)
	}
	return links, nil
}

// linksOf are the merges by which the patients were replaced.
func linksOf(ctx context.Context, op *database.Operation, organization uuid.UUID, patients []uuid.UUID) (links []journey, err error) {
	rows, err := op.Query(ctx, `select id, patient_id, other_id from patient_link
		where organization_id = $1 and other_id = any($2::uuid[]) and ended_at is null order by other_id`, organization, pq.Array(patients))
	if err != nil {
		return nil, fmt.Errorf("duplicate: look for merges: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		j := journey{organization: organization}
		if err := rows.Scan(&j.link, &j.to, &j.from); err != nil {
			return nil, fmt.Errorf("duplicate: look for merges: %w", err)
		}
		links = append(links, j)
	}
	return links, rows.Err()
}

// Link is the merge by which a record was replaced.
type Link struct{ ID, Survivor uuid.UUID }

// Links are the merges of those among the records that stand for themselves no
// more, by their ids.
func Links(ctx context.Context, op *database.Operation, organization uuid.UUID, ids []uuid.UUID) (map[uuid.UUID]Link, error) {
	found, err := linksOf(ctx, op, organization, ids)
	links := make(map[uuid.UUID]Link, len(found))
	for _, j := range found {
		links[j.from] = Link{j.link, j.to}
	}
	return links, err
}

// Landed is a row that came for a record that was merged away, and was written
// for the one that took its place.
type Landed struct {
	Link  uuid.UUID `json:"link_id"`
	Table string    `json:"table_name"`
	ID    uuid.UUID `json:"id"`
}

// Land keeps which rows have come so: they go back with the others if the merge is
// taken back.
func Land(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, rows []Landed) error {
	if len(rows) == 0 {
		return nil
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("duplicate: keep what came: %w", err)
	}
	_, err = op.Exec(ctx, `insert into patient_move (organization_id, link_id, table_name, row_key, moved_at)
		select $1, x.link_id, x.table_name, jsonb_build_array(x.id)::text, $2
		from jsonb_to_recordset($3::jsonb) as x (link_id uuid, table_name text, id uuid) on conflict do nothing`,
		organization, at, string(text))
	if err != nil {
		return fmt.Errorf("duplicate: keep what came: %w", err)
	}
	return nil
}
