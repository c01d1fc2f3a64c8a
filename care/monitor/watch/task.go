package watch

import (
	"strings"

	"github.com/google/uuid"

	"caseload/care/monitor/finding"
	"caseload/care/record"
)

// priorities are how soon a task should be taken up (FHIR request-priority).
var priorities = map[finding.Severity]string{
	finding.Info: "ROUTINE", finding.Action: "ROUTINE", finding.Urgent: "ASAP", finding.Emergent: "STAT",
}

var ranks = map[string]int{"ROUTINE": 1, "URGENT": 2, "ASAP": 3, "STAT": 4}

// taskKinds are the sort of work that a change calls for; a reassessment where
// nothing stands here.
var taskKinds = map[finding.Kind]string{
	finding.Medication: "MEDICATION_REVIEW", finding.MissedVisit: "PHONE_CALL", finding.Encounter: "FOLLOW_UP", finding.Social: "PHONE_CALL",
}

// taskFor is the one task for a cause.
func (r *run) taskFor(f *found) taskRow {
	t := taskRow{
		ID: uuid.Must(uuid.NewV7()), Patient: f.patient.id, Owner: f.patient.manager, Kind: "FOLLOW_UP", Priority: priorities[f.Severity],
		Title: record.NeutralTitle, DueAt: r.due(f), Revision: 1, PriorityReasons: []string{},
	}
	if t.Owner == nil && r.Viewer.Practitioner != uuid.Nil {
		t.Owner = &r.Viewer.Practitioner
	}
	if r.Viewer.Practitioner != uuid.Nil {
		t.Requester = &r.Viewer.Practitioner
	}
	if f.Label != "" {
		return t
	}
	t.Kind, t.Title, t.Cause = "ASSESSMENT", "Reassess: "+f.Title, f.Cause
	if kind, ok := taskKinds[f.Kind]; ok {
		t.Kind, t.Title = kind, f.Title
	}
	t.PriorityReasons, t.Note = f.words(nil), f.note()
	return t
}

// note says why the task is there and what the rules ask for.
func (f *found) note() string {
	var lines []string
	for _, r := range f.Reasons {
		line := r.Text
		if r.Action != "" {
			line += " → " + r.Action
		}
		lines = append(lines, line)
	}
	return cut(strings.Join(lines, "\n"), 5_000)
}

// mostReasons bounds what an issue says.
const mostReasons = 20

// words are the reasons as they are kept, the gravest first, those that were there
// before behind them: of each rule the newest.
func (f *found) words(before []string) []string {
	list := make([]string, 0, len(f.Reasons)+len(before))
	said := map[string]bool{}
	for _, r := range f.Reasons {
		list, said[r.Rule] = append(list, cut(r.Rule+": "+r.Text, 500)), true
	}
	for _, text := range before {
		if rule, _, _ := strings.Cut(text, ": "); !said[rule] {
			list = append(list, text)
		}
	}
	return list[:min(len(list), mostReasons)]
}

// cut shortens a text to so many characters.
func cut(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}
