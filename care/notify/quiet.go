package notify

import (
	"regexp"
	"time"
)

var clock = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)

// Quiet reports whether the person wants to hear of urgent things only at the time, by
// their own clock. Quiet hours may go over midnight: they begin at QuietFrom and are
// over at QuietUntil. The same time twice is no quiet.
func (s *Subscription) Quiet(at time.Time) bool {
	if s.QuietFrom == "" || s.QuietUntil == "" {
		return false
	}
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil {
		zone = time.UTC
	}
	now := at.In(zone).Format("15:04")
	if s.QuietFrom <= s.QuietUntil {
		return s.QuietFrom <= now && now < s.QuietUntil
	}
	return now >= s.QuietFrom || now < s.QuietUntil
}

// quietOver is when to look again whether quiet hours that go on are over: at their end,
// or in an hour, since a day on which the clock is changed may have no such time.
func (s *Subscription) quietOver(at time.Time) time.Time {
	again := at.Add(time.Hour)
	zone, err := time.LoadLocation(s.TimeZone)
	if err != nil {
		zone = time.UTC
	}
	end, err := time.Parse("15:04", s.QuietUntil)
	if err != nil {
		return again
	}
	year, month, day := at.In(zone).Date()
	over := time.Date(year, month, day, end.Hour(), end.Minute(), 0, 0, zone)
	if over.After(at) && over.Before(again) {
		return over
	}
	if over = over.AddDate(0, 0, 1); over.After(at) && over.Before(again) { // just before midnight
		return over
	}
	return again
}
