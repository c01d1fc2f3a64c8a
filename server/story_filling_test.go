package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"time"

	"caseload/internal/steady"
	"caseload/server/demo"
)

var placeholder = regexp.MustCompile(`^<(\w+)(\.\w+)?>$`)

// fill puts what the story has in the place of placeholders; not ok where it has no such thing.
func (s *told) fill(persona, name string, template json.RawMessage) (variables map[string]any, ok bool) {
	s.t.Helper()
	if template == nil {
		return nil, true
	}
	if err := json.Unmarshal(template, &variables); err != nil {
		s.t.Fatal(err)
	}
	ok = true
	made := 0
	filled := steady.Replace(variables, func(text string) any {
		of := placeholder.FindStringSubmatch(text)
		if of == nil {
			return text
		}
		if of[1] == "new" {
			made++
			return s.id(fmt.Sprintf("%s/%d", name, made)).String()
		}
		value := s.value(persona, of[1], of[2])
		ok = ok && value != nil
		return value
	})
	return filled.(map[string]any), ok
}

// value is what stands behind a placeholder; nil where the story has no such thing.
func (s *told) value(persona, noun, of string) any {
	s.t.Helper()
	if at, ok := s.times()[noun]; ok {
		if of == ".end" {
			at = at.Add(time.Hour)
		}
		return at.Format(time.RFC3339)
	}
	switch noun {
	case "name":
		return "a"
	case "cursor":
		return s.asks(persona, "Viewer", nil).at("viewer", "changeCursor")
	case "practitioner":
		return practitioner(persona)
	}
	if who, ok := people[noun]; ok {
		return practitioner(who)
	}
	id, revision, ok := s.row(noun)
	switch {
	case !ok:
		return nil
	case of == ".revision":
		return revision
	default:
		return id
	}
}

var people = map[string]string{"caseManager": "case-manager", "colleague": "supervisor", "visitStaff": "visit-staff", "consultant": "provider"}

func practitioner(persona string) string {
	p, _ := demo.Find(persona)
	return p.Viewer.Practitioner.String()
}

func (s *told) times() map[string]time.Time {
	now := s.teller.Clock.Now().UTC()
	return map[string]time.Time{"now": now, "earlier": now.Add(-2 * time.Hour), "tomorrow": now.AddDate(0, 0, 1), "nextWeek": now.AddDate(0, 0, 7)}
}

var capital = regexp.MustCompile(`[A-Z]`)

// row is the first thing of a kind, of the patient whom the story is about if that one has one.
func (s *told) row(noun string) (id string, revision int, ok bool) {
	s.t.Helper()
	table := capital.ReplaceAllStringFunc(noun, func(letter string) string { return "_" + strings.ToLower(letter) })
	where := "patient_id = $1"
	if noun == "patient" {
		where = "id = $1"
	}
	ok = s.owner.QueryRowContext(s.t.Context(),
		"select id, revision from "+table+" where "+where+" order by id limit 1", s.hero).Scan(&id, &revision) == nil
	return id, revision, ok
}

// first is the patient whom the story tells of first.
func (s *told) first() string {
	s.t.Helper()
	for _, name := range s.names() {
		if strings.HasPrefix(name, "Patient/") {
			return s.id(name).String()
		}
	}
	s.t.Fatal("the story is about nobody")
	return ""
}
