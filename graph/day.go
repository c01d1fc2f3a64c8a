package graph

import (
	"caseload/care/code"
	"caseload/graph/fault"
)

// dateOf is a day as the contract writes it.
func dateOf(day *code.Day) *code.PartialDate {
	if day == nil {
		return nil
	}
	return new(code.PartialDate(day.String()))
}

// dayOr is the day that was asked for, or the usual one.
func dayOr(date *code.PartialDate, usual code.Day) (code.Day, error) {
	if date == nil {
		return usual, nil
	}
	day, err := code.ParseDay(string(*date))
	if err != nil {
		return 0, fault.BadInput("a day has a year, a month and a day")
	}
	return day, nil
}
