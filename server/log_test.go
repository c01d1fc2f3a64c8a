package main

import (
	"errors"
	"fmt"
	"testing"

	"caseload/care/offline"
)

func TestTheLogSaysWhereAnActHasPanicked(t *testing.T) {
	t.Parallel()
	panicked := &offline.PanicError{Value: "Rosalind", Stack: "push.go:12"}
	if got := where(fmt.Errorf("push: %w", panicked)); len(got) != 1 || got[0].String() != "stack=push.go:12" {
		t.Errorf("%v", got)
	}
	if got := where(errors.New("Rosalind")); got != nil {
		t.Errorf("%v", got)
	}
}
