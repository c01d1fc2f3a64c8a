package rate

import (
	"math"
	"strconv"
	"strings"

	"caseload/care/score"
)

// PovertyIn is a household's income.
type PovertyIn struct {
	Income        *float64 `json:"income"        doc:"income of the household in a year, USD; or monthlyIncome"`
	MonthlyIncome *float64 `json:"monthlyIncome" doc:"income of the household in a month, USD"`
	HouseholdSize *int     `json:"householdSize" doc:"people in the household"`
	Year          *int     `json:"year"          doc:"year of the guideline"`
	State         string   `json:"state"         doc:"two letters; Alaska and Hawaii have guidelines of their own, the territories have none"`
}

// bands are the bands of income by the percent from which they begin.
var bands = []struct {
	from float64
	name string
}{{400, "ge400"}, {200, "200_399"}, {138, "138_199"}, {100, "100_137"}, {0, "lt100"}}

// Poverty is the percent of the poverty guideline, and the band of it.
func Poverty(in PovertyIn) (percent float64, band string, missing []string) {
	income := in.Income
	if income == nil && in.MonthlyIncome != nil {
		income = new(*in.MonthlyIncome * 12)
	}
	if income == nil || *income < 0 {
		missing = append(missing, "income")
	}
	if in.HouseholdSize == nil || *in.HouseholdSize < 1 {
		missing = append(missing, "householdSize")
	}
	if in.Year == nil {
		missing = append(missing, "year")
	}
	region, known := regions()[strings.ToUpper(in.State)]
	if !known {
		missing = append(missing, "state")
	}
	if missing != nil {
		return 0, "", missing
	}
	g, known := guidelines().by[strconv.Itoa(*in.Year)+" "+region]
	if !known {
		return 0, "", []string{"poverty guideline " + strconv.Itoa(*in.Year)}
	}
	percent = 100 * *income / float64(g.one+(*in.HouseholdSize-1)*g.more)
	for _, b := range bands {
		if percent >= b.from {
			return percent, b.name, nil
		}
	}
	return percent, "", nil
}

// ScorePoverty answers with the percent of the guideline.
func ScorePoverty(in PovertyIn) score.Result {
	result := score.Result{Rule: "poverty-percent", Version: guidelines().version}
	percent, band, missing := Poverty(in)
	if result.Missing = missing; missing != nil {
		return result
	}
	// Cut, not rounded, so that 137.999 is not shown as the 138 of another band.
	result.Value, result.Band = score.Number(math.Floor(percent*100)/100), band
	return result
}
