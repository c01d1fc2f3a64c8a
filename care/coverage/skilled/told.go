package skilled

import "caseload/care/code"

// Version is the version of the table of amounts.
func Version() string { return announced().version }

// Daily is the coinsurance of a day under Original Medicare; ok is false where the
// amount of its year was not announced.
func Daily(day code.Day) (amount Cents, ok bool) {
	amount, ok = announced().daily[day.Time().Year()]
	return amount, ok
}

// Left are the benefit days left before a day, those of the stay until then taken off.
func (b *Benefit) Left(day code.Day) int { return limit("benefit days") - b.UsedBy(day) }
