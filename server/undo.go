package main

import (
	"context"
	"errors"
	"fmt"
)

// undo is what has to be taken back at the end of a command, last first: what
// was opened later stands on what was opened before.
type undo struct {
	steps []step
}

type step struct {
	what string
	do   func(ctx context.Context) error
}

// add notes a step; what ends the sentence "could not ...".
func (u *undo) add(what string, do func(ctx context.Context) error) {
	u.steps = append(u.steps, step{what, do})
}

// run takes every step, whatever the others come to. Later calls do nothing.
func (u *undo) run(ctx context.Context) error {
	var failures []error
	for len(u.steps) > 0 {
		last := u.steps[len(u.steps)-1]
		u.steps = u.steps[:len(u.steps)-1]
		if err := last.do(ctx); err != nil {
			failures = append(failures, fmt.Errorf("could not %s: %w", last.what, err))
		}
	}
	return errors.Join(failures...)
}
