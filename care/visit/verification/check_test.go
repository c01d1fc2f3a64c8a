package verification

import (
	"testing"
	"time"
)

// clean is a visit without any exception.
func clean() Visit {
	start := time.Date(2026, 3, 3, 15, 0, 0, 0, time.UTC)
	end := start.Add(time.Hour)
	home := Point{42.36, -71.06}
	return Visit{
		ID: "v1", Client: "c", Worker: "w", Service: "T1017", Start: &start, End: &end, CaptureMethod: "mobile",
		In: &home, Out: &home, Place: &home, ScheduledStart: &start, ScheduledEnd: &end, Signature: "signature",
	}
}

func at(t time.Time, d time.Duration) *time.Time { t = t.Add(d); return &t }

func TestEveryExceptionIsFoundAlone(t *testing.T) {
	t.Parallel()
	s := settingFor("MA", 20000)
	if found := check(clean(), nil, s); found != nil {
		t.Fatalf("a clean visit has %v", found)
	}
	far := Point{42.40, -71.06} // 2.8 miles
	tested := map[string]bool{}
	for name, spoil := range map[string]func(*Visit) []Visit{
		"visit_without_in_call":      func(v *Visit) []Visit { v.Start = nil; return nil },
		"visit_without_out_call":     func(v *Visit) []Visit { v.End = nil; return nil },
		"unknown_client":             func(v *Visit) []Visit { v.Client = ""; return nil },
		"unknown_worker":             func(v *Visit) []Visit { v.Worker = ""; return nil },
		"missing_service":            func(v *Visit) []Visit { v.Service = ""; return nil },
		"missing_place":              func(v *Visit) []Visit { v.In, v.Out = nil, nil; return nil },
		"gps_distance":               func(v *Visit) []Visit { v.Out = &far; return nil },
		"client_signature_missing":   func(v *Visit) []Visit { v.Signature = ""; return nil },
		"actual_over_scheduled":      func(v *Visit) []Visit { v.End = at(*v.End, 16*time.Minute); return nil },
		"early_out":                  func(v *Visit) []Visit { v.End = at(*v.End, -16*time.Minute); return nil },
		"unscheduled_visit":          func(v *Visit) []Visit { v.ScheduledStart, v.ScheduledEnd = nil, nil; return nil },
		"duplicate_call":             func(v *Visit) []Visit { v.ExtraCalls = 1; return nil },
		"manual_edit_without_reason": func(v *Visit) []Visit { v.Edits = []Edit{{Field: "end", ReasonCode: "r"}}; return nil },
		"clock_skew":                 func(v *Visit) []Visit { v.SkewSeconds = -301; return nil },
		"end_before_start":           func(v *Visit) []Visit { v.End, v.ScheduledEnd = v.Start, v.Start; return nil },
		"visit_too_long": func(v *Visit) []Visit {
			v.End = at(*v.Start, 25*time.Hour+time.Minute)
			v.ScheduledEnd = v.End
			return nil
		},
		"overlap_worker": func(*Visit) []Visit { o := clean(); o.ID, o.Client = "v2", "d"; return []Visit{o} },
		"overlap_client": func(*Visit) []Visit { o := clean(); o.ID, o.Worker = "v2", "x"; return []Visit{o} },
	} {
		v := clean()
		others := spoil(&v)
		found := check(v, others, s)
		if len(found) != 1 || found[0].Name != name || found[0].Class == "" {
			t.Errorf("%s: found %v", name, found)
		}
		tested[name] = true
	}
	for name := range exceptions().kinds {
		if !tested[name] {
			t.Errorf("%s is not tested", name)
		}
	}
}

func TestEdgesAreClean(t *testing.T) {
	t.Parallel()
	v := clean()
	v.SkewSeconds = 300
	v.End = at(*v.End, 15*time.Minute)
	next := clean()
	next.ID, next.Start, next.End = "v2", v.End, at(*v.End, time.Hour)
	if found := check(v, []Visit{v, next}, settingFor("", 20000)); found != nil {
		t.Errorf("found %v", found)
	}
}

func TestLiveInCaregiversAreNotVerified(t *testing.T) {
	t.Parallel()
	if found := check(Visit{LiveIn: true}, nil, settingFor("", 20000)); found != nil {
		t.Errorf("found %v (CMS informational bulletin 2019-08-08)", found)
	}
}
