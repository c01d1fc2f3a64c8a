package exchange

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"caseload/care/intake/fhir"
)

// schedule says when an activity is to be done: by a time, again and again until
// then, or in the words of a rule that FHIR's timing cannot say.
func schedule(d *fhir.ActivityDetail, recurrence string, due *time.Time) {
	until := fhir.Period{End: maybeAt(due)}
	switch repeat, ok := repetition(recurrence); {
	case recurrence == "":
		d.ScheduledPeriod = until
	case ok:
		repeat.BoundsPeriod = until
		d.ScheduledTiming, _ = json.Marshal(fhir.Timing{Repeat: repeat}) //nolint:errchkjson // text always marshals
	default:
		d.ScheduledString = recurrence
	}
}

// units of a rule's frequency in UCUM.
var units = map[string]string{"HOURLY": "h", "DAILY": "d", "WEEKLY": "wk", "MONTHLY": "mo", "YEARLY": "a"}

// repetition is a rule of RFC 5545 as FHIR's timing; ok is false for a rule that has
// more than a frequency, an interval and days of the week.
func repetition(rule string) (repeat fhir.TimingRepeat, ok bool) {
	repeat = fhir.TimingRepeat{Frequency: 1, Period: "1"}
	for part := range strings.SplitSeq(strings.TrimPrefix(rule, "RRULE:"), ";") {
		name, value, _ := strings.Cut(part, "=")
		switch name {
		case "FREQ":
			repeat.PeriodUnit = units[value]
		case "INTERVAL":
			repeat.Period = json.Number(value)
		case "BYDAY":
			for day := range strings.SplitSeq(value, ",") {
				repeat.DayOfWeek = append(repeat.DayOfWeek, days[day])
			}
		default:
			return repeat, false
		}
	}
	if _, err := repeat.Period.Int64(); err != nil || repeat.PeriodUnit == "" || len(repeat.DayOfWeek) > 0 && repeat.PeriodUnit != "wk" {
		return repeat, false
	}
	if slices.Contains(repeat.DayOfWeek, "") { // as the second Tuesday is
		return repeat, false
	}
	if n := len(repeat.DayOfWeek); n > 0 {
		repeat.Frequency = n
	}
	return repeat, true
}

// days of the week, as RFC 5545 and as FHIR write them.
var days = map[string]string{"MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri", "SA": "sat", "SU": "sun"}
