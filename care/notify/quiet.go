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
