package registry

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/care/behavioral/crisis"
	"caseload/care/behavioral/target"
	"caseload/care/code"
)

// The instruments that the registry reads.
const (
	PHQ9  = "phq-9"
	GAD7  = "gad-7"
	CSSRS = "cssrs-screener"
)

// Instruments are those whose answers change the registry.
var Instruments = []string{PHQ9, GAD7, CSSRS}

// Reads reports whether answers to the instrument change the registry.
func Reads(id string) bool { return slices.Contains(Instruments, id) }

// Case is an episode with all that its row follows from.
type Case struct {
	ID       uuid.UUID `json:"id"`
	Patient  uuid.UUID `json:"patient_id"`
	Revision int       `json:"revision"`
	Status   string    `json:"status"`
	// Zone is where the patient lives.
	Zone            string     `json:"zone"`
	StartedAt       time.Time  `json:"started_at"`
	EndedAt         *time.Time `json:"ended_at"`
	State           *string    `json:"state"`
	ReviewedAt      *time.Time `json:"reviewed_at"`
	ReviewedReasons []string   `json:"reviewed_reasons"`
	// Contacts are those at which the patient was reached, Responses completed answers
	// from the first day on, both the oldest first.
	Contacts  []time.Time `json:"contacts"`
	Responses []Response  `json:"responses"`
	// Another says that the patient has another episode that is active, or a later one.
	Another bool `json:"another"`
}

// Response is a completed assessment.
type Response struct {
	ID         uuid.UUID       `json:"id"`
	Instrument string          `json:"questionnaire"`
	Version    string          `json:"questionnaire_version"`
	At         time.Time       `json:"timeline_at"`
	Total      *float64        `json:"total"`
	Answers    json.RawMessage `json:"answers"`
}

// raises reports whether the answers raise one of the alerts of the instrument; told says
// that everything that asks about suicide has an answer.
func (r *Response) raises(alerts ...string) (raised, told bool) {
	form := instrument.Shipped().Pinned(r.Instrument + "|" + r.Version)
	sheet, err := answer.Parse(r.Answers)
	if form == nil || err != nil {
		return false, false
	}
	found := form.Evaluate(sheet.Answers(), instrument.Subject{})
	return slices.ContainsFunc(found.Alerts, func(f instrument.Fired) bool { return slices.Contains(alerts, f.Alert) }),
		crisis.Told(r.Instrument, found.Result.Missing)
}

// measured is a total of the series.
type measured struct {
	target.Total

	at time.Time
	id uuid.UUID
}

// series are the totals with the instrument up to the day.
func (c *Case) series(id string, zone *time.Location, asOf code.Day) (list []measured) {
	for i := range c.Responses {
		r := &c.Responses[i]
		day := code.DateOf(r.At, zone)
		if r.Instrument != id || r.Total == nil || day > asOf {
			continue
		}
		m := measured{target.Total{On: day, Total: int(*r.Total)}, r.At, r.ID}
		if id == PHQ9 {
			if raised, _ := r.raises("phq9_item9"); raised {
				m.Item9 = new(1)
			}
		}
		list = append(list, m)
	}
	return list
}

// warns reports whether the newest answers to an instrument up to the day raise one of the
// alerts, with or without a total. Those without an answer to what asks about suicide leave
// what was said before as it is.
func (c *Case) warns(id string, zone *time.Location, asOf code.Day, alerts ...string) bool {
	for i := range slices.Backward(c.Responses) {
		r := &c.Responses[i]
		if r.Instrument != id || code.DateOf(r.At, zone) > asOf {
			continue
		}
		if raised, told := r.raises(alerts...); raised || told {
			return raised
		}
	}
	return false
}

// until is the last day of which totals count: today, the last day of who left, or for
// who graduated, the end of the time in which a relapse is looked for.
func (c *Case) until(today code.Day, zone *time.Location) code.Day {
	if c.EndedAt == nil {
		return today
	}
	end := code.DayOf(c.EndedAt.In(zone))
	if c.Status == "GRADUATED" {
		end += target.RelapseWatch()
	}
	return min(today, end)
}
