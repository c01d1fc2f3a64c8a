package correction

import (
	"errors"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/visit/verification"
)

// slot reads and writes an element of a visit.
type slot struct {
	read  func(*verification.Visit) string
	write func(*verification.Visit, string) error
}

func text(of func(*verification.Visit) *string) slot {
	return slot{
		func(v *verification.Visit) string { return *of(v) },
		func(v *verification.Visit, value string) error { *of(v) = value; return nil },
	}
}

func moment(of func(*verification.Visit) **time.Time) slot {
	return slot{
		func(v *verification.Visit) string {
			if *of(v) == nil {
				return ""
			}
			return (*of(v)).UTC().Format(time.RFC3339Nano)
		},
		func(v *verification.Visit, value string) error {
			if *of(v) = nil; value == "" {
				return nil
			}
			at, err := time.Parse(time.RFC3339Nano, value)
			if err != nil {
				return errors.New("a time is RFC 3339")
			}
			*of(v) = new(at.UTC())
			return nil
		},
	}
}

func point(of func(*verification.Visit) **verification.Point) slot {
	return slot{
		func(v *verification.Visit) string {
			if *of(v) == nil {
				return ""
			}
			return (*of(v)).String()
		},
		func(v *verification.Visit, value string) error {
			p, err := verification.ParsePoint(value)
			if err == nil {
				*of(v) = p
			}
			return err
		},
	}
}

func writeZone(v *verification.Visit, value string) error {
	zone, ok := code.ZoneOf(value)
	if !ok && value != "" {
		return errors.New("a zone is an IANA name")
	}
	v.Zone = zone
	return nil
}

func writeMethod(v *verification.Visit, value string) error {
	method, ok := verification.MethodOf(value)
	if !ok && value != "" {
		return errors.New("a capture method is mobile, telephony, fixed device or manual")
	}
	v.CaptureMethod = method
	return nil
}

func readTasks(v *verification.Visit) string {
	codes := make([]string, len(v.Tasks))
	for i, t := range v.Tasks {
		if codes[i] = t.Code; t.Refused {
			codes[i] = "-" + t.Code
		}
	}
	return strings.Join(codes, ",")
}

func writeTasks(v *verification.Visit, value string) error {
	v.Tasks = nil
	for name := range strings.SplitSeq(value, ",") {
		if name != "" {
			v.Tasks = append(v.Tasks, verification.Task{Code: strings.TrimPrefix(name, "-"), Refused: strings.HasPrefix(name, "-")})
		}
	}
	return nil
}
