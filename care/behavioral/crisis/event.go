package crisis

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisprotocol"
)

// happening is an event before it is written.
type happening struct {
	kind     crisisevent.Kind
	severity *crisisprotocol.Severity
	step     string
	text     string
	response *uuid.UUID
	at       *time.Time // when it happened; now where nil
}

// note appends an event to a protocol.
func (d Desk) note(ctx context.Context, p *ent.CrisisProtocol, h happening) error {
	return d.append(ctx, []*ent.CrisisEventCreate{d.event(p, h)})
}

func (d Desk) append(ctx context.Context, events []*ent.CrisisEventCreate) error {
	if len(events) == 0 {
		return nil
	}
	if err := d.Client.CrisisEvent.CreateBulk(events...).Exec(ctx); err != nil {
		return fmt.Errorf("crisis: append events: %w", err)
	}
	return nil
}

// event is the row of what happened to a protocol.
func (d Desk) event(p *ent.CrisisProtocol, h happening) *ent.CrisisEventCreate {
	at := d.Now
	if h.at != nil {
		at = *h.at
	}
	create := d.Client.CrisisEvent.Create().SetPatientID(p.PatientID).SetCrisisProtocolID(p.ID).SetKind(h.kind).SetStep(h.step).SetText(h.text).
		SetNillableQuestionnaireResponseID(h.response).SetTimelineAt(at).SetRecordedAt(d.Now).SetReceivedAt(d.Now)
	if p.Sensitivity != nil {
		create.SetSensitivity(crisisevent.Sensitivity(*p.Sensitivity))
	}
	if h.severity != nil {
		create.SetSeverity(crisisevent.Severity(*h.severity))
	}
	if d.Viewer.Practitioner != uuid.Nil {
		create.SetAuthorID(d.Viewer.Practitioner)
	}
	return create
}
