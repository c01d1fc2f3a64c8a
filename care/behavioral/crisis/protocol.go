package crisis

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisprotocol"
)

// protocol is one while answers are taken to it, and what they make of it.
type protocol struct {
	*ent.CrisisProtocol

	begun, changed, graver bool
	events                 []happening
}

// begin is the protocol that answers open.
func begin(a Answers, now time.Time) *protocol {
	due := now.Add(AnswerWithin(a.Severity))
	row := &ent.CrisisProtocol{
		ID: uuid.Must(uuid.NewV7()), Revision: 1, PatientID: a.Patient, Severity: a.Severity, ResponseIds: []uuid.UUID{a.Response},
		RuleVersion: Version(), Steps: Steps(a.Severity, now), AnswerDueAt: due, EscalateAt: &due, TimelineAt: now,
	}
	if a.Label != nil {
		row.Sensitivity = new(crisisprotocol.Sensitivity(*a.Label))
	}
	opened := happening{kind: crisisevent.KindOPENED, severity: &a.Severity, response: &a.Response}
	return &protocol{CrisisProtocol: row, begun: true, graver: true, events: []happening{opened}}
}

// join adds answers to the protocol that is open.
func (p *protocol) join(a Answers, now time.Time) {
	known := slices.Contains(p.ResponseIds, a.Response)
	switch {
	case a.Severity == "" && known:
		p.note(happening{kind: crisisevent.KindRESPONSE_CORRECTED, text: a.corrected(), response: &a.Response})
	case a.Severity == "" && a.Told && a.At.After(p.TimelineAt):
		p.note(happening{kind: crisisevent.KindRESPONSE_NEGATIVE, text: "Later answers tell of no risk. This closes nothing.", response: &a.Response})
	case a.Severity != "" && (!known || Graver(a.Severity, p.Severity)):
		p.add(a, known, now)
	}
}

// corrected says what became of answers that led to a protocol.
func (a Answers) corrected() string {
	switch {
	case a.Withdrawn:
		return "The assessment was entered in error. This closes nothing."
	case a.Told:
		return "The answers were amended and tell of no risk any more. This closes nothing."
	}
	return "The answers were amended, and what asks about suicide has no answer any more. This closes nothing."
}

// add joins answers that tell of a risk.
func (p *protocol) add(a Answers, known bool, now time.Time) {
	p.changed = true
	if !known {
		p.ResponseIds = append(slices.Clone(p.ResponseIds), a.Response)
	}
	h := happening{kind: crisisevent.KindRESPONSE_JOINED, response: &a.Response}
	if Graver(a.Severity, p.Severity) {
		p.raise(a.Severity, now)
		h.kind, h.severity = crisisevent.KindSEVERITY_RAISED, &a.Severity
	}
	p.note(h)
}

// raise makes a protocol graver: there is more to do, and somebody has to answer anew.
func (p *protocol) raise(severity crisisprotocol.Severity, now time.Time) {
	due := now.Add(AnswerWithin(severity))
	p.graver, p.Severity, p.Steps = true, severity, Raised(p.Steps, severity, now)
	p.AnswerDueAt, p.EscalateAt, p.AnsweredAt, p.AnsweredByID = due, &due, nil, nil
	p.EscalationLevel, p.EscalatedToID = 0, nil
}

func (p *protocol) note(h happening) { p.events = append(p.events, h) }
