package instrument

// Need is one domain of a screen of needs. Exactly one of Any, Sum and Product is
// given.
type Need struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	// Any is positive when one of the items has points.
	Any []string `json:"any,omitempty"`
	// Sum adds the points of the items, and is unknown unless all are answered;
	// Positive is when the sum is.
	Sum      []string `json:"sum,omitempty"`
	Positive *Bound   `json:"positive,omitempty"`
	// Product multiplies two measured items (days a week x minutes a day); ByAge
	// is when that is positive.
	Product []string   `json:"product,omitempty"`
	ByAge   []AgeBound `json:"by_age,omitempty"`
	// Supplemental domains may be left out; the others are expected.
	Supplemental bool `json:"supplemental,omitempty"`
}

// items are those that the domain looks at.
func (n Need) items() []string {
	switch {
	case n.Sum != nil:
		return n.Sum
	case n.Product != nil:
		return n.Product
	}
	return n.Any
}

// Bound is a comparison with a number.
type Bound struct {
	Op    Op      `json:"op"`
	Value float64 `json:"value"`
}

func (b Bound) holds(n float64) bool { return b.Op.Compare(n, b.Value) }

// AgeBound is a comparison for an age; AgeMax 0 is no end. Ages are in years and
// included.
type AgeBound struct {
	Bound
	AgeMin int `json:"age_min"`
	AgeMax int `json:"age_max,omitempty"`
}

func (b AgeBound) covers(age int) bool { return age >= b.AgeMin && (b.AgeMax == 0 || age <= b.AgeMax) }

// Derived is a second result from the same answers: the sum of some items, or a
// pattern.
type Derived struct {
	ID       string     `json:"id"`
	Sum      []string   `json:"sum,omitempty"`
	Positive *Bound     `json:"positive,omitempty"`
	When     *Condition `json:"when,omitempty"`
	// Complete patterns are looked for only when no item is missing.
	Complete bool   `json:"complete,omitempty"`
	LOINC    string `json:"loinc,omitempty"`
	Text     string `json:"text"`
}

// Test is a measured test beside a screen, impaired by a condition or against a
// norm.
type Test struct {
	ID    string     `json:"id"`
	Text  string     `json:"text"`
	Items []string   `json:"items"`
	When  *Condition `json:"when,omitempty"`
	Norm  *Norm      `json:"norm,omitempty"`
}

// Norm is a table by age and sex below which a measured item is impaired.
type Norm struct {
	Item  string            `json:"item"`
	BySex map[Sex][]NormAge `json:"by_sex"`
}

// NormAge is one line of a norm. Ages are in years and included.
type NormAge struct {
	AgeMin int     `json:"age_min"`
	AgeMax int     `json:"age_max"`
	Below  float64 `json:"below"`
}
