package regimen

import (
	"encoding/json"
	"fmt"
	"time"

	"caseload/care/code"
	"caseload/care/medication/list"
	"caseload/care/medication/renal"
	"caseload/care/medication/review"
	"caseload/care/medication/supply"
)

// Person is whose medicines are read.
type Person struct {
	// TimeZone is an IANA name; that of the organization, where its row is read, when it is
	// empty, and UTC when there is none of that name.
	TimeZone  string
	BirthDate code.PartialDate
	// Female is whether the sex at birth is female; nil where that is not told.
	Female *bool
}

// Record is what is read of a person's record.
type Record struct {
	person Person
	now    time.Time

	statements []list.Statement
	decisions  []list.Decision
	overrides  []review.Override
	allergies  []review.Allergen
	measured   map[string]measurement
	last       *Reconciliation
	open       *Reconciliation
}

// NewRecord begins the question about a person at a time.
func NewRecord(of Person, now time.Time) *Record {
	return &Record{person: of, now: now, measured: map[string]measurement{}}
}

// Read takes a row in, as JSON of its columns.
func (r *Record) Read(source string, text []byte) error {
	take, ok := map[string]func([]byte) error{
		"order": r.order, "statement": r.statement, "decision": r.decision, "override": r.override,
		"allergy": r.allergy, "observation": r.observation, "reconciliation": r.reconciliation, homeZone: r.home,
	}[source]
	if !ok {
		return nil
	}
	if err := take(text); err != nil {
		return fmt.Errorf("regimen: a row of %s does not fit", source) // the cause may hold the row
	}
	return nil
}

// homeZone is the source of the zone in which the organization's clocks run.
const homeZone = "home"

func (r *Record) home(text []byte) error {
	zone, err := decode[string](text)
	if r.person.TimeZone == "" {
		r.person.TimeZone = zone
	}
	return err
}

// Medications is the list with what is to be looked at.
type Medications struct {
	AsOf     code.Day
	Lines    []list.Line
	Findings []review.Finding
	// Open is the reconciliation that is going on, Last the one that was completed last;
	// nil where there is none.
	Open, Last *Reconciliation
}

// Medications makes the list of what was read.
func (r *Record) Medications() *Medications {
	m := &Medications{AsOf: r.today(), Lines: list.Lines(r.statements, r.decisions), Open: r.open, Last: r.last}
	for i := range m.Lines {
		l := &m.Lines[i]
		l.Supply = r.supply(l)
		if at, ok := l.Ended(); ok {
			l.LastDay = new(code.DayOf(at.In(r.zone())))
		}
	}
	function, stale := r.function()
	m.Findings = review.Review(review.In{
		Lines: m.Lines, AsOf: m.AsOf, Function: function, Stale: stale, Allergies: r.allergies, Overrides: r.overrides,
	})
	return m
}

// supply is how far what was filled of the line reaches.
func (r *Record) supply(l *list.Line) *supply.Supply {
	var fills []supply.Fill
	for i := range l.Statements {
		if s := &l.Statements[i]; s.Source == list.PharmacyFill {
			fills = append(fills, supply.Fill{ID: s.ID, On: code.DayOf(s.At.In(r.zone())), Days: s.DaysSupply})
		}
	}
	return supply.Of(fills, r.today())
}

// Line is the line of the key; nil where there is none.
func (m *Medications) Line(key string) *list.Line {
	for i := range m.Lines {
		if m.Lines[i].Key == key {
			return &m.Lines[i]
		}
	}
	return nil
}

// Undecided are the lines that the reconciliation has not decided on.
func (m *Medications) Undecided() (lines []*list.Line) {
	for i := range m.Lines {
		if l := &m.Lines[i]; m.Open == nil || l.Decision == nil || l.Decision.Reconciliation != m.Open.ID {
			lines = append(lines, l)
		}
	}
	return lines
}

func (r *Record) zone() *time.Location { return code.HomeZone(r.person.TimeZone).Location() }

func (r *Record) today() code.Day { return code.DayOf(r.now.In(r.zone())) }

// function is what is known of the kidneys, and what is known and too old.
func (r *Record) function() (f renal.Function, stale map[string]code.Day) {
	f.Female, stale = r.person.Female, map[string]code.Day{}
	if born, err := code.ParseDay(string(r.person.BirthDate)); err == nil {
		f.Age = new(born.YearsTo(r.today()))
	}
	for name, m := range r.measured {
		on := code.DayOf(m.at.In(r.zone()))
		if name == "egfr" { // its age is a rule itself
			f.EGFROn = &on
		}
		if int(r.today()-on) > m.days {
			stale[name] = on
			continue
		}
		switch name {
		case "egfr":
			f.EGFR = &m.value
		case "creatinine":
			f.Creatinine = &m.value
		case "weight":
			f.Weight = &m.value
		}
	}
	return f, stale
}

func decode[T any](text []byte) (row T, err error) {
	err = json.Unmarshal(text, &row)
	return row, err
}
