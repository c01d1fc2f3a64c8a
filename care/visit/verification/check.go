package verification

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// Exception is one flag on a visit.
type Exception struct {
	// Name is that of the table, Class fix or acknowledge.
	Name, Meaning, Class string
	// Detail is what was found, in words and numbers.
	Detail string
}

// check finds every exception of a visit among the other visits of the worker
// and the person. s says what holds in the state on that day.
func check(v Visit, others []Visit, s setting) (found []Exception) {
	if v.LiveIn {
		return nil
	}
	for _, part := range [][]flag{v.elements(), v.places(s), v.times(s), v.paper(s), v.among(others)} {
		for _, f := range part {
			if f.holds {
				k := exceptions().kinds[f.name]
				found = append(found, Exception{k.name, k.meaning, k.class, f.detail})
			}
		}
	}
	return found
}

// flag is an exception and whether it holds.
type flag struct {
	name   string
	holds  bool
	detail string
}

func (v Visit) elements() []flag {
	return []flag{
		{"visit_without_in_call", v.Start == nil, ""},
		{"visit_without_out_call", v.End == nil, ""},
		{"unknown_client", v.Client == "", ""},
		{"unknown_worker", v.Worker == "", ""},
		{"missing_service", v.Service == "", ""},
		{"missing_place", v.In == nil && v.Address == "", ""},
	}
}

func (v Visit) places(s setting) []flag {
	if v.Place == nil {
		return nil
	}
	var farthest float64
	for _, p := range []*Point{v.In, v.Out} {
		if p != nil {
			farthest = math.Max(farthest, p.miles(*v.Place))
		}
	}
	return []flag{{"gps_distance", farthest > s.miles, fmt.Sprintf("%.1f miles, limit %g", farthest, s.miles)}}
}

func (v Visit) times(s setting) []flag {
	flags := []flag{
		{"actual_over_scheduled", v.over().Minutes() > s.overMinutes, fmt.Sprintf("%.0f minutes over", v.over().Minutes())},
		{"early_out", v.early().Minutes() > s.earlyMinutes, fmt.Sprintf("%.0f minutes early", v.early().Minutes())},
		{"unscheduled_visit", v.ScheduledStart == nil, ""},
		{"clock_skew", math.Abs(v.SkewSeconds) > s.skew*time.Minute.Seconds(), fmt.Sprintf("%.0f seconds", v.SkewSeconds)},
	}
	if v.Start == nil || v.End == nil {
		return flags
	}
	hours := v.End.Sub(*v.Start).Hours()
	return append(flags,
		flag{"visit_too_long", hours > s.longestHours, fmt.Sprintf("%.1f hours, limit %g", hours, s.longestHours)},
		flag{"end_before_start", hours <= 0, ""})
}

func (v Visit) paper(s setting) []flag {
	bare := slices.ContainsFunc(v.Edits, func(e Edit) bool { return e.ReasonCode == "" || e.ResolutionCode == "" })
	return []flag{
		{"client_signature_missing", s.signature && v.Signature == "", ""},
		{"duplicate_call", v.ExtraCalls > 0, fmt.Sprintf("%d extra", v.ExtraCalls)},
		{"manual_edit_without_reason", bare, ""},
	}
}

func (v Visit) among(others []Visit) []flag {
	var worker, client bool
	for _, o := range others {
		if o.ID == v.ID || !v.overlaps(o) {
			continue
		}
		worker = worker || (v.Worker != "" && o.Worker == v.Worker)
		client = client || (v.Client != "" && o.Client == v.Client && o.Service == v.Service)
	}
	return []flag{{"overlap_worker", worker, ""}, {"overlap_client", client, ""}}
}
