package intake

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake/fhir"
)

// writeRaw keeps the resources that have no table of their own as they were
// sent.
func (b *batch) writeRaw(ctx context.Context) error {
	latest := map[string]*placed{}
	for _, p := range b.items {
		if !p.modelled() && p.state != same {
			latest[p.id.String()] = p
		}
	}
	if len(latest) == 0 {
		return nil
	}
	var ids, types, contents []string
	var patients []*string
	for id, p := range latest {
		ids, types = append(ids, id), append(types, p.entry.ResourceType)
		patients = append(patients, textOf(p.about))
		contents = append(contents, string(p.entry.Raw))
	}
	_, err := b.op.Exec(ctx, `insert into raw_resource as r (organization_id, id, resource_type, patient_id, source, content, received_at)
		select $1, x.id, x.resource_type, x.patient_id, $2, x.content::jsonb, $3
		from unnest($4::uuid[], $5::text[], $6::uuid[], $7::text[]) as x (id, resource_type, patient_id, content)
		on conflict (organization_id, id) do update set content = excluded.content,
			patient_id = excluded.patient_id, source = excluded.source, received_at = excluded.received_at`,
		b.viewer.Organization, b.source, b.at, pq.Array(ids), pq.Array(types), pq.Array(patients), pq.Array(contents))
	if err != nil {
		return fmt.Errorf("intake: keep raw resources: %w", err)
	}
	return nil
}

// textOf is an id as text, nil when there is none.
func textOf(id any) *string {
	found, ok := id.(uuid.UUID)
	if !ok {
		return nil
	}
	text := found.String()
	return &text
}

// listing is a JSON list that is built up.
type listing struct{ buffer bytes.Buffer }

func (l *listing) add(fields map[string]any) {
	if l.buffer.Len() > 0 {
		l.buffer.WriteByte(',')
	}
	l.buffer.Write(asJSON(fields))
}

// String is the list as JSON.
func (l *listing) String() string { return "[" + l.buffer.String() + "]" }

// writeNames keeps the names of what was written, and moves a name that now
// stands for another record.
func (b *batch) writeNames(ctx context.Context) error {
	list := listing{}
	add := func(key fhir.Key, t target) {
		if b.stored[key] != t {
			b.stored[key] = t
			list.add(map[string]any{"name": string(key), "resource_type": t.resourceType, "id": t.id})
		}
	}
	for _, p := range b.items {
		for _, key := range p.names.aliases {
			add(key, target{p.id, p.entry.ResourceType})
		}
		for part, id := range p.parts {
			add(p.partName(part), target{id, p.entry.ResourceType + "#"})
		}
	}
	if list.buffer.Len() == 0 {
		return nil
	}
	_, err := b.op.Exec(ctx, `insert into resource_name as n (organization_id, name, resource_type, id)
		select distinct on (x.name) $1, x.name, x.resource_type, x.id
		from rows from (json_to_recordset($2::json) as (name text, resource_type text, id uuid)) with ordinality
			as x (name, resource_type, id, position)
		order by x.name, x.position desc
		on conflict (organization_id, name) do update set resource_type = excluded.resource_type, id = excluded.id`,
		b.viewer.Organization, list.String())
	if err != nil {
		return fmt.Errorf("intake: keep names: %w", err)
	}
	return nil
}

// writeContents remembers what was taken in.
func (b *batch) writeContents(ctx context.Context) error {
	list := listing{}
	for _, p := range b.items {
		if p.state != same {
			list.add(map[string]any{"id": p.id, "hash": hex.EncodeToString(p.content[:])})
		}
	}
	if list.buffer.Len() == 0 {
		return nil
	}
	_, err := b.op.Exec(ctx, `insert into resource_content (organization_id, id, hash)
		select distinct $1::uuid, x.id, decode(x.hash, 'hex') from json_to_recordset($2::json) as x (id uuid, hash text)
		on conflict do nothing`, b.viewer.Organization, list.String())
	if err != nil {
		return fmt.Errorf("intake: remember contents: %w", err)
	}
	return nil
}

// reject notes an item that cannot be used.
func (b *batch) reject(p *placed) { b.rejected = append(b.rejected, p) }

// writeRejections keeps what was rejected for somebody to look at, and marks
// what was rejected before and is accepted now.
func (b *batch) writeRejections(ctx context.Context) error {
	if err := b.writeAccepted(ctx); err != nil || len(b.rejected) == 0 {
		return err
	}
	list := listing{}
	for _, p := range b.rejected {
		list.add(map[string]any{
			"id": uuid.Must(uuid.NewV7()), "file": p.entry.File, "entry": p.entry.Place(), "resource_type": p.entry.ResourceType,
			"reason": p.fault.Error(), "content": readable(p.entry.Raw),
		})
	}
	_, err := b.op.Exec(ctx, `insert into rejected_entry as r
			(organization_id, id, source, file, entry, resource_type, reason, content, received_at)
		select distinct on (x.file, x.entry) $1::uuid, x.id, $2, x.file, x.entry, x.resource_type, x.reason, x.content, $3
		from json_to_recordset($4::json) as x (id uuid, file text, entry text, resource_type text, reason text, content text)
		on conflict (organization_id, source, file, entry) do update
		set resource_type = excluded.resource_type, reason = excluded.reason, content = excluded.content,
			received_at = excluded.received_at, accepted_at = null
		where (r.reason, r.content) is distinct from (excluded.reason, excluded.content) or r.accepted_at is not null`,
		b.viewer.Organization, b.source, b.at, list.String())
	if err != nil {
		return fmt.Errorf("intake: keep rejected entries: %w", err)
	}
	return nil
}

// writeAccepted marks the rejections of entries that are accepted now.
func (b *batch) writeAccepted(ctx context.Context) error {
	var files, entries []string
	for _, p := range b.items {
		files, entries = append(files, p.entry.File), append(entries, p.entry.Place())
	}
	_, err := b.op.Exec(ctx, `update rejected_entry r set accepted_at = $5
		from unnest($3::text[], $4::text[]) as x (file, entry)
		where r.organization_id = $1 and r.source = $2 and r.file = x.file and r.entry = x.entry and r.accepted_at is null`,
		b.viewer.Organization, b.source, pq.Array(files), pq.Array(entries), b.at)
	if err != nil {
		return fmt.Errorf("intake: mark rejections as settled: %w", err)
	}
	return nil
}

// maxKept is how much of a rejected entry is kept, in bytes.
const maxKept = 1 << 20

// readable is what was sent, as far as a database can hold it.
func readable(raw json.RawMessage) string {
	kept := string(raw[:min(len(raw), maxKept)])
	if !utf8.ValidString(kept) {
		kept = strings.ToValidUTF8(kept, "\uFFFD")
	}
	return strings.ReplaceAll(kept, "\x00", "\uFFFD")
}
