// Package fault is what the edge of the graph says when it refuses a request: a
// machine-readable code and a sentence without any value of the data.
package fault

// The codes of this package.
const (
	// CodeBadCursor says that a cursor is damaged or belongs to another list.
	CodeBadCursor = "BAD_CURSOR"
	// CodeBadInput says that a value has not the form that its type demands, or
	// lies outside of what is allowed.
	CodeBadInput = "BAD_INPUT"
	// CodeForbidden says that a token is good and opens nothing here.
	CodeForbidden = "FORBIDDEN"
	// CodeNotPermitted says that the viewer's role does not open something.
	CodeNotPermitted = "NOT_PERMITTED"
)

// Error is a refusal that may be shown to the client as it is.
type Error struct{ code, message string }

// New is a refusal with a code and a sentence.
func New(code, message string) *Error { return &Error{code, message} }

// Error is the sentence.
func (e *Error) Error() string { return e.message }

// Code is the reason for programs.
func (e *Error) Code() string { return e.code }

// Public is the sentence for people.
func (e *Error) Public() string { return e.message }

// BadCursor refuses a cursor that cannot be used here.
func BadCursor(message string) *Error { return New(CodeBadCursor, message) }

// NotPermitted refuses what the viewer's role does not open.
func NotPermitted(message string) *Error { return New(CodeNotPermitted, message) }

// BadInput refuses an argument.
func BadInput(message string) *Error { return New(CodeBadInput, message) }
