package story

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/99designs/gqlgen/graphql"

	mocks "caseload/mobile-mocks"
)

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
	return t.Send(ctx, one.Document, variables)
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

// Send runs an operation, with variables as over the network, for the context's viewer.
func (t *Teller) Send(ctx context.Context, document string, variables map[string]any) (json.RawMessage, error) {
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
		return nil, fmt.Errorf("%w", errs)
	}
	responses, ctx := t.Graph.DispatchOperation(ctx, operation)
	response := responses(ctx)
	if response == nil {
		return nil, nil // a subscription ended before anything was heard
	}
	if len(response.Errors) > 0 {
		return nil, response.Errors // of what a story says, which is of nobody
	}
	return response.Data, nil
}
