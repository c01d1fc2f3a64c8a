package instrument

import (
	"strings"

	"caseload/care/code"
)

// Kind is what is proposed.
type Kind string

// The kinds of proposals. A change is a change of the patient's condition, which
// tells those who follow the patient.
const (
	ProblemKind  Kind = "problem"
	GoalKind     Kind = "goal"
	TaskKind     Kind = "task"
	ReferralKind Kind = "referral"
	ChangeKind   Kind = "change"
)

// Proposal is what follows from a fired alert.
type Proposal struct {
	Kind Kind `json:"kind"`
	// Key stays the same over repeated assessments: with the kind it names the
	// one open thing that a proposal is about.
	Key string `json:"key"`
	// Open is true of what is done at once, for safety, and not offered.
	Open bool `json:"open"`
	// Coding is the code of a problem, or the measure of a goal; empty otherwise.
	Coding code.Coding `json:"coding"`
	Text   string      `json:"text"`
	// TaskKind and Priority are those of the contract, of tasks and referrals
	// only.
	TaskKind string   `json:"taskKind,omitempty"`
	Priority string   `json:"priority,omitempty"`
	Due      Due      `json:"due"`
	Severity Severity `json:"severity"`
	// Reasons say why, Alerts by which alerts, Facts from which answers.
	Reasons []string `json:"reasons"`
	Alerts  []string `json:"alerts"`
	Facts   []Fact   `json:"facts"`
	// Links is the id of the open thing that this is about already; empty when
	// it is new.
	Links string `json:"links,omitempty"`

	also []code.Coding
}

// Existing is an open problem, goal, task, referral or change of the patient.
type Existing struct {
	ID   string
	Kind Kind
	// Key is that of the proposal that it came from, empty when it came from
	// elsewhere.
	Key     string
	Codings []code.Coding
}

// Link sets what each proposal is about already: by its key, or for a problem by
// a code that means the same. What was linked is kept, not proposed again as
// new.
func Link(proposals []Proposal, open []Existing) []Proposal {
	linked := make([]Proposal, 0, len(proposals))
	for _, p := range proposals {
		for _, e := range open {
			if p.Links == "" && p.same(e) {
				p.Links = e.ID
			}
		}
		linked = append(linked, p)
	}
	return linked
}

func (p Proposal) same(e Existing) bool {
	if p.Kind != e.Kind {
		return false
	}
	if p.Key == e.Key {
		return true
	}
	if p.Kind != ProblemKind {
		return false
	}
	for _, coding := range e.Codings {
		if coding.System == p.Coding.System && coding.Code == p.Coding.Code || p.means(coding) {
			return true
		}
	}
	return false
}

// means reports whether a code is among those of the same problem. ICD-10-CM
// codes cover all that begin so.
func (p Proposal) means(coding code.Coding) bool {
	for _, also := range p.also {
		switch {
		case coding.System != also.System:
		case also.System == code.ICD10CM && strings.HasPrefix(undotted(coding.Code), undotted(also.Code)):
			return true
		case coding.Code == also.Code:
			return true
		}
	}
	return false
}

func undotted(code string) string { return strings.ToUpper(strings.ReplaceAll(code, ".", "")) }
