package assess

import (
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent/proposal"
	"caseload/ent/task"
)

// changeSystem is the code system of changes of condition that no public system
// has a code for; the code is the key of the proposal.
const changeSystem = instrument.System + ":change"

var kinds = map[instrument.Kind]proposal.Kind{
	instrument.ProblemKind: proposal.KindPROBLEM, instrument.ChangeKind: proposal.KindPROBLEM, instrument.GoalKind: proposal.KindGOAL,
	instrument.TaskKind: proposal.KindTASK, instrument.ReferralKind: proposal.KindREFERRAL,
}

// kindOf is the kind under which a proposal is kept. A change of condition
// becomes a condition, as a problem does.
func kindOf(p instrument.Proposal) proposal.Kind { return kinds[p.Kind] }

// codingOf is what a proposal is about; empty for a goal, task or referral in
// words.
func codingOf(p instrument.Proposal) code.Coding {
	coding := p.Coding
	if p.Kind == instrument.ChangeKind {
		coding.Display = p.Text
		if coding.Code == "" {
			coding.System, coding.Code = changeSystem, p.Key
		}
	}
	return coding
}

// priorityOf is how soon a proposal is to be taken up: the table says so of
// tasks and referrals, the alert of the others.
func priorityOf(p instrument.Proposal) proposal.Priority {
	switch {
	case p.Priority != "":
		return proposal.Priority(p.Priority)
	case p.Severity == instrument.Emergent:
		return proposal.PrioritySTAT
	case p.Severity == instrument.Urgent:
		return proposal.PriorityURGENT
	}
	return proposal.PriorityROUTINE
}

var ranks = map[proposal.Priority]int{
	proposal.PriorityROUTINE: 1, proposal.PriorityURGENT: 2, proposal.PriorityASAP: 3, proposal.PrioritySTAT: 4,
}

// graver reports whether one priority is above another.
func graver[A, B ~string](one A, other B) bool {
	return ranks[proposal.Priority(one)] > ranks[proposal.Priority(other)]
}

// severityOf is how loud a change of condition is told.
func severityOf(p instrument.Proposal) monitor.Severity {
	return monitor.Severity(strings.ToUpper(string(p.Severity)))
}

// due is by when a proposal is to be done: at once, until the end of a day by
// the patient's clocks, or at no set time.
func (s *submission) due(p instrument.Proposal) time.Time {
	if p.Due.String() == "immediate" {
		return s.at
	}
	day, ok := p.Due.On(s.about.On, nil)
	if !ok {
		return code.Never
	}
	return s.person.end(day)
}

// reason is why something is proposed: the rule, and the answers by which it
// holds, in words.
func (s *submission) reason(p instrument.Proposal) string {
	facts := make([]string, len(p.Facts))
	for i, fact := range p.Facts {
		facts[i] = s.subjectOf(fact.Path) + ": " + fact.Says
	}
	return cut(strings.Join(p.Reasons, "; ")+" ("+strings.Join(facts, "; ")+")", 500)
}

// subjectOf is the words of the item or domain that a fact is about, else where it
// stands.
func (s *submission) subjectOf(path string) string {
	id := instrument.Problem{Path: path}.Item()
	if item := s.form.Item(id); item != nil {
		return item.Text
	}
	return path
}

// cut shortens a text to so many characters.
func cut(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}

// wording is what a task tells of the proposal that it came of.
type wording struct {
	kind                       task.Kind
	title, note, questionnaire string
	about                      *uuid.UUID // the condition
}

// open is the wording that everybody who works for the patient may read: nothing
// of a confidential assessment, since tasks have no label.
func (s wording) open(confidential bool) wording {
	if confidential {
		return wording{kind: task.KindFOLLOW_UP, title: record.NeutralTitle}
	}
	s.title = cut(s.title, 200)
	return s
}

// taskKindOf is the kind of task that the table gives a proposal.
func taskKindOf(p instrument.Proposal) task.Kind {
	if p.TaskKind == "" {
		return task.KindOTHER
	}
	return task.Kind(p.TaskKind)
}
