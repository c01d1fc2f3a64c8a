package replay

import (
	"errors"
	"fmt"
	"strings"

	"caseload/care/monitor/event"
	"caseload/care/monitor/trigger"
)

// Parse reads rules that are not shipped: a table in the form of triggers.csv, or
// where its first column is event_id, of events.csv. An error names what is not as it
// should be.
func Parse(text string) (rules Rules, err error) {
	defer func() {
		// The readers of tables panic, since those that are shipped are tested.
		if problem := recover(); problem != nil {
			rules, err = Rules{}, fmt.Errorf("replay: %v", problem)
		}
	}()
	none := All().Only()
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "event_id,"):
			rules = Rules{none.Triggers, event.Read(text)}
			return rules, checkEvents(rules.Events)
		default:
			return Rules{trigger.Read(text), none.Events}, nil
		}
	}
	return Rules{}, errors.New("replay: the table has no line that names its columns")
}

func checkEvents(s *event.Set) error {
	for _, r := range s.Rules {
		if !r.Severity.Valid() {
			return fmt.Errorf("replay: the line %s has no severity that there is", r.ID)
		}
	}
	return nil
}
