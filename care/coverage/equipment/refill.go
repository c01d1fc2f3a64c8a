package equipment

import (
	"caseload/care/code"
	"caseload/care/score"
)

// RefillIn is a supply that is to be delivered again.
type RefillIn struct {
	SupplyEnds   *code.Day `json:"supplyEnds"   doc:"day on which the supply ends; may be left out where lastDelivery and daysSupply are given"`
	LastDelivery *code.Day `json:"lastDelivery" doc:"date of the last delivery"`
	DaysSupply   *int      `json:"daysSupply"   doc:"for how many days it was"`
	Contact      *code.Day `json:"contact"      doc:"when the person was asked whether more is needed; may be left out"`
	Delivery     *code.Day `json:"delivery"     doc:"date of the next delivery; may be left out"`
}

// ends is the day on which the supply ends.
func (in RefillIn) ends() (day code.Day, missing []string) {
	switch {
	case in.SupplyEnds != nil:
		return *in.SupplyEnds, nil
	case in.LastDelivery == nil && in.DaysSupply == nil:
		return 0, []string{"supplyEnds"}
	case in.LastDelivery == nil:
		return 0, []string{"lastDelivery"}
	case in.DaysSupply == nil || *in.DaysSupply < 1:
		return 0, []string{"daysSupply"}
	}
	return *in.LastDelivery + code.Day(*in.DaysSupply), nil
}

// ScoreRefill answers with the first day on which the supply may be delivered
// again.
func ScoreRefill(in RefillIn) score.Result {
	result := score.Result{Rule: "equipment-refill", Version: version()}
	ends, missing := in.ends()
	if missing != nil {
		result.Missing = missing
		return result
	}
	first, ask := ends-code.Day(limit("refill")), ends-code.Day(limit("contact"))
	result.Value = score.Word(first.String())
	result.Parts = []score.Part{
		{Name: "supplyEnds", Label: "The supply ends", Value: score.Word(ends.String())},
		window("contact", "First day to ask the person", ask, in.Contact),
		window("delivery", "First day to deliver", first, in.Delivery),
	}
	return result
}

// window is a first day and whether what was done was not before it.
func window(name, label string, first code.Day, done *code.Day) score.Part {
	part := score.Part{Name: name, Label: label, Value: score.Word(first.String()), Status: score.Unknown}
	if done != nil {
		part.Status = score.Told(*done >= first, true)
	}
	return part
}
