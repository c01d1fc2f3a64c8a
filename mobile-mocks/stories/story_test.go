package stories_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"caseload/ent/viewer"
	"caseload/internal/world"
	mocks "caseload/mobile-mocks"
)

// story is what happens in one of them: who is in it, and what was answered
// last.
type story struct {
	t        testing.TB
	w        *world.World
	people   map[string]viewer.Viewer
	patients map[string]string
	answer   object
	kept     map[string]object
	moment   time.Time
}

// begin opens an empty world with the clinic's people in it.
func (s *story) begin(t testing.TB) {
	t.Helper()
	w := world.New(t)
	*s = story{
		t: t, w: w, patients: map[string]string{}, kept: map[string]object{}, moment: time.Now(),
		people: map[string]viewer.Viewer{
			"Dana": w.Clinic.CaseManager, "Ruth": w.Clinic.Supervisor, "Luis": w.Clinic.VisitStaff,
			"Mina": w.Clinic.Provider, "Paul": w.Clinic.PrivacyOfficer, "Ines": w.Other.CaseManager,
		},
	}
}

// object is a JSON object of an answer.
type object map[string]any

// at follows names into an object; a number of a list is given by its index.
// Nothing is nil.
func (o object) at(path ...string) any {
	var here any = map[string]any(o)
	for _, name := range path {
		inside, ok := here.(map[string]any)
		if !ok {
			return nil
		}
		here = inside[name]
	}
	return here
}

func (o object) object(path ...string) object {
	inside, _ := o.at(path...).(map[string]any)
	return inside
}

func (o object) list(path ...string) []object {
	items, _ := o.at(path...).([]any)
	list := make([]object, len(items))
	for i, item := range items {
		inside, _ := item.(map[string]any)
		list[i] = inside
	}
	return list
}

func (o object) text(path ...string) string {
	if value := o.at(path...); value != nil {
		return fmt.Sprint(value)
	}
	return ""
}

// ask sends an operation of the phone's for a person, and keeps the data.
func (s *story) ask(person, operation string, variables object) object {
	s.t.Helper()
	return s.query(person, document(s.t, operation), variables)
}

// query sends an operation that no phone sends, for what a story looks at from
// outside.
func (s *story) query(person, text string, variables object) object {
	s.t.Helper()
	sent, err := json.Marshal(variables)
	if err != nil {
		s.t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(sent))
	decoder.UseNumber() // as over the network
	var received map[string]any
	if err := decoder.Decode(&received); err != nil {
		s.t.Fatal(err)
	}
	var data object
	s.w.Ask(s.t, s.who(person), text, received).Into(s.t, &data)
	return data
}

// act sends a mutation of the phone's. What it answers is looked at by the steps
// that follow.
func (s *story) act(person, operation string, input object) object {
	s.t.Helper()
	whole := object{"clientMutationId": world.ID()}
	maps.Copy(whole, input)
	data := s.ask(person, operation, object{"input": whole})
	for _, payload := range data {
		s.answer, _ = payload.(map[string]any)
	}
	return s.answer
}

// done fails the story where the act before it met problems.
func (s *story) done() object {
	s.t.Helper()
	if problems := s.answer.list("problems"); len(problems) > 0 {
		s.t.Fatalf("it was refused: %v", problems)
	}
	return s.answer
}

func (s *story) who(person string) viewer.Viewer {
	s.t.Helper()
	v, ok := s.people[person]
	if !ok {
		s.t.Fatalf("nobody in the story is named %s", person)
	}
	return v
}

func (s *story) patient(name string) string {
	s.t.Helper()
	id, ok := s.patients[name]
	if !ok {
		s.t.Fatalf("no patient in the story is named %s", name)
	}
	return id
}

// document is an operation of the phone's.
func document(t testing.TB, name string) string {
	t.Helper()
	all, err := mocks.Operations()
	if err != nil {
		t.Fatal(err)
	}
	for _, operation := range all {
		if operation.Name == name {
			return operation.Document
		}
	}
	t.Fatalf("phones send no operation %s", name)
	return ""
}

// named finds the object whose field holds the words.
func named(list []object, field, words string) object {
	for _, item := range list {
		if strings.Contains(strings.ToLower(item.text(field)), strings.ToLower(words)) {
			return item
		}
	}
	return nil
}
