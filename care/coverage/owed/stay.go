package owed

import (
	"slices"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/identify/fact"
	"caseload/care/score"
	"caseload/care/transition/clock"
	"caseload/care/transition/discharge"
)

// stays are the admissions and discharges of the last year as events, and those of
// stays that last.
func (r *Record) stays() (all []obligation.Event) {
	since := r.AsOf() - code.Day(limits().Of("stays for"))
	for _, s := range r.Stays() {
		if s.End != nil && r.on(*s.End) < since {
			continue
		}
		all = append(all, r.admitted(s)...)
	}
	for _, d := range r.Find() {
		if r.on(d.At) >= since && d.Management.Eligible != score.NotMet {
			all = append(all, obligation.Event{ID: "Encounter/" + d.Encounter.String(), Kind: "discharge", On: r.moment(d.At)})
		}
	}
	return all
}

// admitted are the events of a stay: an admission to a hospital, or to a nursing
// facility and its end.
func (r *Record) admitted(s discharge.Stay) (all []obligation.Event) {
	id := "Encounter/" + s.ID.String()
	switch s.Setting {
	case "snf", "nursing_facility":
		all = append(all, obligation.Event{ID: id, Kind: "nursing_admission", On: r.moment(s.Start)})
		if s.End != nil {
			all = append(all, obligation.Event{ID: id, Kind: "nursing_discharge", On: r.moment(*s.End)})
		}
	case "inpatient", "psychiatric", "ltch", "irf":
		all = append(all, obligation.Event{ID: id, Kind: "admission", On: r.moment(s.Start)})
	}
	return all
}

// seen are the visits that took place.
func (r *Record) seen() (all []obligation.Event) {
	for _, v := range r.Visits() {
		if v.Status == "done" {
			mode := v.Mode
			if mode == "telehealth" {
				mode = "" // whether by video is not told
			}
			all = append(all, obligation.Event{ID: v.ID, Kind: "visit", On: v.On, Mode: mode}, obligation.Event{ID: v.ID, Kind: "encounter", On: v.On, Mode: mode})
		}
	}
	for _, done := range r.Reconciliations() {
		all = append(all, obligation.Event{ID: done.ID, Kind: "reconciliation", On: done.On})
	}
	return all
}

// personal are the ways of a contact in which people meet; interactive those in
// which they speak with each other or write at once (CMS TCM FAQ).
var (
	personal    = []fact.Text{"in_person", "home_visit", "video"}
	interactive = append([]fact.Text{"phone", "email"}, personal...)
)

// contacts are the contacts as events.
func (r *Record) contacts() (all []obligation.Event) {
	for _, c := range r.Contacts() {
		if slices.Contains(interactive, c.Mode) {
			all = append(all, obligation.Event{ID: c.ID, Kind: "contact", On: c.At, Mode: c.Mode, Reached: c.Reached})
		}
		if slices.Contains(personal, c.Mode) {
			all = append(all, obligation.Event{ID: c.ID, Kind: "encounter", On: c.At, Mode: c.Mode, Reached: c.Reached})
		}
	}
	return all
}

// attempts are the contacts as attempts to reach the person.
func attempts(contacts []clock.Contact) (all []obligation.Attempt) {
	for _, c := range contacts {
		all = append(all, obligation.Attempt{ID: c.ID, At: c.At, Mode: c.Mode, Reached: c.Reached != nil && *c.Reached})
	}
	return all
}
