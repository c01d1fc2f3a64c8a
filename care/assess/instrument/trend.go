package instrument

import (
	"cmp"
	"slices"

	"caseload/care/code"
)

// Course is how a change of the total is read.
type Course struct {
	// Response is the part of the first total by which it must have fallen, as
	// 0.5 for half.
	Response float64 `json:"response"`
	// RemissionBelow is the total under which the illness is in remission.
	RemissionBelow float64 `json:"remission_below"`
	// Change is the least change that matters, in points; 0 where none is
	// published.
	Change float64 `json:"change,omitempty"`
}

// Point is one assessment in a series.
type Point struct {
	On    code.Day `json:"on"`
	Total float64  `json:"total"`
	Band  string   `json:"band"`
	// Change is from the assessment before, FromFirst from the first one; nil at
	// the first.
	Change    *float64 `json:"change,omitempty"`
	FromFirst *float64 `json:"fromFirst,omitempty"`
	// Remission and Response say so of instruments that define them; Matters
	// that the change from the one before is large enough to mean something.
	Remission bool `json:"remission,omitempty"`
	Response  bool `json:"response,omitempty"`
	Matters   bool `json:"matters,omitempty"`
}

// Trend is the series of totals in the order of days, each with its band and its
// change. Totals of one day stay in the order given.
func (in *Instrument) Trend(sex Sex, totals []Total) (series []Point) {
	ordered := slices.Clone(totals)
	slices.SortStableFunc(ordered, func(a, b Total) int { return cmp.Compare(a.On, b.On) })
	for i, t := range ordered {
		point := Point{On: t.On, Total: t.Total, Band: in.BandOf(t.Total, sex)}
		if i > 0 {
			change, all := t.Total-ordered[i-1].Total, t.Total-ordered[0].Total
			point.Change, point.FromFirst = &change, &all
		}
		series = append(series, in.Outcome.read(point, ordered[0].Total))
	}
	return series
}

// read marks a point with what the course defines. Who starts in remission has
// nothing to respond from.
func (c *Course) read(p Point, first float64) Point {
	if c == nil {
		return p
	}
	p.Remission = p.Total < c.RemissionBelow
	if p.Change != nil {
		p.Response = first >= c.RemissionBelow && first-p.Total >= c.Response*first
		p.Matters = c.Change > 0 && max(*p.Change, -*p.Change) >= c.Change
	}
	return p
}
