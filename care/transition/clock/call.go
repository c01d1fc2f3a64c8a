package clock

import (
	"caseload/care/score"
)

// CallIn is a discharge with the calls after it.
type CallIn struct {
	Episode
	Contacts []Contact `json:"contacts" doc:"calls and attempts; [] where there were none"`
}

// Call is the call within 72 elapsed hours of the discharge, a protocol of our
// own: only a conversation meets it, and who calls does not matter. Tries are the
// calls in time, those that reached nobody included. The inputs lack nothing: see
// [CallIn.Lacks].
func Call(in CallIn) (k Clock, tries int, notes []string) {
	c := in.course("", "")
	k = c.call(in.Contacts)
	if in.FormerDischarge != nil {
		former := in
		former.Discharge, former.FormerDischarge = in.FormerDischarge, nil
		before, _, _ := Call(former)
		k.Former = before.Due.String()
	}
	for _, contact := range in.Contacts {
		if contact.At == nil {
			continue
		}
		if timely, _ := c.within(*contact.At, k.Due); timely == score.Met {
			tries++
		}
	}
	return k, tries, c.notes
}

func (c *course) call(contacts []Contact) Clock {
	k := Clock{Name: "call", Label: "Call within 72 hours of the discharge"}
	if !c.discharge.Timed() {
		k.Status, k.Missing = score.Unknown, []string{"discharge with its time of day"}
		return k
	}
	k.Due = c.hoursAfter(c.discharge.First(c.zone.Location()), limit("call"))
	k.needs = "a call that reaches the person or a caregiver"
	if contacts == nil {
		k.Missing = []string{"contacts"}
		c.settle(&k, score.Unknown)
		return k
	}
	anyone := make([]Contact, len(contacts))
	for i, contact := range contacts {
		contact.By = ""
		anyone[i] = contact
	}
	reached := c.reached(anyone, k.Due)
	k.Evidence, k.Missing = reached.evidence, reached.missing
	if reached.status == score.Met {
		k.How = "a call on " + reached.day.String()
	}
	c.settle(&k, reached.status)
	return k
}
