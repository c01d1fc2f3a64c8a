package timeline

import (
	"cmp"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/transition/discharge"
	"caseload/care/transition/feed"
)

// Period is a stretch of time in one setting.
type Period struct {
	// Setting is where the person was; unknown where nobody told.
	Setting feed.Setting
	From    time.Time
	To      *time.Time // nil while it lasts
	// Encounter is the stay that tells of it. It is nil between stays, where the
	// discharge before tells.
	Encounter *uuid.UUID

	after feed.Setting // where the stay's discharge led
	died  bool
}

func (p *Period) over(at time.Time) bool { return p.To != nil && !p.To.After(at) }

// Periods are the stretches up to now, the first one first, none of which overlaps
// another: who is in an emergency department during a stay is in both, and the later
// one is told.
func (r *Record) Periods(now time.Time) (all []Period) {
	stays := slices.DeleteFunc(slices.Clone(r.stays), func(p Period) bool { return p.From.After(now) })
	slices.SortStableFunc(stays, func(a, b Period) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(length(b), length(a)))
	})
	for len(stays) > 0 {
		next := stays[0]
		stays = stays[1:]
		if rest, ok := cut(all, next); ok {
			stays = insert(stays, rest)
		}
		all = append(bridge(all, next), next)
	}
	all = slices.DeleteFunc(all, func(p Period) bool { return p.To != nil && !p.To.After(p.From) })
	return settle(all, now)
}

// length orders what begins at once: what lasts longer comes first.
func length(p Period) time.Duration {
	if p.To == nil {
		return 1<<63 - 1
	}
	return p.To.Sub(p.From)
}

// cut ends the last period where the next one begins, and gives back what is left of
// it after that.
func cut(all []Period, next Period) (rest Period, ok bool) {
	if len(all) == 0 {
		return Period{}, false
	}
	last := &all[len(all)-1]
	if last.over(next.From) {
		return Period{}, false
	}
	rest = *last
	last.To = &next.From
	if next.To == nil || rest.over(*next.To) {
		return Period{}, false
	}
	rest.From = *next.To
	return rest, true
}

func insert(stays []Period, rest Period) []Period {
	at, _ := slices.BinarySearchFunc(stays, rest, func(a, b Period) int { return a.From.Compare(b.From) })
	return slices.Insert(stays, at, rest)
}

// bridge tells of the time between two stays.
func bridge(all []Period, next Period) []Period {
	if len(all) == 0 {
		return all
	}
	last := all[len(all)-1]
	between := next.From.Sub(*last.To)
	if between <= 0 || last.after == next.Setting && between < discharge.OnTheWay {
		return all
	}
	return append(all, Period{Setting: last.after, From: *last.To, To: &next.From})
}

// settle tells of the time since the last stay.
func settle(all []Period, now time.Time) []Period {
	if len(all) == 0 {
		return all
	}
	if last := all[len(all)-1]; last.over(now) && !last.died {
		return append(all, Period{Setting: last.after, From: *last.To})
	}
	return all
}
