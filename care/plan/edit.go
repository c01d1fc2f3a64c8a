package plan

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	planned "caseload/care/plan/content"
	"caseload/care/plan/merge"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplanchange"
)

// edits are the fields that an input gives values, and how to set them.
type edits struct {
	current, given planned.Fields
	set            map[string]func()
}

// give adds a field that was given; set puts it into the update.
func give[T any](e *edits, name string, given record.Omittable[T], current T, set func(T)) {
	value, ok := given.ValueOK()
	if !ok {
		return
	}
	if e.set == nil {
		e.current, e.given, e.set = planned.Fields{}, planned.Fields{}, map[string]func(){}
	}
	e.current[name], e.given[name] = raw(current), raw(value)
	e.set[name] = func() { set(value) }
}

// field is a field of a new item.
type field struct {
	name  string
	value json.RawMessage
}

func begin(name string, value any) field { return field{name, raw(value)} }

// raw is a value as the history keeps it; what says nothing is nothing.
func raw(value any) json.RawMessage {
	if text := planned.JSON(value); !planned.Blank(text) {
		return text
	}
	return nil
}

// apply merges the edits into the item: what others changed since the base
// revision meets what is given, field by field. It sets what may be set, and
// notes it; any conflict refuses the whole act, and shows every field.
func (c *content) apply(ctx context.Context, of item, base int, e edits) ([]record.Problem, error) {
	c.about(of)
	if problems := c.knows(base); problems != nil {
		return problems, nil
	}
	since, err := c.since(ctx, of.id, base)
	if err != nil {
		return nil, err
	}
	by := merge.Writer{Author: c.w.Viewer.Practitioner, Device: c.w.Viewer.Device}
	c.merged = merge.Others(since, by)
	result := merge.Fields(e.current, since, e.given, by)
	if len(result.Conflicts) > 0 {
		return []record.Problem{c.quarrel(of.id, base, result.Conflicts)}, nil
	}
	for _, name := range result.Changed.Names() {
		e.set[name]()
		c.note(of, careplanchange.KindCHANGED, name, e.current[name], e.given[name])
	}
	for _, name := range result.Agreed { // so that who changes it without knowing is told
		c.note(of, careplanchange.KindCHANGED, name, e.current[name], e.current[name])
	}
	return nil, nil
}

// since is what happened to the item after the base revision.
func (c *content) since(ctx context.Context, id uuid.UUID, base int) ([]merge.Edit, error) {
	rows, err := c.w.Client.CarePlanChange.Query().
		Where(careplanchange.ItemID(id), careplanchange.NumberGT(base), careplanchange.KindEQ(careplanchange.KindCHANGED)).
		Order(ent.Asc(careplanchange.FieldNumber), ent.Asc(careplanchange.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: read changes: %w", err)
	}
	since := make([]merge.Edit, len(rows))
	for i, row := range rows {
		since[i] = merge.Edit{Field: row.Field, Before: row.Before, After: row.After, At: row.TimelineAt, Writer: merge.Writer{Device: row.Device}}
		if row.AuthorID != nil {
			since[i].Writer.Author = *row.AuthorID
		}
	}
	return since, nil
}

func (c *content) quarrel(id uuid.UUID, base int, conflicts []merge.Conflict) record.Problem {
	problem := record.Conflict(id, base, c.plan.Revision-1)
	problem.Message = "Somebody else gave these fields another value in the meantime."
	for _, x := range conflicts {
		problem.Fields = append(problem.Fields, record.FieldConflict{
			Field: x.Field, Base: string(x.Base), Yours: string(x.Yours), Theirs: string(x.Theirs), By: x.Writer.Author, At: x.At,
		})
	}
	return problem
}
