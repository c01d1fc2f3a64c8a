package instrument

import "slices"

// OrphanProposals are the lines of the table whose alert or need no current
// instrument has.
func OrphanProposals() (orphans []string) {
	for _, r := range proposalRules() {
		in := Shipped().Current(r.instrument)
		alert := in != nil && slices.ContainsFunc(in.Alerts, func(a Alert) bool { return a.ID == r.alert })
		if !alert || r.need != "" && in.need(r.need) == nil || r.reason == "" {
			orphans = append(orphans, r.instrument+" "+r.alert+" "+r.need)
		}
	}
	return orphans
}

// ReadSchedules is for tests of broken tables.
var ReadSchedules = readSchedules
