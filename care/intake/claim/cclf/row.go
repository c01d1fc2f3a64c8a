package cclf

import (
	"bytes"
	"unicode/utf8"

	"caseload/care/code"
	"caseload/care/intake/claim"
)

// row is a line that is being read, with the faults that were found in it.
type row struct {
	layout *Layout
	line   []byte
	file   string
	number int
	faults []claim.Fault
	lost   bool // the line goes into no claim
}

// text is a field without its padding. A tilde alone stands for no value in some
// of CMS's own sources (our choice). Fields after the end of an older, shorter
// line are empty.
func (r *row) text(name string) string {
	i, ok := r.layout.byName[name]
	if !ok {
		return ""
	}
	field := r.layout.Fields[i]
	if field.End > len(r.line) {
		return ""
	}
	value := bytes.TrimSpace(r.line[field.Start:field.End])
	if len(value) == 1 && value[0] == '~' {
		return ""
	}
	return string(value)
}

// flaw reports a field that is left out of the claim.
func (r *row) flaw(field, reason string) { r.report(field, reason, claim.Partly) }

// fail reports a field without which the line means nothing.
func (r *row) fail(field, reason string) {
	r.report(field, reason, claim.Unread)
	r.lost = true
}

// report notes a fault once: the parts of a claim ask for the same field.
func (r *row) report(field, reason string, effect claim.Effect) {
	for _, f := range r.faults {
		if f.Field == field && f.Reason == reason {
			return
		}
	}
	r.faults = append(r.faults, claim.Fault{
		File: r.file, Line: r.number, Field: field, Reason: reason, Effect: effect, Raw: bytes.Clone(r.line),
	})
}

// need is the text of a field that may not be blank.
func (r *row) need(name string) string {
	value := r.text(name)
	if value == "" {
		r.fail(name, "missing")
	}
	return value
}

// date is a day; nil when the field has none (blank, 1000-01-01, 9999-12-31) or
// a bad one, which is reported.
func (r *row) date(name string) *code.Day {
	day, ok := r.day(name)
	if !ok {
		r.flaw(name, badDate)
	}
	return day
}

// needDate is a day that has to be there.
func (r *row) needDate(name string) code.Day {
	day, ok := r.day(name)
	switch {
	case !ok:
		r.fail(name, badDate)
	case day == nil:
		r.fail(name, "missing")
	default:
		return *day
	}
	return 0
}

const badDate = "not a date of the form YYYY-MM-DD that is on the calendar"

func (r *row) day(name string) (day *code.Day, ok bool) {
	switch value := r.text(name); value {
	case "", "1000-01-01", "9999-12-31":
		return nil, true
	default:
		parsed, err := code.ParseDay(value)
		if err != nil || len(value) != len("2006-01-02") {
			return nil, false
		}
		return &parsed, true
	}
}

// amount is a decimal number in the form of [claim.Amount].
func (r *row) amount(name string) string {
	amount, ok := claim.Amount(r.text(name))
	if !ok {
		r.flaw(name, "not a decimal number")
		return ""
	}
	return amount
}

// storable reports whether a database can keep the line as text.
func storable(line []byte) bool { return utf8.Valid(line) && bytes.IndexByte(line, 0) < 0 }
