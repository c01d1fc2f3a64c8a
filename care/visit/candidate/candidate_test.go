package candidate_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/clash"
	"caseload/care/visit/candidate"
	"caseload/care/visit/requirement"
)

var (
	day   = time.Date(2026, 3, 16, 0, 0, 0, 0, time.UTC)
	visit = candidate.Visit{
		Wanted:    requirement.Wanted{Skills: []string{"RN"}, Language: "es", On: day.Add(10 * time.Hour)},
		Slot:      slot(10, 11, 30),
		DayStarts: day, DayEnds: day.AddDate(0, 0, 1),
	}
	able = requirement.Held{Qualifications: []code.Qualification{{Code: "RN"}}, Languages: []string{"es-MX"}}
)

func slot(from, to float64, travel int) clash.Slot {
	at := func(hours float64) time.Time { return day.Add(time.Duration(hours * float64(time.Hour))) }
	return clash.Slot{ID: uuid.New(), Starts: at(from), Ends: at(to), Travel: time.Duration(travel) * time.Minute}
}

func names(people []candidate.Person, ranked []candidate.Candidate) (got []string) {
	for _, c := range ranked {
		i := slices.IndexFunc(people, func(p candidate.Person) bool { return p.ID == c.PractitionerID })
		got = append(got, people[i].Name)
	}
	return got
}

func TestWhoFitsBestIsOnTop(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		better, worse candidate.Person
	}{
		"a skill that is lacking weighs more than a full day": {
			candidate.Person{Held: able, Busy: []clash.Slot{slot(10, 11, 0)}},
			candidate.Person{Held: requirement.Held{Qualifications: []code.Qualification{{Code: "CHW"}}, Languages: []string{"es"}}, SeesPatient: true},
		},
		"what is not known weighs less than what is lacking": {
			candidate.Person{},
			candidate.Person{Held: requirement.Held{Qualifications: []code.Qualification{{Code: "RN"}}, Languages: []string{"en"}}},
		},
		"what is known weighs more than what is not": {
			candidate.Person{Held: able}, candidate.Person{SeesPatient: true},
		},
		"who is free comes before who knows the patient": {
			candidate.Person{Held: able}, candidate.Person{Held: able, SeesPatient: true, Busy: []clash.Slot{slot(10.5, 12, 0)}},
		},
		"who cannot be there in time is not free": {
			candidate.Person{Held: able, Busy: []clash.Slot{slot(8, 9, 0)}}, candidate.Person{Held: able, SeesPatient: true, Busy: []clash.Slot{slot(8, 9.75, 0)}},
		},
		"who knows the patient comes before who has nothing to do": {
			candidate.Person{Held: able, SeesPatient: true, Busy: []clash.Slot{slot(8, 9, 0)}}, candidate.Person{Held: able},
		},
		"an emptier day comes first": {
			candidate.Person{Held: able, Busy: []clash.Slot{slot(8, 9, 0)}}, candidate.Person{Held: able, Busy: []clash.Slot{slot(8, 9, 0), slot(14, 15, 0)}},
		},
		"the shorter overlap comes first": {
			candidate.Person{Held: able, Busy: []clash.Slot{slot(10.75, 12, 0), slot(14, 15, 0)}}, candidate.Person{Held: able, Busy: []clash.Slot{slot(10.25, 12, 0)}},
		},
		"yesterday and tomorrow are not that day": {
			candidate.Person{Held: able, Busy: []clash.Slot{slot(-2, -1, 0), slot(24, 25, 0)}}, candidate.Person{Held: able, Busy: []clash.Slot{slot(0, 1, 0)}},
		},
	} {
		// By name alone the worse one would come first.
		c.better.ID, c.better.Name, c.worse.ID, c.worse.Name = uuid.New(), "Zoe", uuid.New(), "Abe"
		people := []candidate.Person{c.worse, c.better}
		if got := names(people, candidate.Rank(visit, people)); !slices.Equal(got, []string{"Zoe", "Abe"}) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestNamesDecideAmongEquals(t *testing.T) {
	t.Parallel()
	people := []candidate.Person{{ID: uuid.New(), Name: "Lee"}, {ID: uuid.New(), Name: "Ann"}, {ID: uuid.New(), Name: "Max"}}
	if got := names(people, candidate.Rank(visit, people)); !slices.Equal(got, []string{"Ann", "Lee", "Max"}) || people[0].Name != "Lee" {
		t.Error(got)
	}
}

func TestAVisitDoesNotCollideWithItself(t *testing.T) {
	t.Parallel()
	people := []candidate.Person{{ID: uuid.New(), Busy: []clash.Slot{visit.Slot, slot(10.5, 12, 0), slot(11.25, 13, 30)}}}
	if c := candidate.Rank(visit, people)[0]; c.Lacking != 45*time.Minute || c.AppointmentsThatDay != 2 {
		t.Errorf("%s, %d that day", c.Lacking, c.AppointmentsThatDay)
	}
}
