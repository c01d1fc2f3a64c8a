package main

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUndoTakesEveryStepLastFirst(t *testing.T) {
	t.Parallel()
	var order []string
	var ends undo
	for _, what := range []string{"stop Postgres", "close the pool", "finish requests"} {
		ends.add(what, func(context.Context) error {
			order = append(order, what)
			return errors.New("no")
		})
	}
	err := ends.run(t.Context())
	if diff := cmp.Diff([]string{"finish requests", "close the pool", "stop Postgres"}, order); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	want := "could not finish requests: no\ncould not close the pool: no\ncould not stop Postgres: no"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if err := ends.run(t.Context()); err != nil || len(order) != 3 {
		t.Errorf("a second run does something: %v, %v", order, err)
	}
}
