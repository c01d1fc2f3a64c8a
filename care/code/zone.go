package code

import (
	"encoding/json"
	"reflect"
	"sync"
	"time"
	_ "time/tzdata" // zones are known where the machine has no list of them
)

// Zone is a time zone by its IANA name, such as America/New_York. The zero Zone
// was not told.
type Zone struct{ location *time.Location }

// ZoneOf is the zone of the name; ok is false where there is none. A name that
// depends on the machine ("Local") is none.
func ZoneOf(name string) (zone Zone, ok bool) {
	if name == "" || name == "Local" {
		return Zone{}, false
	}
	if zone, ok := zones.Load(name); ok {
		return zone.(Zone), true //nolint:forcetypeassert // nothing else is kept
	}
	location, err := time.LoadLocation(name)
	if err != nil {
		return Zone{}, false
	}
	zones.Store(name, Zone{location})
	return Zone{location}, true
}

// zones are those that were read before, by name: reading one takes as long as all
// else about a person does.
var zones sync.Map

// HomeZone is the zone of a person's record: UTC where it names none, so that days can
// be told all the same.
func HomeZone(name string) Zone {
	if zone, ok := ZoneOf(name); ok {
		return zone
	}
	return Zone{time.UTC}
}

// Told reports whether there is a zone.
func (z Zone) Told() bool { return z.location != nil }

// Location is the zone for computing with; UTC where none was told, so ask Told
// first.
func (z Zone) Location() *time.Location {
	if z.location == nil {
		return time.UTC
	}
	return z.location
}

// String is the zone's name.
func (z Zone) String() string {
	if z.location == nil {
		return ""
	}
	return z.location.String()
}

// MarshalJSON writes the name.
func (z Zone) MarshalJSON() ([]byte, error) { return json.Marshal(z.String()) }

// UnmarshalJSON reads an IANA name; null and "" are no zone.
func (z *Zone) UnmarshalJSON(data []byte) error {
	var name string
	if json.Unmarshal(data, &name) == nil {
		if name == "" {
			*z = Zone{}
			return nil
		}
		if zone, ok := ZoneOf(name); ok {
			*z = zone
			return nil
		}
	}
	return &json.UnmarshalTypeError{Value: "text", Type: reflect.TypeFor[Zone]()}
}
