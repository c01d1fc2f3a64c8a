package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/server/demo"
)

// bring imports resources.
func (t *telling) bring(ctx context.Context, resources []json.RawMessage) error {
	for _, r := range resources {
		if p, ok := personIn(r); ok {
			t.people[p.ID] = p
		}
	}
	type entry struct {
		Resource json.RawMessage `json:"resource"`
	}
	bundle := struct {
		ResourceType string  `json:"resourceType"`
		Type         string  `json:"type"`
		Entry        []entry `json:"entry"`
	}{ResourceType: "Bundle", Type: "collection"}
	for _, r := range resources {
		bundle.Entry = append(bundle.Entry, entry{r})
	}
	raw, err := json.Marshal(bundle)
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	summary, err := t.importer.Import(server(ctx), []fhir.File{fhir.Bytes(t.story.Name+".json", raw)})
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	return whole(summary)
}

// whole refuses an import of which something was left out.
func whole(summary *intake.Summary) error {
	if !summary.Partly() {
		return nil
	}
	said, err := json.Marshal(summary)
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	return errors.New("import: not everything was taken: " + string(said))
}

// admit has a message taken in as it would be over the wire.
func (t *telling) admit(ctx context.Context, a Admission) error {
	p, ok := t.people[a.Patient]
	if !ok {
		return fmt.Errorf("nobody in the story is %s", a.Patient)
	}
	raw, err := a.message(p, t.story.Senders[a.From], t.Clock.Now())
	if err != nil {
		return err
	}
	ctx = server(ctx)
	kept, err := t.admitted.Keep(ctx, raw, t.story.Senders)
	if err != nil {
		return fmt.Errorf("admission: %w", err)
	}
	if len(kept.Receipt.Faults) > 0 {
		return fmt.Errorf("admission: %w", kept.Receipt.Faults[0])
	}
	applied, err := t.admitted.Apply(ctx, t.importer)
	if err != nil {
		return fmt.Errorf("admission: %w", err)
	}
	if applied.Messages != 1 || applied.Refused > 0 {
		return fmt.Errorf("admission: not taken: %+v", applied)
	}
	return t.Rounds(ctx)
}

// introduce makes the personas known to what is imported, as Practitioner/case-manager
// and so on: there is no act by which somebody comes to work here.
func (t *telling) introduce(ctx context.Context) error {
	ctx, op := t.Recorder.DB.ReadWrite(server(ctx))
	defer op.Rollback()
	for _, p := range demo.Personas {
		if p.Viewer.Organization != demo.Clinic {
			continue
		}
		_, err := op.Exec(ctx, `insert into resource_name (organization_id, name, resource_type, id) values ($1, $2, 'Practitioner', $3)`,
			demo.Clinic, t.importer.Source+" Practitioner/"+p.Name, p.Viewer.Practitioner)
		if err != nil {
			return fmt.Errorf("introduce %s: %w", p.Name, err)
		}
	}
	return op.Commit()
}
