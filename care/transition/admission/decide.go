package admission

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/unmatchedadmission"
)

// decision is what somebody decides on a person whom nobody knew: which entry, the
// revision that was known of it, and why.
type decision struct {
	act      uuid.UUID
	entry    uuid.UUID
	revision int
	reason   string
	of       []unmatchedadmission.Status // the statuses in which it can be decided
}

// record takes the decision, after all that is being applied: what the person knew of
// is not to change meanwhile. The rest is checked and done by what is given.
func (d decision) record(ctx context.Context, r *record.Recorder, input any, do func(context.Context, *record.Writer, *ent.UnmatchedAdmission) (record.Outcome, error)) (record.Outcome, error) {
	act := record.Act{ID: d.act, Name: rule.MergePatients, Input: input}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		op, _ := database.FromContext(ctx)
		if err := waitForTurn(ctx, op, w.Viewer.Organization); err != nil {
			return record.Outcome{}, err
		}
		known, err := w.Client.UnmatchedAdmission.Query().Where(unmatchedadmission.ID(d.entry)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("person", "unmatchedAdmissionId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("admission: read the entry: %w", err)
		}
		if problems := d.problems(known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		return do(ctx, w, known)
	})
}

func (d decision) problems(known *ent.UnmatchedAdmission) []record.Problem {
	if known.Revision != d.revision {
		return []record.Problem{record.Conflict(known.ID, d.revision, known.Revision)}
	}
	if slices.Contains(d.of, known.Status) {
		var c record.Check
		c.Text(d.reason, true, 500, "reason")
		return c.Problems
	}
	return []record.Problem{{Code: record.AlreadyDone, Message: "There is nothing to decide so about this person any more."}}
}

// save writes the decision: who decided and when is added to what is set.
func (d decision) save(ctx context.Context, w *record.Writer, set func(*ent.UnmatchedAdmissionUpdate) *ent.UnmatchedAdmissionUpdate) error {
	update := w.Client.UnmatchedAdmission.Update().Where(unmatchedadmission.ID(d.entry), unmatchedadmission.Revision(d.revision)).
		SetDecidedByID(w.Viewer.Practitioner).SetDecidedAt(w.Now).SetReason(d.reason).SetRecordedAt(w.Now).AddRevision(1)
	n, err := set(update).Save(ctx)
	return record.OneChanged(n, err, d.entry, d.revision, "decide on a person")
}

// numberOf is the number that the entry is about.
func numberOf(known *ent.UnmatchedAdmission) code.Identifier {
	return code.Identifier{System: known.IdentifierSystem, Value: known.IdentifierValue}
}

// waitForTurn lets one at a time apply messages, or decide on whom they are about,
// until its transaction ends.
func waitForTurn(ctx context.Context, op *database.Operation, organization uuid.UUID) error {
	if _, err := op.Exec(ctx, `select pg_advisory_xact_lock(hashtextextended('admission ' || $1::text, 0))`, organization); err != nil {
		return fmt.Errorf("admission: wait for a turn: %w", err)
	}
	return nil
}

// await has the messages about the number applied with the next turn, also those that
// were applied before. It is the server's own work.
func await(ctx context.Context, organization uuid.UUID, number code.Identifier) error {
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `update admission_message set tried_at = null, applied_at = null
		where organization_id = $1 and people && $2 and answer = 'AA'`, organization, pq.Array([]string{nameOf(number)}))
	if err != nil {
		return fmt.Errorf("admission: have messages applied anew: %w", err)
	}
	return nil
}
