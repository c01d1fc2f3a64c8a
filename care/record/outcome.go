package record

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// begin claims the act's id for this transaction. When the id is taken, it
// waits for the transaction that took it and returns what that one did. An id
// under which nothing was done but problems were met is free for another input:
// what the client mended need not come under a new id.
func begin(ctx context.Context, op *database.Operation, v viewer.Viewer, act Act, hash []byte, outcome Outcome) (first bool, earlier Outcome, err error) {
	text, err := json.Marshal(outcome)
	if err != nil {
		return false, Outcome{}, fmt.Errorf("record: outcome: %w", err)
	}
	result, err := op.Exec(ctx, `insert into act_outcome as a
			(organization_id, practitioner_id, client_mutation_id, act, input_hash, outcome)
		values ($1, $2, $3, $4, $5, $6)
		on conflict (organization_id, practitioner_id, client_mutation_id) do update
		set act = excluded.act, input_hash = excluded.input_hash, outcome = excluded.outcome
		where a.outcome ? 'problems' and (a.act, a.input_hash) is distinct from (excluded.act, excluded.input_hash)`,
		v.Organization, v.Practitioner, act.ID, string(act.Name), hash, string(text))
	if err != nil {
		return false, Outcome{}, fmt.Errorf("record: claim act: %w", err)
	}
	claimed, err := result.RowsAffected()
	if err != nil {
		return false, Outcome{}, fmt.Errorf("record: claim act: %w", err)
	}
	if claimed == 1 {
		return true, Outcome{}, nil
	}
	earlier, err = replay(ctx, op, v, act, hash)
	return false, earlier, err
}

func replay(ctx context.Context, op *database.Operation, v viewer.Viewer, act Act, hash []byte) (Outcome, error) {
	var (
		name            string
		inputHash, text []byte
		outcome         Outcome
	)
	err := op.QueryOne(ctx, `select act, input_hash, outcome from act_outcome
		where organization_id = $1 and practitioner_id = $2 and client_mutation_id = $3`,
		[]any{v.Organization, v.Practitioner, act.ID}, &name, &inputHash, &text)
	if err != nil {
		return Outcome{}, fmt.Errorf("record: earlier outcome: %w", err)
	}
	if name != string(act.Name) || !bytes.Equal(inputHash, hash) {
		return Refuse(Problem{
			Code:    ClientMutationIDReused,
			Message: "This clientMutationId was used before for something else.",
			Path:    []string{"input", "clientMutationId"},
		}), nil
	}
	if err := json.Unmarshal(text, &outcome); err != nil {
		return Outcome{}, fmt.Errorf("record: earlier outcome: %w", err)
	}
	return outcome, nil
}

// OneChanged makes an update of one row at the revision that the client knew an
// error unless it changed the row. The error is a conflict of revisions, which
// [Recorder.Do] turns into the act's problem, where somebody else was faster.
func OneChanged(changed int, err error, id uuid.UUID, base int, doing string) error {
	switch {
	case err != nil:
		return fmt.Errorf("record: %s: %w", doing, err)
	case changed == 0:
		return &refusalError{[]Problem{Conflict(id, base, base+1)}}
	}
	return nil
}
