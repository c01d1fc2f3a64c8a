package longterm

import (
	"fmt"

	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// ScreeningIn is an admission to a nursing facility with its screening.
type ScreeningIn struct {
	AsOf       *code.Day `json:"asOf"       doc:"the day of the question; may be left out"`
	Admission  *code.Day `json:"admission"  doc:"admission to the nursing facility, planned or past"`
	Discharge  *code.Day `json:"discharge"  doc:"discharge from it, planned or past; left out while nobody knows it"`
	LevelOne   *code.Day `json:"levelOne"   doc:"when the level I screening was done; left out while it was not"`
	ExemptStay *bool     `json:"exemptStay" doc:"whether a physician ordered the stay after a hospital stay for less than 30 days (exempted hospital discharge)"`
	LevelTwo   *code.Day `json:"levelTwo"   doc:"when the level II review was done; left out while it was not"`
}

// screenings are the two levels; review tells whether the second is asked for.
func (in ScreeningIn) screenings() (one, two due.Date, review score.Status) {
	one = due.Date{Name: "levelOne", Label: "Level I screening before the admission", By: *in.Admission, Note: "before any admission to a nursing facility"}
	one.Judge(given(in.LevelOne), in.AsOf)
	two = due.Date{Name: "levelTwo", Label: "Level II review of an exempt stay that runs over", By: *in.Admission + days("resident review")}
	two.Judge(given(in.LevelTwo), in.AsOf)
	review = score.All(score.Is(in.ExemptStay), in.runsOver())
	if review == score.NotMet {
		two.Status = score.NotApplicable
	}
	return one, two, review
}

// runsOver reports whether the stay lasts more than 30 days; met early where the
// discharge is known.
func (in ScreeningIn) runsOver() score.Status {
	last := *in.Admission + days("exempt stay")
	switch {
	case in.Discharge != nil:
		return score.Told(*in.Discharge > last, true)
	case in.AsOf == nil:
		return score.Unknown
	}
	return score.Told(*in.AsOf > last, true)
}

// ScoreScreening answers whether the screening is in order.
func ScoreScreening(in ScreeningIn) score.Result {
	result := score.Result{Rule: "pasrr", Version: version()}
	if in.Admission == nil {
		result.Missing = []string{"admission"}
		return result
	}
	one, two, review := in.screenings()
	result.Parts = append(one.Parts(in.AsOf), score.Part{Name: "runsOver", Label: "An exempt stay that runs over 30 days", Status: review,
		Value: score.Word((*in.Admission + days("exempt stay")).String())})
	if two.Status == score.NotApplicable {
		result.Parts = append(result.Parts, score.Part{Name: two.Name, Label: two.Label, Status: two.Status})
	} else {
		result.Parts = append(result.Parts, two.Parts(in.AsOf)...)
	}
	result.Value, result.Missing = in.conclude(one, two, review)
	if result.Value.Computable() {
		result.Notes = append(result.Notes, fmt.Sprintf("level I %s, level II %s", one.Status, two.Status))
	}
	return result
}

func (in ScreeningIn) conclude(one, two due.Date, review score.Status) (score.Value, []string) {
	switch {
	case one.Status == score.Missed || review == score.Met && two.Status == score.Missed:
		return score.Word("late"), nil
	case in.ExemptStay == nil && review == score.Unknown:
		return score.Value{}, []string{"exemptStay"}
	case one.Status == score.Unknown || review == score.Unknown || review == score.Met && two.Status == score.Unknown:
		return score.Value{}, []string{"asOf"}
	case one.Status == score.Running || review == score.Met && two.Status == score.Running:
		return score.Word("open"), nil
	}
	return score.Word("in order"), nil
}

func given(day *code.Day) []due.Event {
	if day == nil {
		return nil
	}
	return due.On(*day)
}
