package instrument

// Method is how answers make a score.
type Method string

// The methods.
const (
	// Sum adds the points of the items.
	Sum Method = "sum"
	// Single is the points of one item.
	Single Method = "single"
	// AnyPositive counts the items with points, or finds a level where levels
	// are given.
	AnyPositive Method = "any_positive"
	// HighestLevel is the first level, from the gravest, that holds.
	HighestLevel Method = "highest_level"
	// PerDomain finds the needs, each by its own rule.
	PerDomain Method = "per_domain"
)

// Scoring is the rule of the score.
type Scoring struct {
	Method Method `json:"method"`
	// Items are those that count, and that must be answered.
	Items []string `json:"items"`
	// Min and Max bound the total.
	Min float64 `json:"min,omitempty"`
	Max float64 `json:"max,omitempty"`
	// Prorate lets a total stand with items missing; without it a total needs
	// every item.
	Prorate *Prorate `json:"prorate,omitempty"`
	Unable  *Unable  `json:"unable,omitempty"`
	// Levels are in order from the gravest; the last one has no condition and
	// needs all answers.
	Levels []Level `json:"levels,omitempty"`
	// Complete lists sets of items of which one, answered, is all answers;
	// Items when it is empty.
	Complete [][]string `json:"complete,omitempty"`
	Needs    []Need     `json:"needs,omitempty"`
	Tests    []Test     `json:"tests,omitempty"`
}

// Prorate is how much may be missing: total = sum of the answered x items /
// answered, rounded half up.
type Prorate struct {
	MostMissing int `json:"most_missing"`
	// Never are items that must be answered (PHQ-9 item 9).
	Never []string `json:"never"`
}

// Unable is when an interview counts as not possible, and the code that stands
// for the score (BIMS 99).
type Unable struct {
	// Declined is how many items were refused or made no sense, at least.
	Declined int    `json:"declined"`
	Code     string `json:"code"`
	Text     string `json:"text"`
}

// Level is a result in words.
type Level struct {
	ID string `json:"id"`
	// When is nil for the level that holds when no other does.
	When *Condition `json:"when,omitempty"`
}
