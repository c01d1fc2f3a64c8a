package story

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

func (s *Story) steps(t text) error {
	last := time.Time{}
	for _, l := range t.Steps {
		at, err := s.moment(l.At)
		switch {
		case err != nil:
			return s.fault(l.number, err)
		case at.Before(last), at.After(s.Clock):
			return s.fault(l.number, errors.New("steps go forward, up to the story's clock"))
		}
		last = at
		made, err := s.step(l, at, t.Panel)
		if err != nil {
			return s.fault(l.number, err)
		}
		s.Steps = append(s.Steps, made...)
	}
	return nil
}

// step makes the steps of a line: one, or one for each of a panel.
func (s *Story) step(l line, at time.Time, of *panel) ([]Step, error) {
	made := []words{l.words}
	if l.Each > 0 {
		if of == nil {
			return nil, errors.New("each is of a panel, and there is none")
		}
		made = of.each(l.words)
	}
	var steps []Step
	for _, w := range made {
		one := Step{Line: l.number, At: at, Admission: w.Admission, As: w.As, Act: w.Act, Input: w.Input}
		for _, resource := range w.Import {
			raw, err := json.Marshal(mapped(s.timed(resource), atLength))
			if err != nil {
				return nil, fmt.Errorf("import: %w", err)
			}
			one.Import = append(one.Import, raw)
		}
		if err := one.check(); err != nil {
			return nil, err
		}
		steps = append(steps, one)
	}
	return together(steps), nil
}

// together makes one import of several, which are written at once.
func together(steps []Step) []Step {
	if len(steps) == 0 || steps[0].Import == nil {
		return steps
	}
	for _, s := range steps[1:] {
		steps[0].Import = append(steps[0].Import, s.Import...)
	}
	return steps[:1]
}

// check finds a step that does nothing, or two things.
func (s Step) check() error {
	kinds := 0
	for _, has := range []bool{len(s.Import) > 0, s.Admission != nil, s.Act != ""} {
		if has {
			kinds++
		}
	}
	switch {
	case kinds != 1:
		return errors.New("a step is one of import, admission and act")
	case (s.Act != "") != (s.As != ""):
		return errors.New("an act is somebody's: say who by as")
	}
	return nil
}
