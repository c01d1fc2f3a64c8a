package correction

import (
	"slices"
	"time"

	"caseload/care/visit/verification"
)

// Element is what of a visit can be corrected.
type Element string

// The elements. Their values are text: times in RFC 3339 as UTC, points as latitude
// and longitude with a comma between, tasks as codes with commas between and a minus
// before those refused. Empty is nothing captured.
const (
	Client         Element = "client"
	Worker         Element = "worker"
	Service        Element = "service"
	Start          Element = "start"
	End            Element = "end"
	Zone           Element = "zone"
	CaptureMethod  Element = "capture_method"
	LocationIn     Element = "location_in"
	LocationOut    Element = "location_out"
	Address        Element = "address"
	HomeLine       Element = "home_line"
	ScheduledStart Element = "scheduled_start"
	ScheduledEnd   Element = "scheduled_end"
	Signature      Element = "signature"
	Tasks          Element = "tasks"
)

var slots = map[Element]slot{
	Client:         text(func(v *verification.Visit) *string { return &v.Client }),
	Worker:         text(func(v *verification.Visit) *string { return &v.Worker }),
	Service:        text(func(v *verification.Visit) *string { return &v.Service }),
	Address:        text(func(v *verification.Visit) *string { return &v.Address }),
	HomeLine:       text(func(v *verification.Visit) *string { return &v.HomeLine }),
	Signature:      text(func(v *verification.Visit) *string { return &v.Signature }),
	Start:          moment(func(v *verification.Visit) **time.Time { return &v.Start }),
	End:            moment(func(v *verification.Visit) **time.Time { return &v.End }),
	ScheduledStart: moment(func(v *verification.Visit) **time.Time { return &v.ScheduledStart }),
	ScheduledEnd:   moment(func(v *verification.Visit) **time.Time { return &v.ScheduledEnd }),
	LocationIn:     point(func(v *verification.Visit) **verification.Point { return &v.In }),
	LocationOut:    point(func(v *verification.Visit) **verification.Point { return &v.Out }),
	Zone:           {func(v *verification.Visit) string { return v.Zone.String() }, writeZone},
	CaptureMethod:  {func(v *verification.Visit) string { return string(v.CaptureMethod) }, writeMethod},
	Tasks:          {readTasks, writeTasks},
}

// Elements are all that can be corrected, by name.
func Elements() []Element {
	all := make([]Element, 0, len(slots))
	for e := range slots {
		all = append(all, e)
	}
	slices.Sort(all)
	return all
}
