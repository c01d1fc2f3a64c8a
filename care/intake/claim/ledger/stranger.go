package ledger

import (
	"context"
	"encoding/json"
	"fmt"

	"caseload/care/intake/claim"
	"caseload/ent/database"
)

// Strangers are people of deliveries who are no patient: nobody has their number.
// They come by number, from the one that follows after; fewer than at most are the
// last ones.
func (l *Ledger) Strangers(ctx context.Context, after string, most int) (people []claim.Beneficiary, err error) {
	v, err := organization(ctx)
	if err != nil {
		return nil, err
	}
	ctx, op := l.DB.ReadOnly(ctx)
	defer op.Rollback()
	numbers, err := numbersOf(ctx, op, v.Organization)
	if err != nil {
		return nil, err
	}
	patients, err := holdersOf(ctx, op, v.Organization, numbers)
	if err != nil {
		return nil, err
	}
	return people, each(ctx, op, func(number string, b claim.Beneficiary) bool {
		if _, held := patients[normal(number)]; !held {
			people = append(people, b)
		}
		return len(people) < most
	}, v.Organization, after)
}

// unknown are people of claims who are no patient. Somebody under a former number
// is known by the current one.
const unknown = `b.patient_id is null and not exists (
	select from claim_alias a where a.organization_id = b.organization_id and a.source = b.source and a.former = b.beneficiary)`

// each reads people without a patient until take has enough.
func each(ctx context.Context, op *database.Operation, take func(number string, b claim.Beneficiary) bool, args ...any) error {
	rows, err := op.Query(ctx, `select beneficiary, body from claim_beneficiary b
		where organization_id = $1 and source = 'CCLF' and beneficiary > $2 and `+unknown+` order by beneficiary`, args...)
	if err != nil {
		return fmt.Errorf("ledger: people without a patient: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var number string
		var body []byte
		var b claim.Beneficiary
		if err := rows.Scan(&number, &body); err != nil {
			return fmt.Errorf("ledger: people without a patient: %w", err)
		}
		if err := json.Unmarshal(body, &b); err != nil {
			return fmt.Errorf("ledger: people without a patient: %w", err)
		}
		b.MBI = number
		if !take(number, b) {
			return nil
		}
	}
	return rows.Err()
}

// CountStrangers counts into a summary who is no patient yet, and the claims that
// wait for one.
func (l *Ledger) CountStrangers(ctx context.Context, s *Summary) error {
	v, err := organization(ctx)
	if err != nil {
		return err
	}
	ctx, op := l.DB.ReadOnly(ctx)
	defer op.Rollback()
	err = op.QueryOne(ctx, `select
			(select count(*) from claim_beneficiary b where b.organization_id = $1 and `+unknown+`),
			(select count(*) from claim where organization_id = $1 and patient_id is null)`,
		[]any{v.Organization}, &s.NoPatient, &s.Waiting)
	if err != nil {
		return fmt.Errorf("ledger: count claims without a patient: %w", err)
	}
	return nil
}
