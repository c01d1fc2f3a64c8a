package match

// Field is a thing that two records are compared by.
type Field string

// The fields.
const (
	ByIdentifier Field = "IDENTIFIER"
	ByFamily     Field = "FAMILY"
	ByGiven      Field = "GIVEN"
	ByBirthDate  Field = "BIRTH_DATE"
	BySex        Field = "SEX"
	ByAddress    Field = "ADDRESS"
	ByContact    Field = "CONTACT"
)

// Agreement is how two records stand to each other in a field.
type Agreement string

// The agreements. Missing is no difference: one of the records does not say.
const (
	Agrees  Agreement = "AGREE"
	Close   Agreement = "CLOSE"
	Differs Agreement = "DIFFER"
	Missing Agreement = "MISSING"
)

// Band is how likely two records are of one person, in three steps.
type Band string

// The bands, from the least to the most.
const (
	Unlikely Band = "UNLIKELY"
	Possible Band = "POSSIBLE"
	Certain  Band = "CERTAIN"
)

// rank orders the bands.
var rank = map[Band]int{Unlikely: 1, Possible: 2, Certain: 3}

// Above reports whether a band is higher than another.
func (b Band) Above(other Band) bool { return rank[b] > rank[other] }

// Finding is what became of one field.
type Finding struct {
	Field     Field     `json:"field"`
	Agreement Agreement `json:"agreement"`
	// Bits are what it adds to the score: positive for one person, negative
	// against it, 0 where a record does not say.
	Bits float64 `json:"bits"`
	// Reason says it in words, without what the records say.
	Reason string `json:"reason"`
}

// Result is how two records stand to each other.
type Result struct {
	// Version names the tables.
	Version string `json:"version"`
	// Bits are the sum over the findings: the logarithm to base 2 of how much
	// more likely this is for one person than for two.
	Bits     float64   `json:"bits"`
	Band     Band      `json:"band"`
	Findings []Finding `json:"findings"`
}

// Comparable reports whether there was anything that both records say.
func (r Result) Comparable() bool {
	for _, f := range r.Findings {
		if f.Agreement != Missing {
			return true
		}
	}
	return false
}
