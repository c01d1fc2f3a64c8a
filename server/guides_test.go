package main

import (
	"context"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"caseload/ent/viewer"
	"caseload/server/demo"
)

// guideStep is an operation of the guide, with its variables.
var guideStep = regexp.MustCompile("(?s)```graphql\n(.*?)```(?:\n\n```json\n(.*?)```)?")

// Every step of the guide is done as it stands there, in its story and its order.
func TestGuidesAreDoneAsTheyStand(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/guides.md")
	if err != nil {
		t.Fatal(err)
	}
	s := tell(t, "heart-attack")
	if err := s.teller.Turn(t.Context(), s.of.Clock.Add(10*time.Minute)); err != nil {
		t.Fatal(err)
	}
	steps := guideStep.FindAllStringSubmatch(string(text), -1)
	if want := strings.Count(string(text), "```graphql"); len(steps) != want || want < 10 {
		t.Fatalf("%d steps of %d", len(steps), want)
	}
	for _, one := range steps {
		s.does(one[1], one[2])
	}
}

// does sends a step, which meets no problem; of a subscription, that it begins.
func (s *told) does(document, variables string) {
	s.t.Helper()
	var given map[string]any
	if err := json.Unmarshal([]byte(variables), &given); variables != "" && err != nil {
		s.t.Fatalf("%s: %v", document, err)
	}
	p, _ := demo.Find("case-manager")
	ctx, cancel := context.WithCancel(viewer.NewContext(s.t.Context(), p.Viewer))
	defer cancel()
	if strings.HasPrefix(document, "subscription") {
		time.AfterFunc(100*time.Millisecond, cancel) // nothing changes here
	}
	data, err := s.teller.Send(ctx, document, given)
	if err != nil {
		s.t.Errorf("%s: %v", document, err)
	}
	if strings.HasPrefix(document, "mutation") && !strings.Contains(string(data), `"problems":[]`) || strings.Contains(string(data), `"REJECTED"`) {
		s.t.Errorf("%s: %s", document, data)
	}
}
