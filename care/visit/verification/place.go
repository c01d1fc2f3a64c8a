package verification

// places are the flags of where the visit was.
func (v Visit) places(t Terms) []flag {
	flags := []flag{v.missingPlace()}
	if v.In.Valid() || v.Out.Valid() {
		flags = append(flags, v.distance(t))
	}
	return flags
}

// missingPlace is of a mobile visit without a point at an end that was captured, and
// of any other with neither an address nor a point.
func (v Visit) missingPlace() flag {
	f := flag{code: "missing_place"}
	in, out := v.In.Valid(), v.Out.Valid()
	switch v.CaptureMethod {
	case Mobile:
		f.holds = !in && v.Start != nil || !out && v.End != nil || !in && !out
		switch {
		case in:
			f.found = "out"
		case out:
			f.found = "in"
		default:
			f.found = "in and out"
		}
	case "":
		f.missing = "captureMethod"
		if !in && !out && v.Address == "" {
			f.missing, f.holds = "", true
		}
	default:
		f.holds = !in && v.Address == ""
	}
	return f
}

// distance holds the farther of the two points against the tolerance. A device that
// may be off by more than that has not told that it was near.
func (v Visit) distance(t Terms) flag {
	if !v.Place.Valid() {
		return flag{code: "gps_distance", missing: "place"}
	}
	var farthest float64
	where, vague := "in", false
	for name, p := range map[string]*Point{"in": v.In, "out": v.Out} {
		if !p.Valid() {
			continue
		}
		if meters := p.MetersTo(*v.Place); meters > farthest || meters == farthest && name == "in" {
			farthest, where = meters, name
		}
		vague = vague || p.Accuracy != nil && *p.Accuracy > t.number("distance_meters")
	}
	f := above("gps_distance", "distance_meters", farthest, "m", t)
	if f.found = where; vague && !f.holds {
		f.missing = "accuracy within the tolerance"
	}
	return f
}
