package main

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"caseload/ent/viewer"
	"caseload/graph/generated"
	"caseload/internal/steady"
	mocks "caseload/mobile-mocks"
	"caseload/server/demo"
)

var update = flag.Bool("update", false, "write anew what is answered in stories")

// rewrite is the command for it.
const rewrite = "go test ./server -run TestStories -update"

// recorded is what an operation was sent with in a story, by whom, and what came back.
type recorded struct {
	Persona   string `json:"persona"`
	Variables any    `json:"variables"`
	Data      any    `json:"data"`
}

// askers are who sends an operation, the first whom it is answered.
var askers = []string{"case-manager", "supervisor", "provider", "visit-staff", "privacy-officer"}

// answersAsRecorded sends every operation that makes sense in the story, and holds what comes back
// against the files beside it. The clock stands meanwhile, and what an act has done is undone.
func (s *told) answersAsRecorded() {
	s.t.Helper()
	if err := s.teller.Turn(s.t.Context(), s.of.Clock.Add(10*time.Minute)); err != nil {
		s.t.Fatal(err)
	}
	operations, err := mocks.Operations()
	if err != nil {
		s.t.Fatal(err)
	}
	s.hero = s.first()
	found := map[string]recorded{}
	for _, o := range operations {
		if o.Kind == ast.Subscription {
			continue
		}
		sets := map[string]json.RawMessage{o.Name: o.Variables}
		for name, variables := range o.Cases {
			sets[o.Name+"."+name] = variables
		}
		for name, template := range sets {
			if one, ok := s.record(o, name, template); ok {
				found[name] = one
			}
		}
	}
	s.compare(found)
	if err := s.teller.Advance(s.t.Context(), s.teller.Clock.Now()); err != nil {
		s.t.Fatal(err)
	}
}

// record is what the first persona gets whom it is answered, and without problems.
func (s *told) record(o mocks.Operation, name string, template json.RawMessage) (recorded, bool) {
	s.t.Helper()
	for _, persona := range askers {
		variables, ok := s.fill(persona, name, template)
		if !ok {
			return recorded{}, false
		}
		if data, ok := s.try(persona, o, variables); ok {
			values := steady.At(s.document(o), time.Time{}, s.knows)
			return recorded{persona, values.Variables(variables), values.Data(data)}, true
		}
	}
	return recorded{}, false
}

func (s *told) document(o mocks.Operation) *ast.QueryDocument {
	s.t.Helper()
	document, errs := gqlparser.LoadQueryWithRules(generated.NewExecutableSchema(generated.Config{}).Schema(), o.Document, rules.NewDefaultRules())
	if errs != nil {
		s.t.Fatal(errs)
	}
	return document
}

// knows tells which ids are the same at every start: those that follow from names, and the personas'.
func (s *told) knows(id string) bool {
	parsed, err := uuid.Parse(id)
	return err == nil && (parsed.Version() == 5 || strings.HasPrefix(id, "01900000-0000-7000-8000-"))
}

// try sends an operation within a transaction, in which an act is done, and takes that back.
func (s *told) try(persona string, o mocks.Operation, variables map[string]any) (data any, ok bool) {
	s.t.Helper()
	p, _ := demo.Find(persona)
	v := p.Viewer
	v.Device = "a phone"
	ctx, op := s.teller.Recorder.DB.ReadWrite(viewer.NewContext(s.t.Context(), v))
	defer op.Rollback()
	raw, err := s.teller.Ask(ctx, o.Name, variables)
	if err != nil {
		return nil, false
	}
	if err := json.Unmarshal(raw, &data); err != nil {
		s.t.Fatal(err)
	}
	for _, payload := range data.(map[string]any) {
		if inside, _ := payload.(map[string]any); o.Kind == ast.Mutation && inside["problems"] != nil && len(inside["problems"].([]any)) > 0 {
			return nil, false
		}
		if payload == nil {
			return nil, false // nothing of that kind is in the story
		}
	}
	return data, true
}

// compare holds what was recorded against the files of the story, or writes them.
func (s *told) compare(found map[string]recorded) {
	s.t.Helper()
	folder := filepath.Join("..", "mobile-mocks", "stories", s.of.Name)
	kept, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, path := range kept {
		if _, ok := found[strings.TrimSuffix(filepath.Base(path), ".json")]; ok {
			continue
		}
		if !*update {
			s.t.Errorf("%s is not answered in the story any more: see why, or run %s", path, rewrite)
		} else if err := os.Remove(path); err != nil {
			s.t.Fatal(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		steady.Compare(s.t, filepath.Join(folder, name+".json"), found[name], *update, rewrite)
	}
}
