package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"strings"

	"caseload/ent/viewer"
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
