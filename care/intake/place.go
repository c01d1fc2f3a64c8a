package intake

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake/fhir"
)

// find asks the database once for every name that the batch holds or refers to.
func (b *batch) find(ctx context.Context) error {
	wanted := map[fhir.Key]bool{}
	for _, p := range b.items {
		for _, key := range slices.Concat(p.names.aliases, p.names.shared) {
			wanted[key] = true
		}
		for _, key := range p.needs {
			wanted[scoped(key, b.source)] = true
		}
		for _, part := range p.partNames() {
			wanted[part] = true
		}
	}
	list := make([]string, 0, len(wanted))
	for key := range wanted {
		list = append(list, string(key))
	}
	rows, err := b.op.Query(ctx, `select name, resource_type, id from resource_name
		where organization_id = $1 and name = any($2)`, b.viewer.Organization, pq.Array(list))
	if err != nil {
		return fmt.Errorf("intake: look names up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var key fhir.Key
		var t target
		if err := rows.Scan(&key, &t.resourceType, &t.id); err != nil {
			return fmt.Errorf("intake: look names up: %w", err)
		}
		b.names[key], b.stored[key] = t, t
	}
	return rows.Err()
}

// partNames is the names of the rows that are parts of the resource.
func (p *placed) partNames() []fhir.Key {
	var names []fhir.Key
	for _, part := range p.partList {
		names = append(names, p.partName(part))
	}
	return names
}

func (p *placed) partName(part string) fhir.Key {
	return p.names.identity[0] + "#" + fhir.Key(part)
}

// place gives each item the id of the record that it is, or a new one, and
// makes its names known to the rest of the batch.
func (b *batch) place(context.Context) error {
	for _, p := range b.items {
		t := target{resourceType: p.entry.ResourceType}
		for _, key := range p.names.identity {
			if found, ok := b.names[key]; ok && found.resourceType == t.resourceType {
				t.id = found.id
				break
			}
		}
		if t.id == uuid.Nil {
			t.id = b.newID(p.name())
		}
		p.id = t.id
		b.share(p, t)
		for _, key := range p.names.aliases {
			b.names[key] = t
		}
		b.locals.add(p.scope, p.names.local, t)
		p.parts = map[string]uuid.UUID{}
		for _, part := range p.partList {
			p.parts[part] = b.partID(p, part)
		}
	}
	return nil
}

// share gives the item the names that nobody else bears yet, and notes that it
// is kept apart from whoever bears one.
func (b *batch) share(p *placed, t target) {
	for _, key := range p.names.shared {
		bearer, taken := b.names[key]
		switch {
		case !taken || bearer == t:
			p.names.aliases = append(p.names.aliases, key)
		default:
			p.apart = true
		}
	}
}

func (b *batch) partID(p *placed, part string) uuid.UUID {
	name := p.partName(part)
	if found, ok := b.names[name]; ok {
		return found.id
	}
	t := target{b.newID(p.name() + "#" + part), p.entry.ResourceType + "#"}
	b.names[name] = t
	return t.id
}

// name is what the item is called where an id is made of names.
func (p *placed) name() string {
	if p.entry.ID != "" {
		return string(fhir.IDKey(p.entry.ResourceType, p.entry.ID))
	}
	return string(p.names.identity[0])
}

// newID makes the id of a new record.
func (i *Importer) newID(name string) uuid.UUID {
	if i.NewID != nil {
		return i.NewID(name)
	}
	return uuid.Must(uuid.NewV7())
}

// findMedicines learns the codes of the Medications that orders refer to, of
// those in the batch and of those kept before.
func (b *batch) findMedicines(ctx context.Context) error {
	medicines := map[uuid.UUID]fhir.CodeableConcept{}
	for _, p := range b.items {
		if p.entry.ResourceType == "Medication" {
			medicines[p.id] = p.medicine
		}
	}
	b.lookup = lookup{source: b.source, names: b.names, medicines: medicines}
	var ids []uuid.UUID
	for _, t := range b.stored {
		if _, have := medicines[t.id]; !have && t.resourceType == "Medication" {
			ids = append(ids, t.id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	rows, err := b.op.Query(ctx, `select id, content -> 'code' from raw_resource
		where organization_id = $1 and id = any($2)`, b.viewer.Organization, pq.Array(ids))
	if err != nil {
		return fmt.Errorf("intake: look medications up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		var raw []byte
		if err := rows.Scan(&id, &raw); err != nil {
			return fmt.Errorf("intake: look medications up: %w", err)
		}
		var concept fhir.CodeableConcept
		if json.Unmarshal(raw, &concept) == nil {
			medicines[id] = concept
		}
	}
	return rows.Err()
}

// findPlans learns which care plans name the goals of the batch: plans of this
// import, else the plan that a goal had before.
func (b *batch) findPlans(ctx context.Context) error {
	var known []uuid.UUID
	for _, p := range b.items {
		l := b.lookupOf(p)
		for _, ref := range p.goals {
			if goal, ok := l.find(ref.Keys("Goal")); ok {
				b.plans[goal.id] = p.id
			}
		}
		if p.entry.ResourceType == "Goal" && b.planOf(p.id) == nil {
			known = append(known, p.id)
		}
	}
	if len(known) == 0 {
		return nil
	}
	rows, err := b.op.Query(ctx, `select id, care_plan_id from goal
		where organization_id = $1 and id = any($2) and care_plan_id is not null`, b.viewer.Organization, pq.Array(known))
	if err != nil {
		return fmt.Errorf("intake: look care plans up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var goal, plan uuid.UUID
		if err := rows.Scan(&goal, &plan); err != nil {
			return fmt.Errorf("intake: look care plans up: %w", err)
		}
		b.plans[goal] = plan
	}
	return rows.Err()
}

// planOf is the care plan that names a goal, nil when none is known.
func (b *batch) planOf(goal uuid.UUID) any {
	plan, ok := b.plans[goal]
	if !ok {
		plan, ok = b.run.plans[goal]
	}
	if !ok {
		return nil
	}
	return plan
}

// lookupOf answers the references of one item.
func (b *batch) lookupOf(p *placed) lookup {
	l := b.lookup
	l.locals = b.locals[p.scope]
	return l
}
