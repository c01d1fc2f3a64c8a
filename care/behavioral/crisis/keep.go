package crisis

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
)

// keep writes what answers made of the protocols, and answers those that they opened.
func (d Desk) keep(ctx context.Context, list []*protocol) (begun []*protocol, err error) {
	if list, err = d.unsaid(ctx, list); err != nil {
		return nil, err
	}
	if begun, err = d.create(ctx, list); err != nil {
		return nil, err
	}
	if err := d.change(ctx, list); err != nil {
		return nil, err
	}
	var events []*ent.CrisisEventCreate
	for _, p := range list {
		for _, h := range p.events {
			events = append(events, d.event(p.CrisisProtocol, h))
		}
	}
	return begun, d.append(ctx, events)
}

// create writes the protocols that answers opened, and answers them.
func (d Desk) create(ctx context.Context, list []*protocol) (begun []*protocol, err error) {
	var rows []*ent.CrisisProtocolCreate
	for _, p := range list {
		if p.begun {
			begun, rows = append(begun, p), append(rows, d.row(p))
			d.tell(p.CrisisProtocol, record.Created, p.Revision, true, "A crisis protocol is open.")
		}
	}
	if len(rows) == 0 {
		return nil, nil
	}
	if err := d.Client.CrisisProtocol.CreateBulk(rows...).Exec(ctx); err != nil {
		return nil, fmt.Errorf("crisis: open: %w", err)
	}
	return begun, nil
}

// change writes the protocols that answers joined.
func (d Desk) change(ctx context.Context, list []*protocol) error {
	var changed []*ent.CrisisProtocol
	for _, p := range list {
		if p.changed && !p.begun {
			changed = append(changed, p.CrisisProtocol)
			d.tell(p.CrisisProtocol, record.Updated, p.Revision+1, p.graver, "Further answers joined the crisis protocol.")
		}
	}
	saved, err := d.saveAll(ctx, changed)
	if err != nil {
		return err
	}
	for _, p := range changed {
		if !saved[p.ID] { // somebody changed it meanwhile
			return record.OneChanged(0, nil, p.ID, p.Revision, "change crisis protocol")
		}
	}
	return nil
}

// unsaid leaves out that answers tell of no risk where that was noted before, and the
// protocols to which nothing happened.
func (d Desk) unsaid(ctx context.Context, list []*protocol) ([]*protocol, error) {
	var told []uuid.UUID
	for _, p := range list {
		for _, h := range p.events {
			if h.kind == crisisevent.KindRESPONSE_NEGATIVE {
				told = append(told, *h.response)
			}
		}
	}
	said := map[uuid.UUID]bool{}
	if len(told) > 0 {
		known, err := d.Client.CrisisEvent.Query().Where(crisisevent.QuestionnaireResponseIDIn(told...), crisisevent.KindEQ(crisisevent.KindRESPONSE_NEGATIVE)).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("crisis: read events: %w", err)
		}
		for _, e := range known {
			said[*e.QuestionnaireResponseID] = true
		}
	}
	for _, p := range list {
		p.events = slices.DeleteFunc(p.events, func(h happening) bool { return h.kind == crisisevent.KindRESPONSE_NEGATIVE && said[*h.response] })
	}
	return slices.DeleteFunc(list, func(p *protocol) bool { return len(p.events) == 0 }), nil
}

func (d Desk) row(p *protocol) *ent.CrisisProtocolCreate {
	return d.Client.CrisisProtocol.Create().SetID(p.ID).SetPatientID(p.PatientID).SetNillableSensitivity(p.Sensitivity).SetSeverity(p.Severity).
		SetResponseIds(p.ResponseIds).SetRuleVersion(p.RuleVersion).SetSteps(p.Steps).SetAnswerDueAt(p.AnswerDueAt).SetNillableEscalateAt(p.EscalateAt).
		SetTimelineAt(p.TimelineAt).SetRecordedAt(d.Now).SetReceivedAt(d.Now)
}
