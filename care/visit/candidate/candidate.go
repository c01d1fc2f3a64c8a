// Package candidate ranks those who could come to a planned home visit. It proposes:
// who plans decides, and nobody is left out for what is not on record.
package candidate

import (
	"cmp"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/clash"
	"caseload/care/score"
	"caseload/care/visit/requirement"
)

// Visit is the visit that somebody is to make.
type Visit struct {
	Wanted requirement.Wanted
	// Slot is the time that it takes. What has its id does not collide with it.
	Slot clash.Slot
	// DayStarts and DayEnds are the midnights around it.
	DayStarts, DayEnds time.Time
}

// Person is somebody who visits patients, with what is on record of them.
type Person struct {
	ID   uuid.UUID
	Name string
	Held requirement.Held
	// SeesPatient says that the patient's record is open to them at that time anyway.
	SeesPatient bool
	Busy        []clash.Slot
}

// Candidate is a person beside the visit.
type Candidate struct {
	PractitionerID uuid.UUID
	Requirements   []*requirement.Requirement
	SeesPatient    bool
	// Lacking is by how much the time is short: what overlaps, and what the ways between lack.
	Lacking time.Duration
	// AppointmentsThatDay is how many other appointments the person has between the midnights.
	AppointmentsThatDay int
}

// LackingMinutes is [Candidate.Lacking], a begun minute as a whole one.
func (c Candidate) LackingMinutes() int { return int((c.Lacking + time.Minute - 1) / time.Minute) }

// Rank compares the people: by requirements that are not met, by those of which nothing is
// known, by whether the time suffices, by whether they see the patient anyway, by how full
// their day is, and by name.
func Rank(v Visit, people []Person) []Candidate {
	people = slices.Clone(people)
	slices.SortFunc(people, func(a, b Person) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), slices.Compare(a.ID[:], b.ID[:]))
	})
	all := make([]Candidate, len(people))
	for i, p := range people {
		all[i] = v.beside(p)
	}
	slices.SortStableFunc(all, compare)
	return all
}

func (v Visit) beside(p Person) Candidate {
	c := Candidate{PractitionerID: p.ID, SeesPatient: p.SeesPatient, Requirements: requirement.Of(v.Wanted, p.Held)}
	for _, busy := range p.Busy {
		if busy.ID == v.Slot.ID {
			continue
		}
		if !busy.Starts.Before(v.DayStarts) && busy.Starts.Before(v.DayEnds) {
			c.AppointmentsThatDay++
		}
		if found, ok := clash.Between(v.Slot, busy); ok {
			c.Lacking += found.Lacking
		}
	}
	return c
}

func compare(a, b Candidate) int {
	return cmp.Or(
		cmp.Compare(a.count(score.NotMet), b.count(score.NotMet)),
		cmp.Compare(a.count(score.Unknown), b.count(score.Unknown)),
		first(a.Lacking == 0, b.Lacking == 0),
		first(a.SeesPatient, b.SeesPatient),
		cmp.Compare(a.Lacking, b.Lacking),
		cmp.Compare(a.AppointmentsThatDay, b.AppointmentsThatDay),
	)
}

// count is how many requirements have the status.
func (c Candidate) count(status score.Status) (n int) {
	for _, r := range c.Requirements {
		if r.Status == status {
			n++
		}
	}
	return n
}

// first puts those of whom it is true before the others.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
