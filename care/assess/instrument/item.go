package instrument

// Type is how an item is answered.
type Type string

// The types of items.
const (
	Choice  Type = "choice"
	Integer Type = "integer"
	Decimal Type = "decimal"
	Text    Type = "text"
)

// Item is one question.
type Item struct {
	ID string `json:"id"`
	// Text is what is asked: the wording where the license lets it be shown,
	// else a label of ours.
	Text      string `json:"text"`
	LOINC     string `json:"loinc,omitempty"`
	Type      Type   `json:"type"`
	OptionSet string `json:"option_set,omitempty"`
	// Required items count as missing when they are shown and not answered.
	Required bool `json:"required,omitempty"`
	// Repeats lets several options be chosen; the highest counts.
	Repeats bool `json:"repeats,omitempty"`
	// Safety items count whenever they are answered, even where the branching
	// would have hidden them: a yes to a plan must never get lost.
	Safety bool `json:"safety,omitempty"`
	// Section is the part of the comprehensive assessment that the item belongs
	// to, in our own instrument only.
	Section string `json:"section,omitempty"`
	// Unit is the UCUM unit of a measured item.
	Unit string `json:"unit,omitempty"`
	// Min and Max bound a measured item, both included.
	Min *float64 `json:"min,omitempty"`
	Max *float64 `json:"max,omitempty"`
	// EnableWhen is when the item is asked at all; always when it is nil.
	EnableWhen *Condition `json:"enable_when,omitempty"`
	// Skip gives the item points without an answer.
	Skip *Skip `json:"skip,omitempty"`
}

// Skip is when an item need not be asked, and what it then counts (AUDIT-C: who
// never drinks scores 0 on the other two).
type Skip struct {
	When   Condition `json:"when"`
	Points float64   `json:"points"`
}

// Option is one choice.
type Option struct {
	Code string `json:"code"`
	// System is the code system; empty for codes of ours.
	System string `json:"system,omitempty"`
	Label  string `json:"label"`
	// Points are what the choice counts; nil where it does not count, as a
	// refusal that is itself a choice.
	Points *float64 `json:"points,omitempty"`
	// Also are other codes that mean this choice.
	Also []string `json:"also,omitempty"`
	// Exclusive options stand alone, as "none of the above".
	Exclusive bool `json:"exclusive,omitempty"`
}
