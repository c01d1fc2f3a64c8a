package ledger

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake/claim"
	"caseload/care/record"
	"caseload/ent/database"
)

// alias is a former number and the one that holds now, which may be a later one
// than the alias names.
type alias struct {
	claim.Alias

	current string
}

// aliases are what one transaction writes of them.
type aliases struct {
	op           *database.Operation
	organization uuid.UUID
	at           time.Time
	list         []alias
}

// writeAliases keeps former numbers, and moves what is kept under them: the
// claims, which are netted again with those under the current number, and the
// people.
func writeAliases(ctx context.Context, op *database.Operation, organization uuid.UUID, at time.Time, list []alias) (Counts, []record.Change, *netting, error) {
	a := &aliases{op: op, organization: organization, at: at, list: list}
	if len(list) == 0 {
		return Counts{}, nil, newNetting(), nil
	}
	counts, err := a.keep(ctx)
	if err != nil {
		return counts, nil, nil, err
	}
	changes, keys, err := a.moveClaims(ctx)
	if err != nil {
		return counts, nil, nil, err
	}
	if err := a.movePeople(ctx); err != nil {
		return counts, nil, nil, err
	}
	n, err := renet(ctx, op, organization, keys)
	return counts, changes, n, err
}

// keep writes the aliases themselves.
func (a *aliases) keep(ctx context.Context) (counts Counts, err error) {
	type said struct {
		Former string      `json:"former"`
		Body   claim.Alias `json:"body"`
	}
	byFormer := map[string]said{}
	for _, alias := range a.list {
		byFormer[alias.Previous] = said{alias.Previous, alias.Alias}
	}
	list := make([]said, 0, len(byFormer))
	for _, s := range byFormer {
		list = append(list, s)
	}
	text, err := json.Marshal(list)
	if err != nil {
		return counts, fmt.Errorf("ledger: former numbers as JSON: %w", err)
	}
	rows, err := a.op.Query(ctx, `insert into claim_alias as a (organization_id, source, former, body, received_at)
		select $1, 'CCLF', x.former, x.body, $2 from jsonb_to_recordset($3::jsonb) as x (former text, body jsonb)
		on conflict (organization_id, source, former) do update set body = excluded.body, received_at = excluded.received_at
		where a.body is distinct from excluded.body
		returning xmax = 0`, a.organization, a.at, string(text))
	if err != nil {
		return counts, fmt.Errorf("ledger: keep former numbers: %w", err)
	}
	return tally(rows, len(a.list))
}

// moveClaims puts claims under the current number. It answers the keys that have
// other versions now.
func (a *aliases) moveClaims(ctx context.Context) (changes []record.Change, keys []string, err error) {
	now := map[string]string{}
	formers := make([]string, 0, len(a.list))
	for _, alias := range a.list {
		now[alias.Previous] = alias.current
		formers = append(formers, alias.Previous)
	}
	rows, err := a.op.Query(ctx, `select id, beneficiary, key, patient_id from claim
		where organization_id = $1 and source = 'CCLF' and beneficiary = any($2)`, a.organization, pq.Array(formers))
	if err != nil {
		return nil, nil, fmt.Errorf("ledger: claims under former numbers: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var ids []uuid.UUID
	var numbers []string
	for rows.Next() {
		var id uuid.UUID
		var former, key string
		var patient uuid.NullUUID
		if err := rows.Scan(&id, &former, &key, &patient); err != nil {
			return nil, nil, fmt.Errorf("ledger: claims under former numbers: %w", err)
		}
		ids, numbers, keys = append(ids, id), append(numbers, now[former]), append(keys, claim.Rekey(key, former, now[former]))
		if patient.Valid {
			changes = append(changes, changeOf(patient.UUID, id))
		}
	}
	if err := rows.Err(); err != nil || len(ids) == 0 {
		return nil, nil, err
	}
	_, err = a.op.Exec(ctx, `update claim c set beneficiary = x.number, key = x.key
		from unnest($2::uuid[], $3::text[], $4::text[]) as x (id, number, key)
		where c.organization_id = $1 and c.id = x.id`, a.organization, pq.Array(ids), pq.Array(numbers), pq.Array(keys))
	if err != nil {
		return nil, nil, fmt.Errorf("ledger: move claims to current numbers: %w", err)
	}
	return changes, keys, nil
}

// movePeople puts people under the current number unless that has one already.
func (a *aliases) movePeople(ctx context.Context) error {
	var formers, numbers []string
	taken := map[string]bool{}
	for _, alias := range a.list {
		if !taken[alias.current] {
			taken[alias.current] = true
			formers, numbers = append(formers, alias.Previous), append(numbers, alias.current)
		}
	}
	_, err := a.op.Exec(ctx, `update claim_beneficiary b set beneficiary = x.number
		from unnest($2::text[], $3::text[]) as x (former, number)
		where b.organization_id = $1 and b.source = 'CCLF' and b.beneficiary = x.former and not exists (
			select from claim_beneficiary o where o.organization_id = $1 and o.source = 'CCLF' and o.beneficiary = x.number)`,
		a.organization, pq.Array(formers), pq.Array(numbers))
	if err != nil {
		return fmt.Errorf("ledger: move people to current numbers: %w", err)
	}
	return nil
}
