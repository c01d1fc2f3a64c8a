package gap

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
)

// Person is what a record says of a person whom rules are asked about.
type Person struct {
	// BirthDate may be known in part only: it counts where every day of that part
	// gives the same age.
	BirthDate code.PartialDate
	// Gender is MALE or FEMALE, BirthSex M or F, which counts where both are there;
	// anything else is not known.
	Gender, BirthSex string
	// TimeZone is an IANA name; UTC when it is empty.
	TimeZone string
}

// Record is what is read of a person's record.
type Record struct {
	In

	zone *time.Location
}

// Record begins the question about a person at a time. What was done is what will
// be read: nothing so far.
func (p Person) Record(now time.Time) *Record {
	zone, err := time.LoadLocation(p.TimeZone)
	if err != nil {
		zone = time.UTC
	}
	asOf := code.DayOf(now.In(zone))
	in := &Record{In{AsOf: &asOf, Conditions: []string{}, Done: []Done{}, Leaves: []Leave{}}, zone}
	in.BirthDate = birth(p.BirthDate, asOf)
	in.Sex = map[string]string{"MALE": "male", "FEMALE": "female"}[p.Gender]
	if sex, ok := map[string]string{"M": "male", "F": "female"}[p.BirthSex]; ok {
		in.Sex = sex
	}
	return in
}

// birth is a day of birth that gives the age, nil where that is not known.
func birth(date code.PartialDate, asOf code.Day) *code.Day {
	start, ok := date.Start(time.UTC)
	if !ok {
		return nil
	}
	first, last := code.DayOf(start), code.DayOf(start)
	switch len(date) {
	case len("2006"):
		last = code.Date(start.Year(), time.December, 31)
	case len("2006-01"):
		last = code.Date(start.Year(), start.Month()+1, 0)
	}
	if first.YearsTo(asOf) != last.YearsTo(asOf) {
		return nil
	}
	return &last
}

// row is what is read of a row of any kind.
type row struct {
	ID            uuid.UUID     `json:"id"`
	At            time.Time     `json:"timeline_at"`
	System        string        `json:"code_system"`
	Code          string        `json:"code"`
	Codings       []code.Coding `json:"codings"`
	Clinical      string        `json:"clinical_status"`
	Verification  *string       `json:"verification_status"`
	Abatement     *time.Time    `json:"abatement_at"`
	Class         string        `json:"class"`
	EndsAt        *time.Time    `json:"ends_at"`
	Questionnaire string        `json:"questionnaire"`
	Content       *vaccine      `json:"content"`
}

// vaccine is what is read of a FHIR R4 Immunization.
type vaccine struct {
	Status      string `json:"status"`
	VaccineCode struct {
		Coding []code.Coding `json:"coding"`
	} `json:"vaccineCode"`
	Occurrence string `json:"occurrenceDateTime"`
}

// Read takes a row in, as JSON of its columns: an observation, procedure, condition,
// encounter, assessment or vaccine.
func (in *Record) Read(source string, text []byte) error {
	var r row
	if err := json.Unmarshal(text, &r); err != nil {
		return fmt.Errorf("gap: a row of %s does not fit", source)
	}
	switch source {
	case "observation":
		in.did("Observation", r, r.codes())
	case "procedure":
		in.did("Procedure", r, r.codes())
	case "condition":
		in.has(r)
	case "encounter":
		in.visited(r)
	case "assessment":
		in.did("QuestionnaireResponse", r, []code.Coding{{System: "instrument", Code: r.Questionnaire}})
	case "vaccine":
		in.vaccinated(r)
	}
	return nil
}

func (r row) codes() []code.Coding {
	first := code.Coding{System: r.System, Code: r.Code}
	codes := []code.Coding{first}
	for _, c := range r.Codings {
		if c.System != first.System || c.Code != first.Code {
			codes = append(codes, c)
		}
	}
	return codes
}

func (in *Record) day(at time.Time) code.Day { return code.DayOf(at.In(in.zone)) }

func (in *Record) did(typ string, r row, codes []code.Coding) {
	for _, c := range codes {
		in.Done = append(in.Done, Done{ID: typ + "/" + r.ID.String(), System: c.System, Code: c.Code, On: in.day(r.At)})
	}
}

// has adds the group of a chronic condition that stands.
func (in *Record) has(r row) {
	for _, c := range r.codes() {
		entry := chronic.Condition{System: c.System, Code: fact.Text(c.Code), Display: c.Display, ClinicalStatus: r.Clinical}
		if r.Verification != nil {
			entry.VerificationStatus = *r.Verification
		}
		if r.Abatement != nil {
			entry.Abatement = new(in.day(*r.Abatement))
		}
		for _, found := range chronic.FromChart([]chronic.Condition{entry}, *in.AsOf) {
			if found.Group != "" && !slices.Contains(in.Conditions, found.Group) {
				in.Conditions = append(in.Conditions, found.Group)
			}
		}
	}
}

// visited adds an encounter: as something done, and as a leave.
func (in *Record) visited(r row) {
	in.did("Encounter", r, append(r.codes(), code.Coding{System: "encounter", Code: r.Class}))
	leave := Leave{ID: "Encounter/" + r.ID.String()}
	switch {
	case (r.Class == "IMP" || r.Class == "ACUTE") && r.EndsAt != nil:
		leave.Kind, leave.On = "discharge", in.day(*r.EndsAt)
	case r.Class == "EMER":
		leave.Kind, leave.On = "emergency", in.day(r.At)
	default:
		return
	}
	in.Leaves = append(in.Leaves, leave)
}

// vaccinated adds a vaccine that was given on a day that is known.
func (in *Record) vaccinated(r row) {
	if r.Content == nil || r.Content.Status != "completed" {
		return
	}
	on, err := code.ParseDay(r.Content.Occurrence)
	if at, timed := time.Parse(time.RFC3339, r.Content.Occurrence); timed == nil { // a day where the person is
		on, err = code.DayOf(at.In(in.zone)), nil
	}
	if err != nil {
		return
	}
	for _, c := range r.Content.VaccineCode.Coding {
		in.Done = append(in.Done, Done{ID: "Immunization/" + r.ID.String(), System: c.System, Code: c.Code, On: on})
	}
}
