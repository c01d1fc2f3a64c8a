package admission

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/ent/database"
)

// told is one resource that messages tell of: a stay, or a patient who is new.
type told struct {
	resource string // in JSON
	people   []string
	patient  bool
}

// tale is all that messages tell of some people, by the resources' ids.
type tale map[string]told

// tale folds the events. It has the stays of the patients who are known here, and
// with create those of the others and their patients as well, who are known then.
// What a sender calls a test is no stay.
func (h history) tale(known map[string]bool, create bool) tale {
	all := tale{}
	for _, s := range h.stays {
		if s.Test || nameOf(s.Patient) == "" {
			continue
		}
		of, matched := subject(s.Patient, h.same, known)
		s.Patient = of
		name := nameOf(of)
		if !matched && create {
			all.add("patient "+name, patientOf(s), []string{name}, true)
			known[name], matched = true, true
		}
		if matched {
			encounter := encounterOf(s)
			if link, linked := h.links[name]; linked {
				encounter = linkedTo(encounter, link)
			}
			all.add(encounter["id"].(string), encounter, append([]string{name}, h.same[name]...), false) //nolint:forcetypeassert // made of one
		}
	}
	return all
}

func (t tale) add(id string, resource map[string]any, people []string, patient bool) {
	raw, err := json.Marshal(resource)
	if err != nil {
		panic(fmt.Sprintf("admission: texts and numbers alone: %v", err))
	}
	t[id] = told{string(raw), people, patient}
}

// stays counts those that are no patients.
func (t tale) stays() (n int) {
	for _, one := range t {
		if !one.patient {
			n++
		}
	}
	return n
}

// news is what the tale tells otherwise than it did: what says something else, and
// stays that it has no more, which were never true then. A visit that got another
// number is such a one.
func (t tale) news(ctx context.Context, db *database.DB, organization uuid.UUID, people []string) (tale, error) {
	ctx, op := db.ReadOnly(ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, `select id, resource, people from admission_stay where organization_id = $1 and people && $2`, organization, pq.Array(people))
	if err != nil {
		return nil, fmt.Errorf("admission: read stays: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var before told
		if err := rows.Scan(&id, &before.resource, pq.Array(&before.people)); err != nil {
			return nil, fmt.Errorf("admission: read stays: %w", err)
		}
		switch now, still := t[id]; {
		case still && now.resource == before.resource:
			delete(t, id)
		case !still:
			if gone, changed := withdrawn(before); changed {
				t[id] = gone
			}
		}
	}
	return t, rows.Err()
}

// withdrawn is a stay that was never true; changed is false when that was told before,
// and for a patient.
func withdrawn(of told) (gone told, changed bool) {
	var e map[string]any
	if err := json.Unmarshal([]byte(of.resource), &e); err != nil || e["resourceType"] != "Encounter" || e["status"] == enteredInError {
		return of, false
	}
	e["status"] = enteredInError
	raw, err := json.Marshal(e)
	of.resource = string(raw)
	return of, err == nil
}

const enteredInError = "entered-in-error"

// bring imports what is told. What the importer refuses is left out of the tale, so
// that it is not taken for done.
func (t tale) bring(ctx context.Context, importer *intake.Importer) (refused int, err error) {
	if len(t) == 0 {
		return 0, nil
	}
	var lines []byte
	for _, patients := range []bool{true, false} {
		for _, one := range t {
			if one.patient == patients {
				lines = append(append(lines, one.resource...), '\n')
			}
		}
	}
	summary, err := imported(ctx, importer, lines)
	if err != nil || summary.Total().Rejected == 0 {
		return 0, err
	}
	for id, one := range t { // one at a time tells which of them it was
		summary, err := imported(ctx, importer, []byte(one.resource))
		if err != nil {
			return refused, err
		}
		if summary.Total().Rejected > 0 {
			delete(t, id)
			refused++
		}
	}
	return refused, nil
}

func imported(ctx context.Context, importer *intake.Importer, lines []byte) (*intake.Summary, error) {
	current := *importer
	current.Source, current.Current = Source, true
	summary, err := current.Import(ctx, []fhir.File{fhir.Bytes("admissions.ndjson", lines)})
	if err != nil {
		return nil, fmt.Errorf("admission: %w", err)
	}
	return summary, nil
}

// remember keeps what is told, to tell later what is news.
func (t tale) remember(ctx context.Context, op *database.Operation, organization uuid.UUID) error {
	for id, one := range t {
		_, err := op.Exec(ctx, `insert into admission_stay (organization_id, id, resource, people) values ($1, $2, $3, $4)
			on conflict (organization_id, id) do update set resource = excluded.resource, people = excluded.people`,
			organization, id, one.resource, pq.Array(one.people))
		if err != nil {
			return fmt.Errorf("admission: remember stays: %w", err)
		}
	}
	return nil
}
