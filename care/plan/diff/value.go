package diff

import (
	"cmp"
	"encoding/json"
	"regexp"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
)

var (
	humps   = regexp.MustCompile(`([a-z])([A-Z])`)
	shouted = regexp.MustCompile(`^[A-Z][A-Z_]*$`)
)

// special are fields whose name in words is not their name in the contract.
var special = map[string]string{
	"goalIds": "goals", "ownerId": "owner", "dueAt": "due time", "startsOn": "start", "startsAt": "start",
	"endsAt": "end", "lifecycleStatus": "status", "achievementStatus": "progress", "patientWords": "the patient's words",
	"addresses": "problems", "targets": "target", "recurrence": "how often", "careTeamId": "care team",
}

// words is a field's name as a person says it.
func words(name string) string {
	if said, ok := special[name]; ok {
		return said
	}
	return strings.ToLower(humps.ReplaceAllString(name, "$1 $2"))
}

// value is a field's value as a person says it.
func value(name string, raw json.RawMessage, names Names) string {
	switch name {
	case "targets":
		var targets []code.Target
		if json.Unmarshal(raw, &targets) == nil {
			return said(targets, Target)
		}
	case "goalIds", "addresses":
		var ids []uuid.UUID
		if json.Unmarshal(raw, &ids) == nil {
			return said(ids, names.of)
		}
	case "ownerId", "careTeamId":
		return "another"
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return string(raw)
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at.UTC().Format("2 January 2006 15:04 UTC")
	}
	if shouted.MatchString(text) {
		return strings.ToLower(strings.ReplaceAll(text, "_", " "))
	}
	return "“" + text + "”"
}

// of names an item, or says only that there is one.
func (n Names) of(id uuid.UUID) string {
	if title := n[id]; title != "" {
		return "“" + title + "”"
	}
	return "another one"
}

func said[T any](list []T, say func(T) string) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = say(v)
	}
	return strings.Join(parts, ", ")
}

// Target says what a goal should reach, as: HbA1c < 8.0 % by 2027-03-01.
func Target(t code.Target) string {
	text := cmp.Or(t.Measure.Display, t.Measure.Code)
	if t.Detail != nil {
		text += " " + detail(*t.Detail)
	}
	if t.DueOn != "" {
		text += " by " + string(t.DueOn)
	}
	return strings.TrimSpace(text)
}

func detail(v code.Value) string {
	switch {
	case v.Quantity != nil:
		return strings.Join(strings.Fields(v.Quantity.Comparator+" "+v.Quantity.Value+" "+cmp.Or(v.Quantity.Unit, v.Quantity.Code)), " ")
	case v.Coding != nil:
		return cmp.Or(v.Coding.Display, v.Coding.Code)
	case v.Text != nil:
		return *v.Text
	}
	return ""
}
