package verification

import (
	"time"

	"caseload/care/code"
)

// Edit is a change that was made by hand afterwards.
type Edit struct {
	Field          string `json:"field"          doc:"what was changed"`
	ReasonCode     string `json:"reasonCode"     doc:"why, as in the list of reasons; without one of them the edit is an exception"`
	ResolutionCode string `json:"resolutionCode" doc:"how it was settled, as in the list of resolutions; without one of them the edit is an exception"`
}

// Task is something that was to be done at the visit.
type Task struct {
	Code    string `json:"code"    doc:"code of the task"`
	Refused bool   `json:"refused" doc:"the person did not want it"`
}

// Visit is one visit as it was captured. What is empty was not captured. Times are
// instants: put those of a device with a wrong clock right by [Clock.Right] first.
type Visit struct {
	ID             string     `json:"id"             doc:"names the visit among the others"`
	Client         string     `json:"client"         doc:"the person served, as matched; empty when nobody matched"`
	Worker         string     `json:"worker"         doc:"the worker, as matched; empty when nobody matched"`
	Service        string     `json:"service"        doc:"code of the service"`
	Start          *time.Time `json:"start"          doc:"begin, RFC 3339"`
	End            *time.Time `json:"end"            doc:"end, RFC 3339"`
	Zone           code.Zone  `json:"zone"           doc:"time zone of the place, by which the visit has its date"`
	CaptureMethod  Method     `json:"captureMethod"  doc:"mobile, telephony, fixed device or manual"`
	In             *Point     `json:"in"             doc:"where it began; wanted of mobile visits"`
	Out            *Point     `json:"out"            doc:"where it ended; wanted of mobile visits"`
	Place          *Point     `json:"place"          doc:"where the person is served; without it distances are not told"`
	Address        string     `json:"address"        doc:"the place in words, for visits without points"`
	HomeLine       string     `json:"homeLine"       doc:"number of the telephone at the place; wanted of visits by telephone"`
	CallerIn       string     `json:"callerIn"       doc:"number that called at begin"`
	CallerOut      string     `json:"callerOut"      doc:"number that called at end"`
	ScheduledStart *time.Time `json:"scheduledStart" doc:"planned begin; left out when nothing was planned"`
	ScheduledEnd   *time.Time `json:"scheduledEnd"   doc:"planned end"`
	Signature      string     `json:"signature"      doc:"signature, voice, or refused with a reason; empty when there is none"`
	Tasks          []Task     `json:"tasks"          doc:"what was done or refused"`
	ExtraCalls     int        `json:"extraCalls"     doc:"calls beyond one at begin and one at end"`
	Edits          []Edit     `json:"edits"          doc:"changes made by hand; a visit that was entered by hand has one at least"`
	DeviceAt       *time.Time `json:"deviceAt"       doc:"the device's clock when it met the server"`
	ServerAt       *time.Time `json:"serverAt"       doc:"the server's clock at the same moment"`
	SkewSeconds    *float64   `json:"skewSeconds"    doc:"device clock minus server clock when they met; may be left out where deviceAt and serverAt are given"`
	LiveIn         bool       `json:"liveIn"         doc:"the caregiver lives in the same home"`
	AttestedOn     *code.Day  `json:"attestedOn"     doc:"when it was attested that the caregiver lives there; without it the visit is verified as any other"`
}

// Day is the date of the visit where it took place: that of its begin, else of its
// end. ok is false without a time or a zone.
func (v Visit) Day() (day code.Day, ok bool) {
	at := v.moment()
	if at == nil || !v.Zone.Told() {
		return 0, false
	}
	return code.DayOf(at.In(v.Zone.Location())), true
}

// moment is the begin, else the end, else nil.
func (v Visit) moment() *time.Time {
	if v.Start != nil {
		return v.Start
	}
	return v.End
}

// ended reports whether begin and end are there and in order.
func (v Visit) ended() bool { return v.Start != nil && v.End != nil && v.End.After(*v.Start) }

// length is how long the visit took; ok is false where begin or end is missing.
func (v Visit) length() (length time.Duration, ok bool) {
	if v.Start == nil || v.End == nil {
		return 0, false
	}
	return v.End.Sub(*v.Start), true
}
