package claim

import "caseload/care/code"

// Version is what tells one version of a claim from another, and whether a
// cancellation is for it.
type Version struct {
	ID         string
	Adjustment Adjustment
	Effective  *code.Day
	Amount     string // as [Amount] writes it
}

// Delivery is the key under which the same version is known when it is delivered
// again: claim id, adjustment type and effective date.
func (v Version) Delivery() string {
	effective := ""
	if v.Effective != nil {
		effective = v.Effective.String()
	}
	return v.ID + "|" + string(v.Adjustment) + "|" + effective
}
