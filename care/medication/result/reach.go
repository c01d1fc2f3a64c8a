package result

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
)

// reachable tells of each pair whether the person works here and sees the patient, and
// what carries the label.
const reachable = `select jsonb_build_object('id', a.id, 'able',
		exists (select from relationship r where r.organization_id = (select viewer_organization()) and r.patient_id = a.patient_id
			and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
			and (r.practitioner_id = a.recipient_id or exists (select from practitioner_role s where s.organization_id = r.organization_id
				and s.practitioner_id = r.practitioner_id and s.supervisor_id = a.recipient_id and s.active
				and (s.starts_at is null or s.starts_at <= now()) and (s.ends_at is null or s.ends_at > now()))))
		and exists (select from practitioner_role s where s.organization_id = (select viewer_organization()) and s.practitioner_id = a.recipient_id and s.active
			and (s.starts_at is null or s.starts_at <= now()) and (s.ends_at is null or s.ends_at > now()))
		and (a.sensitivity is null or coalesce((select bool_and(c.decision = 'PERMIT') from consent c
			where c.organization_id = (select viewer_organization()) and c.patient_id = a.patient_id and c.sensitivity = a.sensitivity and c.status = 'ACTIVE'
				and (c.grantee_id is null or c.grantee_id = a.recipient_id)
				and (c.starts_at is null or c.starts_at <= now()) and (c.ends_at is null or c.ends_at > now())), false)))
	from jsonb_to_recordset($1::jsonb) as a(id uuid, patient_id uuid, recipient_id uuid, sensitivity text)`

// reach has the patient's case manager pass on what the recipient does not see here.
func (t *Teller) reach(ctx context.Context, rows []*row, people map[uuid.UUID]*person) error {
	text, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("result: %w", err)
	}
	by := map[uuid.UUID]*row{}
	for _, n := range rows {
		by[n.ID] = n
	}
	return t.each(ctx, reachable, []any{string(text)}, func(text []byte) error {
		var read struct {
			ID   uuid.UUID `json:"id"`
			Able bool      `json:"able"`
		}
		err := json.Unmarshal(text, &read)
		if n := by[read.ID]; err == nil && !read.Able {
			n.carried, n.Carrier = true, people[n.Patient].Manager
		}
		return err
	})
}
