package admission

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/match"
	"caseload/care/transition/feed"
	"caseload/ent"
)

// stranger is somebody whom messages tell of and whom nobody here knows.
type stranger struct {
	ID              uuid.UUID        `json:"id"` // of a new row; one that is there keeps its own
	System          string           `json:"identifier_system"`
	Value           string           `json:"identifier_value"`
	Family          string           `json:"family"`
	Given           []string         `json:"given"`
	BirthDate       code.PartialDate `json:"birth_date"`
	Gender          string           `json:"gender"`
	Facility        string           `json:"facility"`
	FirstHeardAt    time.Time        `json:"first_heard_at"`
	LastHeardAt     time.Time        `json:"last_heard_at"`
	MessageCount    int              `json:"message_count"`
	EncounterStatus string           `json:"encounter_status"`
	EncounterClass  string           `json:"encounter_class"`
	AdmittedAt      *time.Time       `json:"admitted_at"`
	DischargedAt    *time.Time       `json:"discharged_at"`

	person feed.Person
}

// strangers are the people of the history whom nobody here knows, in the order of
// their numbers. A stay that carries a confidential label says nothing of them: that
// somebody was there at all would tell what for (42 CFR 2.13(c)).
func (h history) strangers(known map[string]bool) []*stranger {
	stays := map[string][]*feed.Stay{}
	for i := range h.stays {
		s := &h.stays[i]
		if _, matched := subject(s.Patient, h.same, known); matched || s.Test || s.Sensitivity != "" || nameOf(s.Patient) == "" {
			continue
		}
		stays[nameOf(s.Patient)] = append(stays[nameOf(s.Patient)], s)
	}
	list := []*stranger{}
	for _, name := range slices.Sorted(maps.Keys(stays)) {
		list = append(list, h.stranger(stays[name]))
	}
	return list
}

// stranger is who the stays are of.
func (h history) stranger(stays []*feed.Stay) *stranger {
	newest := slices.MaxFunc(stays, func(a, b *feed.Stay) int { return cmp.Or(began(a).Compare(began(b)), cmp.Compare(idOf(*a), idOf(*b))) })
	one := &stranger{
		ID: uuid.Must(uuid.NewV7()), System: newest.Patient.System, Value: newest.Patient.Value,
		Family: newest.Person.Family, Given: newest.Person.Given, BirthDate: newest.Person.BirthDate, Gender: genderOf(newest.Person.Sex),
		Facility: newest.Visit.Facility, EncounterStatus: string(newest.Status), EncounterClass: newest.Class,
		AdmittedAt: newest.Start, DischargedAt: newest.End, person: newest.Person,
	}
	one.heard(h, stays)
	return one
}

// heard counts the messages that tell of the stays, and says when they came.
func (s *stranger) heard(h history, stays []*feed.Stay) {
	messages := map[uuid.UUID]bool{}
	for _, stay := range stays {
		for _, step := range stay.Trace {
			m := h.messages[wholeOf(step.Event)]
			if messages[m.id] {
				continue
			}
			messages[m.id] = true
			if s.FirstHeardAt.IsZero() || m.received.Before(s.FirstHeardAt) {
				s.FirstHeardAt = m.received
			}
			if m.received.After(s.LastHeardAt) {
				s.LastHeardAt = m.received
			}
		}
	}
	s.MessageCount = len(messages)
}

// wholeOf names the message that an event is a part of.
func wholeOf(event feed.Key) feed.Key {
	event.Part = 0
	return event
}

// began is when a stay began, else when it ended, as far as anybody told.
func began(s *feed.Stay) time.Time {
	for _, at := range []*time.Time{s.Start, s.End} {
		if at != nil {
			return *at
		}
	}
	return time.Time{}
}

func genderOf(sex string) string {
	switch word := strings.ToUpper(sex); word {
	case "MALE", "FEMALE", "OTHER":
		return word
	}
	return "UNKNOWN"
}

// described is what the messages say of the person, to be held against records.
func (s *stranger) described() match.Person {
	p := match.Person{Family: s.person.Family, Given: s.person.Given, BirthDate: s.person.BirthDate, Sex: s.person.Sex}
	for _, i := range s.person.Identifiers {
		p.Identifiers = append(p.Identifiers, match.Identifier{System: i.System, Value: i.Value})
	}
	for _, c := range s.person.Telecom {
		p.Telecom = append(p.Telecom, match.Contact{System: c.System, Value: c.Value})
	}
	for _, a := range s.person.Address {
		p.Address = append(p.Address, match.Address{Line: a.Line, PostalCode: a.PostalCode})
	}
	return p
}

// NameOf is what the person is called as it is shown: given names, then family.
func NameOf(u *ent.UnmatchedAdmission) string {
	return strings.TrimSpace(strings.Join(append(slices.Clone(u.Given), u.Family), " "))
}
