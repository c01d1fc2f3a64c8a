package record

import (
	"context"
	"fmt"
	"strings"

	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// AsServer runs a part of an act with the server's own sight of the
// organization, for what must be true of all rows and not only of those that
// the viewer sees: a merge moves the confidential ones too. The act has decided
// before that the viewer may do it, and answers nothing of what it saw. Changes
// are still the viewer's.
func (w *Writer) AsServer(ctx context.Context, do func(context.Context) error) error {
	server := viewer.SystemOf(w.Viewer.Organization)
	if err := w.see(viewer.NewContext(ctx, server)); err != nil {
		return err
	}
	// A failure takes the transaction back, and the sight ends with it.
	if err := do(viewer.NewContext(ctx, server)); err != nil {
		return err
	}
	return w.see(ctx)
}

// see tells row-level security that the context's viewer is asking.
func (w *Writer) see(ctx context.Context) error {
	settings, err := rule.Settings(ctx)
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	calls, args := make([]string, len(settings)), make([]any, 0, 2*len(settings))
	for i, s := range settings {
		calls[i] = fmt.Sprintf("set_config($%d, $%d, true)", 2*i+1, 2*i+2)
		args = append(args, s.Name, s.Value)
	}
	if _, err := w.op.Exec(ctx, "select "+strings.Join(calls, ", "), args...); err != nil {
		return fmt.Errorf("record: change the sight: %w", err)
	}
	return nil
}
