package graph

import (
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// referralInbox is the list of referrals to case management that wait for
// somebody, unless the filter asks for others.
func referralInbox(filter *model.ReferralFilter) fetch.Root {
	triage := []servicerequest.Triage{servicerequest.TriageAWAITED, servicerequest.TriageINFORMATION_REQUESTED}
	if filter != nil && len(filter.Triage) > 0 {
		triage = filter.Triage
	}
	return fetch.Root{
		Name: "Query.referralInbox", Target: ent.TypeServiceRequest,
		Order: fetch.Order{Column: "triage_due_at", Type: "timestamptz"},
		Where: func(s *sql.Selector) {
			s.Where(sql.And(sql.EQ(s.C("category"), servicerequest.CategoryCASE_MANAGEMENT), sql.In(s.C("triage"), anys(triage)...)))
		},
	}
}
