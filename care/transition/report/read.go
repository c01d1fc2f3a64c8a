package report

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// ErrNoOperation says that a report was asked for outside an operation of the
// database, or by nobody.
var ErrNoOperation = errors.New("report: no operation of the database in the context")

// memory lets Postgres keep whom the viewer may see in memory. With the usual four
// megabytes the patients of a large organization are gone along for every row anew.
const memory = "SET LOCAL work_mem = '64MB'"

// Count counts the discharges that the viewer of ctx may see, in one statement of the
// operation of ctx beside [memory]. What it keeps in memory is one patient at a time.
func Count(ctx context.Context, a Ask) (*Tally, error) {
	op, ok := database.FromContext(ctx)
	v, known := viewer.FromContext(ctx)
	if !ok || !known {
		return nil, ErrNoOperation
	}
	query, args, err := statement(ctx, v, a)
	if err != nil {
		return nil, err
	}
	if _, err := op.Exec(ctx, memory); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	defer func() { _ = rows.Close() }()
	r := reader{tally: newTally(a)}
	for rows.Next() {
		var (
			id     uuid.UUID
			number int
			text   []byte
		)
		if err := rows.Scan(&id, &number, &text); err != nil {
			return nil, fmt.Errorf("report: %w", err)
		}
		if err := r.take(id, parts[number].source, text); err != nil {
			return nil, err
		}
	}
	r.end()
	return r.tally, rows.Err()
}

// reader reads the rows of one person after another.
type reader struct {
	tally  *Tally
	id     uuid.UUID
	person *person
}

func (r *reader) take(id uuid.UUID, source string, text []byte) error {
	if r.person == nil || id != r.id {
		r.end()
		r.id, r.person = id, &person{now: r.tally.Now}
	}
	if source != "patient" && !r.person.known {
		return nil // of a record that the viewer does not see, or that another one replaced
	}
	return r.person.take(source, text)
}

// end counts the person who was read.
func (r *reader) end() {
	if r.person != nil && r.person.known {
		r.tally.person(r.person)
	}
	r.person = nil
}
