package story

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	"caseload/ent/viewer"
	mocks "caseload/mobile-mocks"
	"caseload/server/demo"
)

// act sends the operation of a phone, and refuses what the server refuses.
func (t *telling) act(ctx context.Context, number int, step Step) error {
	persona, ok := demo.Find(step.As)
	if !ok {
		return fmt.Errorf("nobody here is %q", step.As)
	}
	ctx = viewer.NewContext(ctx, persona.Viewer)
	input := map[string]any{"clientMutationId": t.story.ID(fmt.Sprintf("%s %d", step.Act, number))}
	maps.Copy(input, step.Input)
	filled, err := t.filled(ctx, input)
	if err != nil {
		return fmt.Errorf("%s: %w", step.Act, err)
	}
	data, err := t.Ask(ctx, step.Act, map[string]any{"input": filled})
	if err != nil {
		return fmt.Errorf("%s as %s: %w", step.Act, step.As, err)
	}
	if err := refused(data); err != nil {
		return fmt.Errorf("%s as %s: %w", step.Act, step.As, err)
	}
	return nil
}

// refused says what problems an act met.
func refused(data json.RawMessage) error {
	var payloads map[string]struct {
		Problems []struct {
			Code    string   `json:"code"`
			Message string   `json:"message"`
			Path    []string `json:"path"`
		} `json:"problems"`
	}
	if err := json.Unmarshal(data, &payloads); err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	var all []error
	for _, payload := range payloads {
		for _, p := range payload.Problems {
			all = append(all, fmt.Errorf("refused: %s (%s %s)", p.Message, p.Code, strings.Join(p.Path, ".")))
		}
	}
	return errors.Join(all...)
}

// filled is the value with its times, ids and revisions.
func (t *telling) filled(ctx context.Context, value any) (any, error) {
	var failed error
	filled := mapped(t.story.timed(value), func(text string) any {
		name, ok := named(text)
		if !ok {
			return text
		}
		of, asksRevision := strings.CutSuffix(name, ".revision")
		if !asksRevision {
			return t.story.ID(name)
		}
		revision, err := t.revision(ctx, of)
		failed = errors.Join(failed, err)
		return revision
	})
	return filled, failed
}

// named is the name in <Type/name>.
func named(text string) (string, bool) {
	if !strings.HasPrefix(text, "<") || !strings.HasSuffix(text, ">") || !strings.Contains(text, "/") {
		return "", false
	}
	return text[1 : len(text)-1], true
}

// revision is that of a thing as the viewer sees it now.
func (t *telling) revision(ctx context.Context, name string) (int, error) {
	kind, _, _ := strings.Cut(name, "/")
	data, err := t.ask(ctx, `query($id: ID!) { node(id: $id) { ... on `+kind+` { revision } } }`, map[string]any{"id": t.story.ID(name)})
	if err != nil {
		return 0, fmt.Errorf("revision of %s: %w", name, err)
	}
	var answer struct{ Node *struct{ Revision int } }
	if err := json.Unmarshal(data, &answer); err != nil || answer.Node == nil {
		return 0, fmt.Errorf("revision of %s: there is none for who acts", name)
	}
	return answer.Node.Revision, nil
}

// Ask sends an operation of a phone for the context's viewer.
func (t *Teller) Ask(ctx context.Context, operation string, variables map[string]any) (json.RawMessage, error) {
	known, err := operations()
	if err != nil {
		return nil, err
	}
	one, ok := known[operation]
	if !ok {
		return nil, fmt.Errorf("phones send no operation %s", operation)
	}
	return t.ask(ctx, one.Document, variables)
}

// operations are those of phones, by name.
var operations = sync.OnceValues(func() (map[string]mocks.Operation, error) {
	all, err := mocks.Operations()
	if err != nil {
		return nil, fmt.Errorf("read operations: %w", err)
	}
	named := map[string]mocks.Operation{}
	for _, o := range all {
		named[o.Name] = o
	}
	return named, nil
})

// ask runs an operation, with variables as over the network.
func (t *Teller) ask(ctx context.Context, document string, variables map[string]any) (json.RawMessage, error) {
	sent, err := json.Marshal(variables)
	if err != nil {
		return nil, fmt.Errorf("variables: %w", err)
	}
	decoder := json.NewDecoder(bytes.NewReader(sent))
	decoder.UseNumber()
	var received map[string]any
	if err := decoder.Decode(&received); err != nil {
		return nil, fmt.Errorf("variables: %w", err)
	}
	ctx = graphql.StartOperationTrace(ctx)
	now := graphql.Now()
	operation, errs := t.Graph.CreateOperationContext(ctx, &graphql.RawParams{
		Query: document, Variables: received, ReadTime: graphql.TraceTiming{Start: now, End: now},
	})
	if errs != nil {
		return nil, errs
	}
	responses, ctx := t.Graph.DispatchOperation(ctx, operation)
	response := responses(ctx)
	if len(response.Errors) > 0 {
		return nil, response.Errors
	}
	return response.Data, nil
}
