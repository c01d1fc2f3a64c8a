package graph

import (
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/unmatchedadmission"
	"caseload/graph/fetch"
)

// unmatchedAdmissions are the people whom nobody knew of whom the status holds, who
// was heard of last on top.
func unmatchedAdmissions(status unmatchedadmission.Status) fetch.Root {
	return fetch.Root{
		Name: "Query.unmatchedAdmissions", Target: ent.TypeUnmatchedAdmission,
		Order: fetch.Order{Column: "last_heard_at", Type: "timestamptz", Desc: true},
		Where: func(s *sql.Selector) { s.Where(sql.EQ(s.C("status"), string(status))) },
	}
}
