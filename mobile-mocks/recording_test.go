package mocks_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
	mocks "caseload/mobile-mocks"
)

var update = flag.Bool("update", false, "write the recordings anew")

// recording is what an operation was sent with and what came back.
type recording struct {
	Variables any `json:"variables"`
	Data      any `json:"data"`
}

// TestAnswersAreAsRecorded sends every operation, with every set of variables
// that it has, in a world of its own, and holds the answer against
// recordings/NAME.json or recordings/NAME.CASE.json.
func TestAnswersAreAsRecorded(t *testing.T) {
	t.Parallel()
	wanted := map[string]bool{}
	for _, operation := range operations(t) {
		sets := map[string]json.RawMessage{operation.Name: operation.Variables}
		for name, variables := range operation.Cases {
			sets[operation.Name+"."+name] = variables
		}
		for name, variables := range sets {
			wanted[name+".json"] = true
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				compare(t, filepath.Join("recordings", name+".json"), record(t, operation, variables))
			})
		}
	}
	kept, err := filepath.Glob("recordings/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range kept {
		if !wanted[filepath.Base(path)] {
			t.Errorf("%s is of no operation: remove it", path)
		}
	}
}

// record sends an operation and returns what there is to keep.
func record(t *testing.T, operation mocks.Operation, template json.RawMessage) recording {
	t.Helper()
	steady := newSteady(document(t, operation))
	w := world.New(t)
	who := persona(w, operation.Name)
	variables := fill(t, template, known(t, w, who, steady.began))
	if operation.Name == "ConditionChanged" {
		happen(t, w)
	}
	ctx, cancel := context.WithCancel(viewer.NewContext(t.Context(), who))
	defer cancel() // ends a subscription, of which the first event is kept
	var data any
	w.AskIn(ctx, t, operation.Document, variables).Into(t, &data)
	return recording{Variables: steady.value(variables), Data: steady.data(data)}
}

// persona is who sends an operation: a case manager, but for what only a
// supervisor may do.
func persona(w *world.World, operation string) viewer.Viewer {
	if operation == "AssignPatient" {
		return w.Clinic.Supervisor
	}
	return w.Clinic.CaseManager
}

// happen records a condition for a subscription to hear of.
func happen(t *testing.T, w *world.World) {
	t.Helper()
	for _, operation := range operations(t) {
		if operation.Name == "RecordCondition" {
			variables := fill(t, operation.Variables, known(t, w, w.Clinic.CaseManager, time.Now()))
			w.Ask(t, w.Clinic.CaseManager, operation.Document, variables).Into(t, new(any))
			return
		}
	}
	t.Fatal("there is no operation RecordCondition")
}

// known are the values that stand behind the placeholders in variables.
func known(t *testing.T, w *world.World, who viewer.Viewer, now time.Time) map[string]any {
	t.Helper()
	var answer struct{ Viewer struct{ ChangeCursor string } }
	w.Ask(t, who, `{ viewer { changeCursor } }`, nil).Into(t, &answer)
	return map[string]any{
		"cursor":             answer.Viewer.ChangeCursor,
		"patient":            w.Clinic.Patient.ID.String(),
		"patient.revision":   1,
		"condition":          w.Clinic.Patient.Rows[ent.TypeCondition].String(),
		"condition.revision": 1,
		"task":               w.Clinic.Patient.Rows[ent.TypeTask].String(),
		"task.revision":      1,
		"practitioner":       who.Practitioner.String(),
		"name":               "clin",
		"tomorrow":           now.AddDate(0, 0, 1).UTC().Format(time.RFC3339),
	}
}

// fill puts values in the place of placeholders; <new> is a new id each time.
func fill(t *testing.T, template json.RawMessage, known map[string]any) map[string]any {
	t.Helper()
	if template == nil {
		return nil
	}
	var variables map[string]any
	decoder := json.NewDecoder(bytes.NewReader(template))
	decoder.UseNumber()
	if err := decoder.Decode(&variables); err != nil {
		t.Fatal(err)
	}
	return replace(variables, func(text string) any {
		name, found := strings.CutPrefix(strings.TrimSuffix(text, ">"), "<")
		value, is := known[name]
		switch {
		case !found:
			return text
		case name == "new":
			return world.ID().String()
		case !is:
			t.Fatalf("there is no placeholder <%s>", name)
		}
		return value
	}).(map[string]any)
}

// replace gives every text in a JSON value to a function.
func replace(value any, by func(string) any) any {
	switch value := value.(type) {
	case string:
		return by(value)
	case []any:
		for i := range value {
			value[i] = replace(value[i], by)
		}
	case map[string]any:
		for name := range value {
			value[name] = replace(value[name], by)
		}
	}
	return value
}

// compare holds what was recorded against the file, or writes it.
func compare(t *testing.T, path string, got recording) {
	t.Helper()
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(path, text.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is missing: run go test ./mobile-mocks -update", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(kept), text.String()); diff != "" {
		t.Errorf("the answer is not as recorded; if it should not be, run go test ./mobile-mocks -update (-recorded +answered):\n%s", diff)
	}
}
