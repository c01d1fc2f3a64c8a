package instrument

import "caseload/care/score"

// Op compares.
type Op string

// The comparisons. Missing and AbsentBecause ask why an item has no answer.
const (
	Equal         Op = "=="
	NotEqual      Op = "!="
	AtLeast       Op = ">="
	AtMost        Op = "<="
	Above         Op = ">"
	Below         Op = "<"
	Positive      Op = "positive"
	Missing       Op = "missing"
	AbsentBecause Op = "absent"
)

// Compare compares two numbers; it is false for operators that compare none.
func (op Op) Compare(a, b float64) bool {
	switch op {
	case Equal:
		return a == b
	case NotEqual:
		return a != b
	case AtLeast:
		return a >= b
	case AtMost:
		return a <= b
	case Above:
		return a > b
	case Below:
		return a < b
	default:
		return false
	}
}

// Condition is a statement about answers and scores. Exactly one of its subjects
// is given: Item, AnyItem, Sum, Score, Level, Need, Delta, Patient, Count, AllOf
// or AnyOf. What is missing satisfies no condition, apart from the operators that
// ask for it.
type Condition struct {
	// Item is the points of a choice, or the number of a measured item.
	Item string `json:"item,omitempty"`
	// AnyItem "*" is any of the items that count.
	AnyItem string `json:"any_item,omitempty"`
	// Sum adds the points of items, as far as they are answered.
	Sum []string `json:"sum,omitempty"`
	// Score "total" is the total.
	Score string `json:"score,omitempty"`
	Level string `json:"level,omitempty"`
	// Need is a domain, "*" any of them; the operator is "positive".
	Need string `json:"need,omitempty"`
	// Delta "total" is the total less the earliest total of the WindowDays before.
	Delta      string `json:"delta,omitempty"`
	WindowDays int    `json:"window_days,omitempty"`
	// Patient is "sex" or "age".
	Patient string `json:"patient,omitempty"`
	// Count is how many of the conditions hold.
	Count []Condition `json:"count,omitempty"`
	AllOf []Condition `json:"all_of,omitempty"`
	AnyOf []Condition `json:"any_of,omitempty"`

	Op    Op          `json:"op,omitempty"`
	Value score.Value `json:"value,omitzero"`
}

// number is the value to compare with.
func (c Condition) number() float64 {
	n, _ := c.Value.Float()
	return n
}

// parts are the conditions inside.
func (c Condition) parts() []Condition {
	switch {
	case c.AllOf != nil:
		return c.AllOf
	case c.AnyOf != nil:
		return c.AnyOf
	}
	return c.Count
}

// walk visits the condition and every one inside it.
func (c Condition) walk(visit func(Condition)) {
	visit(c)
	for _, part := range c.parts() {
		part.walk(visit)
	}
}
