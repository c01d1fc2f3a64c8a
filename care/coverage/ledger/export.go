package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/billing"
	"caseload/care/coverage/minutes"
	"caseload/care/score"
	"caseload/ent/database"
)

// Line is a code of a patient in a month, as it is exported.
type Line struct {
	Patient uuid.UUID      `json:"patientId"`
	Month   string         `json:"month"`
	Family  string         `json:"family"`
	Code    string         `json:"code"`
	Units   int            `json:"units"`
	Status  score.Status   `json:"status"`
	Why     string         `json:"why"`
	Missing []string       `json:"missing"`
	Minutes int            `json:"minutes"` // of the family
	Actors  map[string]int `json:"actors"`
	// Closed and By are when and by whom the month was closed; nil while it is open.
	Closed  *time.Time `json:"closedAt"`
	By      *uuid.UUID `json:"closedById"`
	Version string     `json:"ruleVersion"`
	// Label is the category of consent that the line needs to be shown; empty for none.
	Label string `json:"label"`
}

// Export is what is exported of an organization: the months that are closed, and with
// Open those as well that are not and have time in them.
type Export struct {
	Organization uuid.UUID
	Month        billing.Month
	Open         bool
	Now          time.Time
}

// page is how many patients are read at once.
const page = 200

// Lines gives the codes that the minutes reach, patient by patient, with the server's
// own sight.
func (e Export) Lines(ctx context.Context, op *database.Operation, give func(Line) error) error {
	after := uuid.Nil
	for {
		records, ids, err := e.people(ctx, op, after)
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := read(ctx, op, e.Organization, records, e.Month); err != nil {
			return err
		}
		for _, id := range ids {
			for _, line := range e.lines(id, records[id].Sum()) {
				if err := give(line); err != nil {
					return err
				}
			}
		}
		after = ids[len(ids)-1]
	}
}

const peopleQuery = `select p.id, coalesce(nullif(p.time_zone, ''), o.time_zone, ''), p.deceased_at
	from patient p left join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
	where p.organization_id = $1 and p.id > $2 and p.replaced_by_id is null and (
		exists (select from billing_close c where c.organization_id = $1 and c.patient_id = p.id and c.month = $3 and c.status = 'CLOSED')
		or $4 and exists (select from time_entry t where t.organization_id = $1 and t.patient_id = p.id and t.status = 'IN_EFFECT'
			and t.timeline_at >= $5::timestamptz - interval '2 days' and t.timeline_at < $6::timestamptz + interval '2 days'))
	order by p.id limit $7`

// people are the next ones after an id, in the order of their ids.
func (e Export) people(ctx context.Context, op *database.Operation, after uuid.UUID) (records map[uuid.UUID]*billing.Record, ids []uuid.UUID, err error) {
	from, to := e.Month.Bounds(time.UTC)
	rows, err := op.Query(ctx, peopleQuery, e.Organization, after, e.Month.String(), e.Open, from, to, page)
	if err != nil {
		return nil, nil, fmt.Errorf("ledger: look for months: %w", err)
	}
	defer func() { _ = rows.Close() }()
	records = map[uuid.UUID]*billing.Record{}
	for rows.Next() {
		var (
			id uuid.UUID
			of billing.Person
		)
		if err := rows.Scan(&id, &of.TimeZone, &of.Death); err != nil {
			return nil, nil, fmt.Errorf("ledger: look for months: %w", err)
		}
		records[id], ids = billing.NewRecord(of, e.Month, e.Now), append(ids, id)
	}
	return records, ids, rows.Err()
}

// lines are the codes of one month.
func (e Export) lines(id uuid.UUID, s *billing.Sum) (all []Line) {
	if s.Closed == nil && !e.Open {
		return nil
	}
	for _, c := range s.Codes {
		if c.Units == 0 {
			continue
		}
		line := Line{
			Patient: id, Month: e.Month.String(), Family: c.Family, Code: c.Code, Units: c.Units, Status: c.Status, Why: c.Why,
			Missing: append([]string{}, c.Missing...), Actors: map[string]int{}, Version: s.Version, Label: minutes.LabelOf(c.Family),
		}
		if s.Closed != nil {
			line.Closed, line.By = &s.Closed.At, &s.Closed.By
		}
		for _, f := range s.Families {
			if f.Family == c.Family {
				line.Minutes = f.Minutes
				for _, a := range f.Actors {
					line.Actors[a.Actor] = a.Minutes
				}
			}
		}
		all = append(all, line)
	}
	return all
}
