package main

import "time"

// timeBy is the time by a clock; by the true one where it is nil.
func timeBy(now func() time.Time) time.Time {
	if now != nil {
		return now()
	}
	return time.Now()
}
