// Package trend makes the course of what was measured ready to draw: in one unit,
// and with no more points than a phone has room for.
package trend

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Point is one value in time.
type Point struct {
	ID    string
	At    time.Time
	Value float64
}

// Downsample leaves at most so many points, by the largest triangle of three
// neighboring buckets (LTTB; Steinarsson 2013, University of Iceland). The first,
// the last, and as a rule the lowest and the highest point stay: an alarming value must not
// fall to the size of a screen. Points are put in the order of time. Fewer than
// two points are never asked for: with most below 2 all points come back.
func Downsample(points []Point, most int) []Point {
	sorted := slices.Clone(points)
	slices.SortFunc(sorted, func(a, b Point) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Value, b.Value), cmp.Compare(a.ID, b.ID))
	})
	if most < 2 || len(sorted) <= most {
		return sorted
	}
	if most == 2 {
		return []Point{sorted[0], sorted[len(sorted)-1]}
	}
	low, high := extremes(sorted)
	kept := []Point{sorted[0]}
	size := float64(len(sorted)-2) / float64(most-2)
	for i := range most - 2 {
		from, to := 1+int(float64(i)*size), 1+int(float64(i+1)*size)
		next := middle(sorted[to:min(len(sorted), max(to+1, 1+int(float64(i+2)*size)))])
		kept = append(kept, sorted[largest(sorted, from, to, kept[len(kept)-1], next, low, high)])
	}
	return append(kept, sorted[len(sorted)-1])
}

// largest is the index of the point that makes the largest triangle with the one
// before and the middle of the ones to come; the lowest and the highest of all
// come first. Where both fall into one bucket, one of them stays.
func largest(points []Point, from, to int, before Point, next vertex, low, high int) int {
	best, area, extreme := from, -1.0, false
	for i := from; i < to; i++ {
		a, e := triangle(vertexOf(before), vertexOf(points[i]), next), i == low || i == high
		if e && !extreme || e == extreme && a > area {
			best, area, extreme = i, a, e
		}
	}
	return best
}

// vertex is a point in seconds and units.
type vertex struct{ x, y float64 }

func vertexOf(p Point) vertex { return vertex{float64(p.At.Unix()), p.Value} }

func triangle(a, b, c vertex) float64 {
	return math.Abs((a.x-c.x)*(b.y-a.y)-(a.x-b.x)*(c.y-a.y)) / 2
}

func middle(points []Point) (m vertex) {
	for _, p := range points {
		v := vertexOf(p)
		m.x, m.y = m.x+v.x/float64(len(points)), m.y+v.y/float64(len(points))
	}
	return m
}

// extremes are the indexes of the lowest and the highest point; the first of
// several.
func extremes(points []Point) (low, high int) {
	for i, p := range points {
		if p.Value < points[low].Value {
			low = i
		}
		if p.Value > points[high].Value {
			high = i
		}
	}
	return low, high
}
