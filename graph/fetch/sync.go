package fetch

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"caseload/care/offline"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// SyncPage is a page of what a phone takes, read when the first of its fields is: in
// the snapshot of the answer that it belongs to.
type SyncPage struct {
	after *offline.Position
	most  int
	now   time.Time

	read chan struct{}
	page offline.Page
	err  error
}

// NewSyncPage is the page after a position, with at most so many rows.
func NewSyncPage(after *offline.Position, most int, now time.Time) *SyncPage {
	return &SyncPage{after: after, most: most, now: now, read: make(chan struct{})}
}

// Load reads the page, once. The fields of one answer are resolved in turn.
func (p *SyncPage) Load(ctx context.Context) (offline.Page, error) {
	select {
	case <-p.read:
		return p.page, p.err
	default:
	}
	defer close(p.read)
	v, ok := viewer.FromContext(ctx)
	op, within := database.FromContext(ctx)
	if !ok || !within {
		p.err = rule.ErrNoViewer
		return p.page, p.err
	}
	p.page, p.err = offline.Pull(ctx, op, v, p.after, p.most, p.now)
	return p.page, p.err
}

// Read is closed when the page is read.
func (p *SyncPage) Read() <-chan struct{} { return p.read }

// SyncRow is a row of a page, and the patient of whose record it is part.
type SyncRow struct {
	PatientID uuid.UUID
	Node      Node
}

// Changed are the rows of the page that the viewer may see, with what is selected
// below their nodes.
func (p *SyncPage) Changed(ctx context.Context) ([]*SyncRow, error) {
	page, err := p.Load(ctx)
	if err != nil {
		return nil, err
	}
	patients := map[uuid.UUID]uuid.UUID{}
	for _, row := range page.Rows {
		patients[row.ID] = row.Patient
	}
	nodes, err := OfTypes(ctx, page.Rows, below(ctx, graphql.GetFieldContext(ctx).Field.Selections, "node"))
	if err != nil {
		return nil, err
	}
	rows := make([]*SyncRow, len(nodes))
	for i, node := range nodes {
		rows[i] = &SyncRow{patients[node.NodeID()], node}
	}
	return rows, nil
}
