package crisis

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/rule"
)

// above is with whom protocols are, and who supervises those.
type above struct {
	with        map[uuid.UUID]uuid.UUID // by protocol
	supervisors map[uuid.UUID]uuid.UUID // by those whom they supervise
}

// readAbove reads it for all protocols together.
func readAbove(ctx context.Context, w *record.Writer, list []*ent.CrisisProtocol) (a above, err error) {
	if a.with, err = withWhom(ctx, w, list); err != nil {
		return a, err
	}
	a.supervisors, err = rule.Supervisors(ctx, w.Client, w.Now, slices.Collect(maps.Values(a.with))...)
	return a, err
}

// of is who supervises the one with whom a protocol is. Where nobody is above to whom it
// was brought, it is brought before them again; nil where there is nobody at all.
func (a above) of(p *ent.CrisisProtocol) *uuid.UUID {
	with, known := a.with[p.ID]
	if !known {
		return nil
	}
	if supervisor, known := a.supervisors[with]; known {
		return &supervisor
	}
	return &with
}

// withWhom is to whom each protocol was brought last, else the patient's case manager,
// else who asked the questions.
func withWhom(ctx context.Context, w *record.Writer, list []*ent.CrisisProtocol) (map[uuid.UUID]uuid.UUID, error) {
	patients := make([]uuid.UUID, len(list))
	for i, p := range list {
		patients[i] = p.PatientID
	}
	managers, err := rule.CaseManagers(ctx, w.Client, patients...)
	if err != nil {
		return nil, fmt.Errorf("crisis: %w", err)
	}
	with := map[uuid.UUID]uuid.UUID{}
	var nobodys []uuid.UUID
	for _, p := range list {
		switch manager := managers[p.PatientID]; {
		case p.EscalatedToID != nil:
			with[p.ID] = *p.EscalatedToID
		case manager != nil:
			with[p.ID] = *manager
		default:
			nobodys = append(nobodys, p.ID)
		}
	}
	if len(nobodys) == 0 {
		return with, nil
	}
	opened, err := w.Client.CrisisEvent.Query().Where(crisisevent.CrisisProtocolIDIn(nobodys...), crisisevent.KindEQ(crisisevent.KindOPENED),
		crisisevent.AuthorIDNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("crisis: read who opened: %w", err)
	}
	for _, e := range opened {
		with[e.CrisisProtocolID] = *e.AuthorID
	}
	return with, nil
}
