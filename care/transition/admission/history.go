package admission

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/transition/feed"
	"caseload/ent/database"
)

// history is all that is kept about some people.
type history struct {
	events   []feed.Event
	people   map[uuid.UUID][]string // by message
	messages map[feed.Key]heard     // by what names them
	same     map[string][]string    // names of one person, by each of them
	stays    []feed.Stay            // as the events tell
	links    map[string]uuid.UUID   // what somebody has said of whom a name is, by name
}

// heard is a message that was kept, and when it came.
type heard struct {
	id       uuid.UUID
	received time.Time
}

// names are all the names in the history.
func (h history) names() []string {
	names := map[string]bool{}
	for _, people := range h.people {
		for _, name := range people {
			names[name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// settled are those of the messages that nothing more can come of: about nobody, or
// about somebody who is known, if only by a number that merges have made theirs.
func (h history) settled(ids []uuid.UUID, known map[string]bool) []uuid.UUID {
	matched := func(name string) bool {
		_, ok := subject(identifierOf(name), h.same, known)
		return ok
	}
	var settled []uuid.UUID
	for _, id := range ids {
		if names := h.people[id]; len(names) == 0 || slices.ContainsFunc(names, matched) {
			settled = append(settled, id)
		}
	}
	return settled
}

// history reads everything about the people and whom merges connect with them, and
// which of them are patients here.
func (l Ledger) history(ctx context.Context, organization uuid.UUID, p pending) (history, map[string]bool, error) {
	ctx, op := l.DB.ReadOnly(ctx)
	defer op.Rollback()
	names := map[string]bool{}
	for _, name := range p.people {
		names[name] = true
	}
	for {
		h, err := readHistory(ctx, op, organization, names)
		if err != nil {
			return h, nil, err
		}
		before := len(names)
		for _, people := range h.people {
			for _, name := range people {
				names[name] = true
			}
		}
		if len(names) == before {
			h.same, h.stays = aliases(h.events), feed.Fold(h.events)
			known, err := patients(ctx, op, organization, names)
			if err == nil {
				h.links, err = links(ctx, op, organization, names)
			}
			for name := range h.links {
				known[name] = true
			}
			return h, known, err
		}
	}
}

func readHistory(ctx context.Context, op *database.Operation, organization uuid.UUID, names map[string]bool) (history, error) {
	h := history{people: map[uuid.UUID][]string{}, messages: map[feed.Key]heard{}}
	rows, err := op.Query(ctx, `select id, received_at, people, events from admission_message
		where organization_id = $1 and people && $2 order by id`, organization, pq.Array(slices.Sorted(maps.Keys(names))))
	if err != nil {
		return h, fmt.Errorf("admission: read history: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var (
			message heard
			people  []string
			raw     []byte
			events  []feed.Event
		)
		if err := rows.Scan(&message.id, &message.received, pq.Array(&people), &raw); err != nil {
			return h, fmt.Errorf("admission: read history: %w", err)
		}
		if err := json.Unmarshal(raw, &events); err != nil {
			return h, fmt.Errorf("admission: read history: %w", err)
		}
		h.people[message.id] = people
		for _, e := range events {
			h.messages[wholeOf(e.Key)] = message
		}
		h.events = append(h.events, events...)
	}
	return h, rows.Err()
}

// patients are those of the names that a patient here has.
func patients(ctx context.Context, op *database.Operation, organization uuid.UUID, names map[string]bool) (map[string]bool, error) {
	keys := make([]string, 0, len(names))
	byKey := map[string]string{}
	for name := range names {
		key := string(patientKey(name))
		keys = append(keys, key)
		byKey[key] = name
	}
	rows, err := op.Query(ctx, `select name from resource_name
		where organization_id = $1 and resource_type = 'Patient' and name = any($2)`, organization, pq.Array(keys))
	if err != nil {
		return nil, fmt.Errorf("admission: look for patients: %w", err)
	}
	defer rows.Close()
	known := map[string]bool{}
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, fmt.Errorf("admission: look for patients: %w", err)
		}
		known[byKey[key]] = true
	}
	return known, rows.Err()
}
