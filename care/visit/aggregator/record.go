package aggregator

import (
	"time"

	"caseload/care/code"
)

// Record is a visit as an aggregator takes it. Times are UTC, dates those of the zone.
type Record struct {
	VisitID string `json:"visitId"`
	// Version counts from 1; a record of a later version takes the place of the earlier.
	Version         int         `json:"version"`
	Individual      Individual  `json:"individual"`
	Service         Service     `json:"service"`
	VisitDate       code.Day    `json:"visitDate"`
	Zone            string      `json:"zone"`
	LocationIn      *Location   `json:"locationIn"`
	LocationOut     *Location   `json:"locationOut,omitempty"`
	CaregiverID     string      `json:"caregiverId"`
	TimeIn          time.Time   `json:"timeIn"`
	TimeOut         time.Time   `json:"timeOut"`
	Minutes         int         `json:"minutes"`
	CaptureMethod   string      `json:"captureMethod"`
	ClientSignature string      `json:"clientSignature,omitempty"`
	Tasks           []Task      `json:"tasks,omitempty"`
	ScheduleRef     string      `json:"scheduleRef,omitempty"`
	Exceptions      []Exception `json:"exceptions,omitempty"`
	// NotComputable are exceptions that nobody could tell, by code; a person accepted that.
	NotComputable []string `json:"notComputable,omitempty"`
	ChangeLog     []Change `json:"changeLog,omitempty"`
	Offline       *Offline `json:"offlineCapturedAt,omitempty"`
	LiveIn        *LiveIn  `json:"liveInCaregiver,omitempty"`
	// Voided tells that the visit was entered in error: the versions before count no more.
	Voided bool `json:"voided,omitempty"`
}

// Individual is the person who was served.
type Individual struct {
	MemberID string `json:"memberId"`
	PayerID  string `json:"payerId"`
}

// Service is what was provided.
type Service struct {
	Code         string   `json:"code"`
	Modifiers    []string `json:"modifiers,omitempty"`
	PayerService string   `json:"payerService,omitempty"`
}

// Location is a point, an address, or the home line that stands for the place.
type Location struct {
	Latitude  *float64 `json:"latitude,omitempty"`
	Longitude *float64 `json:"longitude,omitempty"`
	Address   string   `json:"address,omitempty"`
	HomeLine  string   `json:"homeLine,omitempty"`
}

// Task is a task of the visit.
type Task struct {
	Code    string `json:"code"`
	Refused bool   `json:"refused"`
}

// Exception is a flag that a person accepted.
type Exception struct {
	Code         string `json:"code"`
	Acknowledged bool   `json:"acknowledged"`
}

// Change is a correction that was made by hand.
type Change struct {
	Element        string     `json:"element"`
	Before         string     `json:"before"`
	After          string     `json:"after"`
	ReasonCode     string     `json:"reasonCode"`
	ResolutionCode string     `json:"resolutionCode"`
	By             string     `json:"by"`
	At             time.Time  `json:"at"`
	ApprovedBy     string     `json:"approvedBy,omitempty"`
	ApprovedAt     *time.Time `json:"approvedAt,omitempty"`
}

// Offline are the two clocks when the device met the server.
type Offline struct {
	DeviceAt    *time.Time `json:"deviceAt,omitempty"`
	ServerAt    *time.Time `json:"serverAt,omitempty"`
	SkewSeconds float64    `json:"skewSeconds"`
}

// LiveIn tells of a caregiver who lives in the same home.
type LiveIn struct {
	Exempt     bool      `json:"exempt"`
	AttestedOn *code.Day `json:"attestedOn,omitempty"`
}
