package skilled

import (
	"caseload/care/code"
	"caseload/care/score"
)

// Flag is one gap that a planned stay may have.
type Flag struct {
	// Name is the key of the gap, Note what it is and what to do.
	Name, Note string
	// Status is met where there is the gap, not met where there is none, running
	// where it comes if the stay lasts, and unknown.
	Status score.Status
	// On is the first day of the gap, Warn the day from which to warn; nil where it
	// has none.
	On, Warn *code.Day
	// Due is whether the day to warn has come.
	Due      score.Status
	Evidence []string
	Missing  []string
}

// Gaps finds the gaps of a stay. The inputs have an admission.
func Gaps(in PlanIn) []Flag {
	b, e := Spend(in.Facts), Enter(in.EntryIn)
	flags := []Flag{
		noThreeDays(e),
		late(e),
		in.dated("coinsurance_starts", "the person owes coinsurance from this day; tell the family, and ask for a secondary coverage", b.FirstShared, b),
		in.dated("days_exhausted", "Part A pays nothing from this day; plan the discharge or another payer", b.Gap, b),
		in.authorization(b),
		in.coverageEnds(b),
	}
	flags = append(flags, in.secondary(flags[2]))
	for i := range flags {
		flags[i].due(in)
	}
	return flags
}

func noThreeDays(e Entry) Flag {
	f := Flag{Name: "no_3_day_stay", Status: score.NotMet, Evidence: e.Evidence}
	switch {
	case e.Answer == "":
		f.Status, f.Missing = score.Unknown, e.Missing
	case e.Answer == DoesNot && e.Three == score.NotMet:
		f.Status = score.Met
	}
	if e.Three == score.NotMet && len(e.Notes) > 0 {
		f.Note = e.Notes[len(e.Notes)-1]
	}
	return f
}

func late(e Entry) Flag {
	f := Flag{Name: "after_30_days", Status: score.NotMet}
	switch {
	case e.Answer == "" && e.Three != score.Met:
		f.Status, f.Missing = score.Unknown, e.Missing
	case e.Answer == DoesNot && e.Three == score.Met:
		f.Status, f.Note, f.On = score.Met, e.Notes[len(e.Notes)-1], new(*e.By+1)
	}
	return f
}

// dated is a gap that begins on a day of the stay, if the stay lasts until then.
func (in PlanIn) dated(name, note string, on *code.Day, b Benefit) Flag {
	f := Flag{Name: name, On: on, Status: score.NotMet}
	switch {
	case on == nil:
		return f
	case b.Discharge == nil:
		f.Status = score.Running
	case *on < *b.Discharge:
		f.Status = score.Met
	}
	if f.Status != score.NotMet {
		f.Note = note
	}
	return f
}

// due sets the day to warn and whether it has come.
func (f *Flag) due(in PlanIn) {
	if f.Status == score.NotMet {
		f.On = nil // the stay does not reach it
	}
	if f.On == nil {
		return
	}
	f.Warn = new(*f.On - code.Day(limit("warn before")))
	asOf := in.day(in.AsOf)
	switch {
	case asOf == nil:
		f.Due = score.Unknown
	case *asOf < *f.Warn:
		f.Due = score.Running
	default:
		f.Due = score.Met
		if f.Status == score.Running {
			f.Status = score.Met
		}
	}
}
