package hl7

import (
	"errors"
	"strings"
	"time"
)

// Precision is how exactly a time was stated.
type Precision int

// The precisions of an HL7 time, from the roughest.
const (
	None Precision = iota
	Year
	Month
	Day
	Hour
	Minute
	Second
)

// Time is an HL7 time (TS, DT, DTM): the first moment of what was stated, in UTC,
// how exactly it was stated, and whether with its zone. The zero Time is an
// absent one.
type Time struct {
	At        time.Time
	Precision Precision
	Zoned     bool
}

var errTime = errors.New("not an HL7 time")

// the years that the database and the contract can both hold.
const firstYear, lastYear = 1800, 9998

// ParseTime reads YYYY[MM[DD[HH[MM[SS[.S...]]]]]][+ZZZZ]. A time of day without a
// zone is in the zone that is given, nil for UTC. Empty text is an absent time.
func ParseTime(text string, zone *time.Location) (Time, error) {
	if text == "" {
		return Time{}, nil
	}
	if zone == nil {
		zone = time.UTC
	}
	clock, zone, zoned, ok := cutZone(text, zone)
	clock, fraction, hasFraction := strings.Cut(clock, ".")
	if !ok || hasFraction && (len(clock) != 14 || fraction == "" || len(fraction) > 9) {
		return Time{}, errTime
	}
	parts, precision, ok := clockParts(clock)
	nanoseconds, fine := number(fraction + strings.Repeat("0", 9-len(fraction)))
	if !ok || !fine {
		return Time{}, errTime
	}
	at := time.Date(parts[0], time.Month(parts[1]), parts[2], parts[3], parts[4], parts[5], nanoseconds, zone)
	// A day that the month does not have is none, and is not the next month's first.
	if at.Year() < firstYear || at.Year() > lastYear || at.Day() != parts[2] || int(at.Month()) != parts[1] {
		return Time{}, errTime
	}
	return Time{at.UTC(), precision, zoned}, nil
}

// cutZone takes the zone off the end: a sign, hours and minutes. Odd offsets are
// offsets too.
func cutZone(text string, usual *time.Location) (clock string, zone *time.Location, zoned, ok bool) {
	sign := strings.IndexAny(text, "+-")
	if sign < 0 {
		return text, usual, false, true
	}
	digits := text[sign+1:]
	value, fine := number(digits)
	hours, minutes := value/100, value%100
	if len(digits) != 4 || !fine || hours > 14 || minutes > 59 {
		return "", nil, false, false
	}
	offset := hours*3600 + minutes*60
	if text[sign] == '-' {
		offset = -offset
	}
	return text[:sign], time.FixedZone("", offset), true, true
}

// clockParts are year, month, day, hour, minute and second, those that are left
// out at their first.
func clockParts(clock string) (parts [6]int, precision Precision, ok bool) {
	parts = [6]int{0, 1, 1}
	limits := [6]int{9999, 12, 31, 23, 59, 59}
	if len(clock) < 4 || len(clock) > 14 || len(clock)%2 != 0 {
		return parts, None, false
	}
	for i, width := 0, 4; clock != ""; i, width = i+1, 2 {
		value, fine := number(clock[:width])
		if !fine || value > limits[i] || i < 3 && value == 0 {
			return parts, None, false
		}
		parts[i], clock, precision = value, clock[width:], Precision(i+1)
	}
	return parts, precision, true
}

// number is the value of digits and nothing else.
func number(digits string) (value int, ok bool) {
	for i := range len(digits) {
		if !digit(digits[i]) {
			return 0, false
		}
		value = value*10 + int(digits[i]-'0')
	}
	return value, digits != ""
}
