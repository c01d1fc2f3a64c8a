package offline

import "strings"

// labels are the confidential categories whose opening a phone's copy depends on, as
// bits of [Held.Opened] in this order. The order is part of open cursors.
var labels = []string{"SUD", "PSY", "HIV", "SEX", "ETH"}

// bits are those of the labels that are named, divided by blanks.
func bits(opened string) (set byte) {
	for name := range strings.FieldsSeq(opened) {
		for i, label := range labels {
			if name == label {
				set |= 1 << i
			}
		}
	}
	return set
}
