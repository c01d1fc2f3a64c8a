package population

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/database"
)

// Everybody who goes home from a hospital is to be spoken to within two business
// days after the day of discharge (CMS transitional care management). A
// discharge is looked at for 30 days.
const (
	screeningDays   = 2
	screeningWindow = 30
	screeningSource = "post-discharge-screening"
)

// screening is a task that a discharge opens.
type screening struct {
	ID      uuid.UUID `json:"id"`
	Patient uuid.UUID `json:"patient_id"`
	Due     time.Time `json:"due_at"`
	// Discharge names the encounter in the note, so that it opens one task only.
	Discharge string `json:"note"`
}

// screenings are the tasks for discharges home that nothing confidential is
// about. Where the source does not say where to, home is taken for it: nobody
// may be left out for a missing code.
func (p *person) screenings() (open []screening) {
	v := view{p, ""}
	encounters := seen(v, p.encounters)
	for i := range encounters {
		e := &encounters[i]
		due, ok := p.callDue(e)
		if !ok {
			continue
		}
		if ended := p.date(*e.EndsAt); ended > p.asOf-screeningWindow && ended <= p.asOf {
			open = append(open, screening{ID: uuid.Must(uuid.NewV7()), Patient: p.id, Due: due, Discharge: reference(ent.TypeEncounter, e.ID)})
		}
	}
	return open
}

// home reports whether a patient went home, alone or with home health care
// (patient discharge status 01 and 06, FHIR home).
func home(text string) bool {
	switch disposition(text) {
	case "", "01", "06", "81", "86", "home":
		return true
	}
	return false
}

// endOf is five in the afternoon at the patient's place.
func (p *person) endOf(day code.Day) time.Time {
	year, month, d := day.Time().Date()
	return time.Date(year, month, d, 17, 0, 0, 0, p.zone)
}

const openScreenings = `insert into task (organization_id, id, patient_id, owner_id, kind, status, priority, title, note, due_at, source,
		recorded_at, received_at)
	select $1, r.id, r.patient_id, p.case_manager_id, 'PHONE_CALL', 'REQUESTED', 'URGENT', 'Call after the discharge', r.note, r.due_at, $4::text, $2, $2
	from jsonb_to_recordset($3::jsonb) as r(id uuid, patient_id uuid, note text, due_at timestamptz)
	join patient p on p.organization_id = $1 and p.id = r.patient_id and not p.deceased
	where not exists (select from task t where t.organization_id = $1 and t.patient_id = r.patient_id and t.source = $4::text and t.note = r.note
		and not (t.status = 'CANCELLED' and t.outcome in ` + mayReopen + `))
	returning id, patient_id, revision`

// screen opens the tasks that are not there yet.
func (b *batch) screen(ctx context.Context, op *database.Operation) error {
	if err := b.withdraw(ctx, op); err != nil {
		return err
	}
	if len(b.screenings) == 0 {
		return nil
	}
	text, err := json.Marshal(b.screenings)
	if err != nil {
		return fmt.Errorf("open screenings: %w", err)
	}
	b.done.Screenings, err = b.writeTasks(ctx, op, "", openScreenings, b.viewer.Organization, b.at, string(text), screeningSource)
	return err
}
