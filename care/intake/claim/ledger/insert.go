package ledger

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// columns are those of a claim without the organization, in the order of values.
var columns = strings.Fields(`id source delivery key number adjustment effective amount beneficiary patient_id patient_names kind
	from_day thru_day final denied choice sensitivity fingerprint facts body received_at`)

// waiting is where rows wait for their table: COPY, which is the fastest way in,
// does not go past row security. It is the connection's own, and empties itself.
const waiting = `create temporary table if not exists claim_waiting (
		id uuid, source text, delivery text, key text, number text, adjustment text, effective date, amount text,
		beneficiary text, patient_id uuid, patient_names text[], kind text, from_day date, thru_day date, final boolean,
		denied boolean, choice boolean, sensitivity text, fingerprint bytea, facts jsonb, body jsonb, received_at timestamptz,
		fresh boolean) on commit delete rows`

// insert brings the rows to where they wait, and the new ones into the table.
func (b *batch) insert(ctx context.Context) error {
	if len(b.pending) == 0 {
		return nil
	}
	if _, err := b.op.Exec(ctx, waiting); err != nil {
		return fmt.Errorf("ledger: write claims: %w", err)
	}
	next := b.values()
	if _, err := b.op.CopyIn(ctx, "claim_waiting", append(slices.Clone(columns), "fresh"), next); err != nil {
		return fmt.Errorf("ledger: write claims: %w", err)
	}
	list := strings.Join(columns, ", ")
	_, err := b.op.Exec(ctx, `insert into claim (organization_id, `+list+`)
		select $1, `+list+` from claim_waiting where fresh`, b.organization)
	if err != nil {
		return fmt.Errorf("ledger: write claims: %w", err)
	}
	return nil
}

// update replaces the versions that say something else than before.
func (b *batch) update(ctx context.Context) error {
	if !slices.ContainsFunc(b.incoming, func(r *row) bool { return r.state == changed && !r.insert }) {
		return nil
	}
	set := make([]string, 0, len(columns))
	for _, name := range columns[1:] {
		set = append(set, name+" = w."+name)
	}
	_, err := b.op.Exec(ctx, `update claim c set `+strings.Join(set, ", ")+`
		from claim_waiting w where c.organization_id = $1 and c.id = w.id and not w.fresh`, b.organization)
	if err != nil {
		return fmt.Errorf("ledger: replace claims: %w", err)
	}
	return nil
}

// values answers the rows that are to be written one after another.
func (b *batch) values() func() ([]any, bool, error) {
	// One order for all, so that two imports never wait for each other.
	rows := slices.SortedFunc(maps.Values(b.pending), func(x, y *row) int { return strings.Compare(x.delivery, y.delivery) })
	return func() ([]any, bool, error) {
		if len(rows) == 0 {
			return nil, false, nil
		}
		r := rows[0]
		rows = rows[1:]
		facts, err := factsOf(r.ID, &r.Claim)
		if err != nil {
			return nil, false, err
		}
		c := &r.Claim
		return []any{
			r.ID.String(), string(c.Source), r.delivery, c.Key, r.version.ID, string(r.version.Adjustment), day(r), r.version.Amount,
			c.Beneficiary, optional(r.Patient), append([]string{}, r.PatientNames...), string(c.Kind), c.From.String(), c.Thru.String(), c.Final,
			c.Denied, c.Choice, text(r.label), r.fingerprint, facts, string(r.body), b.at, r.insert,
		}, true, nil
	}
}

func day(r *row) any {
	if r.version.Effective == nil {
		return nil
	}
	return r.version.Effective.String()
}

func optional(id uuid.UUID) any {
	if id == uuid.Nil {
		return nil
	}
	return id.String()
}

func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}
