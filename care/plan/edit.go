package plan

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/plan/merge"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplanchange"
)

// edit is a field that an input may give another value.
type edit struct {
	field merge.Field
	set   func()
}

// edits are those of one input.
type edits []edit

// give adds a field that was given; set puts it into the update.
func give[T any](e *edits, name string, given record.Omittable[T], current T, set func(T)) {
	value, ok := given.ValueOK()
	if !ok {
		return
	}
	*e = append(*e, edit{merge.Field{Name: name, Current: raw(current), Given: raw(value)}, func() { set(value) }})
}

// begin is a field of a new item.
func begin(name string, value any) merge.Field { return merge.Field{Name: name, Given: raw(value)} }

// raw is a value as the history keeps it; what says nothing is nothing.
func raw(value any) json.RawMessage {
	text, err := json.Marshal(value)
	switch {
	case err != nil:
		panic(fmt.Sprintf("plan: a value of a plan is no JSON: %v", err)) // numbers are checked before
	case string(text) == "null" || string(text) == `""` || string(text) == "[]":
		return nil
	}
	return text
}

// apply merges the edits into the item: what others changed since the base
// revision meets what is given, field by field. It sets what may be set, and
// notes it; any conflict refuses the whole act, and shows every field.
func (c *content) apply(ctx context.Context, of item, base int, given edits) ([]record.Problem, error) {
	if problems := c.knows(base); problems != nil {
		return problems, nil
	}
	since, err := c.since(ctx, of.id, base)
	if err != nil {
		return nil, err
	}
	fields := make([]merge.Field, len(given))
	for i, e := range given {
		fields[i] = e.field
	}
	set, conflicts := merge.Fields(fields, since, merge.Author{ID: c.w.Viewer.Practitioner, Device: c.w.Viewer.Device})
	if len(conflicts) > 0 {
		return []record.Problem{c.quarrel(of.id, base, conflicts)}, nil
	}
	for _, f := range set {
		for _, e := range given {
			if e.field.Name == f.Name {
				e.set()
			}
		}
		c.note(of, careplanchange.KindCHANGED, f.Name, f.Current, f.Given)
	}
	return nil, nil
}

// since is what happened to the item after the base revision.
func (c *content) since(ctx context.Context, id uuid.UUID, base int) ([]merge.Change, error) {
	rows, err := c.w.Client.CarePlanChange.Query().
		Where(careplanchange.ItemID(id), careplanchange.NumberGT(base), careplanchange.KindEQ(careplanchange.KindCHANGED)).
		Order(ent.Asc(careplanchange.FieldNumber), ent.Asc(careplanchange.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: read changes: %w", err)
	}
	since := make([]merge.Change, len(rows))
	for i, row := range rows {
		since[i] = merge.Change{Field: row.Field, Before: row.Before, After: row.After, At: row.TimelineAt, By: merge.Author{Device: row.Device}}
		if row.AuthorID != nil {
			since[i].By.ID = *row.AuthorID
		}
	}
	return since, nil
}

func (c *content) quarrel(id uuid.UUID, base int, conflicts []merge.Conflict) record.Problem {
	problem := record.Conflict(id, base, c.plan.Revision-1)
	problem.Message = "Somebody else gave these fields another value in the meantime."
	for _, x := range conflicts {
		problem.Fields = append(problem.Fields, record.FieldConflict{
			Field: x.Field, Base: string(x.Base), Yours: string(x.Yours), Theirs: string(x.Theirs), By: x.By, At: x.At,
		})
	}
	return problem
}
