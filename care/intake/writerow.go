package intake

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// written is a row on its way to its table.
type written struct {
	*placed
	row
	id uuid.UUID
}

// tableWrites is the rows of one table, new ones and changed ones.
type tableWrites struct {
	table            string
	inserts, updates []written
}

// writeRows inserts the new rows and updates the changed ones, a statement for
// each table. Versions of one record within the batch are written one after
// another.
func (b *batch) writeRows(ctx context.Context) error {
	last := 0
	for _, p := range b.items {
		last = max(last, p.wave)
	}
	for wave := range last + 1 {
		for _, w := range b.wave(wave) {
			if err := b.insert(ctx, w.table, w.inserts); err != nil {
				return err
			}
			if err := b.update(ctx, w.table, w.updates); err != nil {
				return err
			}
		}
	}
	return nil
}

// wave gathers the rows of one wave by table, in the order of writing.
func (b *batch) wave(number int) []*tableWrites {
	var order []*tableWrites
	byTable := map[string]*tableWrites{}
	for _, p := range b.items {
		if p.wave != number || p.state == same {
			continue
		}
		for _, r := range p.rows {
			t := byTable[r.table]
			if t == nil {
				t = &tableWrites{table: r.table}
				byTable[r.table], order = t, append(order, t)
			}
			t.add(b, p, r)
		}
	}
	return order
}

func (t *tableWrites) add(b *batch, p *placed, r row) {
	w := written{p, r, p.id}
	there := p.known
	if r.part != "" {
		w.id = p.parts[r.part]
		_, there = b.stored[p.partName(r.part)]
	}
	if there || b.inserted[w.id] {
		t.updates = append(t.updates, w)
		return
	}
	b.inserted[w.id] = true
	t.inserts = append(t.inserts, w)
}

// insert writes new rows of a table.
func (b *batch) insert(ctx context.Context, table string, rows []written) error {
	if len(rows) == 0 {
		return nil
	}
	_, err := b.op.Exec(ctx, insertStatement(table), b.viewer.Organization, b.source, b.at, document(rows))
	if err != nil {
		return fmt.Errorf("intake: insert into %s: %w", table, err)
	}
	for _, w := range rows {
		b.changes = append(b.changes, w.change("CREATED", 1))
	}
	return nil
}

// update writes changed rows of a table.
func (b *batch) update(ctx context.Context, table string, rows []written) error {
	if len(rows) == 0 {
		return nil
	}
	args := []any{b.viewer.Organization, b.source, document(rows)}
	if endsLater[table] {
		args = append(args, b.at)
	}
	result, err := b.op.Query(ctx, updateStatement(table), args...)
	if err != nil {
		return fmt.Errorf("intake: update %s: %w", table, err)
	}
	defer result.Close()
	revisions := map[uuid.UUID]int{}
	for result.Next() {
		var id uuid.UUID
		var revision int
		if err := result.Scan(&id, &revision); err != nil {
			return fmt.Errorf("intake: update %s: %w", table, err)
		}
		revisions[id] = revision
	}
	for _, w := range rows {
		if revision, ok := revisions[w.id]; ok {
			b.changes = append(b.changes, w.change("UPDATED", revision))
			continue
		}
		w.fault = w.faultOf("it was about another patient before")
	}
	return result.Err()
}

// weed takes out what turned out not to be writable.
func (b *batch) weed(context.Context) error {
	var kept []*placed
	for _, p := range b.items {
		if p.fault != nil {
			b.reject(p)
			continue
		}
		kept = append(kept, p)
	}
	b.items = kept
	return nil
}

// document is rows as a JSON list, for json_populate_recordset.
func document(rows []written) string {
	var buffer bytes.Buffer
	for i, w := range rows {
		buffer.WriteString(map[bool]string{true: `[`, false: `,`}[i == 0])
		buffer.WriteString(`{"id":"` + w.id.String() + `"`)
		for _, c := range w.columns {
			buffer.WriteString(`,"` + c.name + `":`)
			writeValue(&buffer, c.value)
		}
		buffer.WriteByte('}')
	}
	buffer.WriteByte(']')
	return buffer.String()
}

// maybeNow are the columns that a source may leave out and the table may not.
var maybeNow = map[string]bool{"recorded_at": true, "timeline_at": true}

// endsLater are the tables whose rows are dated when they were written and end later, often
// without a word of when: that is known when an import says so. What is over when it first comes
// is history.
var endsLater = map[string]bool{"medication_request": true}

// fixed are the columns that say what a row is about; they never change.
var fixed = []string{"patient_id", "care_team_id"}

// begun are the columns that an import sets once: what became of a request since
// is decided here.
var begun = []string{"triage", "triage_due_at", "category", "loop", "loop_due_at"}

// insertStatement takes the organization, the source, the time of the import
// and the rows.
func insertStatement(table string) string {
	columns := []string{"organization_id", "id", "source", "received_at"}
	values := []string{"$1", "x.id", "$2", "$3"}
	for _, name := range tables[table] {
		value := "x." + name
		switch {
		case endsLater[table] && name == "recorded_at":
			value = "coalesce(x.recorded_at, x.effective_at, $3)"
		case maybeNow[name]:
			value = "coalesce(x." + name + ", $3)"
		}
		columns, values = append(columns, name), append(values, value)
	}
	if table == "patient" { // code.Never
		columns, values = append(columns, "next_contact_at"), append(values, "'9999-12-31T00:00:00Z'")
	}
	return "insert into " + table + " (" + strings.Join(columns, ", ") + ")\n" +
		"select " + strings.Join(values, ", ") + " from json_populate_recordset(null::" + table + ", $4::json) x"
}

// updateStatement takes the organization, the source, the rows and, for what ends later, the
// time of the import.
func updateStatement(table string) string {
	set := []string{"source = $2", "revision = t.revision + 1"}
	where := []string{"t.organization_id = $1", "t.id = x.id"}
	for _, name := range tables[table] {
		switch {
		case slices.Contains(begun, name):
		case slices.Contains(fixed, name):
			where = append(where, "t."+name+" = x."+name)
		case endsLater[table] && name == "recorded_at":
			set = append(set, "recorded_at = coalesce(x.recorded_at, case when t.status <> x.status then $4 else t.recorded_at end)")
		case maybeNow[name]:
			set = append(set, name+" = coalesce(x."+name+", t."+name+")")
		default:
			set = append(set, name+" = x."+name)
		}
	}
	return "update " + table + " t set " + strings.Join(set, ", ") +
		"\nfrom json_populate_recordset(null::" + table + ", $3::json) x where " + strings.Join(where, " and ") +
		"\nreturning t.id, t.revision"
}
