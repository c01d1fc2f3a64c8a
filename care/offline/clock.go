package offline

import (
	"math"
	"reflect"
	"time"

	"caseload/care/coverage/ledger"
)

// steady is how far a phone's clock may be off before times are put right by it: as
// long as a sending may take on a bad line.
const steady = 2 * time.Minute

// happened are the fields of inputs that say when something was done or seen, by the
// phone's clock. Times that were agreed or told, as when an appointment begins or an illness
// began, are meant as they stand, whatever the clock says.
var happened = []string{
	"At", "EffectiveAt", "EndedAt", "SignedAt", "AuthoredAt", "CompletedAt", "HappenedAt", "ReceivedAt", "AbatementAt", "StartedAt",
	"OccurredAt", "Since",
}

// spent are those of time that was worked.
var spent = []string{"StartsAt", "EndsAt"}

// happenedIn are the fields of an act of a type that say when something was done or seen.
func happenedIn(act reflect.Type) []string {
	if act == reflect.TypeFor[ledger.LogTime]() {
		return spent
	}
	return happened
}

// mostSkew is how far a clock can be off: one that fell back to 1970 is far from it, and
// its seconds fit into an Int of the contract.
const mostSkew = math.MaxInt32 * time.Second

// skewOf is by how much the phone's clock is ahead of the server's, zero where that is
// no more than a sending takes.
func skewOf(device, now time.Time) time.Duration {
	skew := device.Sub(now).Round(time.Second)
	if skew.Abs() <= steady {
		return 0
	}
	return skew
}

// firstYear and lastYear are those of the times that the contract can tell.
const firstYear, lastYear = 1, 9998

// moved is a time put right by how far the clock was off. One that would come to lie
// where no time can be told stays as it was.
func moved(at time.Time, skew time.Duration) time.Time {
	right := at.Add(-skew).UTC()
	if right.Year() < firstYear || right.Year() > lastYear {
		return at
	}
	return right
}

// putRight is the act with its times put right by how far the phone's clock was off.
func putRight(act Act, skew time.Duration) Act {
	if skew == 0 {
		return act
	}
	return altered(act, func(fields reflect.Value) {
		for _, f := range times(fields) {
			right := moved(timeOf(f), skew)
			if f.Kind() == reflect.Pointer {
				f.Set(reflect.ValueOf(&right))
			} else {
				f.Set(reflect.ValueOf(right))
			}
		}
	})
}

// times are the fields of an act that say when something happened, as far as they are given.
func times(fields reflect.Value) (found []reflect.Value) {
	for _, name := range happenedIn(fields.Type()) {
		if f := fields.FieldByName(name); f.IsValid() && !timeOf(f).IsZero() {
			found = append(found, f)
		}
	}
	return found
}

// timeOf is a time or what a pointer to one points to; zero for anything else.
func timeOf(f reflect.Value) time.Time {
	switch at := f.Interface().(type) {
	case time.Time:
		return at
	case *time.Time:
		if at != nil {
			return *at
		}
	}
	return time.Time{}
}

// altered is a copy of the act with some of its fields changed. The act itself stays, as
// it is known by what was sent.
func altered(act Act, change func(fields reflect.Value)) Act {
	given := reflect.Indirect(reflect.ValueOf(act))
	made := reflect.New(given.Type()).Elem()
	made.Set(given)
	change(made)
	if altered, ok := reflect.TypeAssert[Act](made); ok {
		return altered
	}
	return act
}

// skewOf is by how much the phone's clock was ahead for an act: no act is of after it was
// received, so that a clock that runs a little ahead is found out by it.
func (q *queue) skewOf(o Operation) time.Duration {
	last := o.DoneAt
	for _, f := range times(reflect.Indirect(reflect.ValueOf(o.Act))) {
		if at := timeOf(f); at.After(last) {
			last = at
		}
	}
	if early := moved(last, q.skew).Sub(q.now); early > 0 && early <= steady {
		return q.skew + early
	}
	return q.skew
}

// Skew is by how much the sending phone's clock is taken to be ahead.
func (p Push) Skew(now time.Time) time.Duration { return skewOf(p.SentAt, now) }
