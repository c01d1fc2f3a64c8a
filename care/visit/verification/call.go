package verification

import "strings"

// calls are the flags of how the visit was captured. The home line stands for the
// place of a visit by telephone.
func (v Visit) calls(t Terms) []flag {
	flags := []flag{{code: "duplicate_call", holds: v.ExtraCalls > 0, measured: &Measure{float64(v.ExtraCalls), "extra calls"}}}
	if v.CaptureMethod != Telephony {
		return flags
	}
	term := t.Term("telephony")
	flags = append(flags, flag{code: "capture_not_allowed", holds: term.Value != "allowed", found: "telephony", limit: &term})
	if v.HomeLine == "" {
		return append(flags, flag{code: "telephone_not_home", missing: "homeLine"})
	}
	return append(flags, v.caller())
}

// caller is whether each call that was made came from the home line.
func (v Visit) caller() flag {
	f := flag{code: "telephone_not_home"}
	for _, call := range []struct {
		name, number, field string
		made                bool
	}{{"in", v.CallerIn, "callerIn", v.Start != nil}, {"out", v.CallerOut, "callerOut", v.End != nil}} {
		switch {
		case !call.made:
		case call.number == "":
			f.missing = call.field
		case digits(call.number) != digits(v.HomeLine):
			f.holds, f.found = true, strings.TrimPrefix(f.found+" and "+call.name, " and ")
		}
	}
	if f.holds {
		f.missing = ""
	}
	return f
}

// digits is a number without what people write around it; the 1 before ten digits is
// that of North America.
func digits(number string) string {
	plain := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	if len(plain) == 11 {
		return strings.TrimPrefix(plain, "1")
	}
	return plain
}
