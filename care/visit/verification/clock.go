package verification

import "time"

// Clock is a device's clock beside the server's, read when the two met.
type Clock struct{ DeviceAt, ServerAt time.Time }

// Skew is how far the device's clock is ahead.
func (c Clock) Skew() time.Duration { return c.DeviceAt.Sub(c.ServerAt) }

// Right is the instant at which the device's clock showed the time. Zones are of no
// matter: a device that was carried into another zone, or that daylight saving put
// forward, shows other figures for the same instant.
func (c Clock) Right(device time.Time) time.Time { return device.Add(-c.Skew()) }

// Skew is by how many seconds the device's clock was ahead; ok is false where nobody
// knows.
func (v Visit) Skew() (ahead float64, ok bool) {
	switch {
	case v.SkewSeconds != nil:
		return *v.SkewSeconds, true
	case v.DeviceAt != nil && v.ServerAt != nil:
		return Clock{*v.DeviceAt, *v.ServerAt}.Skew().Seconds(), true
	}
	return 0, false
}
