package report

import (
	"time"

	"caseload/care/code"
	"caseload/care/coverage/timeline"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
	"caseload/care/transition/clock"
	"caseload/care/transition/discharge"
	"caseload/care/transition/feed"
)

// person is what is on record about a patient.
type person struct {
	patientRow

	known bool // whether the patient's own row was there
	zone  code.Zone
	now   time.Time

	stays       []stay.Stay
	encounters  map[string]*encounter
	visits      []*encounter // to the emergency department, and under observation
	record      *discharge.Record
	contacts    []clock.Contact
	coverages   []timeline.Coverage
	enrollments []enrollment
	answers     []answer
}

// take takes in a row of a part of the statement.
func (p *person) take(source string, text []byte) error {
	switch source {
	case "patient":
		return p.begin(text)
	case "encounter":
		return p.meet(text)
	case "coverage":
		c, err := timeline.Read(text, p.zone.Location())
		p.coverages = append(p.coverages, c)
		return err
	case "enrollment":
		e, err := decode[enrollment](text)
		p.enrollments = append(p.enrollments, e)
		return err
	case "observation":
		return p.hear(text)
	}
	return p.work(source, text)
}

func (p *person) begin(text []byte) (err error) {
	p.patientRow, err = decode[patientRow](text)
	p.known, p.zone = true, code.HomeZone(p.Zone)
	p.encounters = map[string]*encounter{}
	p.record = discharge.NewRecord(p.Zone, p.now, p.Died)
	return err
}

func (p *person) day(at time.Time) code.Day { return code.DayOf(at.In(p.zone.Location())) }

func (p *person) meet(text []byte) error {
	e, err := decode[encounter](text)
	if err != nil || e.Starts.After(p.now) {
		return err
	}
	switch e.setting() {
	case feed.Inpatient:
		p.stays = append(p.stays, p.stay(&e))
		p.encounters[e.ID.String()] = &e
	case feed.Emergency, feed.Observation:
		p.visits = append(p.visits, &e)
	case feed.Unknown: // a visit
		return p.record.Read("encounter", text)
	default: // another facility
	}
	return nil
}

// stay is an encounter as the rules about stays ask for it.
func (p *person) stay(e *encounter) stay.Stay {
	s := stay.Stay{
		ID: e.ID.String(), Facility: fact.Text(e.facility()), Acute: new(true), Admission: new(p.day(e.Starts)),
		DischargeStatus: fact.Text(e.Disposition), PrincipalDiagnosis: e.diagnosis(), Procedures: e.procedures(),
	}
	if e.Ends != nil && !e.Ends.After(p.now) {
		s.Discharge = new(p.day(*e.Ends))
	}
	return s
}
