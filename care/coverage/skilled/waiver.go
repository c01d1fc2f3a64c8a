package skilled

import (
	"caseload/care/code"
	"caseload/care/score"
)

// returned finds the earlier stay to which this one is a return.
func (f Facts) returned(admission *code.Day) (back *NursingStay, missing []string) {
	if admission == nil {
		return nil, nil
	}
	for i, s := range f.EarlierStays {
		left := f.day(s.Discharge)
		switch {
		case s.Custodial:
		case left == nil:
			missing = append(missing, "earlierStays[].discharge")
		case *left <= *admission && *admission-*left <= code.Day(limit("return within")):
			back = &f.EarlierStays[i]
		}
	}
	return back, missing
}

// waived finds a waiver that holds on the day of the admission.
func (in EntryIn) waived(admission *code.Day) (Waiver, score.Status) {
	status := score.NotMet
	for _, w := range in.Waivers {
		holds := score.All(score.Is(w.InNetwork), w.holdsOn(admission))
		if holds == score.Met {
			return w, score.Met
		}
		status = score.Any(status, holds)
	}
	return Waiver{}, status
}

func (w Waiver) holdsOn(day *code.Day) score.Status {
	if day == nil {
		return score.Unknown
	}
	return score.Told((w.From == nil || *w.From <= *day) && (w.Through == nil || *day <= *w.Through), true)
}

func ids(id string) []string {
	if id == "" {
		return nil
	}
	return []string{id}
}
