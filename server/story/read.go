package story

import (
	"bytes"
	"encoding/json"
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
	words

	number int
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
