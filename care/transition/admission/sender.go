package admission

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
)

// Senders are what has to be known of who sends, by the sending facility (MSH-4). The
// one under "*" is for everybody else.
type Senders map[string]feed.Profile

// sender is one as it stands in a file.
type sender struct {
	Zone        string                  `json:"zone"`
	Setting     feed.Setting            `json:"setting"`
	Units       map[string]feed.Setting `json:"units"`
	Classes     map[string]string       `json:"classes"`
	Systems     map[string]string       `json:"systems"`
	Sensitivity string                  `json:"sensitivity"`
}

// ReadSenders reads senders from JSON: an object by the sending facility, each with
// zone (IANA name of times without one), setting, units, classes, systems (URIs of
// assigning authorities) and sensitivity, as feed.Profile says.
func ReadSenders(from io.Reader) (Senders, error) {
	decoder := json.NewDecoder(from)
	decoder.DisallowUnknownFields()
	var list map[string]sender
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("admission: senders: %w", err)
	}
	all := Senders{}
	for name, s := range list {
		zone, err := time.LoadLocation(s.Zone)
		if err != nil {
			return nil, fmt.Errorf("admission: sender %s: %w", name, err)
		}
		all[name] = feed.Profile{
			Zone: zone, Setting: s.Setting, Units: s.Units, Classes: s.Classes, Systems: s.Systems, Sensitivity: s.Sensitivity,
		}
	}
	return all, nil
}

// Of is what is known of who sent a message.
func (s Senders) Of(message hl7.Header) feed.Profile {
	if p, ok := s[message.Facility]; ok {
		return p
	}
	return s["*"]
}
