package billing

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
)

// row is what is read of a row of any kind besides those of package discharge.
type row struct {
	ID           uuid.UUID           `json:"id"`
	Worker       uuid.UUID           `json:"worker_id"`
	Actor        string              `json:"actor"`
	Family       string              `json:"family"`
	StartsAt     *time.Time          `json:"starts_at"`
	EndsAt       *time.Time          `json:"ends_at"`
	RecordedAt   *time.Time          `json:"recorded_at"`
	At           time.Time           `json:"timeline_at"`
	Status       string              `json:"status"`
	Decision     string              `json:"decision"`
	Scope        string              `json:"scope_display"`
	Category     string              `json:"category_display"`
	Role         string              `json:"role_display"`
	System       string              `json:"code_system"`
	Code         string              `json:"code"`
	Display      string              `json:"display"`
	Codings      []code.Coding       `json:"codings"`
	Clinical     string              `json:"clinical_status"`
	Verification *string             `json:"verification_status"`
	Onset        *time.Time          `json:"onset_at"`
	Abatement    *time.Time          `json:"abatement_at"`
	Sensitivity  *string             `json:"sensitivity"`
	AuthoredAt   *time.Time          `json:"authored_at"`
	History      []code.StatusChange `json:"loop_history"`

	Month    string          `json:"month"`
	Part     string          `json:"part"`
	ClosedBy uuid.UUID       `json:"closed_by_id"`
	Snapshot json.RawMessage `json:"snapshot"`
	Revision int             `json:"revision"`
}

// Read takes a row in, as JSON of its columns: see [Sources].
func (r *Record) Read(source string, text []byte) error {
	take, ok := map[string]func(row) error{
		"entry": r.logged, "earlier": r.before, "close": r.closed, "condition": r.suffers, "care_plan": r.planned,
		"assessment": r.assessed, "visit": r.visited, "order": r.ordered, "consent": r.consented, "episode": r.enrolled, "participant": r.joined,
	}[source]
	if !ok {
		return r.discharges.Read(source, text)
	}
	var one row
	if err := json.Unmarshal(text, &one); err != nil {
		return fmt.Errorf("billing: a row of %s does not fit", source)
	}
	return take(one)
}

// codings are all codings of a row, each once.
func (r row) codings() []code.Coding {
	all := []code.Coding{{System: r.System, Code: r.Code, Display: r.Display}}
	for _, c := range r.Codings {
		if c.System != r.System || c.Code != r.Code {
			all = append(all, c)
		}
	}
	return all
}

// in reports whether a row's time, open where an end is not told, meets the month.
func (r *Record) in(starts, ends *time.Time) bool {
	from, to := r.month.Bounds(r.zone.Location())
	return (starts == nil || starts.Before(to)) && (ends == nil || ends.After(from))
}
