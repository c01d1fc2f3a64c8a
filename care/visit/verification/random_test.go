package verification

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"
)

var zones = []string{"America/New_York", "America/Los_Angeles", "America/Phoenix", "Pacific/Honolulu", "America/Puerto_Rico", "UTC"}

// randomClean is a visit that has all that its way of capture asks for, beginning at
// the instant.
func randomClean(r *rand.Rand, id string, start time.Time) Visit {
	length := time.Duration(1+r.IntN(24*60)) * time.Minute
	in, out := near(r), near(r)
	v := Visit{
		ID: id, Client: "c" + id, Worker: "w" + id, Service: "T1019", Start: &start, End: at(start, length),
		Zone: zone(zones[r.IntN(len(zones))]), Place: new(home), Signature: []string{"signature", "voice", "refused: tired"}[r.IntN(3)],
		ScheduledStart: at(start, time.Duration(r.IntN(60)-30)*time.Minute),
	}
	// It ends at most 15 minutes before its planned end, and takes at most 15 minutes more than planned.
	slack := time.Duration(r.IntN(16)) * time.Minute
	v.ScheduledEnd = at(*v.End, slack)
	if planned := v.ScheduledEnd.Sub(*v.ScheduledStart); length-planned > 15*time.Minute {
		v.ScheduledStart = at(*v.ScheduledEnd, -length)
	}
	switch r.IntN(4) {
	case 0:
		v.CaptureMethod, v.In, v.Out, v.SkewSeconds = Mobile, &in, &out, new(r.Float64()*600-300)
	case 1:
		v.CaptureMethod, v.Address, v.HomeLine, v.CallerIn, v.CallerOut = Telephony, "1 Elm St", "617-555-0100", "1 617 555 0100", "(617) 5550100"
	case 2:
		v.CaptureMethod, v.Address, v.DeviceAt, v.ServerAt = FixedDevice, "1 Elm St", at(start, 4*time.Minute), &start
	case 3:
		v.CaptureMethod, v.Address, v.Edits = Manual, "1 Elm St", []Edit{{"visit", "no_device", "written_record"}}
	}
	return v
}

// near is a point within a mile of home.
func near(r *rand.Rand) Point {
	return Point{home.Latitude + (r.Float64()-0.5)*0.02, home.Longitude + (r.Float64()-0.5)*0.02, new(r.Float64() * 100)}
}

func TestRandomCleanVisitsHaveNoExceptions(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 5000 {
		start := time.Date(2026, 1, 1, 0, r.IntN(365*24*60), r.IntN(60), 0, time.UTC)
		v, o := randomClean(r, "a", start), randomClean(r, "b", start)
		found := verify(v, o)
		if found.Exceptions != nil || found.Unknown != nil {
			t.Fatalf("%d: %+v\n%+v\n%+v", n, v, found.Exceptions, found.Unknown)
		}
	}
}

func TestRandomVisitsOverlapAsPairsDo(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		visits := make([]Visit, 1+r.IntN(30))
		for i := range visits {
			v := clean()
			v.ID, v.Worker, v.Client = strconv.Itoa(i), strconv.Itoa(r.IntN(3)), strconv.Itoa(r.IntN(3))
			v.Start = at(*v.Start, time.Duration(r.IntN(600))*time.Minute)
			v.End = at(*v.Start, time.Duration(r.IntN(90)-5)*time.Minute)
			visits[i] = v
		}
		all := VerifyAll(visits, func(v Visit) Terms { return Published().TermsOf(v, "") })
		for i, v := range visits {
			worker, client := inPairs(v, visits)
			got := map[string]Exception{}
			for _, e := range all[i].Exceptions {
				got[e.Code] = e
			}
			agree(t, got["overlap_worker"], worker)
			agree(t, got["overlap_client"], client)
		}
	}
}

// agree asks that the exception is there where a pair overlaps, and names one that does
// with the minutes that the two share.
func agree(t *testing.T, e Exception, pairs map[string]float64) {
	t.Helper()
	if (e.Code != "") != (len(pairs) > 0) {
		t.Fatalf("%+v, in pairs %v", e, pairs)
	}
	if e.Code != "" && pairs[e.Found] != e.Measured.Amount {
		t.Fatalf("%s of %v, in pairs %v", e.Found, e.Measured.Amount, pairs)
	}
}

// inPairs are the minutes that a visit shares with others of the worker, and of the
// person for the same service, one by one.
func inPairs(v Visit, visits []Visit) (worker, client map[string]float64) {
	worker, client = map[string]float64{}, map[string]float64{}
	for _, o := range visits {
		from, to := max(v.Start.Unix(), o.Start.Unix()), min(v.End.Unix(), o.End.Unix())
		if o.ID == v.ID || to <= from || !v.ended() || !o.ended() {
			continue
		}
		if minutes := float64(to-from) / 60; o.Worker == v.Worker {
			worker[o.ID] = minutes
		}
		if o.Client == v.Client {
			client[o.ID] = float64(to-from) / 60
		}
	}
	return worker, client
}

// BenchmarkVerifyAll is a day of 10,000 visits, of many workers, and of one who would
// have been everywhere at once.
func BenchmarkVerifyAll(b *testing.B) {
	for name, workers := range map[string]int{"workers=1250": 1250, "workers=1": 1} {
		for _, visits := range []int{10_000, 20_000} {
			b.Run(fmt.Sprintf("%s/visits=%d", name, visits), func(b *testing.B) {
				r := rand.New(rand.NewPCG(5, 6))
				day := make([]Visit, visits)
				for i := range day {
					day[i] = randomClean(r, strconv.Itoa(i), time.Date(2026, 3, 3, 0, r.IntN(24*60), 0, 0, time.UTC))
					day[i].Worker = strconv.Itoa(i % workers)
				}
				terms := Published().For("", 20000)
				for b.Loop() {
					VerifyAll(day, func(Visit) Terms { return terms })
				}
			})
		}
	}
}
