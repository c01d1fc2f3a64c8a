package exchange

import (
	"time"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// instant is a time as FHIR writes it.
func instant(at time.Time) string { return at.UTC().Format(time.RFC3339Nano) }

// maybeAt is a time that there may be.
func maybeAt(at *time.Time) string {
	if at == nil {
		return ""
	}
	return instant(*at)
}

// when is a time as its source wrote it, as exactly as it was meant, where that is
// still the time on record; else the time on record.
func when(written string, at *time.Time) string {
	if at == nil {
		return ""
	}
	if said, err := fhir.ParseTime("", written); err == nil && said.Set() && said.At.Equal(*at) {
		return written
	}
	return instant(*at)
}

// period is a stretch of time, likewise.
func period(s code.Stated, element string, starts, ends *time.Time) fhir.Period {
	var said fhir.Period
	s.Into(element, &said)
	return fhir.Period{Start: when(said.Start, starts), End: when(said.End, ends)}
}

// written is when something was written down. The record always has such a time,
// since it needs one for its order; it goes out where the source stated it, and for
// what was written here.
func written(s code.Stated, element, source string, at time.Time) string {
	if text := s.Text(element); text != "" || source != "" {
		return text
	}
	return instant(at)
}

// later is the later of two times.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// statedStart is a time that its source stated as a period or as a moment, in the
// form in which it was stated.
func statedStart(s code.Stated, element string, at *time.Time) (fhir.Period, string) {
	if _, ok := s[element+"Period"]; !ok || s.Text(element+"DateTime") != "" {
		return fhir.Period{}, when(s.Text(element+"DateTime"), at)
	}
	var said fhir.Period
	s.Into(element+"Period", &said)
	if starts := when(said.Start, at); starts != said.Start {
		said = fhir.Period{Start: starts}
	}
	return said, ""
}
