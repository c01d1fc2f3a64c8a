package verification

import (
	"math"
	"time"
)

const secondsOfMinute = 60

// times are the flags of begin and end, and of both against the plan.
func (v Visit) times(t Terms) []flag {
	length, ok := v.length()
	if !ok {
		missing := absent(v.startTime(), v.endTime())
		return append(v.planned(t), flag{code: "visit_too_long", missing: missing}, flag{code: "end_before_start", missing: missing})
	}
	return append(v.planned(t),
		above("visit_too_long", "longest_minutes", length.Minutes(), "min", t),
		flag{code: "end_before_start", holds: length <= 0, measured: &Measure{length.Minutes(), "min"}})
}

// planned holds the visit against its plan. Where there is none, that is the flag.
func (v Visit) planned(t Terms) []flag {
	unscheduled := flag{code: "unscheduled_visit", holds: v.ScheduledStart == nil && v.ScheduledEnd == nil}
	if unscheduled.holds {
		return []flag{unscheduled}
	}
	return []flag{unscheduled, v.over(t), v.early(t)}
}

// over is how much longer than planned it took.
func (v Visit) over(t Terms) flag {
	if missing := absent(v.startTime(), v.endTime(), named{"scheduledStart", v.ScheduledStart}, named{"scheduledEnd", v.ScheduledEnd}); missing != "" {
		return flag{code: "actual_over_scheduled", missing: missing}
	}
	over := v.End.Sub(*v.Start) - v.ScheduledEnd.Sub(*v.ScheduledStart)
	return above("actual_over_scheduled", "over_minutes", over.Minutes(), "min", t)
}

// early is how long before the planned end it ended.
func (v Visit) early(t Terms) flag {
	if missing := absent(v.endTime(), named{"scheduledEnd", v.ScheduledEnd}); missing != "" {
		return flag{code: "early_out", missing: missing}
	}
	return above("early_out", "early_minutes", v.ScheduledEnd.Sub(*v.End).Minutes(), "min", t)
}

// named is a time of a visit by the name of its field.
type named struct {
	name string
	at   *time.Time
}

func (v Visit) startTime() named { return named{"start", v.Start} }

func (v Visit) endTime() named { return named{"end", v.End} }

// absent is the name of the first time that is not there.
func absent(times ...named) string {
	for _, t := range times {
		if t.at == nil {
			return t.name
		}
	}
	return ""
}

// clocks is the flag of a device's clock. Who calls or writes has the server's.
func (v Visit) clocks(t Terms) []flag {
	skew, ok := v.Skew()
	if !ok {
		if !v.CaptureMethod.hasClock() {
			return nil
		}
		return []flag{{code: "clock_skew", missing: "skewSeconds"}}
	}
	f := above("clock_skew", "skew_minutes", math.Abs(skew)/secondsOfMinute, "min", t)
	if f.found = "ahead"; skew < 0 {
		f.found = "behind"
	}
	return []flag{f}
}
