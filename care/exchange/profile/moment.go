package profile

import "time"

// moment is a time of day on a day; ok is false for a date alone.
func moment(text string) (at time.Time, ok bool) {
	at, err := time.Parse(time.RFC3339Nano, text)
	return at, err == nil
}
