package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Match looks for the patients of claims that have none: by the person's number,
// else by the names under which patients were imported. Every import of claims or
// of patients ends with it. It answers how many claims found their patient.
func (l *Ledger) Match(ctx context.Context) (claims int, err error) {
	v, err := organization(ctx)
	if err != nil {
		return 0, err
	}
	var found []numbered
	err = l.within(ctx, func(ctx context.Context, op *database.Operation) (bool, error) {
		var err error
		if found, err = strangers(ctx, op, v.Organization); err != nil {
			return false, err
		}
		claims, err = l.note(ctx, op, v, matchByName, v.Organization)
		return claims > 0, err
	})
	if err != nil {
		return claims, err
	}
	for some := range slices.Chunk(found, 1000) {
		n, err := l.matchSome(ctx, v, some)
		if claims += n; err != nil {
			return claims, err
		}
	}
	return claims, nil
}

// numbered is a patient whom a number has found.
type numbered struct {
	number  string
	patient uuid.UUID
}

// strangers are the numbers of claims and people without a patient who have one.
func strangers(ctx context.Context, op *database.Operation, organization uuid.UUID) (found []numbered, err error) {
	open, err := openNumbers(ctx, op, organization)
	if err != nil || len(open) == 0 {
		return nil, err
	}
	numbers, err := numbersOf(ctx, op, organization)
	if err != nil {
		return nil, err
	}
	patients, err := holdersOf(ctx, op, organization, numbers)
	if err != nil {
		return nil, err
	}
	for _, number := range open {
		if patient := patients.find(number); patient != uuid.Nil {
			found = append(found, numbered{number, patient})
		}
	}
	return found, nil
}

// openNumbers are the numbers that have no patient yet.
func openNumbers(ctx context.Context, op *database.Operation, organization uuid.UUID) (numbers []string, err error) {
	rows, err := op.Query(ctx, `select beneficiary from claim where organization_id = $1 and patient_id is null and beneficiary <> ''
		union select beneficiary from claim_beneficiary where organization_id = $1 and patient_id is null order by 1`, organization)
	if err != nil {
		return nil, fmt.Errorf("ledger: claims without a patient: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var number string
		if err := rows.Scan(&number); err != nil {
			return nil, fmt.Errorf("ledger: claims without a patient: %w", err)
		}
		numbers = append(numbers, number)
	}
	return numbers, rows.Err()
}

func (l *Ledger) matchSome(ctx context.Context, v viewer.Viewer, some []numbered) (claims int, err error) {
	var numbers []string
	var patients []uuid.UUID
	for _, n := range some {
		numbers, patients = append(numbers, n.number), append(patients, n.patient)
	}
	err = l.within(ctx, func(ctx context.Context, op *database.Operation) (bool, error) {
		_, err := op.Exec(ctx, `update claim_beneficiary b set patient_id = x.patient
			from unnest($2::text[], $3::uuid[]) as x (number, patient)
			where b.organization_id = $1 and b.patient_id is null and b.beneficiary = x.number`,
			v.Organization, pq.Array(numbers), pq.Array(patients))
		if err != nil {
			return false, fmt.Errorf("ledger: match people: %w", err)
		}
		claims, err = l.note(ctx, op, v, matchByNumber, v.Organization, pq.Array(numbers), pq.Array(patients))
		return claims > 0, err
	})
	return claims, err
}

const matchByNumber = `update claim c set patient_id = x.patient
	from unnest($2::text[], $3::uuid[]) as x (number, patient)
	where c.organization_id = $1 and c.patient_id is null and c.beneficiary = x.number
	returning c.patient_id, c.id`

// matchByName takes the surest name, which is the first.
const matchByName = `update claim c set patient_id = found.patient
	from (select distinct on (u.id) u.id, coalesce(l.patient_id, n.id) as patient
		from claim u cross join lateral unnest(u.patient_names) with ordinality as x (name, place)
		join resource_name n on n.organization_id = u.organization_id and n.name = x.name and n.resource_type = 'Patient'
		left join patient_link l on l.organization_id = n.organization_id and l.other_id = n.id and l.ended_at is null
		where u.organization_id = $1 and u.patient_id is null
		order by u.id, x.place) found
	where c.organization_id = $1 and c.id = found.id
	returning c.patient_id, c.id`

// note runs a statement that gives claims patients, and tells the change log. It
// answers how many claims that were.
func (l *Ledger) note(ctx context.Context, op *database.Operation, v viewer.Viewer, query string, args ...any) (claims int, err error) {
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return 0, fmt.Errorf("ledger: match claims: %w", err)
	}
	changes, err := matched(rows)
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	fills, err := dispense(ctx, op, v.Organization, l.now(), changes)
	if err != nil {
		return 0, err
	}
	return len(changes), record.Append(ctx, op, v, l.now(), append(once(changes), fills...))
}

// matched are the claims of a statement's rows.
func matched(rows *sql.Rows) (changes []record.Change, err error) {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var patient, id uuid.UUID
		if err := rows.Scan(&patient, &id); err != nil {
			return nil, fmt.Errorf("ledger: match claims: %w", err)
		}
		changes = append(changes, changeOf(patient, id))
	}
	return changes, rows.Err()
}
