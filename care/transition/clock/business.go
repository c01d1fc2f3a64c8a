package clock

import (
	"fmt"

	"caseload/care/code"
	"caseload/care/score"
)

// BusinessIn is a day from which business days are counted.
type BusinessIn struct {
	From *code.Moment `json:"from" doc:"date or time; its day does not count"`
	Zone code.Zone    `json:"zone" doc:"time zone, an IANA name; needed where a time is given with its offset from UTC"`
	Days *int         `json:"days" doc:"how many business days later"`
}

// ScoreBusiness answers with the day so many business days later.
func ScoreBusiness(in BusinessIn) score.Result {
	result := score.Result{Rule: "business-days", Version: version()}
	switch {
	case in.From == nil:
		result.Missing = append(result.Missing, "from")
	case in.From.NeedsZone() && !in.Zone.Told():
		result.Missing = append(result.Missing, "zone")
	}
	if in.Days == nil || *in.Days < 0 {
		result.Missing = append(result.Missing, "days")
	}
	if result.Missing != nil {
		return result
	}
	from := in.From.Day(in.Zone.Location())
	day := from.BusinessDaysAfter(*in.Days)
	if !code.HolidaysKnown(from) || !code.HolidaysKnown(day) {
		result.Missing = []string{fmt.Sprintf("federal holidays of %d", day.Time().Year())}
		return result
	}
	result.Value = score.Word(day.String())
	for d := from + 1; d <= day; d++ {
		if code.Holiday(d) {
			result.Parts = append(result.Parts, score.Part{Name: "holiday." + d.String(), Label: "A federal holiday is observed", Value: score.Word(d.String())})
		}
	}
	return result
}
