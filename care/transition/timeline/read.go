package timeline

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/transition/discharge"
	"caseload/care/transition/feed"
)

// Record is what is read of a person's record.
type Record struct{ stays []Period }

// row is an encounter.
type row struct {
	ID          uuid.UUID          `json:"id"`
	Class       string             `json:"class"`
	Display     string             `json:"display"`
	StartsAt    *time.Time         `json:"starts_at"`
	EndsAt      *time.Time         `json:"ends_at"`
	Status      string             `json:"status"`
	Disposition string             `json:"discharge_disposition_code"`
	History     []code.ClassPeriod `json:"class_history"`
}

// Read takes an encounter in, as JSON of its columns.
func (r *Record) Read(_ string, text []byte) error {
	var e row
	if json.Unmarshal(text, &e) != nil {
		return errors.New("timeline: an encounter does not fit")
	}
	if e.StartsAt == nil || e.Status == "FINISHED" && e.EndsAt == nil {
		return nil // when it was is not known
	}
	for _, part := range feed.Stretches(e.Class, e.Display, e.StartsAt, e.EndsAt, e.History) {
		if part.Setting != feed.Unknown && part.Setting != feed.Outpatient {
			r.stays = append(r.stays, e.period(part.Setting, *part.From, part.To))
		}
	}
	return nil
}

func (e *row) period(setting feed.Setting, from time.Time, to *time.Time) Period {
	return Period{
		Setting: setting, From: from, To: to, Encounter: &e.ID,
		after: feed.After(e.Disposition), died: to != nil && discharge.Died(e.Disposition),
	}
}
