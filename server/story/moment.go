package story

import (
	"fmt"
	"regexp"
	"time"
)

// clockForm is how a text writes a time: where the story is.
const clockForm = "2006-01-02 15:04"

var clockText = regexp.MustCompile(`^\d{4}-\d\d-\d\d \d\d:\d\d$`)

// moment reads a time, as 2026-03-12 14:00.
func (s *Story) moment(text string) (time.Time, error) {
	at, err := time.ParseInLocation(clockForm, text, s.Zone)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no time such as 2026-03-12 14:00", text)
	}
	return at, nil
}

// timed writes every time in a value as FHIR and the contract do.
func (s *Story) timed(value any) any {
	return mapped(value, func(text string) any {
		if !clockText.MatchString(text) {
			return text
		}
		at, err := s.moment(text)
		if err != nil {
			return text
		}
		return at.Format(time.RFC3339)
	})
}

// mapped is the value with every text in it put through to.
func mapped(value any, to func(string) any) any {
	switch value := value.(type) {
	case string:
		return to(value)
	case []any:
		made := make([]any, len(value))
		for i, one := range value {
			made[i] = mapped(one, to)
		}
		return made
	case map[string]any:
		made := make(map[string]any, len(value))
		for name, one := range value {
			made[name] = mapped(one, to)
		}
		return made
	}
	return value
}
