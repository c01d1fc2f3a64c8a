package trend

import (
	"slices"

	"caseload/care/monitor/trigger"
	"caseload/care/monitor/unit"
)

// Series is the course of one code, in one unit.
type Series struct {
	Code string
	// Unit is that of the newest reading.
	Unit string
	// Points are at most as many as were asked for, the oldest first; Count is of
	// all that they stand for.
	Points []Point
	Count  int
	// LeftOut counts the readings that are not among them, because they have no
	// number or a unit that cannot be converted.
	LeftOut int
	// Low and High are the extremes, Change is from the first to the last; nil
	// without points.
	Low, High, Change *float64
}

// Of makes the series of the readings with the code. Bounds are no values.
func Of(code string, readings []trigger.Reading, most int) Series {
	s := Series{Code: code}
	list := slices.DeleteFunc(slices.Clone(readings), func(r trigger.Reading) bool { return r.Code != code })
	slices.SortFunc(list, func(a, b trigger.Reading) int { return a.At.Compare(b.At) })
	for _, r := range slices.Backward(list) {
		if r.Value != nil {
			s.Unit = r.Unit
			break
		}
	}
	var all []Point
	for _, r := range list {
		if r.Value == nil || r.Comparator != "" {
			s.LeftOut++
			continue
		}
		value, err := unit.Convert(code, *r.Value, r.Unit, s.Unit)
		if err != nil {
			s.LeftOut++
			continue
		}
		all = append(all, Point{r.ID, r.At, value})
	}
	s.Count = len(all)
	if len(all) > 0 {
		low, high := extremes(all)
		s.Low, s.High = &all[low].Value, &all[high].Value
		s.Change = new(unit.Round(all[len(all)-1].Value-all[0].Value, -1))
	}
	s.Points = Downsample(all, most)
	return s
}
