package admission

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/transition/feed"
	"caseload/ent/database"
)

// stayList are stays as encounters in JSON, by id, with the patients who are new.
type stayList map[string][]byte

// stays are those of the patients who are known here, and with create those of the
// others and their patients as well, who are known then. What a sender calls a test
// is none.
func stays(events []feed.Event, known map[string]bool, create bool) stayList {
	list := stayList{}
	for _, s := range feed.Fold(events) {
		name := nameOf(s.Patient)
		if s.Test || name == "" {
			continue
		}
		if !known[name] && create {
			list.add(newPatient+name, patientOf(s))
			known[name] = true
		}
		if known[name] {
			list.add(idOf(s), encounterOf(s))
		}
	}
	return list
}

// newPatient marks the ids of patients.
const newPatient = "patient "

// stays counts those that are no patients.
func (list stayList) stays() (n int) {
	for id := range list {
		if !strings.HasPrefix(id, newPatient) {
			n++
		}
	}
	return n
}

func (list stayList) add(id string, resource map[string]any) {
	raw, err := json.Marshal(resource)
	if err != nil {
		panic(fmt.Sprintf("admission: texts and numbers alone: %v", err))
	}
	list[id] = raw
}

func contentOf(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:16])
}

// changed leaves the stays that say something else than they did when they were
// brought into the chart last.
func changed(ctx context.Context, db *database.DB, organization uuid.UUID, list stayList) (stayList, error) {
	ids := make([]string, 0, len(list))
	for id := range list {
		ids = append(ids, id)
	}
	ctx, op := db.ReadOnly(ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, `select id, content from admission_stay where organization_id = $1 and id = any($2)`, organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("admission: read stays: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, content string
		if err := rows.Scan(&id, &content); err != nil {
			return nil, fmt.Errorf("admission: read stays: %w", err)
		}
		if contentOf(list[id]) == content {
			delete(list, id)
		}
	}
	return list, rows.Err()
}

// bring imports the stays.
func (list stayList) bring(ctx context.Context, importer *intake.Importer) error {
	if len(list) == 0 {
		return nil
	}
	var lines bytes.Buffer
	for _, raw := range list {
		lines.Write(append(raw, '\n'))
	}
	current := *importer
	current.Source, current.Current = Source, true
	if _, err := current.Import(ctx, []fhir.File{fhir.Bytes("admissions.ndjson", lines.Bytes())}); err != nil {
		return fmt.Errorf("admission: %w", err)
	}
	return nil
}

// remember keeps what the stays say.
func (list stayList) remember(ctx context.Context, op *database.Operation, organization uuid.UUID) error {
	var ids, contents []string
	for id, raw := range list {
		ids, contents = append(ids, id), append(contents, contentOf(raw))
	}
	_, err := op.Exec(ctx, `insert into admission_stay as s (organization_id, id, content)
		select $1, * from unnest($2::text[], $3::text[])
		on conflict (organization_id, id) do update set content = excluded.content`, organization, pq.Array(ids), pq.Array(contents))
	if err != nil {
		return fmt.Errorf("admission: remember stays: %w", err)
	}
	return nil
}
