package day

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// The types of the rows from which items are made.
const (
	typeTask        = ent.TypeTask
	typeAppointment = ent.TypeAppointment
	typeIssue       = ent.TypeDetectedIssue
	typeRequest     = ent.TypeServiceRequest
	typeReceipt     = ent.TypeCommunicationReceipt
)

// ErrNoOperation says that a day was asked for outside an operation of the
// database, or by nobody.
var ErrNoOperation = errors.New("day: no operation of the database in the context")

// Of is what the viewer of ctx has to do on the date, in one statement of the
// operation of ctx. The day is that of the zone, or of the organization's where it
// is empty. What is overdue is of today.
func Of(ctx context.Context, date time.Time, zone string, now time.Time) ([]Item, error) {
	op, ok := database.FromContext(ctx)
	v, known := viewer.FromContext(ctx)
	if !ok || !known {
		return nil, ErrNoOperation
	}
	query, args, err := statement(ctx, v, date, zone)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("day: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var found []source
	for rows.Next() {
		row, err := scan(rows)
		if err != nil {
			return nil, err
		}
		found = append(found, row)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("day: %w", err)
	}
	return arrange(found, v.Practitioner, now), nil
}

func scan(rows *sql.Rows) (s source, err error) {
	var holder, task *uuid.UUID
	err = rows.Scan(&s.typ, &s.id, &s.patient, &s.kind, &s.priority, &s.title, &s.due, &s.begins, &s.ends, &s.travel,
		&holder, &s.directly, &s.escalated, &s.severity, &s.rank, &task)
	if err != nil {
		return s, fmt.Errorf("day: %w", err)
	}
	if holder != nil {
		s.holder = *holder
	}
	if task != nil {
		s.issueTask = *task
	}
	return s, nil
}
