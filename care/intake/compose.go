package intake

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent"
)

// compose maps the items, now that their references can be answered. An item
// whose references lead to something that may still come is put off.
func (b *batch) compose(context.Context) error {
	var kept []*placed
	for _, p := range b.items {
		switch fault, put := b.composeOne(p); {
		case put:
			b.deferred = append(b.deferred, p.item)
			b.forget(p)
		case fault:
			b.reject(p)
			b.forget(p)
		default:
			kept = append(kept, p)
		}
	}
	b.items = kept
	return nil
}

// composeOne maps one item and says whether it is at fault or to be put off.
func (b *batch) composeOne(p *placed) (fault, put bool) {
	m := &mapping{entry: p.entry, finder: b.lookupOf(p)}
	if !p.modelled() {
		p.about = m.reference("patient", p.subject, "Patient")
		said := fmt.Appendf(nil, "%v %s", p.about, p.entry.Raw)
		if p.billing() {
			said = append(said, p.refer(m)...)
		}
		p.content = contentOf(said)
		p.missing = m.missing
		return false, len(m.missing) > 0 && !b.final
	}
	p.rows = p.item.rows(m)
	for i := range p.rows {
		b.fill(p, m, p.rows[i].columns)
	}
	p.missing, p.fault = m.missing, m.fault
	waits := len(m.missing) > 0 || m.fault != nil && curable[m.fault.Reason]
	if waits && !b.final {
		p.fault = nil
		return false, true
	}
	p.content = contentOf(canonical(p.rows))
	return m.fault != nil, false
}

// curable are the faults that the arrival of another resource cures.
var curable = map[string]bool{noPatient: true, noPractitioner: true}

// fill puts what only the batch knows into the columns.
func (b *batch) fill(p *placed, m *mapping, columns []column) {
	for i := range columns {
		switch columns[i].value {
		case ownID:
			columns[i].value = p.id
		case planOf:
			plan := b.planOf(p.id)
			if id, ok := plan.(uuid.UUID); ok && b.absent[id] {
				m.missing = append(m.missing, "CarePlan.goal")
				plan = nil
			}
			columns[i].value = plan
		}
	}
}

// forget takes a new record's names back, since it will not be there to be
// referred to.
func (b *batch) forget(p *placed) {
	for _, key := range p.names.aliases {
		if _, stored := b.stored[key]; !stored && b.names[key].id == p.id {
			delete(b.names, key)
			b.absent[p.id] = true
		}
	}
	if names := b.locals[p.scope]; names[p.names.local].id == p.id && b.absent[p.id] {
		delete(names, p.names.local)
	}
}

// content is a hash of what a resource says, as far as it is kept.
type content [16]byte

func contentOf(raw []byte) content {
	sum := sha256.Sum256(raw)
	return content(sum[:16])
}

// canonical is the rows as bytes: the same rows are the same bytes. Times that
// the source did not state are no part of it.
func canonical(rows []row) []byte {
	var buffer bytes.Buffer
	for _, r := range rows {
		buffer.WriteString(r.table + " " + r.part + " ")
		for _, c := range r.columns {
			writeValue(&buffer, c.value)
			buffer.WriteByte(',')
		}
	}
	return buffer.Bytes()
}

// writeValue writes a column's value as JSON.
func writeValue(buffer *bytes.Buffer, value any) {
	switch v := value.(type) {
	case nil, placeholder:
		buffer.WriteString("null")
	case json.RawMessage:
		buffer.Write(v)
	case uuid.UUID:
		buffer.WriteByte('"')
		buffer.WriteString(v.String())
		buffer.WriteByte('"')
	case time.Time:
		buffer.WriteString(v.UTC().Format(`"` + time.RFC3339Nano + `"`))
	default:
		buffer.Write(asJSON(v))
	}
}

// compare finds out which items are new, which say something new, and which
// say only what was taken in before. An earlier version of a record that comes
// again is not news, unless it is said to be current: importing an old file again
// must not undo a newer one.
func (b *batch) compare(ctx context.Context) error {
	said, err := b.said(ctx)
	if err != nil {
		return err
	}
	consents, err := b.consents(ctx)
	if err != nil {
		return err
	}
	waves := map[uuid.UUID]int{}
	for _, p := range b.items {
		before := said[p.id]
		p.known = before != nil
		stored, isConsent := consents[p.id]
		switch {
		case isConsent && !versionOf(p).succeeds(stored, before[p.content]):
			p.state = same
			continue
		case isConsent:
			p.state = newer
		case before[p.content] && !b.Current:
			p.state = same
			continue
		case p.known:
			p.state = newer
		default:
			p.state, before = fresh, map[content]bool{}
			said[p.id] = before
		}
		if p.entry.ResourceType == "Consent" {
			consents[p.id] = versionOf(p)
		}
		before[p.content] = true
		p.wave = waves[p.id]
		waves[p.id]++
	}
	return nil
}

// said is every version of the batch's records that was taken in before.
func (b *batch) said(ctx context.Context) (map[uuid.UUID]map[content]bool, error) {
	ids := make([]uuid.UUID, 0, len(b.items))
	for _, p := range b.items {
		ids = append(ids, p.id)
	}
	said := map[uuid.UUID]map[content]bool{}
	rows, err := b.op.Query(ctx, `select id, hash from resource_content
		where organization_id = $1 and id = any($2)`, b.viewer.Organization, pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("intake: look earlier versions up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		var hash []byte
		if err := rows.Scan(&id, &hash); err != nil || len(hash) != len(content{}) {
			return nil, fmt.Errorf("intake: look earlier versions up: %w", err)
		}
		if said[id] == nil {
			said[id] = map[content]bool{}
		}
		said[id][content(hash)] = true
	}
	return said, rows.Err()
}

// entityType is the change log's name for a row.
func (w written) entityType() string {
	if w.part != "" {
		return ent.TypeCareTeamParticipant
	}
	return w.entry.ResourceType
}
