package graph

import (
	"caseload/ent"
	"caseload/graph/fetch"
)

// cohorts are the organization's cohorts in the order in which they were made.
func cohorts() fetch.Root {
	return fetch.Root{Name: "Query.cohorts", Target: ent.TypeCohort, Order: fetch.Order{Column: "id", Type: "uuid"}}
}
