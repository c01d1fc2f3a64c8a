package intake

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/identify/duplicate"
	"caseload/ent"
)

// redirect turns what is about a record that was merged away to the one that took
// its place. What was taken in before is known by what its source said, so that a
// file that comes again after a merge, or after its end, changes nothing.
func (b *batch) redirect(ctx context.Context) error {
	links, err := duplicate.Links(ctx, b.op, b.viewer.Organization, b.abouts())
	if err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	if len(links) == 0 {
		return nil
	}
	for _, p := range b.items {
		if about, ok := p.about.(uuid.UUID); ok && p.state != same {
			if link, replaced := links[about]; replaced {
				p.about = link.Survivor
				b.landed = append(b.landed, duplicate.Landed{Link: link.ID, Table: "raw_resource", ID: p.id})
			}
		}
		for i := range p.rows {
			b.redirectRow(p, &p.rows[i], links)
		}
	}
	return nil
}

func (b *batch) redirectRow(p *placed, r *row, links map[uuid.UUID]duplicate.Link) {
	link, replaced := links[r.patient()]
	if !replaced {
		return
	}
	for i := range r.columns {
		if r.columns[i].name == "patient_id" {
			r.columns[i].value = link.Survivor
		}
	}
	id := p.id
	if r.part != "" {
		id = p.parts[r.part]
	}
	if p.state != same {
		b.landed = append(b.landed, duplicate.Landed{Link: link.ID, Table: r.table, ID: id})
	}
}

// abouts are the patients whom the batch is about.
func (b *batch) abouts() (ids []uuid.UUID) {
	seen := map[uuid.UUID]bool{}
	add := func(id uuid.UUID) {
		if id != uuid.Nil && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, p := range b.items {
		if about, ok := p.about.(uuid.UUID); ok {
			add(about)
		}
		for _, r := range p.rows {
			add(r.patient())
		}
	}
	return ids
}

// land keeps which rows came for a record that was merged away.
func (b *batch) land(ctx context.Context) error {
	if err := duplicate.Land(ctx, b.op, b.viewer.Organization, b.at, b.landed); err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	return nil
}

// duplicates compares the patients of the batch with those who are there.
func (b *batch) duplicates(ctx context.Context) error {
	var patients []uuid.UUID
	for _, c := range b.changes {
		if c.Type == ent.TypePatient {
			patients = append(patients, c.ID)
		}
	}
	changes, err := duplicate.Note(ctx, b.op, b.viewer.Organization, b.at, patients)
	if err != nil {
		return fmt.Errorf("intake: %w", err)
	}
	b.changes = append(b.changes, changes...)
	return nil
}
