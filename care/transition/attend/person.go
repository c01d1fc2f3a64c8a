package attend

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/transition/discharge"
	"caseload/ent/handoff"
)

// person is a patient with what is on record of their moves and of the work for them.
type person struct {
	ID         uuid.UUID  `json:"id"`
	Zone       string     `json:"zone"`
	Died       bool       `json:"deceased"`
	Death      *time.Time `json:"deceased_at"`
	Manager    *uuid.UUID `json:"case_manager_id"`
	Supervisor *uuid.UUID `json:"supervisor_id"`

	rows     []told
	labelOf  map[uuid.UUID]string // of stays that carry a label
	tasks    []raised
	handoffs []opened
	gone     []opened // handoffs that were cancelled
}

// told is a row as package discharge reads it, with the label of what it tells.
type told struct {
	source, label string
	row           []byte
}

// raised is a task that was raised before.
type raised struct {
	ID       uuid.UUID `json:"id"`
	Cause    string    `json:"cause"`
	Due      time.Time `json:"due_at"`
	Open     bool      `json:"open"`
	Outcome  string    `json:"outcome"`
	Revision int       `json:"revision"`
}

// opened is a handoff that was opened before.
type opened struct {
	ID        uuid.UUID      `json:"id"`
	Encounter uuid.UUID      `json:"encounter_id"`
	Kind      handoff.Kind   `json:"kind"`
	Status    handoff.Status `json:"status"`
	From      string         `json:"from_setting"`
	To        string         `json:"to_setting"`
	Moved     time.Time      `json:"timeline_at"`
	Due       time.Time      `json:"due_at"`
	Chased    *time.Time     `json:"chased_at"`
	Label     *string        `json:"sensitivity"`
	Items     []item         `json:"items"`
	Giver     *uuid.UUID     `json:"giver_id"`
	Revision  int            `json:"revision"`
}

type item struct {
	Required bool   `json:"required"`
	Status   string `json:"status"`
}

// take takes in a row of the statement.
func (p *person) take(source, label string, row []byte) error {
	var err error
	switch source {
	case "raised":
		p.tasks, err = also(p.tasks, row)
	case "handoff":
		p.handoffs, err = also(p.handoffs, row)
	case "gone":
		p.gone, err = also(p.gone, row)
	default:
		p.rows = append(p.rows, told{source, label, row})
		err = p.note(label, row)
	}
	if err != nil {
		return fmt.Errorf("attend: a row of %s does not fit", source)
	}
	return nil
}

// note keeps the label of a row that carries one.
func (p *person) note(label string, row []byte) error {
	if label == "" {
		return nil
	}
	var stay struct {
		ID uuid.UUID `json:"id"`
	}
	if p.labelOf == nil {
		p.labelOf = map[uuid.UUID]string{}
	}
	err := json.Unmarshal(row, &stay)
	p.labelOf[stay.ID] = label
	return err
}

func also[T any](list []T, row []byte) ([]T, error) {
	var one T
	err := json.Unmarshal(row, &one)
	return append(list, one), err
}

// record is what is on record for who may see what carries the label: everything
// without one as well.
func (p *person) record(label string, now time.Time) (*discharge.Record, error) {
	r := discharge.NewRecord(p.Zone, now, p.Death)
	for _, f := range p.rows {
		if f.label != "" && f.label != label {
			continue
		}
		if err := r.Read(f.source, f.row); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// labels are those of the stays, the empty one first.
func (p *person) labels() []string {
	return append([]string{""}, slices.Compact(slices.Sorted(maps.Values(p.labelOf)))...)
}

func (p *person) place() *time.Location { return code.HomeZone(p.Zone).Location() }
