package charlson

import (
	_ "embed" // the table below
	"fmt"
	"math"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/score"
)

//go:embed age_points.csv
var agePointsCSV string

type agePoints struct {
	ages   fact.Span
	points int
}

var ageTable = sync.OnceValue(func() (lines []agePoints) {
	for _, row := range fact.Read(agePointsCSV, "age_min", "age_max", "points").Rows {
		lines = append(lines, agePoints{fact.ParseSpan(row[0], row[1]), fact.Int(row[2])})
	}
	return lines
})

// agePart is the points for an age.
func agePart(years int) (points int, part score.Part) {
	for _, line := range ageTable() {
		if line.ages.Holds(years) {
			points = line.points
		}
	}
	return points, score.Part{
		Name: "age", Label: "Age", Points: new(float64(points)), Input: fmt.Sprintf("%d years", years),
	}
}

// survivalPart is the estimated ten-year survival at a score of 1987 with its
// points for age (Charlson 1987): 0.983 to the power of e^(0.9 x score). It adds
// nothing to the score.
func survivalPart(points int) score.Part {
	survival := math.Pow(0.983, math.Exp(0.9*float64(points)))
	return score.Part{Name: "tenYearSurvival", Label: "Estimated ten-year survival", Input: fmt.Sprintf("%.1f %%", 100*survival)}
}
