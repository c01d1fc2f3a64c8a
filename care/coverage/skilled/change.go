package skilled

import (
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// ChangeIn is a change of an inpatient to an outpatient under observation.
type ChangeIn struct {
	Zone      code.Zone    `json:"zone"      doc:"time zone, an IANA name; needed where a time is given with its offset from UTC"`
	Payer     fact.Text    `json:"payer"     doc:"medicare_ffs (Original Medicare) or another; the notice is for Original Medicare"`
	ChangedAt *code.Moment `json:"changedAt" doc:"when the class was changed from inpatient to outpatient"`
	Leaving   *code.Moment `json:"leaving"   doc:"when the person leaves the hospital, planned or past"`
	Delivered *code.Moment `json:"delivered" doc:"when the Medicare Change of Status Notice (CMS-10868) was given; left out while it was not"`
}

// original are the names of Original Medicare.
func original(payer fact.Text) score.Status {
	switch payer.Key() {
	case "":
		return score.Unknown
	case "medicare_ffs", "original_medicare", "medicare", "ffs", "part_a":
		return score.Met
	}
	return score.NotMet
}

// ScoreChange answers until when the notice of a change of status is to be given.
func ScoreChange(in ChangeIn) score.Result {
	result := score.Result{Rule: "mcsn", Version: announced().version}
	switch {
	case in.ChangedAt == nil:
		result.Missing = append(result.Missing, "changedAt")
	case in.Leaving == nil:
		result.Missing = append(result.Missing, "leaving")
	case original(in.Payer) == score.Unknown:
		result.Missing = append(result.Missing, "payer")
	case !in.Zone.Told() && (in.ChangedAt.NeedsZone() || in.Leaving.NeedsZone()):
		result.Missing = append(result.Missing, "zone")
	case !in.Leaving.Timed():
		result.Missing = append(result.Missing, "leaving with its time of day")
	}
	if result.Missing != nil {
		return result
	}
	zone := in.Zone.Location()
	first := fact.Int(in.ChangedAt.Day(zone).Time().Format("20060102")) >= limit("change notice from")
	if !first || original(in.Payer) == score.NotMet {
		result.Value = score.Word(string(score.NotApplicable))
		result.Notes = []string{"the notice is for Original Medicare from 2025-02-14 on"}
		return result
	}
	due := in.Leaving.First(zone).Add(-time.Duration(limit("change notice before")) * time.Hour)
	part := score.Part{Name: "notice", Label: "Medicare Change of Status Notice", Value: score.Word(due.Format(time.RFC3339)), Status: score.Unknown,
		Note: "inpatient days that were changed to observation do not count for skilled nursing; there is a way to appeal"}
	if in.Delivered != nil {
		part.Status = score.Told(in.Delivered.By(due, zone))
	}
	result.Value, result.Parts = part.Value, []score.Part{part}
	return result
}
