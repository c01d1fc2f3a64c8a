package verification

import (
	"math"
	"time"
)

// Point is a place on the earth.
type Point struct {
	Latitude  float64 `json:"latitude"  doc:"degrees north"`
	Longitude float64 `json:"longitude" doc:"degrees east"`
}

// Edit is a change that was made by hand afterwards.
type Edit struct {
	Field          string `json:"field"          doc:"what was changed"`
	ReasonCode     string `json:"reasonCode"     doc:"why; without it the edit is an exception"`
	ResolutionCode string `json:"resolutionCode" doc:"how it was settled; without it the edit is an exception"`
}

// Visit is one visit as it was captured. What is empty was not captured.
type Visit struct {
	ID             string     `json:"id"             doc:"names the visit among the others"`
	Client         string     `json:"client"         doc:"the person served, as matched; empty when nobody matched"`
	Worker         string     `json:"worker"         doc:"the worker, as matched; empty when nobody matched"`
	Service        string     `json:"service"        doc:"code of the service"`
	Start          *time.Time `json:"start"          doc:"begin, RFC 3339"`
	End            *time.Time `json:"end"            doc:"end, RFC 3339"`
	CaptureMethod  string     `json:"captureMethod"  doc:"mobile, telephony, fixed device or manual"`
	In             *Point     `json:"in"             doc:"where it began; wanted of mobile visits"`
	Out            *Point     `json:"out"            doc:"where it ended; wanted of mobile visits"`
	Place          *Point     `json:"place"          doc:"where the person is served; without it distances are not told"`
	Address        string     `json:"address"        doc:"the place in words, for visits without points"`
	ScheduledStart *time.Time `json:"scheduledStart" doc:"planned begin; left out when nothing was planned"`
	ScheduledEnd   *time.Time `json:"scheduledEnd"   doc:"planned end"`
	Signature      string     `json:"signature"      doc:"signature, voice, or refused with a reason; empty when there is none"`
	ExtraCalls     int        `json:"extraCalls"     doc:"calls beyond one at begin and one at end"`
	Edits          []Edit     `json:"edits"          doc:"changes made by hand"`
	SkewSeconds    float64    `json:"skewSeconds"    doc:"device clock minus server clock when they met"`
	LiveIn         bool       `json:"liveIn"         doc:"a live-in caregiver with an attestation, whom verification does not concern"`
}

const earthMiles = 3958.8

// miles is the distance on the great circle.
func (p Point) miles(q Point) float64 {
	rad := math.Pi / 180
	a := math.Pow(math.Sin((q.Latitude-p.Latitude)*rad/2), 2) +
		math.Cos(p.Latitude*rad)*math.Cos(q.Latitude*rad)*math.Pow(math.Sin((q.Longitude-p.Longitude)*rad/2), 2)
	return 2 * earthMiles * math.Asin(math.Min(1, math.Sqrt(a)))
}

// overlaps reports whether two visits were under way at one time.
func (v Visit) overlaps(w Visit) bool {
	if v.Start == nil || v.End == nil || w.Start == nil || w.End == nil {
		return false
	}
	return v.Start.Before(*w.End) && w.Start.Before(*v.End)
}

// over is how much longer than planned it took.
func (v Visit) over() time.Duration {
	if v.Start == nil || v.End == nil || v.ScheduledStart == nil || v.ScheduledEnd == nil {
		return 0
	}
	return v.End.Sub(*v.Start) - v.ScheduledEnd.Sub(*v.ScheduledStart)
}

// early is how long before the planned end it ended.
func (v Visit) early() time.Duration {
	if v.End == nil || v.ScheduledEnd == nil {
		return 0
	}
	return v.ScheduledEnd.Sub(*v.End)
}
