package verification

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// mutation spoils one thing of a clean visit; codes are just what it has to show.
type mutation struct {
	of      func() Visit
	state   string
	spoil   func(*Visit)
	codes   []string
	unknown []string
	others  []Visit
}

func nothing(*Visit) {}

// other is a second visit at the same time.
func other(change func(*Visit)) []Visit {
	o := clean()
	o.ID = "v2"
	change(&o)
	return []Visit{o}
}

func edited(reason, resolution string) func(*Visit) {
	return func(v *Visit) { v.Edits = []Edit{{"end", reason, resolution}} }
}

var mutations = map[string]mutation{
	"no start":               {clean, "", func(v *Visit) { v.Start = nil }, []string{"visit_without_in_call"}, []string{"start"}, nil},
	"no end":                 {clean, "", func(v *Visit) { v.End = nil }, []string{"visit_without_out_call"}, []string{"end"}, nil},
	"no client":              {clean, "", func(v *Visit) { v.Client = "" }, []string{"unknown_client"}, nil, nil},
	"no worker":              {clean, "", func(v *Visit) { v.Worker = "" }, []string{"unknown_worker"}, nil, nil},
	"no service":             {clean, "", func(v *Visit) { v.Service = "" }, []string{"missing_service"}, nil, nil},
	"no points":              {clean, "", func(v *Visit) { v.In, v.Out = nil, nil }, []string{"missing_place"}, nil, nil},
	"no point at the end":    {clean, "", func(v *Visit) { v.Out = nil }, []string{"missing_place"}, nil, nil},
	"no such point":          {clean, "", func(v *Visit) { v.In = &Point{Latitude: 142} }, []string{"missing_place"}, nil, nil},
	"an address is no point": {clean, "", func(v *Visit) { v.In, v.Address = nil, "1 Elm St" }, []string{"missing_place"}, nil, nil},
	"began elsewhere":        {clean, "", func(v *Visit) { v.In = &far }, []string{"gps_distance"}, nil, nil},
	"ended elsewhere":        {clean, "", func(v *Visit) { v.Out = &far }, []string{"gps_distance"}, nil, nil},
	"elsewhere all along":    {clean, "", func(v *Visit) { v.In, v.Out = &far, &far }, []string{"gps_distance"}, nil, nil},
	"200 m where 100 are allowed": {clean, "ZZ", func(v *Visit) {
		v.Tasks, v.Out = []Task{{"bath", false}}, &Point{Latitude: home.Latitude + 0.0018, Longitude: home.Longitude}
	}, []string{"gps_distance"}, nil, nil},
	"no signature":                     {clean, "", func(v *Visit) { v.Signature = "" }, []string{"client_signature_missing"}, nil, nil},
	"too long":                         {clean, "", func(v *Visit) { v.End = at(*v.End, 16*time.Minute) }, []string{"actual_over_scheduled"}, nil, nil},
	"left early":                       {clean, "", func(v *Visit) { v.End = at(*v.End, -16*time.Minute) }, []string{"early_out"}, nil, nil},
	"not planned":                      {clean, "", func(v *Visit) { v.ScheduledStart, v.ScheduledEnd = nil, nil }, []string{"unscheduled_visit"}, nil, nil},
	"one more call":                    {byPhone, "", func(v *Visit) { v.ExtraCalls = 1 }, []string{"duplicate_call"}, nil, nil},
	"edited without a reason":          {clean, "", edited("", "written_record"), []string{"manual_edit_without_reason"}, nil, nil},
	"edited without a resolution":      {clean, "", edited("forgot_out", ""), []string{"manual_edit_without_reason"}, nil, nil},
	"edited for a reason unheard of":   {clean, "", edited("because", "written_record"), []string{"manual_edit_without_reason"}, nil, nil},
	"entered by hand without a reason": {clean, "", func(v *Visit) { v.CaptureMethod = Manual }, []string{"manual_edit_without_reason"}, nil, nil},
	"a clock behind":                   {clean, "", func(v *Visit) { v.SkewSeconds = new(-301.0) }, []string{"clock_skew"}, nil, nil},
	"a clock three days ahead": {clean, "", func(v *Visit) {
		v.SkewSeconds, v.ServerAt, v.DeviceAt = nil, v.End, at(*v.End, 72*time.Hour)
	}, []string{"clock_skew"}, nil, nil},
	"end is begin": {clean, "", func(v *Visit) { v.End, v.ScheduledEnd = v.Start, v.Start }, []string{"end_before_start"}, nil, nil},
	"more than 25 hours": {clean, "", func(v *Visit) {
		v.End = at(*v.Start, 25*time.Hour+time.Minute)
		v.ScheduledEnd = v.End
	}, []string{"visit_too_long"}, nil, nil},
	"the worker was elsewhere":    {clean, "", nothing, []string{"overlap_worker"}, nil, other(func(o *Visit) { o.Client = "d" })},
	"another worker was there":    {clean, "", nothing, []string{"overlap_client"}, nil, other(func(o *Visit) { o.Worker = "x" })},
	"the same visit twice":        {clean, "", nothing, []string{"overlap_client", "overlap_worker"}, nil, other(nothing)},
	"called from elsewhere":       {byPhone, "", func(v *Visit) { v.CallerOut = "617 555 0199" }, []string{"telephone_not_home"}, nil, nil},
	"a state without telephony":   {byPhone, "ZZ", func(v *Visit) { v.Tasks = []Task{{"bath", true}} }, []string{"capture_not_allowed"}, nil, nil},
	"a state that asks for tasks": {clean, "ZZ", nothing, []string{"tasks_missing"}, nil, nil},
	"no address of the home line": {byPhone, "", func(v *Visit) { v.Address = "" }, []string{"missing_place"}, nil, nil},

	"no coordinates of the place":      {clean, "", func(v *Visit) { v.Place = nil }, nil, []string{"place"}, nil},
	"no skew":                          {clean, "", func(v *Visit) { v.SkewSeconds = nil }, nil, []string{"skewSeconds"}, nil},
	"no zone":                          {clean, "", func(v *Visit) { v.Zone = zoneless }, nil, []string{"zone"}, nil},
	"no way of capture":                {clean, "", func(v *Visit) { v.CaptureMethod = "" }, nil, []string{"captureMethod"}, nil},
	"half a plan":                      {clean, "", func(v *Visit) { v.ScheduledEnd = nil }, nil, []string{"scheduledEnd"}, nil},
	"no home line":                     {byPhone, "", func(v *Visit) { v.HomeLine = "" }, nil, []string{"homeLine"}, nil},
	"no number of the caller":          {byPhone, "", func(v *Visit) { v.CallerIn = "" }, nil, []string{"callerIn"}, nil},
	"a vague point":                    {clean, "", func(v *Visit) { v.In.Accuracy = new(2000.0) }, nil, []string{"accuracy within the tolerance"}, nil},
	"living in without an attestation": {clean, "", func(v *Visit) { v.LiveIn = true }, nil, []string{"attestedOn"}, nil},
}

var zoneless = Visit{}.Zone

func TestAMutationShowsJustItsExceptions(t *testing.T) {
	t.Parallel()
	settings := fictional(t)
	for name, m := range mutations {
		v := m.of()
		m.spoil(&v)
		found := Verify(v, append([]Visit{}, m.others...), settings.TermsOf(v, m.state))
		if diff := cmp.Diff(m.codes, codes(found)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		missing := map[string]bool{}
		for _, u := range found.Unknown {
			missing[u.Missing] = true
		}
		if diff := cmp.Diff(m.unknown, slices.Sorted(maps.Keys(missing))); diff != "" {
			t.Errorf("%s, missing (-want +got):\n%s", name, diff)
		}
	}
}

func TestEveryRowOfTheTableIsDetectedAndNoOther(t *testing.T) {
	t.Parallel()
	detected := map[string]bool{}
	for _, m := range mutations {
		for _, code := range m.codes {
			detected[code] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(exceptions().kinds)), slices.Sorted(maps.Keys(detected))); diff != "" {
		t.Errorf("(-table +detected):\n%s", diff)
	}
}

func TestTheTableHasTheRowsOfAggregators(t *testing.T) {
	t.Parallel()
	for class, names := range map[Class][]string{
		Fix: {
			"visit_without_in_call", "visit_without_out_call", "unknown_client", "unknown_worker", "missing_service", "overlap_worker",
			"visit_too_long", "end_before_start", "manual_edit_without_reason", "missing_place",
		},
		Acknowledge: {
			"gps_distance", "client_signature_missing", "actual_over_scheduled", "early_out", "unscheduled_visit", "duplicate_call", "overlap_client",
			"clock_skew", "telephone_not_home", "capture_not_allowed", "tasks_missing",
		},
	} {
		for _, name := range names {
			if k := exceptions().kinds[name]; k.class != class || k.meaning == "" || k.basis == "" {
				t.Errorf("%s: %+v", name, k)
			}
		}
	}
	if len(exceptions().kinds) != 21 {
		t.Errorf("%d rows", len(exceptions().kinds))
	}
}

func TestAnExceptionTellsWhatWasMeasuredAgainstWhat(t *testing.T) {
	t.Parallel()
	v := clean()
	v.Out = &far
	e := verify(v).Exceptions[0]
	if got := e.Detail(); got != "out, 4447.8 m, limit 1609" {
		t.Error(got)
	}
	term := e.Threshold
	if term == nil || e.Version == "" || e.Basis == "" {
		t.Fatalf("%+v", e)
	}
	if term.State != Everywhere || term.From.String() != "2020-01-01" || term.Version == "" || term.Source == "" {
		t.Errorf("%+v, %+v", e, term)
	}
	o := clean()
	o.ID, o.Client, o.Start = "v2", "d", at(*v.Start, 50*time.Minute)
	found := verify(clean(), o)
	if got := found.Exceptions[0].Detail(); got != "v2, 10 min" {
		t.Error(got)
	}
}

func TestEdgesAreClean(t *testing.T) {
	t.Parallel()
	v := clean()
	v.SkewSeconds = new(300.0)
	v.End = at(*v.End, 15*time.Minute)
	before, next := clean(), clean()
	next.ID, next.Start, next.End = "v2", v.End, at(*v.End, time.Hour)
	before.ID, before.Start, before.End = "v0", at(*v.Start, -time.Hour), v.Start
	if found := verify(v, v, before, next); found.Exceptions != nil || found.Unknown != nil {
		t.Errorf("found %+v", found)
	}
}

func TestOthersLeftOutAreNotKnown(t *testing.T) {
	t.Parallel()
	found := Verify(clean(), nil, Published().For("", 20000))
	if diff := cmp.Diff([]Unknown{{"overlap_worker", "others"}, {"overlap_client", "others"}}, found.Unknown); diff != "" {
		t.Error(diff)
	}
}
