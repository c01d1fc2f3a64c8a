package laboratory

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent/database"
)

// known are the people by their names, as FHIR refers to them.
type known map[string]subject

// of is the person by the first of the numbers that somebody here has; nil for nobody.
func (k known) of(numbers []code.Identifier) subject {
	for _, n := range numbers {
		if s, ok := k[nameOf(n)]; ok {
			return s
		}
	}
	return nil
}

// subjects finds who of the messages is a patient here: by a number, or by what a person has
// decided about somebody whom nobody knew (docs/adt.md).
func subjects(ctx context.Context, op *database.Operation, organization uuid.UUID, messages []kept) (known, error) {
	byKey := map[string]code.Identifier{}
	var keys, names []string
	for _, m := range messages {
		if m.told == nil {
			continue
		}
		for _, n := range m.told.Patient {
			key := string(fhir.IdentifierKey("Patient", n.System, n.Value))
			byKey[key], keys, names = n, append(keys, key), append(names, nameOf(n))
		}
	}
	found := known{}
	rows, err := op.Query(ctx, `select name, null::jsonb from resource_name where organization_id = $1 and resource_type = 'Patient' and name = any($2)
		union all
		select u.identifier_system || '|' || u.identifier_value, (select i from jsonb_array_elements(p.identifiers) i where coalesce(i ->> 'system', '') <> '' limit 1)
		from unmatched_admission u join patient p on p.organization_id = u.organization_id and p.id = u.patient_id
		where u.organization_id = $1 and u.status = 'LINKED' and u.identifier_system || '|' || u.identifier_value = any($3)`, organization, pq.Array(keys), pq.Array(names))
	if err != nil {
		return nil, fmt.Errorf("laboratory: look for patients: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var name string
		var linked []byte
		if err := rows.Scan(&name, &linked); err != nil {
			return nil, fmt.Errorf("laboratory: look for patients: %w", err)
		}
		if n, ok := byKey[name]; ok {
			found[nameOf(n)] = identified(n)
		}
		var n code.Identifier
		if linked != nil && json.Unmarshal(linked, &n) == nil {
			found[name] = identified(n)
		}
	}
	return found, rows.Err()
}

// identified refers to a patient by a number.
func identified(n code.Identifier) subject {
	return subject{"type": "Patient", "identifier": map[string]any{"system": n.System, "value": n.Value}}
}
