package transport_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/fault"
	"caseload/graph/transport"
)

// sqlError is a database error with data in its text, as lib/pq's has.
type sqlError struct{ state string }

func (e *sqlError) Error() string    { return "pq: duplicate key (name)=(" + secret + ")" }
func (e *sqlError) SQLState() string { return e.state }

func TestErrorsShowOnlyWhatWasWrittenForTheClient(t *testing.T) {
	t.Parallel()
	internal := "something went wrong on the server: the request id helps to find out what"
	tests := map[string]struct {
		err     error
		code    string
		message string
		logged  string // the kinds of the error, "" when it is no failure
	}{
		"public":              {tokenError("NOT_FOUND"), "NOT_FOUND", "refused: NOT_FOUND", ""},
		"public inside":       {fmt.Errorf("load %s: %w", secret, tokenError("NOT_FOUND")), "NOT_FOUND", "refused: NOT_FOUND", ""},
		"plain":               {errors.New(secret), transport.CodeInternal, internal, `"error":"*errors.errorString"`},
		"wrapped":             {fmt.Errorf("load %s: %w", secret, errors.New(secret)), transport.CodeInternal, internal, `"error":"*fmt.wrapError > *errors.errorString"`},
		"joined":              {errors.Join(errors.New(secret), errors.New("b")), transport.CodeInternal, internal, `"error":"*errors.joinError > *errors.errorString"`},
		"a GraphQL error":     {gqlerror.Errorf("%s", secret), transport.CodeInternal, internal, `"field":"Query.hello"`},
		"with a code by hand": {&gqlerror.Error{Message: secret, Err: errors.New(secret), Extensions: map[string]any{"code": "GRAPHQL_VALIDATION_FAILED"}}, transport.CodeInternal, internal, `"error":"*errors.errorString"`},
		"database":            {fmt.Errorf("insert: %w", &sqlError{"23505"}), transport.CodeInternal, internal, `"sqlState":"23505","table":"patient"`},
		"statement timeout":   {fmt.Errorf("select: %w", &sqlError{"57014"}), transport.CodeTimeout, "the operation took too long and was ended", ""},
		"NUL in a text":       {fmt.Errorf("insert: %w", &sqlError{"22021"}), transport.CodeBadInput, "a text holds a character that cannot be stored", ""},
		"deadline":            {fmt.Errorf("select: %w", context.DeadlineExceeded), transport.CodeTimeout, "the operation took too long and was ended", ""},
		"canceled":            {fmt.Errorf("select: %w", context.Canceled), transport.CodeCanceled, "the client went away", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld()
			w.answer = func(context.Context) (string, error) { return "", test.err }
			s := serve(t, w, func(c *transport.Config) {
				c.Describe = func(err error) []slog.Attr {
					if _, ok := errors.AsType[*sqlError](err); ok {
						return []slog.Attr{slog.String("table", "patient")}
					}
					return nil
				}
			})
			got := s.ask(t, `query Greeting { hello }`)
			if got.code() != test.code || got.message() != test.message {
				t.Errorf("got %q %q, want %q %q", got.code(), got.message(), test.code, test.message)
			}
			if strings.Contains(got.body, secret) {
				t.Errorf("the answer shows the error: %s", got.body)
			}
			if path := got.parsed.Errors[0].Path.String(); path != "hello" {
				t.Errorf("path %q", path)
			}
			if failed := s.log.contains("operation failed"); failed != (test.logged != "") || !s.log.contains(test.logged) {
				t.Errorf("logged:\n%s\nwant %s", s.log, test.logged)
			}
			if test.code != transport.CodeInternal {
				return
			}
			id, _ := got.parsed.Errors[0].Extensions["requestId"].(string)
			if id == "" || id != got.header.Get(transport.RequestIDHeader) || !s.log.contains(`"requestId":"`+id+`"`) {
				t.Errorf("request id %q, header %q, log:\n%s", id, got.header.Get(transport.RequestIDHeader), s.log)
			}
			if !s.log.contains(`"operation":"Greeting"`) {
				t.Errorf("the log does not name the operation:\n%s", s.log)
			}
		})
	}
}

func TestErrorsSayWhichArgumentIsUnreadable(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(ctx context.Context) (string, error) {
		// What generated code does with an argument that cannot be unmarshaled.
		input := graphql.WithPathContext(ctx, graphql.NewPathWithField("find"))
		input = graphql.WithPathContext(input, graphql.NewPathWithField("day"))
		return "", graphql.ErrorOnPath(input, errors.New(secret+" is no date"))
	}
	got := serve(t, w, nil).ask(t, `{ hello }`)
	if got.code() != transport.CodeBadInput || got.message() != "the value of find.day is not valid for its type" {
		t.Errorf("got %s", got.body)
	}
	if path := got.parsed.Errors[0].Path; path.String() != "hello" {
		t.Errorf("path %v", path)
	}
}

func TestUnreadableArgumentsAreToldWhichFormIsExpected(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		path ast.Path
		err  error
		want string
	}{
		"by the type of an argument": {ast.Path{ast.PathName("age")}, errors.New(secret), "the value of age must be a whole number from -2147483648 to 2147483647"},
		"by the type of a field":     {ast.Path{ast.PathName("find"), ast.PathName("name")}, errors.New(secret), "the value of find.name must be text"},
		"by the type of an item":     {ast.Path{ast.PathName("ages"), ast.PathIndex(3)}, errors.New(secret), "the value of ages[3] must be a whole number from -2147483648 to 2147483647"},
		"by the scalar itself":       {ast.Path{ast.PathName("on")}, fault.BadInput("must be a day"), "the value of on must be a day"},
		"of an enum":                 {ast.Path{ast.PathName("risk")}, errors.New(secret), "the value of risk is not valid for its type"},
		"that nobody knows":          {ast.Path{ast.PathName("find"), ast.PathName("nothing")}, errors.New(secret), "the value of find.nothing is not valid for its type"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld()
			w.answer = func(ctx context.Context) (string, error) {
				ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: graphql.CollectedField{
					Field: &ast.Field{Alias: "patient", Name: "patient", Definition: w.schema.Query.Fields.ForName("patient")},
				}})
				path := append(graphql.GetPath(ctx), test.path...)
				graphql.AddError(ctx, &gqlerror.Error{Err: test.err, Path: path})
				return `{"hello":null}`, nil
			}
			got := serve(t, w, nil).ask(t, `{ hello }`)
			if got.code() != transport.CodeBadInput || got.message() != test.want || got.parsed.Errors[0].Extensions["argument"] != test.path.String() {
				t.Errorf("got %s", got.body)
			}
		})
	}
}

func TestErrorsOfAChildAreNotTakenForArguments(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(ctx context.Context) (string, error) {
		child := graphql.WithFieldContext(ctx, &graphql.FieldContext{
			Object: "Patient", Field: graphql.CollectedField{Field: &ast.Field{Alias: "name", Name: "name"}},
		})
		graphql.AddError(child, errors.New(secret))
		return `{"hello":null}`, nil
	}
	s := serve(t, w, nil)
	if got := s.ask(t, `{ hello }`); got.code() != transport.CodeInternal || !s.log.contains(`"field":"Patient.name"`) {
		t.Errorf("got %s, log:\n%s", got.body, s.log)
	}
}

func TestErrorTextIsLoggedOnlyOnDemand(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(context.Context) (string, error) { return "", errors.New("the pump is dry") }
	s := serve(t, w, func(c *transport.Config) { c.LogText = true })
	s.ask(t, `{ hello }`)
	if !s.log.contains("the pump is dry") {
		t.Errorf("log:\n%s", s.log)
	}
}

func TestPanicsAreLoggedWithoutTheirValueAndAnswered(t *testing.T) {
	t.Parallel()
	var nothing []int
	tests := map[string]struct {
		panicking func()
		logged    string
	}{
		"a text":        {func() { panic(secret) }, `"panic":"string"`},
		"an error":      {func() { panic(errors.New(secret)) }, `"panic":"*errors.errorString"`},
		"a fault of us": {func() { _ = nothing[len(secret)] }, `index out of range [20] with length 0`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld()
			w.answer = func(context.Context) (string, error) {
				test.panicking()
				return "", nil
			}
			s := serve(t, w, nil)
			got := s.ask(t, `{ hello }`)
			if got.code() != transport.CodeInternal || got.parsed.Errors[0].Extensions["requestId"] == "" {
				t.Errorf("got %s", got.body)
			}
			if !s.log.contains(test.logged) || !s.log.contains("present_test.go") {
				t.Errorf("log without %s or the stack:\n%s", test.logged, s.log)
			}
			if s.log.contains("operation failed") {
				t.Errorf("logged twice:\n%s", s.log)
			}
		})
	}
}

// TestPanicsOutsideOfFieldsAreAnswered panics where gqlgen's server has to
// catch it: before the operation runs.
func TestPanicsOutsideOfFieldsAreAnswered(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), func(c *transport.Config) {
		c.MaxOperations = 1
		c.AroundOperations = []graphql.OperationMiddleware{
			func(context.Context, graphql.OperationHandler) graphql.ResponseHandler { panic(secret) },
		}
	})
	for range 2 { // the first leaves its seat
		got := s.ask(t, `{ hello }`)
		if got.status != 500 || got.code() != transport.CodeInternal {
			t.Errorf("got %d %s", got.status, got.body)
		}
	}
}
