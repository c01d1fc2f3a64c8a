package trend_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"caseload/care/monitor/trend"
	"caseload/care/monitor/trigger"
)

var start = time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)

// wave is a smooth course with a spike.
func wave(n, spike int) (points []trend.Point) {
	for i := range n {
		p := trend.Point{At: start.Add(time.Duration(i) * time.Hour), Value: 100 + 10*math.Sin(float64(i)/20)}
		if i == spike {
			p.Value = 190
		}
		points = append(points, p)
	}
	return points
}

func TestDownsampledPointsKeepEndsAndExtremes(t *testing.T) {
	t.Parallel()
	points := wave(1_000, 503)
	for _, most := range []int{3, 5, 40, 200, 999} {
		kept := trend.Downsample(points, most)
		if len(kept) != most || kept[0] != points[0] || kept[most-1] != points[999] || !slices.Contains(kept, points[503]) {
			t.Errorf("%d points asked: %d, spike kept: %v", most, len(kept), slices.Contains(kept, points[503]))
		}
		if !slices.IsSortedFunc(kept, func(a, b trend.Point) int { return a.At.Compare(b.At) }) {
			t.Errorf("%d points are not in the order of time", most)
		}
	}
	for most, want := range map[int]int{0: 1_000, 1: 1_000, 2: 2, 1_000: 1_000, 5_000: 1_000} {
		if got := len(trend.Downsample(points, most)); got != want {
			t.Errorf("%d points asked: %d, want %d", most, got, want)
		}
	}
	if got := trend.Downsample(nil, 10); len(got) != 0 {
		t.Errorf("of none: %v", got)
	}
}

// Steinarsson 2013, section 4.2: the bucket's point with the largest triangle.
func TestThePointOfABucketMakesTheLargestTriangle(t *testing.T) {
	t.Parallel()
	var points []trend.Point
	for i, v := range []float64{0, 1, 5, 2, 3, -4, 1, 0} {
		points = append(points, trend.Point{At: start.Add(time.Duration(i) * time.Second), Value: v})
	}
	var got []float64
	for _, p := range trend.Downsample(points, 4) {
		got = append(got, p.Value)
	}
	if !slices.Equal(got, []float64{0, 5, -4, 0}) {
		t.Errorf("kept %v", got)
	}
}

func TestTheOrderOfThePointsDoesNotMatter(t *testing.T) {
	t.Parallel()
	points := wave(300, 17)
	want := trend.Downsample(points, 50)
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(points), func(i, j int) { points[i], points[j] = points[j], points[i] })
	if got := trend.Downsample(points, 50); !slices.Equal(got, want) {
		t.Error("another order gives other points")
	}
}

func TestASeriesIsInTheUnitOfItsNewestReading(t *testing.T) {
	t.Parallel()
	read := func(days int, value float64, unit string) trigger.Reading {
		return trigger.Reading{Code: "29463-7", At: start.AddDate(0, 0, days), Value: &value, Unit: unit}
	}
	bound := read(4, 100, "[lb_av]")
	bound.Comparator = "<"
	s := trend.Of("29463-7", []trigger.Reading{
		read(5, 180, "[lb_av]"), read(0, 80, "kg"), read(1, 7, "furlong"), bound, {Code: "29463-7", At: start.AddDate(0, 0, 9)}, {Code: "8302-2"},
	}, 10)
	if s.Unit != "[lb_av]" || s.Count != 2 || s.LeftOut != 3 || len(s.Points) != 2 || math.Abs(*s.Low-176.36981) > 1e-4 || *s.High != 180 || math.Abs(*s.Change-3.63019) > 1e-4 {
		t.Errorf("series %+v", s)
	}
	if s := trend.Of("x", nil, 10); s.Count != 0 || s.Low != nil {
		t.Errorf("of nothing: %+v", s)
	}
}
