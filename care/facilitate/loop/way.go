package loop

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

// Way is the course that requests of a category take.
type Way string

// The ways.
const (
	SignedOrder       Way = "SIGNED_ORDER"
	Order             Way = "ORDER"
	Referral          Way = "REFERRAL"
	CommunityReferral Way = "COMMUNITY_REFERRAL"
)

// Orders reports whether it is an order of a service, and no referral.
func (w Way) Orders() bool { return w == SignedOrder || w == Order }

//go:embed ways.csv
var waysCSV string

var ways = sync.OnceValue(func() map[string]Way {
	all := map[string]Way{}
	for _, row := range fact.Read(waysCSV, "category", "way").Rows {
		all[row[0]] = Way(row[1])
	}
	return all
})

// WayOf is the course of a category of service requests; ok is false for one that
// takes none, as case management, which is triaged.
func WayOf(category string) (w Way, ok bool) {
	w, ok = ways()[category]
	return w, ok
}
