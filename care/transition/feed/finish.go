package feed

import (
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
)

// finish finds the discharge: that of the last statement, with what updates have
// corrected since.
func (s *Stay) finish(standing []*Event) {
	for _, e := range standing {
		switch {
		case e.Kind == Discharge:
			s.End = new(e.end())
			if e.Disposition != "" {
				s.Disposition = e.Disposition
			}
		case e.Kind == Update && s.End != nil:
			if e.Discharged != nil {
				s.End = e.Discharged
			}
			if e.Disposition != "" {
				s.Disposition = e.Disposition
			}
		}
	}
	s.Died = s.End != nil && died(s.Disposition)
}

func died(disposition string) bool {
	ended := stay.Stay{DischargeStatus: fact.Text(normalStatus(disposition))}
	return ended.Status().End == stay.EndDied
}
