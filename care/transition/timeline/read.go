package timeline

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
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
	whole := e.period(feed.SettingAt(e.Class, e.Display), *e.StartsAt, e.EndsAt)
	if !told(whole.Setting) {
		return nil
	}
	r.stays = append(r.stays, e.parts(whole)...)
	return nil
}

// told reports whether a setting has a place in the timeline.
func told(setting feed.Setting) bool { return setting != feed.Unknown && setting != feed.Outpatient }

func (e *row) period(setting feed.Setting, from time.Time, to *time.Time) Period {
	ended := stay.Stay{DischargeStatus: fact.Text(e.Disposition)}
	return Period{
		Setting: setting, From: from, To: to, Encounter: &e.ID,
		after: feed.After(e.Disposition), died: to != nil && ended.Status().End == stay.EndDied,
	}
}

// parts divides a stay by its classes.
func (e *row) parts(whole Period) (parts []Period) {
	for i, h := range e.History {
		setting := feed.SettingAt(h.Class.Code, h.Class.Display)
		if h.From == nil || !told(setting) {
			return []Period{whole}
		}
		to := h.To
		if i == len(e.History)-1 {
			to = whole.To
		}
		parts = append(parts, e.period(setting, *h.From, to))
	}
	if parts == nil {
		return []Period{whole}
	}
	return parts
}
