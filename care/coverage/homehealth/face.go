package homehealth

import (
	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

// faceToFace is the window of the encounter, and whether one of them counts.
func (in In) faceToFace() (d due.Date, missing []string) {
	soc := *in.StartOfCare
	d = due.Date{Name: "faceToFace", Label: "Encounter face to face", By: soc + code.Day(limit("face after"))}
	d.From = new(soc - code.Day(limit("face before")))
	d.Note = "an encounter for the reason of home health by a physician, NP, CNS, PA or CNM; needed at the first certification only"
	if in.FaceToFace == nil {
		d.Status = score.Unknown
		return d, []string{"faceToFace"}
	}
	var counted []due.Event
	for _, e := range in.FaceToFace {
		switch status, lack := e.counts(soc); status {
		case score.Unknown:
			missing = append(missing, lack)
		case score.Met:
			counted = append(counted, due.Event{ID: e.ID, On: *e.On})
		default:
		}
	}
	d.Judge(counted, in.day())
	switch {
	case d.Status == score.Met:
		return d, nil
	case missing != nil:
		d.Status = score.Unknown
	case d.Status == score.Unknown:
		missing = []string{"asOf"}
	}
	return d, missing
}

// counts reports whether who had the encounter may have it.
func (e Encounter) counts(soc code.Day) (status score.Status, missing string) {
	anyFrom, known := roles()[e.By.Key()]
	switch {
	case e.On == nil:
		return score.Unknown, "faceToFace[].on"
	case e.By.Key() == "":
		return score.Unknown, "faceToFace[].by"
	case !known:
		return score.NotMet, ""
	case soc >= anyFrom:
		return score.Met, ""
	}
	switch e.Relation.Key() {
	case "certifier", "with_certifier", "facility":
		return score.Met, ""
	case "":
		return score.Unknown, "faceToFace[].relation"
	}
	return score.NotMet, ""
}
