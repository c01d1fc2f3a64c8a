package skilled

import (
	"fmt"
	"slices"

	"caseload/care/code"
)

// Benefit is what the benefit pays of a stay, day by day.
type Benefit struct {
	Period Period
	// Admission is the first day; Discharge the day of leaving, which is not
	// billed, nil while nobody knows it.
	Admission code.Day
	Discharge *code.Day
	// Days are all, Full those without coinsurance, Shared those with, and
	// Uncovered those after the hundredth. They are 0 without a discharge.
	Days, Full, Shared, Uncovered int
	// FirstShared is the first day with coinsurance, Last the hundredth day and
	// Gap the one after it, if the stay lasts so long; nil where it is past.
	FirstShared, Last, Gap *code.Day
	// Years are the days with coinsurance by year of service.
	Years []Year
	// Missing names the amounts and inputs that are not there.
	Missing []string
}

// Year are the days with coinsurance of one year.
type Year struct {
	Year, Days int
	// Daily is what a day costs; nil where it was not announced.
	Daily *Cents
}

// Amount is what the days cost together; ok is false where that is not known.
func (y Year) Amount() (amount Cents, ok bool) {
	if y.Daily == nil {
		return 0, false
	}
	return Cents(y.Days) * *y.Daily, true
}

// Spend counts the days of the stay. The facts have an admission.
func Spend(f Facts) Benefit {
	b := Benefit{Admission: *f.day(f.Admission), Discharge: f.day(f.Discharge)}
	b.Period, b.Missing = f.period(b.Admission)
	used, full, all := b.Period.Used, limit("full days"), limit("benefit days")
	if used < all {
		b.FirstShared = new(b.Admission + code.Day(max(full-used, 0)))
		b.Last = new(b.Admission + code.Day(all-used-1))
		b.Gap = new(*b.Last + 1)
	} else {
		b.Gap = new(b.Admission)
	}
	if b.Discharge == nil {
		return b
	}
	if *b.Discharge < b.Admission {
		b.Discharge, b.Missing = nil, append(b.Missing, "discharge")
		return b
	}
	b.Days = int(*b.Discharge - b.Admission)
	covered := min(b.Days, all-used)
	b.Full = min(covered, max(full-used, 0))
	b.Shared, b.Uncovered = covered-b.Full, b.Days-covered
	b.byYear(f.advantage())
	return b
}

// byYear counts the days with coinsurance by year, and what a day costs.
func (b *Benefit) byYear(advantage bool) {
	for i := range b.Shared {
		year := (*b.FirstShared + code.Day(i)).Time().Year()
		at := slices.IndexFunc(b.Years, func(y Year) bool { return y.Year == year })
		if at < 0 {
			at = len(b.Years)
			b.Years = append(b.Years, Year{Year: year, Daily: daily(year, advantage)})
		}
		b.Years[at].Days++
	}
	for _, y := range b.Years {
		switch {
		case advantage:
			b.Missing = append(b.Missing, "cost share of the plan")
			return
		case y.Daily == nil:
			b.Missing = append(b.Missing, fmt.Sprintf("coinsurance amount %d", y.Year))
		}
	}
}

// daily is the coinsurance of a day; nil where it was not announced or a plan sets
// it.
func daily(year int, advantage bool) *Cents {
	amount, ok := announced().daily[year]
	if !ok || advantage {
		return nil
	}
	return &amount
}

// Coinsurance is what the stay costs the person; ok is false where an amount is
// missing.
func (b *Benefit) Coinsurance() (sum Cents, ok bool) {
	for _, y := range b.Years {
		amount, ok := y.Amount()
		if !ok {
			return 0, false
		}
		sum += amount
	}
	return sum, b.Discharge != nil
}

// UsedBy are the benefit days used before a day, those of the stay until then
// included.
func (b *Benefit) UsedBy(day code.Day) int {
	if b.Discharge != nil {
		day = min(day, *b.Discharge)
	}
	return min(b.Period.Used+max(int(day-b.Admission), 0), limit("benefit days"))
}
