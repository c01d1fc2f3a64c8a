package result

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor/finding"
)

// reading is a result as it is on record.
type reading struct {
	ID             uuid.UUID        `json:"id"`
	Patient        uuid.UUID        `json:"patient_id"`
	Label          string           `json:"sensitivity"`
	At             time.Time        `json:"timeline_at"`
	Arrived        time.Time        `json:"received_at"`
	Category       string           `json:"category"`
	Codings        []code.Coding    `json:"codings"`
	Components     []code.Component `json:"components"`
	Interpretation []code.Coding    `json:"interpretation"`
	// Fingerprint is another one where the result says something else.
	Fingerprint string `json:"fingerprint"`

	severity finding.Severity
}

func (r *reading) row() string { return "Observation/" + r.ID.String() }

// codes are the LOINC codes of the result and of its parts.
func (r *reading) codes() (codes []string) {
	add := func(c code.Coding) {
		if c.System == code.LOINC {
			codes = append(codes, c.Code)
		}
	}
	for _, c := range r.Codings {
		add(c)
	}
	for _, part := range r.Components {
		add(part.Code)
	}
	return codes
}

// flagged reports whether the laboratory calls it critical.
func (r *reading) flagged() bool {
	for _, c := range r.Interpretation {
		if c.Code == "HH" || c.Code == "LL" {
			return r.Category == "laboratory"
		}
	}
	return false
}
