package stay

import (
	"cmp"
	"slices"

	"caseload/care/code"
	"caseload/care/identify/ccs"
)

// Episode is one hospitalization: a stay with those that it was transferred to,
// or that continue it.
type Episode struct {
	Stays []Stay
	// SameDayReturn says that the patient came back to the same hospital on the
	// day of the discharge from the episode before, with another condition.
	SameDayReturn bool
	// Doubt names the inputs without which it cannot be told whether this is an
	// episode of its own or continues the one before.
	Doubt []string
}

// First is the stay that the episode begins with.
func (e *Episode) First() *Stay { return &e.Stays[0] }

// Last is the stay that the episode ended with: of the last discharge, or the one
// that goes on.
func (e *Episode) Last() *Stay {
	last := &e.Stays[0]
	for i := range e.Stays {
		if !before(&e.Stays[i], last) {
			last = &e.Stays[i]
		}
	}
	return last
}

func before(a, b *Stay) bool {
	return b.Discharge == nil && a.Discharge != nil || a.Discharge != nil && b.Discharge != nil && *a.Discharge < *b.Discharge
}

// Admission is the day on which the episode began.
func (e *Episode) Admission() code.Day { return *e.First().Admission }

// Discharge is the day on which it ended; nil while it goes on.
func (e *Episode) Discharge() *code.Day { return e.Last().Discharge }

// IDs are the ids of its stays.
func (e *Episode) IDs() []string {
	ids := make([]string, 0, len(e.Stays))
	for i := range e.Stays {
		ids = append(ids, e.Stays[i].ID)
	}
	return ids
}

// Episodes puts stays together that are one hospitalization: an admission to
// another hospital on the day of the discharge or the next day, an admission to
// the same hospital on the same day with the same condition, and stays that
// overlap. A stay that nobody has ended joins nothing that began later. They come in the order of time whatever the order of the stays. A stay
// without an admission date, or with an id that came before, is left out.
func Episodes(stays []Stay) (episodes []Episode) {
	for _, next := range inOrder(stays) {
		if len(episodes) == 0 {
			episodes = append(episodes, Episode{Stays: []Stay{next}})
			continue
		}
		last := &episodes[len(episodes)-1]
		joined, fresh := last.joins(&next)
		if joined {
			last.Stays = append(last.Stays, next)
			continue
		}
		fresh.Stays = []Stay{next}
		episodes = append(episodes, fresh)
	}
	return episodes
}

// joins tells whether the stay goes on with the episode, and if not, how the next
// episode stands to this one.
func (e *Episode) joins(next *Stay) (joined bool, fresh Episode) {
	last := e.Last()
	if last.Discharge == nil {
		return false, Episode{Doubt: []string{"stays[].discharge"}}
	}
	gap := *next.Admission - *last.Discharge
	switch {
	case gap < 0:
		return true, Episode{}
	case gap > 1:
		return false, Episode{}
	case next.place() == "" || last.place() == "":
		return false, Episode{Doubt: []string{"stays[].facility"}}
	case next.place() != last.place():
		return true, Episode{}
	case gap == 1:
		return false, Episode{}
	case next.PrincipalDiagnosis == "" || last.PrincipalDiagnosis == "":
		return false, Episode{Doubt: []string{"stays[].principalDiagnosis"}}
	}
	return ccs.Same(next.PrincipalDiagnosis, last.PrincipalDiagnosis), Episode{SameDayReturn: true}
}

// inOrder sorts the stays that have an admission date by time, each id once.
func inOrder(stays []Stay) []Stay {
	sorted := make([]Stay, 0, len(stays))
	for i := range stays {
		known := stays[i].ID != "" && slices.ContainsFunc(sorted, func(s Stay) bool { return s.ID == stays[i].ID })
		if stays[i].Admission != nil && !known {
			sorted = append(sorted, stays[i])
		}
	}
	slices.SortStableFunc(sorted, func(a, b Stay) int {
		return cmp.Or(cmp.Compare(*a.Admission, *b.Admission), compareEnd(&a, &b), cmp.Compare(a.ID, b.ID))
	})
	return sorted
}

func compareEnd(a, b *Stay) int {
	switch {
	case before(a, b):
		return -1
	case before(b, a):
		return 1
	}
	return 0
}
