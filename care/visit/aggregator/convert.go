package aggregator

import (
	"strings"

	"caseload/care/visit/verification"
)

// location is the point, else the home line, else the address; nil where none is known.
func location(v verification.Visit, p *verification.Point) *Location {
	switch {
	case p.Valid():
		return &Location{Latitude: &p.Latitude, Longitude: &p.Longitude}
	case v.CaptureMethod == verification.Telephony && v.HomeLine != "":
		return &Location{HomeLine: v.HomeLine, Address: v.Address}
	case v.Address != "":
		return &Location{Address: v.Address}
	}
	return nil
}

// service tells the code from its modifiers, which stand behind it with blanks between.
func (e Entry) service(v verification.Visit) Service {
	words := strings.Fields(v.Service)
	return Service{words[0], words[1:], e.PayerService}
}

func tasks(v verification.Visit) (all []Task) {
	for _, t := range v.Tasks {
		all = append(all, Task(t))
	}
	return all
}

func offline(v verification.Visit) *Offline {
	skew, ok := v.Skew()
	if !ok {
		return nil
	}
	return &Offline{v.DeviceAt, v.ServerAt, skew}
}

func (e Entry) liveIn(v verification.Visit) *LiveIn {
	if !v.LiveIn {
		return nil
	}
	return &LiveIn{e.Findings.Exempt != "", v.AttestedOn}
}

// exceptions are those that the visit has. All were accepted, or there would be no
// record.
func (e Entry) exceptions() (all []Exception) {
	for _, x := range e.Findings.Exceptions {
		all = append(all, Exception{x.Code, verification.Accepted(x.Key(), e.Accepted)})
	}
	return all
}

func (e Entry) unknown() (codes []string) {
	for _, u := range e.Findings.Unknown {
		codes = append(codes, u.Code)
	}
	return codes
}

func (e Entry) changes() (all []Change) {
	for i, c := range e.Chain.Corrections() {
		change := Change{
			Element: string(c.Element), Before: c.Before, After: c.After,
			ReasonCode: c.Reason, ResolutionCode: c.Resolution, By: c.By, At: c.At.UTC(),
		}
		for _, a := range e.Chain.Approvals() {
			if a.Number == i+1 && change.ApprovedAt == nil {
				change.ApprovedBy, change.ApprovedAt = a.By, new(a.At.UTC())
			}
		}
		all = append(all, change)
	}
	return all
}
