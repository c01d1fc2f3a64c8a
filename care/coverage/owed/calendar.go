package owed

import (
	"slices"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/identify/fact"
)

// Calendar is what is owed to a person, the most urgent first.
type Calendar struct {
	obligation.Calendar

	// AsOf is the day of the question.
	AsOf code.Day
	// Version is the version of the table of obligations.
	Version string

	in obligation.In
}

// Calendar asks what is owed on the record.
func (r *Record) Calendar() *Calendar {
	in := obligation.In{
		AsOf: &r.asOf, Zone: r.zone, Coverages: r.current(), Attempts: attempts(r.Contacts()), Untold: untold(),
		Events: append([]obligation.Event{}, slices.Concat(r.events, r.assessments(), r.reviews(), r.gathered(), r.stays(), r.seen(), r.contacts())...), // never nil: nothing done is known
	}
	c := &Calendar{Calendar: obligation.Plan(in), AsOf: r.AsOf(), Version: obligation.Version(), in: in}
	c.Missing = append(c.Missing, r.missing...)
	slices.Sort(c.Missing)
	c.Missing = slices.Compact(c.Missing)
	return c
}

// current are the coverages that last, or have ended within a year: what others asked
// for is over.
func (r *Record) current() []obligation.Coverage {
	since := r.AsOf() - code.Day(limits().Of("stays for"))
	return slices.DeleteFunc(slices.Clone(r.coverages), func(c obligation.Coverage) bool {
		return c.Through != nil && *c.Through < since || *c.From > r.AsOf()+code.Day(limits().Of("ahead"))
	})
}

// Under is what would be another, were the person under a payer of another kind from
// a day on instead.
func (c *Calendar) Under(payer, plan string, from code.Day) []obligation.Difference {
	other := []obligation.Coverage{{Payer: fact.Text(payer), Plan: fact.Text(plan), From: &from}}
	return obligation.Compare(obligation.CompareIn{In: c.in, Others: other})
}

// Enrolled is the first day of the newest coverage that has begun, else the day of
// the question.
func (c *Calendar) Enrolled() code.Day {
	newest := code.Day(0)
	for _, of := range c.in.Coverages {
		if *of.From <= c.AsOf {
			newest = max(newest, *of.From)
		}
	}
	if newest == 0 {
		return c.AsOf
	}
	return newest
}
