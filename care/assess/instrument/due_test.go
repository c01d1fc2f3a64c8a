package instrument_test

import (
	"testing"
	"time"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

func TestADueTimeIsADay(t *testing.T) {
	t.Parallel()
	tuesday := code.Date(2025, time.November, 25)
	thanksgiving := code.Date(2025, time.November, 27)
	closed := func(d code.Day) bool { return d == thanksgiving }
	tests := []struct {
		due  string
		from code.Day
		want code.Day
		ok   bool
	}{
		{"immediate", tuesday, tuesday, true},
		{"before the contact ends", tuesday, tuesday, true},
		{"same contact", tuesday, tuesday, true},
		{"same day", tuesday, tuesday, true},
		{"7 days", tuesday, tuesday + 7, true},
		{"2 business days", tuesday, tuesday + 3, true},     // over the holiday
		{"2 business days", tuesday + 3, tuesday + 7, true}, // from Friday over the weekend
		{"2 business days", tuesday - 2, tuesday, true},     // from Sunday
		{"4 business days", tuesday, tuesday + 7, true},     // over both
		{"next contact", tuesday, 0, false},
	}
	for _, tt := range tests {
		due, err := instrument.ParseDue(tt.due)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := due.On(tt.from, closed); got != tt.want || ok != tt.ok {
			t.Errorf("%s from %s: %s %v", tt.due, tt.from, got, ok)
		}
	}
	for _, text := range []string{"", "soon", "0 days", "-1 days", "2 weeks", "2", "2  days"} {
		if _, err := instrument.ParseDue(text); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}
