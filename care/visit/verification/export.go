package verification

import (
	"slices"
	"time"
)

// Acceptance is a person's word that an exception, or what cannot be told, may stand.
type Acceptance struct {
	// Key is that of the exception or the unknown: it holds for what was found then.
	Key string
	By  string
	At  time.Time
}

// Hold is something for which the visit is not exported yet.
type Hold struct {
	Key   string
	Class Class
}

// Holds are what holds back the export: exceptions to be fixed, and those to be
// acknowledged that nobody has accepted as they are now. What cannot be told asks for
// the same.
func (f Findings) Holds(accepted []Acceptance) (holds []Hold) {
	for _, e := range f.Exceptions {
		if e.Class == Fix || !Accepted(e.Key(), accepted) {
			holds = append(holds, Hold{e.Key(), e.Class})
		}
	}
	for _, u := range f.Unknown {
		if !Accepted(u.Key(), accepted) {
			holds = append(holds, Hold{u.Key(), Acknowledge})
		}
	}
	return holds
}

// Accepted reports whether somebody has accepted what the key names.
func Accepted(key string, accepted []Acceptance) bool {
	return slices.ContainsFunc(accepted, func(a Acceptance) bool { return a.Key == key && a.By != "" })
}
