package claim

// Adjustment is what a claim is to an earlier one (CLM_ADJSMT_TYPE_CD).
type Adjustment string

// The adjustment types as Medicare writes them.
const (
	Original     Adjustment = "0"
	Cancellation Adjustment = "1"
	Correction   Adjustment = "2"
)

// Known reports whether there is such an adjustment type.
func (a Adjustment) Known() bool {
	return a == Original || a == Cancellation || a == Correction
}
