package registry

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/uuid"
)

// column is a column of the registry that follows from others.
type column struct{ name, typ string }

// told are the columns whose change is told; the moment to look again is none.
var told = []column{
	{"status", "text"},
	{"ended_at", "timestamptz"},
	{"phq9_baseline", "bigint"},
	{"phq9_baseline_at", "timestamptz"},
	{"phq9_last", "bigint"},
	{"phq9_last_at", "timestamptz"},
	{"gad7_baseline", "bigint"},
	{"gad7_baseline_at", "timestamptz"},
	{"gad7_last", "bigint"},
	{"gad7_last_at", "timestamptz"},
	{"item9_positive", "boolean"},
	{"suicide_concern", "boolean"},
	{"state", "text"},
	{"state_history", "jsonb"},
	{"indexed", "boolean"},
	{"responded", "boolean"},
	{"remitted", "boolean"},
	{"improved", "boolean"},
	{"phase", "text"},
	{"days_to_first_contact", "bigint"},
	{"review_reasons", "jsonb"},
	{"review_due", "boolean"},
	{"score_order", "bigint"},
	{"change_order", "bigint"},
	{"last_contact_at", "timestamptz"},
	{"next_contact_at", "timestamptz"},
	{"next_to_act", "bigint"},
}

// writeRows writes the rows that say something else, with the next revision where it is
// told.
var writeRows = func() string {
	var declared, before, after []string
	for _, c := range told {
		declared = append(declared, c.name+" "+c.typ)
		before, after = append(before, "e."+c.name), append(after, "r."+c.name)
	}
	set := strings.ReplaceAll(strings.Join(before, ", "), "e.", "")
	differs := "(" + strings.Join(before, ", ") + ") is distinct from (" + strings.Join(after, ", ") + ")"
	return `update collaborative_care_episode e set (` + set + `, look_at) = (` + strings.Join(after, ", ") + `, r.look_at),
			revision = e.revision + case when ` + differs + ` then 1 else 0 end, recorded_at = case when ` + differs + ` then $3::timestamptz else e.recorded_at end
		from json_to_recordset($2::json) as r(id uuid, look_at timestamptz, ` + strings.Join(declared, ", ") + `)
		where e.organization_id = $1 and e.id = r.id and (` + differs + ` or e.look_at is distinct from r.look_at)
		returning e.id, e.revision`
}()

// write writes what changed, and answers the revisions of what was written.
func (u *Upkeep) write(ctx context.Context, list []*Row) (map[uuid.UUID]int, error) {
	text, err := json.Marshal(list)
	if err != nil {
		return nil, fmt.Errorf("registry: write: %w", err)
	}
	rows, err := u.Op.Query(ctx, writeRows, u.Viewer.Organization, string(text), u.Now)
	if err != nil {
		return nil, fmt.Errorf("registry: write: %w", err)
	}
	defer func() { _ = rows.Close() }()
	revisions := map[uuid.UUID]int{}
	for rows.Next() {
		var (
			id       uuid.UUID
			revision int
		)
		if err := rows.Scan(&id, &revision); err != nil {
			return nil, fmt.Errorf("registry: write: %w", err)
		}
		revisions[id] = revision
	}
	return revisions, rows.Err()
}
