package transport

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// presenter turns the errors of operations into what clients may see.
type presenter struct {
	log      *slog.Logger
	describe func(error) []slog.Attr
	text     bool
	schema   *ast.Schema
}

// present implements graphql.ErrorPresenterFunc.
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	if err == nil {
		return nil
	}
	original, _ := errors.AsType[*gqlerror.Error](err)
	if original == nil {
		original = &gqlerror.Error{Err: err, Path: graphql.GetPath(ctx)}
	}
	if _, told := errors.AsType[*panicError](err); told {
		return original
	}
	shown := p.translate(ctx, original, err)
	shown.Path, shown.Locations = original.Path, original.Locations
	if path, below := split(ctx, original.Path); below != nil {
		shown.Path = path // an argument is not in the answer
	}
	return shown
}

// translate finds the kind of an error, from what was written for the client
// down to what must not be shown at all.
func (p presenter) translate(ctx context.Context, original *gqlerror.Error, err error) *gqlerror.Error {
	if public, ok := errors.AsType[PublicError](err); ok {
		return about(ctx, original, public)
	}
	if code, ok := original.Extensions["code"].(string); ok && original.Err == nil {
		switch code {
		case errcode.ValidationFailed, errcode.ParseFailed:
			return toGraphQL(&requestError{code: code, message: withoutValues(original)})
		case CodePersistedUnknown:
			return toGraphQL(&requestError{code: code, message: original.Message})
		}
	}
	if ended := ending(ctx, err); ended != nil {
		return toGraphQL(ended)
	}
	if misread := p.unreadable(ctx, original, err); misread != nil {
		return about(ctx, original, misread)
	}
	return p.internal(ctx, err)
}

// internal logs what kind of error it is and shows only where to look for it.
func (p presenter) internal(ctx context.Context, err error) *gqlerror.Error {
	id := RequestIDFrom(ctx)
	attributes := []slog.Attr{
		slog.String("requestId", id),
		slog.String("error", kinds(err)),
		slog.String("field", fieldOf(ctx)),
		slog.String("operation", operationOf(ctx)),
	}
	if state := sqlState(err); state != "" {
		attributes = append(attributes, slog.String("sqlState", state))
	}
	attributes = append(attributes, p.describe(err)...)
	if p.text {
		attributes = append(attributes, slog.String("text", err.Error()))
	}
	p.log.LogAttrs(ctx, slog.LevelError, "operation failed", attributes...)
	return internalError(id)
}

// internalError is the one sentence for all that is our fault.
func internalError(requestID string) *gqlerror.Error {
	return &gqlerror.Error{
		Message:    "something went wrong on the server: the request id helps to find out what",
		Extensions: map[string]any{"code": CodeInternal, "requestId": requestID},
	}
}

// ending returns why an operation was cut off, or nil when it was not.
func ending(ctx context.Context, err error) PublicError {
	cause := context.Cause(ctx)
	if public, ok := errors.AsType[PublicError](cause); ok {
		return public
	}
	switch {
	case errors.Is(cause, context.DeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return errTimeout
	case errors.Is(cause, context.Canceled), errors.Is(err, context.Canceled):
		return &requestError{code: CodeCanceled, message: "the client went away"}
	case sqlState(err) == "57014": // query_canceled, here by statement_timeout
		return errTimeout
	default:
		return nil
	}
}

// fieldOf names the field that is being resolved, as the schema does.
func fieldOf(ctx context.Context) string {
	for field := graphql.GetFieldContext(ctx); field != nil; field = field.Parent {
		if field.Field.Field != nil {
			return field.Object + "." + field.Field.Name
		}
	}
	return ""
}

func operationOf(ctx context.Context) string {
	if !graphql.HasOperationContext(ctx) {
		return ""
	}
	return operationName(graphql.GetOperationContext(ctx))
}

// operationName is the name in the document, not the one in the request,
// which can be any text.
func operationName(op *graphql.OperationContext) string {
	if op == nil || op.Operation == nil {
		return ""
	}
	return op.Operation.Name
}
