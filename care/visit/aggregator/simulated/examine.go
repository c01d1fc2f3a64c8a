package simulated

import (
	"encoding/json"
	"slices"
	"time"
)

// record is the part of a record that is looked at; all is text or raw, so that what
// is malformed is found and told.
type record struct {
	Individual struct {
		MemberID string `json:"memberId"`
		PayerID  string `json:"payerId"`
	} `json:"individual"`
	Service struct {
		Code string `json:"code"`
	} `json:"service"`
	VisitDate     string    `json:"visitDate"`
	Zone          string    `json:"zone"`
	LocationIn    *location `json:"locationIn"`
	LocationOut   *location `json:"locationOut"`
	CaregiverID   string    `json:"caregiverId"`
	TimeIn        string    `json:"timeIn"`
	TimeOut       string    `json:"timeOut"`
	CaptureMethod string    `json:"captureMethod"`
	ChangeLog     []struct {
		ReasonCode     string `json:"reasonCode"`
		ResolutionCode string `json:"resolutionCode"`
	} `json:"changeLog"`
}

type location struct {
	Latitude  *float64 `json:"latitude"`
	Longitude *float64 `json:"longitude"`
	Address   string   `json:"address"`
	HomeLine  string   `json:"homeLine"`
}

func (l *location) point() bool {
	return l != nil && l.Latitude != nil && l.Longitude != nil && *l.Latitude >= -90 && *l.Latitude <= 90 && *l.Longitude >= -180 && *l.Longitude <= 180
}

func (l *location) told() bool { return l.point() || l != nil && (l.Address != "" || l.HomeLine != "") }

func member(data json.RawMessage) string {
	var r record
	_ = json.Unmarshal(data, &r)
	return r.Individual.MemberID
}

// examine says for what a record is rejected: the six elements, and what belongs to them.
func examine(data json.RawMessage) (reasons []reason) {
	var r record
	if json.Unmarshal(data, &r) != nil {
		return []reason{{"MALFORMED", "", true}}
	}
	for _, field := range []struct {
		name string
		told bool
	}{
		{"service.code", r.Service.Code != ""},
		{"individual.memberId", r.Individual.MemberID != ""},
		{"individual.payerId", r.Individual.PayerID != ""},
		{"visitDate", r.VisitDate != ""},
		{"locationIn", r.LocationIn.told()},
		{"locationOut", r.LocationOut.told() || r.CaptureMethod != "MOBILE"},
		{"caregiverId", r.CaregiverID != ""},
		{"timeIn", r.TimeIn != ""},
		{"timeOut", r.TimeOut != ""},
	} {
		if !field.told {
			reasons = append(reasons, reason{"ELEMENT_MISSING", field.name, true})
		}
	}
	return append(reasons, r.malformed()...)
}

func (r record) malformed() (reasons []reason) {
	in, inErr := time.Parse(time.RFC3339, r.TimeIn)
	out, outErr := time.Parse(time.RFC3339, r.TimeOut)
	zone, zoneErr := time.LoadLocation(r.Zone)
	zoned := zoneErr == nil && r.Zone != "" && r.Zone != "Local"
	methods := []string{"MOBILE", "TELEPHONY", "FIXED_DEVICE", "MANUAL"}
	bad := func(wrong bool, field string) {
		if wrong {
			reasons = append(reasons, reason{"MALFORMED", field, true})
		}
	}
	bad(inErr != nil && r.TimeIn != "" || inErr == nil && in.Location() != time.UTC, "timeIn")
	bad(outErr != nil && r.TimeOut != "" || outErr == nil && out.Location() != time.UTC, "timeOut")
	bad(inErr == nil && outErr == nil && !out.After(in), "timeOut")
	bad(!zoned, "zone")
	bad(inErr == nil && zoned && r.VisitDate != "" && in.In(zone).Format(time.DateOnly) != r.VisitDate, "visitDate")
	bad(!slices.Contains(methods, r.CaptureMethod), "captureMethod")
	bad(r.CaptureMethod == "MOBILE" && r.LocationIn != nil && !r.LocationIn.point(), "locationIn")
	for _, c := range r.ChangeLog {
		bad(c.ReasonCode == "" || c.ResolutionCode == "", "changeLog")
	}
	return reasons
}
