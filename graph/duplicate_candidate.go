package graph

import (
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/duplicatecandidate"
	"caseload/graph/fetch"
)

// duplicateCandidates are the pairs that wait, the most likely on top.
func duplicateCandidates() fetch.Root {
	return fetch.Root{
		Name: "Query.duplicateCandidates", Target: ent.TypeDuplicateCandidate,
		Order: fetch.Order{Column: "score", Type: "float8", Desc: true},
		Where: func(s *sql.Selector) { s.Where(sql.EQ(s.C("status"), string(duplicatecandidate.StatusOPEN))) },
	}
}
