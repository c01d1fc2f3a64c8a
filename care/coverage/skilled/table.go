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

// Cents is an amount of money in US cents.
type Cents int64

// Dollars is the amount as a number for people.
func (c Cents) Dollars() float64 { return float64(c) / 100 }

// costs are the coinsurance of a day by year, and the version of the table.
type costs struct {
	version string
	daily   map[int]Cents
}

var announced = sync.OnceValue(func() costs {
	read := fact.Read(costsCSV, "calendar_year", "part_a_deductible", "snf_coinsurance_day_21_100", "hospital_coinsurance_day_61_90", "lifetime_reserve_day")
	loaded := costs{version: "medicare-snf/" + read.Version, daily: map[int]Cents{}}
	for _, row := range read.Rows {
		if row[2] == "" {
			continue
		}
		amount, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			panic("skilled: an amount of the table is no number")
		}
		loaded.daily[fact.Int(row[0])] = Cents(math.Round(amount * 100))
	}
	return loaded
})

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }
