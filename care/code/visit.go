package code

import (
	"math"
	"time"

	"github.com/google/uuid"
)

// VisitMethod is how the start or the end of a home visit was captured.
type VisitMethod string

// The methods that aggregators of electronic visit verification know.
const (
	VisitMobile      VisitMethod = "MOBILE"
	VisitTelephony   VisitMethod = "TELEPHONY"
	VisitFixedDevice VisitMethod = "FIXED_DEVICE"
	VisitManual      VisitMethod = "MANUAL"
)

// VisitFix is where a phone says that it was (WGS 84, degrees).
type VisitFix struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
	// AccuracyMeters is the radius within which the phone takes itself to be, nil where it
	// did not say.
	AccuracyMeters *float64 `json:"accuracy_meters,omitempty"`
}

// places are the decimals of a degree that ordinary views show: about ten meters.
const places = 1e4

// Rounded is the fix as ordinary views show it.
func (f VisitFix) Rounded() VisitFix {
	f.Latitude, f.Longitude = math.Round(f.Latitude*places)/places, math.Round(f.Longitude*places)/places
	return f
}

// VisitStamp is how the start or the end of a home visit was captured.
type VisitStamp struct {
	// At is when it was, put right by how far the phone's clock was off.
	At time.Time `json:"at"`
	// DeviceAt is the same by the phone's clock, and ReceivedAt when the server heard of it.
	DeviceAt   time.Time `json:"device_at"`
	ReceivedAt time.Time `json:"received_at"`
	// SkewSeconds is by how much the phone's clock was ahead of the server's when they met,
	// nil where nobody told.
	SkewSeconds *int `json:"skew_seconds,omitempty"`
	// Device and Sequence name the phone and the act in its queue.
	Device   string      `json:"device,omitempty"`
	Sequence *int        `json:"sequence,omitempty"`
	Method   VisitMethod `json:"method"`
	Fix      *VisitFix   `json:"fix,omitempty"`
	// Reason is why there is no fix, or why it was captured by hand.
	Reason string `json:"reason,omitempty"`
	// Caller is the number that was called from, or the name of the fixed device.
	Caller string    `json:"caller,omitempty"`
	By     uuid.UUID `json:"by"` // who was signed in
}

// Position is where it was, as ordinary views show it.
func (s VisitStamp) Position() *VisitFix {
	if s.Fix == nil {
		return nil
	}
	return new(s.Fix.Rounded())
}

// ByID is who was signed in.
func (s VisitStamp) ByID() uuid.UUID { return s.By }

// VisitNote is a text beside a home visit.
type VisitNote struct {
	ID       uuid.UUID `json:"id"`
	Text     string    `json:"text"`
	Dictated bool      `json:"dictated,omitempty"` // it was spoken, and a machine wrote it down
	At       time.Time `json:"at"`
	By       uuid.UUID `json:"by"`
}

// ByID is who wrote it.
func (n VisitNote) ByID() uuid.UUID { return n.By }

// VisitSigner is who signs a home visit.
type VisitSigner string

// Who signs. A caregiver may sign in the patient's place.
const (
	SignedByPatient   VisitSigner = "PATIENT"
	SignedByCaregiver VisitSigner = "CAREGIVER"
	SignedByWorker    VisitSigner = "WORKER"
)

// VisitSignatureKind is by what somebody signs.
type VisitSignatureKind string

// By what somebody signs. NotSigned has a reason.
const (
	SignedByHand  VisitSignatureKind = "SIGNATURE"
	SignedByVoice VisitSignatureKind = "VOICE"
	NotSigned     VisitSignatureKind = "NONE"
)

// VisitSignature is that somebody signed a home visit, or why nobody did.
type VisitSignature struct {
	ID     uuid.UUID          `json:"id"`
	Signer VisitSigner        `json:"signer"`
	Kind   VisitSignatureKind `json:"kind"`
	Name   string             `json:"name,omitempty"`
	Reason string             `json:"reason,omitempty"`
	// Attachment is the drawing or the recording, nil for none.
	Attachment *uuid.UUID `json:"attachment,omitempty"`
	At         time.Time  `json:"at"`
	By         uuid.UUID  `json:"by"` // who was signed in
}

// ByID is who was signed in.
func (s VisitSignature) ByID() uuid.UUID { return s.By }

// VisitException is a flag on a home visit. It blocks nothing but an export.
type VisitException struct {
	Name    string `json:"name"`
	Meaning string `json:"meaning"`
	Class   string `json:"class"` // fix, acknowledge or note
	Detail  string `json:"detail,omitempty"`
	// AcceptedBy and AcceptedAt are set once a supervisor has accepted it.
	AcceptedBy *uuid.UUID `json:"accepted_by,omitempty"`
	AcceptedAt *time.Time `json:"accepted_at,omitempty"`
}

// AcceptedByID is who accepted it, nil while nobody has.
func (e VisitException) AcceptedByID() *uuid.UUID { return e.AcceptedBy }

// VisitNoteClass is of what is told beside the exceptions: what nobody can tell. It asks
// somebody to accept it only where it holds back an export.
const VisitNoteClass = "note"

// Open reports whether somebody has still to look at it, whatever becomes of an export.
func (e VisitException) Open() bool { return e.AcceptedAt == nil && e.Class != VisitNoteClass }
