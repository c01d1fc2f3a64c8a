package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"caseload/care/transition/admission"
)

// text is a story as it is written.
type text struct {
	Title   string         `yaml:"title"`
	About   string         `yaml:"about"`
	Zone    string         `yaml:"zone"`
	Clock   string         `yaml:"clock"`
	Senders map[string]any `yaml:"senders"`
	Panel   *panel         `yaml:"panel"`
	Steps   []line         `yaml:"steps"`
}

// line is a step as it is written.
type line struct {
	number int
	words
}

type words struct {
	At        string         `yaml:"at"`
	Each      int            `yaml:"each"`
	Import    []any          `yaml:"import"`
	Admission *Admission     `yaml:"admission"`
	As        string         `yaml:"as"`
	Act       string         `yaml:"act"`
	Input     map[string]any `yaml:"input"`
}

// UnmarshalYAML keeps the number of the line, for what goes wrong in it.
func (l *line) UnmarshalYAML(node ast.Node) error {
	l.number = node.GetToken().Position.Line
	return yaml.NodeToValue(node, &l.words, yaml.Strict()) //nolint:wrapcheck // the decoder wraps
}

// Read reads the text of a story.
func Read(name string, raw []byte) (*Story, error) {
	s, err := read(name, raw)
	if err != nil {
		return nil, fmt.Errorf("story %s: %w", name, err)
	}
	return s, nil
}

func read(name string, raw []byte) (*Story, error) {
	var t text
	if err := yaml.UnmarshalWithOptions(raw, &t, yaml.Strict()); err != nil {
		return nil, err //nolint:wrapcheck // the caller wraps
	}
	zone, err := time.LoadLocation(t.Zone)
	if err != nil {
		return nil, fmt.Errorf("zone: %w", err)
	}
	s := &Story{Name: name, Title: t.Title, About: t.About, Zone: zone}
	if s.Clock, err = s.moment(t.Clock); err != nil {
		return nil, fmt.Errorf("clock: %w", err)
	}
	if s.Senders, err = senders(t.Senders); err != nil {
		return nil, err
	}
	return s, s.steps(t)
}

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

// senders reads what is known of senders as the server's own file of them is read.
func senders(of map[string]any) (admission.Senders, error) {
	if of == nil {
		return admission.Senders{}, nil
	}
	raw, err := json.Marshal(of)
	if err != nil {
		return nil, fmt.Errorf("senders: %w", err)
	}
	return admission.ReadSenders(bytes.NewReader(raw))
}

// fault says in which line something is wrong.
func (s *Story) fault(line int, err error) error {
	return fmt.Errorf("line %d: %w", line, err)
}
