package instrument

import (
	_ "embed" // the table of schedules
	"fmt"
	"strconv"
	"sync"

	"caseload/care/code"
)

//go:embed schedules.csv
var schedulesCSV string

// Schedule is one reason to ask an instrument: again after some days, or at an
// event. With both it is asked at the event unless it was asked in those days.
type Schedule struct {
	Instrument string `json:"instrument"`
	Event      string `json:"event,omitempty"`
	EveryDays  int    `json:"everyDays,omitempty"`
	// Within is by when it must be done, counted from the event; of lines with an
	// event.
	Within Due `json:"within,omitzero"`
	// While is the state of the patient in which the line holds; empty for
	// everybody.
	While  string `json:"while,omitempty"`
	AgeMin int    `json:"ageMin,omitempty"`
	Text   string `json:"text"`
	Source string `json:"source"`
}

// Schedules are the defaults, every one a product choice.
var Schedules = sync.OnceValue(func() []Schedule {
	list, err := readSchedules(schedulesCSV)
	if err != nil {
		panic(fmt.Sprintf("instrument: the table of schedules: %v", err))
	}
	return list
})

func readSchedules(text string) (list []Schedule, err error) {
	lines, err := rows(text)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		s := Schedule{Instrument: line["instrument"], Event: line["event"], While: line["while"], Text: line["text"], Source: line["source"]}
		if s.EveryDays, err = count(line["every_days"]); err != nil {
			return nil, err
		}
		if s.AgeMin, err = count(line["age_min"]); err != nil {
			return nil, err
		}
		if s.Event != "" {
			if s.Within, err = ParseDue(line["within"]); err != nil {
				return nil, err
			}
		}
		list = append(list, s)
	}
	return list, nil
}

// count reads a whole number, 0 for an empty cell.
func count(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("not a whole number: %w", err)
	}
	return n, nil
}

// Patient is what a schedule looks at.
type Patient struct {
	// Age is in years; nil when it is not known, and then lines with an age do
	// not hold.
	Age *int
	// In tells the states that the patient is in, such as "depression-care".
	In map[string]bool
}

func (s Schedule) concerns(p Patient) bool {
	old := s.AgeMin == 0 || p.Age != nil && *p.Age >= s.AgeMin
	return old && (s.While == "" || p.In[s.While])
}

// Next is when an instrument is due again: the earliest of the lines that repeat
// and concern the patient, counted from the last time, or on the day since when
// the patient is followed if there was none. ok is false when no line repeats.
func Next(schedules []Schedule, instrument string, p Patient, since code.Day, last *code.Day) (due code.Day, why Schedule, ok bool) {
	for _, s := range schedules {
		if s.Instrument != instrument || s.EveryDays == 0 || s.Event != "" || !s.concerns(p) {
			continue
		}
		at := since
		if last != nil {
			at = *last + code.Day(s.EveryDays)
		}
		if !ok || at < due {
			due, why, ok = at, s, true
		}
	}
	return due, why, ok
}

// At are the instruments to ask at an event on a day: those of the event that
// concern the patient and were not asked in the days before that the line names.
// The last times are by instrument.
func At(schedules []Schedule, event string, on code.Day, p Patient, last map[string]code.Day) (list []Schedule) {
	for _, s := range schedules {
		asked, known := last[s.Instrument]
		fresh := s.EveryDays > 0 && known && on-asked < code.Day(s.EveryDays)
		if s.Event == event && s.concerns(p) && !fresh {
			list = append(list, s)
		}
	}
	return list
}
