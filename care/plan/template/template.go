package template

import "caseload/care/code"

// Template is one version of a starting plan.
type Template struct {
	Key           string         `json:"key"`
	Version       string         `json:"version"`
	Title         string         `json:"title"`
	Summary       string         `json:"summary"`
	EffectiveOn   code.Day       `json:"effective_on"`
	Anchor        Anchor         `json:"anchor"`
	Sources       []Source       `json:"sources"`
	Problems      []Problem      `json:"problems"`
	Goals         []Goal         `json:"goals"`
	Interventions []Intervention `json:"interventions"`
	Barriers      []Barrier      `json:"barriers"`
	RedFlags      []RedFlag      `json:"red_flags"`
	TeachBack     []string       `json:"teach_back"`
}

// Anchor is the day from which a template's days are counted.
type Anchor string

// The anchors: the day on which the template is applied, or that of a discharge.
const (
	Start     Anchor = "START"
	Discharge Anchor = "DISCHARGE"
)

// Source is what a template rests on.
type Source struct {
	Name     string `json:"name"`
	Citation string `json:"citation"`
	For      string `json:"for,omitempty"` // what of the template it is the source of; all where empty
}

// Problem is a condition that the template is for. A condition of the patient's is
// the problem where it has the code, or one of the others: an ICD-10-CM code covers
// all that begin so.
type Problem struct {
	Key    string        `json:"key"`
	Coding code.Coding   `json:"coding"`
	Also   []code.Coding `json:"also,omitempty"`
}

// Goal is what the team aims at. PatientWords is a suggestion of how a patient may
// say it; the patient's own words take its place.
type Goal struct {
	Key          string   `json:"key"`
	Title        string   `json:"title"`
	PatientWords string   `json:"patient_words"`
	Problem      string   `json:"problem,omitempty"`
	Priority     Priority `json:"priority"`
	Targets      []Target `json:"targets,omitempty"`
}

// Target is a measure, the value that it should have and in how many days. A target
// without a measure is judged by people.
type Target struct {
	Measure    *code.Coding `json:"measure,omitempty"`
	Comparator string       `json:"comparator,omitempty"`
	Value      string       `json:"value,omitempty"`
	Unit       string       `json:"unit,omitempty"` // UCUM
	Text       string       `json:"text,omitempty"`
	DueDays    int          `json:"due_days"`
}

// Intervention is what somebody does. It is due so many days, or so many business
// days, after the anchor.
type Intervention struct {
	Key             string   `json:"key"`
	Title           string   `json:"title"`
	Description     string   `json:"description,omitempty"`
	Kind            Kind     `json:"kind"`
	Who             string   `json:"who"`
	Goals           []string `json:"goals,omitempty"`
	DueDays         int      `json:"due_days,omitempty"`
	DueBusinessDays int      `json:"due_business_days,omitempty"`
	Recurrence      string   `json:"recurrence,omitempty"` // RRULE of RFC 5545
	Questionnaire   string   `json:"questionnaire,omitempty"`
}

// Barrier is a question to ask about what may stand in the way.
type Barrier struct {
	Key      string   `json:"key"`
	Category Category `json:"category"`
	Ask      string   `json:"ask"`
	Goals    []string `json:"goals,omitempty"`
}

// RedFlag is a sign of danger and what to do about it.
type RedFlag struct {
	Sign    string  `json:"sign"`
	Urgency Urgency `json:"urgency"`
	Act     string  `json:"act"`
}

// Urgency is how soon a sign of danger must be acted on.
type Urgency string

// The urgencies: call 911; call the care team the same day; tell at the next contact.
const (
	Emergency   Urgency = "EMERGENCY"
	SameDay     Urgency = "SAME_DAY"
	NextContact Urgency = "NEXT_CONTACT"
)

// The words of an item are those of the contract.
type (
	// Priority is a value of GoalPriority.
	Priority string
	// Kind is a value of InterventionKind.
	Kind string
	// Category is a value of BarrierCategory.
	Category string
)

// Effective is the day from which the template is offered.
func (t *Template) Effective() code.PartialDate { return code.PartialDate(t.EffectiveOn.String()) }

// Due is the day on which the intervention is due.
func (i Intervention) Due(anchor code.Day) code.Day {
	if i.DueBusinessDays > 0 {
		return anchor.BusinessDaysAfter(i.DueBusinessDays)
	}
	return anchor + code.Day(i.DueDays)
}

// On is the target with its date, as a goal keeps it.
func (t Target) On(anchor code.Day) code.Target {
	out := code.Target{DueOn: code.PartialDate((anchor + code.Day(t.DueDays)).String())}
	if t.Measure != nil {
		out.Measure = *t.Measure
	}
	switch {
	case t.Value != "":
		out.Detail = &code.Value{Quantity: &code.Quantity{Value: t.Value, Comparator: t.Comparator, Unit: t.Unit, Code: t.Unit}}
	case t.Text != "":
		out.Detail = &code.Value{Text: &t.Text}
	}
	return out
}
