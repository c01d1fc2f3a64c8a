package transport

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
)

// panicError is a panic that is logged already.
type panicError struct{}

// Error says no more than that.
func (*panicError) Error() string { return "panic" }

// rescue implements graphql.RecoverFunc: it logs where the panic came from.
// What was panicked with may hold patient data, unless the runtime did it.
func (p presenter) rescue(ctx context.Context, value any) error {
	id := RequestIDFrom(ctx)
	attributes := []slog.Attr{
		slog.String("requestId", id),
		slog.String("panic", fmt.Sprintf("%T", value)),
		slog.String("field", fieldOf(ctx)),
		slog.String("operation", operationOf(ctx)),
		slog.String("stack", string(debug.Stack())),
	}
	if fault, ok := value.(runtime.Error); ok {
		attributes = append(attributes, slog.String("text", fault.Error()))
	}
	p.log.LogAttrs(ctx, slog.LevelError, "panic in an operation", attributes...)
	shown := internalError(id)
	shown.Err = &panicError{}
	return shown
}
