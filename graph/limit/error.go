package limit

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Error is why an operation does not run. Its text holds names out of the
// schema and numbers, never a value that the client sent.
type Error struct {
	code    string
	message string
}

func refuse(code, format string, args ...any) *Error {
	return &Error{code: code, message: fmt.Sprintf(format, args...)}
}

// Error returns the code and the sentence.
func (r *Error) Error() string { return r.code + ": " + r.message }

// Code returns the machine-readable reason, one of [Codes].
func (r *Error) Code() string { return r.code }

// Public returns the sentence for the client.
func (r *Error) Public() string { return r.message }

// at turns the refusal into a GraphQL error that points at a place in the
// document. pos may be nil.
func (r *Error) at(pos *ast.Position) *gqlerror.Error {
	err := &gqlerror.Error{
		Err:        r,
		Message:    r.message,
		Extensions: map[string]any{"code": r.code},
	}
	if pos != nil {
		err.Locations = []gqlerror.Location{{Line: pos.Line, Column: pos.Column}}
	}
	return err
}

// under turns the refusal into a GraphQL error that points at a place in the
// variables, in the form that the validator uses: variable, name, field.
func (r *Error) under(path ast.Path) *gqlerror.Error {
	err := r.at(nil)
	err.Path = append(ast.Path{}, path...)
	return err
}
