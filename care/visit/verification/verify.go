package verification

// Verify finds every exception of a visit among the other visits of the worker and
// the person. An empty list of others says that there are none; nil is not known, and
// nor is then whether visits overlap.
func Verify(v Visit, others []Visit, t Terms) Findings {
	if others == nil {
		return v.verified(t, []flag{{code: "overlap_worker", missing: "others"}, {code: "overlap_client", missing: "others"}})
	}
	return v.verified(t, overlapFlags(v, overlaps(append([]Visit{v}, others...))[v.ID]))
}

// VerifyAll finds the exceptions of each of the visits among all of them. The time
// that it takes grows with their number and no faster than sorting them does.
func VerifyAll(visits []Visit, terms func(Visit) Terms) []Findings {
	among := overlaps(visits)
	all := make([]Findings, len(visits))
	for i, v := range visits {
		all[i] = v.verified(terms(v), overlapFlags(v, among[v.ID]))
	}
	return all
}

// verified joins what the visit alone shows with what others do.
func (v Visit) verified(t Terms, among []flag) Findings {
	found := Findings{Terms: t}
	if v.exempt(t) {
		found.Exempt = t.Term("live_in").Source
		return found
	}
	for _, part := range [][]flag{v.elements(), v.places(t), v.calls(t), v.times(t), v.clocks(t), v.paper(t), among} {
		for _, f := range part {
			found = found.with(f)
		}
	}
	return found
}

// exempt reports whether a live-in caregiver had attested by the day of the visit that
// they live there, in a state that exempts them.
func (v Visit) exempt(t Terms) bool {
	return v.LiveIn && t.is("live_in", "exempt") && v.AttestedOn != nil && *v.AttestedOn <= t.On
}

// flag is an exception and whether it holds.
type flag struct {
	code  string
	holds bool
	// missing is the input without which nobody can tell; empty where it can be told.
	missing  string
	found    string
	measured *Measure
	limit    *Term
}

// with adds what a flag says.
func (f Findings) with(one flag) Findings {
	if one.missing != "" {
		f.Unknown = append(f.Unknown, Unknown{one.code, one.missing})
		return f
	}
	if !one.holds {
		return f
	}
	t := exceptions()
	k, ok := t.kinds[one.code]
	if !ok {
		panic("verification: no exception is named " + one.code)
	}
	f.Exceptions = append(f.Exceptions, Exception{k.code, k.meaning, k.class, k.basis, t.version, one.found, one.measured, one.limit})
	return f
}

// above holds an amount against a setting.
func above(code, setting string, amount float64, unit string, t Terms) flag {
	term := t.Term(setting)
	return flag{code: code, holds: amount > t.number(setting), measured: &Measure{amount, unit}, limit: &term}
}
