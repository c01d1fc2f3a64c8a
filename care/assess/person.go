package assess

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/patient"
)

// person is what an assessment needs to know of the patient.
type person struct {
	id      uuid.UUID
	sex     instrument.Sex
	birth   code.PartialDate
	manager *uuid.UUID
	zone    *time.Location
}

// hold reads the patient, and lets other assessments of the patient wait until
// this one is done: two at once would each propose what the other does. Whoever
// sees the assessment sees the patient.
func hold(ctx context.Context, w *record.Writer, id uuid.UUID) (person, error) {
	p := person{id: id}
	var gender, birthSex, zone string
	op, _ := database.FromContext(ctx)
	err := op.QueryOne(ctx, `select p.gender, coalesce(p.birth_sex, ''), p.birth_date, p.case_manager_id,
			coalesce(nullif(p.time_zone, ''), o.time_zone, '')
		from patient p left join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
		where p.organization_id = $1 and p.id = $2 for no key update of p`,
		[]any{w.Viewer.Organization, id}, &gender, &birthSex, &p.birth, &p.manager, &zone)
	if err != nil {
		return person{}, fmt.Errorf("assess: read patient: %w", err)
	}
	p.sex = sexOf(gender, birthSex)
	if p.zone, err = time.LoadLocation(zone); err != nil {
		p.zone = time.UTC // a zone that nobody knows
	}
	return p, nil
}

// sexOf is the sex assigned at birth, which ranges are made for, else the
// gender.
func sexOf(gender, birthSex string) instrument.Sex {
	switch patient.BirthSex(birthSex) {
	case patient.BirthSexM:
		return instrument.Male
	case patient.BirthSexF:
		return instrument.Female
	default:
		return instrument.Sex(gender)
	}
}

// age is the whole years on a day, nil where the birth date leaves it open.
func (p person) age(on code.Day) *int {
	start, ok := p.birth.Start(time.UTC)
	if !ok {
		return nil
	}
	end := start
	switch len(p.birth) {
	case len("2006"):
		end = start.AddDate(1, 0, -1)
	case len("2006-01"):
		end = start.AddDate(0, 1, -1)
	}
	most, least := code.DayOf(start).YearsTo(on), code.DayOf(end).YearsTo(on)
	if most != least {
		return nil
	}
	return &most
}

// day is the date that the patient's clocks show at the time.
func (p person) day(at time.Time) code.Day { return code.DayOf(at.In(p.zone)) }

// end is the last second of a day by the patient's clocks.
func (p person) end(day code.Day) time.Time {
	year, month, d := day.Time().Date()
	return time.Date(year, month, d, 23, 59, 59, 0, p.zone)
}
