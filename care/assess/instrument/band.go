package instrument

// Band is a range of the total by name, both ends included. A band that differs
// by sex has BySex in place of Min and Max.
type Band struct {
	ID    string        `json:"id"`
	Min   float64       `json:"min"`
	Max   float64       `json:"max"`
	BySex map[Sex]Range `json:"by_sex,omitempty"`
}

// Range is from Min to Max, both included.
type Range struct {
	Min float64 `json:"min"`
	Max float64 `json:"max"`
}

// For is the range of the band for a sex.
func (b Band) For(sex Sex) Range {
	if b.BySex == nil {
		return Range{b.Min, b.Max}
	}
	return b.BySex[sex.known()]
}

// BandOf is the name of the range that a total is in, empty when the instrument
// has none for it.
func (in *Instrument) BandOf(total float64, sex Sex) string {
	for _, band := range in.Bands {
		if r := band.For(sex); total >= r.Min && total <= r.Max {
			return band.ID
		}
	}
	return ""
}
