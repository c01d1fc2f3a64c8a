package skilled

import (
	_ "embed" // the tables below
	"math"
	"strconv"
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed costs.csv
	costsCSV string
	//go:embed limits.csv
	limitsCSV string
)

// cents is an amount of money in US cents.
type cents int64

// dollars is the amount as a number for people.
func (c cents) dollars() float64 { return float64(c) / 100 } //nolint:mnd // cents of a dollar

// costs are the coinsurance of a day by year, and the version of the table.
type costs struct {
	version string
	daily   map[int]cents
}

var announced = sync.OnceValue(func() costs {
	read := fact.Read(costsCSV, "calendar_year", "part_a_deductible", "snf_coinsurance_day_21_100", "hospital_coinsurance_day_61_90", "lifetime_reserve_day")
	loaded := costs{version: "medicare-snf/" + read.Version, daily: map[int]cents{}}
	for _, row := range read.Rows {
		if row[2] == "" {
			continue
		}
		amount, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			panic("skilled: an amount of the table is no number")
		}
		loaded.daily[fact.Int(row[0])] = cents(math.Round(amount * 100)) //nolint:mnd // cents of a dollar
	}
	return loaded
})

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }
