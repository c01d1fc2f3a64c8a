package clock

import (
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/score"
)

// contact is the interactive contact within 2 business days. Where nobody was
// reached, rest says whether all else of the care management was done, under
// which enough separate attempts count.
func (c *course) contact(contacts []Contact, rest func() (score.Status, bool)) Clock {
	k := Clock{Name: "contact", Label: "Interactive contact within 2 business days of the discharge"}
	day := c.day.BusinessDaysAfter(limit("contact"))
	if !code.HolidaysKnown(c.day) || !code.HolidaysKnown(day) {
		k.Status, k.Missing = score.Unknown, []string{fmt.Sprintf("federal holidays of %d", day.Time().Year())}
		return k
	}
	k.Due = c.endOf(day)
	k.needs = "a contact with the person or a caregiver by the practice: phone, email, video or in person"
	if contacts == nil {
		k.Missing = []string{"contacts"}
		c.settle(&k, score.Unknown)
		return k
	}
	reached := c.reached(contacts, k.Due)
	k.Evidence, k.Missing = reached.evidence, reached.missing
	if reached.status == score.Met {
		k.How = "a contact on " + reached.day.String()
	}
	if reached.status == score.NotMet {
		if tries := c.attempts(contacts, k.Due); len(tries) >= limit("contact attempts") {
			c.byAttempts(&k, tries, rest)
			return k
		}
	}
	c.settle(&k, reached.status)
	return k
}

// reached looks for a contact that counts.
func (c *course) reached(contacts []Contact, d Deadline) found {
	f := found{status: score.NotMet}
	for _, contact := range contacts {
		if contact.At == nil {
			f.add(score.Unknown, "", 0, "contacts[].at")
			continue
		}
		timely, missing := c.within(*contact.At, d)
		status := score.All(score.Is(contact.Reached), contact.proper(), timely)
		switch missing {
		case "":
			missing = "contacts[].reached"
		case untimed:
			missing = "contacts[].at " + missing
		}
		f.add(status, contact.ID, contact.At.Day(c.zone.Location()), missing)
	}
	return f
}

// proper reports whether the way, the caller and the person called count.
func (k Contact) proper() score.Status {
	return score.All(counts("contact", k.Mode), k.people())
}

// people reports whether the caller and the person called count.
func (k Contact) people() score.Status {
	return score.All(counts("by", k.By), counts("with", k.With))
}

// attempts are the separate attempts in time that reached nobody.
func (c *course) attempts(contacts []Contact, d Deadline) []Contact {
	zone := c.zone.Location()
	tries := slices.DeleteFunc(slices.Clone(contacts), func(k Contact) bool {
		if k.At == nil || k.Reached == nil || *k.Reached {
			return true
		}
		timely, _ := c.within(*k.At, d)
		way := score.Any(counts("contact", k.Mode), counts("attempt", k.Mode))
		return score.All(way, k.people(), timely) != score.Met
	})
	slices.SortStableFunc(tries, func(a, b Contact) int { return a.At.First(zone).Compare(b.At.First(zone)) })
	apart := time.Duration(limit("attempts apart")) * time.Minute
	var separate []Contact
	for _, try := range tries {
		if len(separate) == 0 || try.At.First(zone).Sub(separate[len(separate)-1].At.First(zone)) >= apart {
			separate = append(separate, try)
		}
	}
	return separate
}

// byAttempts decides by attempts alone: they count once all else is met.
func (c *course) byAttempts(k *Clock, tries []Contact, rest func() (score.Status, bool)) {
	said := fmt.Sprintf("%d separate attempts in time", len(tries))
	status, pending := rest()
	switch {
	case status == score.Met:
		k.How = said + ", and all else is met; keep trying until somebody is reached"
		for _, try := range tries {
			k.Evidence = append(k.Evidence, evidence(try.ID)...)
		}
		c.settle(k, score.Met)
	case status == score.NotMet:
		k.needs = said + " do not count, as the visit or the reconciliation was not in time"
		c.settle(k, score.NotMet)
	case pending:
		c.settle(k, score.NotMet)
		if k.Status == score.Missed {
			k.Status = score.Running
		}
		k.How = said + "; they count once the visit and the reconciliation are in time. Keep trying"
	default:
		k.How = said + "; whether they count depends on the visit and the reconciliation"
		k.Missing = append(k.Missing, "visits", "reconciliations")
		c.settle(k, score.Unknown)
	}
}
