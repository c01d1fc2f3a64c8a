// Package due is a deadline by the calendar: a date until the end of which
// something is to be done, sometimes with a first day before which it does not
// count.
package due

import (
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/score"
)

// Date is a deadline and what became of it.
type Date struct {
	// Name and Label are its key and its words.
	Name, Label string
	// From is the first day that counts; nil where every earlier one does.
	From *code.Day
	// By is the last day that is in time.
	By code.Day
	// Done is the day on which it was done; nil where it was not.
	Done *code.Day
	// Status is met, missed, running or unknown.
	Status score.Status
	// Note says what to do.
	Note string
	// Evidence are the ids of what met it.
	Evidence []string
}

// Event is something that was done on a day.
type Event struct {
	ID string
	On code.Day
}

// Judge finds the first event in time and the status by the day of the question,
// which may be nil: what was not done is then unknown.
func (d *Date) Judge(events []Event, asOf *code.Day) {
	for _, e := range events {
		if e.On > d.By || d.From != nil && e.On < *d.From || asOf != nil && e.On > *asOf {
			continue
		}
		if d.Done == nil || e.On < *d.Done {
			d.Done, d.Evidence = new(e.On), nil
			if e.ID != "" {
				d.Evidence = []string{e.ID}
			}
		}
	}
	switch {
	case d.Done != nil:
		d.Status = score.Met
	case asOf == nil:
		d.Status = score.Unknown
	case *asOf > d.By:
		d.Status = score.Missed
	default:
		d.Status = score.Running
	}
}

// Parts shows the deadline: its last day and status, the first day that counts,
// the day on which it was done, and the days left on asOf.
func (d *Date) Parts(asOf *code.Day) []score.Part {
	parts := []score.Part{{Name: d.Name, Label: d.Label, Value: score.Word(d.By.String()), Status: d.Status, Note: d.Note, Evidence: d.Evidence}}
	if d.From != nil {
		parts = append(parts, score.Part{Name: d.Name + ".from", Value: score.Word(d.From.String())})
	}
	if d.Done != nil {
		parts = append(parts, score.Part{Name: d.Name + ".done", Value: score.Word(d.Done.String())})
	}
	if asOf != nil && d.Done == nil {
		parts = append(parts, score.Part{Name: d.Name + ".daysLeft", Value: score.Number(float64(d.By - *asOf))})
	}
	return parts
}

// Outputs document the details that Parts gives of every deadline.
func Outputs() []score.Field {
	return []score.Field{
		score.Output("DEADLINE.from", "date", "first day that counts, where there is one"),
		score.Output("DEADLINE.done", "date", "the day on which it was done in time"),
		score.Output("DEADLINE.daysLeft", "number", "days by the calendar from asOf to the deadline, negative after it, while it was not done"),
	}
}

// On are events without ids.
func On(days ...code.Day) []Event {
	events := make([]Event, len(days))
	for i, day := range days {
		events[i] = Event{On: day}
	}
	return events
}

// Next is the earliest deadline that was not met, running or missed; ok is false
// where all were.
func Next(dates []Date) (next Date, ok bool) {
	open := slices.DeleteFunc(slices.Clone(dates), func(d Date) bool { return d.Status == score.Met })
	if len(open) == 0 {
		return Date{}, false
	}
	return slices.MinFunc(open, func(a, b Date) int {
		if a.By != b.By {
			return int(a.By - b.By)
		}
		return strings.Compare(a.Name, b.Name)
	}), true
}
