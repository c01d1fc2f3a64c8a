package ledger

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// netting gathers the versions under the keys that a batch touches.
type netting struct {
	byKey     map[string][]party
	rulings   []*stored      // those that the table has to hear of
	unmatched map[string]int // cancellations that found nothing, by key
}

// party is a version, either on its way or in the table.
type party struct {
	version claim.Version
	row     *row
	stored  *stored
}

func newNetting() *netting {
	return &netting{byKey: map[string][]party{}, unmatched: map[string]int{}}
}

// settle decides what is final under every key (see [claim.Net]).
func (n *netting) settle() {
	for key, parties := range n.byKey {
		versions := make([]claim.Version, len(parties))
		for i, p := range parties {
			versions[i] = p.version
		}
		n.unmatched[key] = 0
		for i, ruling := range claim.Net(versions) {
			n.rule(parties[i], ruling)
			if ruling.Unmatched {
				n.unmatched[key]++
			}
		}
	}
}

func (n *netting) rule(p party, ruling claim.Ruling) {
	if p.row != nil {
		p.row.Claim.Final, p.row.Claim.Choice = ruling.Final, ruling.Choice
		return
	}
	if s := p.stored; s.final != ruling.Final || s.choice != ruling.Choice {
		s.final, s.choice = ruling.Final, ruling.Choice
		n.rulings = append(n.rulings, s)
	}
}

// write tells the table what became of versions that it holds.
func (n *netting) write(ctx context.Context, op *database.Operation, organization uuid.UUID) error {
	if len(n.rulings) == 0 {
		return nil
	}
	ids, finals, choices := make([]uuid.UUID, 0, len(n.rulings)), make([]bool, 0, len(n.rulings)), make([]bool, 0, len(n.rulings))
	for _, s := range n.rulings {
		ids, finals, choices = append(ids, s.id), append(finals, s.final), append(choices, s.choice)
	}
	_, err := op.Exec(ctx, `update claim c set final = x.final, choice = x.choice
		from unnest($2::uuid[], $3::boolean[], $4::boolean[]) as x (id, final, choice)
		where c.organization_id = $1 and c.id = x.id`, organization, pq.Array(ids), pq.Array(finals), pq.Array(choices))
	if err != nil {
		return fmt.Errorf("ledger: net claims: %w", err)
	}
	return nil
}

// renet nets the versions that the table holds under keys.
func renet(ctx context.Context, op *database.Operation, organization uuid.UUID, keys []string) (*netting, error) {
	n := newNetting()
	all, err := find(ctx, op, byKey, organization, keys)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		n.byKey[s.key] = append(n.byKey[s.key], party{version: s.version, stored: s})
	}
	n.settle()
	return n, n.write(ctx, op, organization)
}
