package equipment

import (
	"strings"

	"caseload/care/score"
)

// ScoreOrder tells whether an order is complete.
func ScoreOrder(in OrderIn) score.Result {
	result := score.Result{Rule: "equipment-order", Version: version()}
	if in.Order == nil {
		result.Missing = []string{"order"}
		return result
	}
	result.Parts = in.Order.elements()
	required := in.listed()
	result.Parts = append(result.Parts, score.Part{Name: "listed", Label: "On the required list", Status: required})
	face, before := in.encounter(), in.before()
	switch required {
	case score.NotMet:
		face.Status, before.Status = score.NotApplicable, score.NotApplicable
	case score.Met:
		result.Missing = in.untold(face, before)
	default:
		result.Missing = []string{"listed"}
		face.Status, before.Status = score.Unknown, score.Unknown
	}
	lacking := notMet(append(in.Order.elements(), face, before))
	result.Parts = append(result.Parts, face, before)
	switch {
	case lacking != nil:
		result.Value = score.Word("incomplete")
		result.Notes = []string{"not there: " + strings.Join(lacking, ", ")}
	case result.Missing == nil:
		result.Value = score.Word("complete")
	}
	return result
}

// untold names the inputs that a listed item lacks.
func (in OrderIn) untold(face, before score.Part) (missing []string) {
	if in.FaceToFace == nil && face.Status == score.Unknown {
		missing = append(missing, "faceToFace")
	}
	if in.Delivery == nil && before.Status == score.Unknown {
		missing = append(missing, "delivery")
	}
	return missing
}

func notMet(parts []score.Part) (names []string) {
	for _, part := range parts {
		if part.Status == score.NotMet {
			names = append(names, part.Name)
		}
	}
	return names
}
