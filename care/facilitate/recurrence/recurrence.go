// Package recurrence tells when work that repeats is due next (RFC 5545, 3.3.10).
package recurrence

import (
	"errors"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// ErrInvalid says that a text is no rule that work can repeat by.
var ErrInvalid = errors.New("recurrence: no RRULE of RFC 5545 with FREQ from DAILY to YEARLY that comes again within ten years")

// horizon is how far ahead a next time is looked for: a rule such as the 30th of
// February never comes.
const horizon = 10

// Check answers [ErrInvalid] unless work that is due at the time can repeat by
// the rule. Hours and minutes are those of the due time, and not the rule's.
func Check(rule string, due time.Time) error {
	option, err := parse(rule)
	if err != nil {
		return err
	}
	option.Until, option.Count = time.Time{}, 0
	if after(option, due, due).IsZero() {
		return ErrInvalid
	}
	return nil
}

// Next is when work is due again that was due at a time and was done at another,
// both in the zone in which its clock runs: later than both, so that who is late
// does not find the next one late as well. The rule that is left counts down a
// COUNT of those that were opened. ok is false when the series is over.
func Next(rule string, due, done time.Time) (next time.Time, left string, ok bool, err error) {
	option, err := parse(rule)
	if err != nil {
		return time.Time{}, "", false, err
	}
	if option.Count == 1 {
		return time.Time{}, "", false, nil
	}
	if option.Count > 1 {
		option.Count--
		left = option.RRuleString()
		option.Count = 0
	} else {
		left = rule
	}
	latest := due
	if done.After(due) {
		latest = done
	}
	next = after(option, due, latest)
	return next, left, !next.IsZero(), nil
}

func parse(rule string) (*rrule.ROption, error) {
	option, err := rrule.StrToROption(rule)
	if err != nil || !plain(rule, option) {
		return nil, ErrInvalid
	}
	if _, err := rrule.NewRRule(*option); err != nil {
		return nil, ErrInvalid
	}
	return option, nil
}

// plain reports whether a rule names days only.
func plain(rule string, o *rrule.ROption) bool {
	return len(rule) <= 200 && strings.Contains(rule, "FREQ=") && !strings.ContainsAny(rule, "\r\n") &&
		o.Freq <= rrule.DAILY && o.Dtstart.IsZero() && o.Interval >= 0 && o.Count >= 0 &&
		len(o.Byhour)+len(o.Byminute)+len(o.Bysecond)+len(o.Byeaster) == 0
}

// after is the first time of the series from due on that is later than latest;
// zero when there is none.
func after(option *rrule.ROption, due, latest time.Time) time.Time {
	bounded := *option
	bounded.Dtstart = due
	if end := latest.AddDate(horizon, 0, 0); bounded.Until.IsZero() || bounded.Until.After(end) {
		bounded.Until = end
	}
	series, err := rrule.NewRRule(bounded)
	if err != nil {
		return time.Time{}
	}
	return series.After(latest, false)
}
