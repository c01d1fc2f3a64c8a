package obligation

import (
	"fmt"
	"slices"
	"strings"

	"caseload/care/score"
)

// CompareIn is a person under the coverages of now and under others.
type CompareIn struct {
	In
	Others []Coverage `json:"others" doc:"the other coverages, as coverages"`
}

// Difference is an obligation that is another under the other coverages.
type Difference struct {
	ID, Label string
	// Here and There are the last days; empty where it is not asked.
	Here, There string
	// Reason says why they differ.
	Reason string
}

// Compare finds what is another under the other coverages.
func Compare(in CompareIn) (differences []Difference) {
	there := in.In
	there.Coverages = in.Others
	here, other := Plan(in.In).Duties, Plan(there).Duties
	for _, d := range here {
		at := slices.IndexFunc(other, d.alike)
		switch {
		case at < 0:
			differences = append(differences, Difference{d.ID, d.Label, d.day(), "", "only " + d.Program + " asks it: " + d.Source})
		case other[at].By != d.By:
			differences = append(differences, Difference{d.ID, d.Label, d.day(), other[at].day(), fmt.Sprintf("%s here, %s there", d.reason(), other[at].reason())})
		}
	}
	for _, d := range other {
		if !slices.ContainsFunc(here, d.alike) {
			differences = append(differences, Difference{d.ID, d.Label, "", d.day(), "there " + d.Program + " asks it: " + d.Source})
		}
	}
	slices.SortStableFunc(differences, func(a, b Difference) int { return strings.Compare(a.ID, b.ID) })
	return differences
}

// alike reports whether another obligation is the same one, started by the same
// event or by an enrollment.
func (d *Duty) alike(other Duty) bool {
	return d.ID == other.ID && (d.Trigger == other.Trigger || d.Since == "enrollment" && other.Since == "enrollment")
}

func (d *Duty) day() string {
	if !d.Dated() {
		return "not computable"
	}
	return d.By.String()
}

func (d *Duty) reason() string {
	if !d.Dated() {
		return strings.Join(d.Missing, ", ")
	}
	return d.Why
}

// ScoreCompare answers how many obligations differ.
func ScoreCompare(in CompareIn) score.Result {
	result := score.Result{Rule: "payer-obligations-compared", Version: obligations().version}
	there := in.In
	there.Coverages = in.Others
	result.Missing = in.lacks()
	for _, name := range there.lacks() {
		if name != "zone" {
			result.Missing = append(result.Missing, strings.Replace(name, "coverages", "others", 1))
		}
	}
	if result.Missing != nil {
		return result
	}
	differences := Compare(in)
	for _, d := range differences {
		kind := "differs"
		switch {
		case d.There == "":
			kind = "only here"
		case d.Here == "":
			kind = "only there"
		}
		result.Parts = append(result.Parts, score.Part{Name: d.ID, Label: d.Label, Value: score.Word(kind), Input: strings.Trim(d.Here+" / "+d.There, " "), Note: d.Reason})
	}
	result.Value = score.Number(float64(len(differences)))
	return result
}
