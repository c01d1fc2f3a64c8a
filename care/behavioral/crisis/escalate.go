package crisis

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisnotification"
	"caseload/ent/crisisprotocol"
	"caseload/ent/predicate"
	"caseload/ent/rule"
)

// Escalated is what one look at unanswered protocols did.
type Escalated struct {
	Protocols int
	// Nobody is how many of them have nobody to be brought before.
	Nobody int
}

// mostEscalated is how many protocols one look takes up: the others wait for the next.
const mostEscalated = 200

// Escalate brings what nobody has answered in its time before who supervises those with
// whom it is, as the server, for the organization of ctx. Several servers may do so at
// once: each step up is made once.
func Escalate(ctx context.Context, r *record.Recorder) (did Escalated, err error) {
	if due, err := unanswered(ctx, r); err != nil || !due {
		return did, err
	}
	act := record.Act{ID: uuid.Must(uuid.NewV7()), Name: rule.EscalateCrisis, Input: "escalate"}
	_, err = r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		late, err := w.Client.CrisisProtocol.Query().Where(late(w)).Order(crisisprotocol.ByEscalateAt()).Limit(mostEscalated).All(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("crisis: read the unanswered: %w", err)
		}
		did, err = raise(ctx, w, late)
		return record.Outcome{}, err
	})
	return did, err
}

// unanswered reports whether there is anything to escalate.
func unanswered(ctx context.Context, r *record.Recorder) (bool, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	due, err := r.Client.CrisisProtocol.Query().Where(crisisprotocol.StatusEQ(crisisprotocol.StatusOPEN), crisisprotocol.EscalateAtLTE(r.Clock())).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("crisis: look for the unanswered: %w", err)
	}
	return due, nil
}

func late(w *record.Writer) predicate.CrisisProtocol {
	return crisisprotocol.And(crisisprotocol.StatusEQ(crisisprotocol.StatusOPEN), crisisprotocol.EscalateAtLTE(w.Now))
}

// raise brings protocols before whoever is above, and lets the time for an answer run
// anew as often as the table says. What somebody has changed meanwhile, or another server
// was faster with, is left.
func raise(ctx context.Context, w *record.Writer, late []*ent.CrisisProtocol) (did Escalated, err error) {
	above, err := readAbove(ctx, w, late)
	if err != nil {
		return did, err
	}
	for _, p := range late {
		up(p, above.of(p), w.Now)
	}
	saved, err := Within(w).saveAll(ctx, late)
	if err != nil {
		return did, err
	}
	late = slices.DeleteFunc(late, func(p *ent.CrisisProtocol) bool { return !saved[p.ID] })
	for _, p := range late {
		did.Protocols++
		if p.EscalatedToID == nil {
			did.Nobody++
		}
	}
	return did, tell(ctx, w, late)
}

// up brings a protocol one level up, to somebody or nobody.
func up(p *ent.CrisisProtocol, to *uuid.UUID, now time.Time) {
	p.EscalationLevel, p.EscalatedToID, p.EscalateAt = p.EscalationLevel+1, to, nil
	if within := answerings()[p.Severity]; p.EscalationLevel < within.escalations {
		p.EscalateAt = new(now.Add(within.within))
	}
}

// tell logs that protocols went up, records who is told of them, puts each on a worklist,
// and appends the events.
func tell(ctx context.Context, w *record.Writer, late []*ent.CrisisProtocol) error {
	d := Within(w)
	var rows []*ent.CrisisNotificationCreate
	var notices []facilitate.Notice
	var events []*ent.CrisisEventCreate
	for _, p := range late {
		d.tell(p, record.Updated, p.Revision+1, true, "Nobody has answered.")
		text := "Nobody has answered, and nobody is above to be told."
		if to := p.EscalatedToID; to != nil {
			text = "Nobody has answered: level " + strconv.Itoa(p.EscalationLevel) + "."
			id := uuid.Must(uuid.NewV7())
			rows = append(rows, told(d, p, crisisnotification.RoleSUPERVISING_CLINICIAN, crisisnotification.ChannelPUSH, w.Now).SetID(id).SetRecipientID(*to))
			notices = append(notices, waiting(p, *to, w.Now))
			w.Created(ent.TypeCrisisNotification, id, p.PatientID, "")
		}
		events = append(events, d.event(p, happening{kind: crisisevent.KindESCALATED, text: text}))
	}
	if len(rows) > 0 {
		if err := w.Client.CrisisNotification.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("crisis: record who was told: %w", err)
		}
	}
	if err := facilitate.NotifyAll(ctx, w, notices...); err != nil {
		return fmt.Errorf("crisis: %w", err)
	}
	return d.append(ctx, events)
}
