package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

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
	data, err := t.Send(ctx, `query($id: ID!) { node(id: $id) { ... on `+kind+` { revision } } }`, map[string]any{"id": t.story.ID(name)})
	if err != nil {
		return 0, fmt.Errorf("revision of %s: %w", name, err)
	}
	var answer struct {
		Node *struct {
			Revision int `json:"revision"`
		} `json:"node"`
	}
	if err := json.Unmarshal(data, &answer); err != nil || answer.Node == nil {
		return 0, fmt.Errorf("revision of %s: there is none for who acts", name)
	}
	return answer.Node.Revision, nil
}
