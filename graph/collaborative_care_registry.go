package graph

import (
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// registryOrders are the orders of the registry; each has an index and a column that is
// never null.
var registryOrders = map[model.CollaborativeCareRegistryOrder]fetch.Order{
	model.CollaborativeCareRegistryOrderNextToAct:        {Column: "next_to_act", Type: "bigint"},
	model.CollaborativeCareRegistryOrderLastScore:        {Column: "score_order", Type: "bigint", Desc: true},
	model.CollaborativeCareRegistryOrderChange:           {Column: "change_order", Type: "bigint", Desc: true},
	model.CollaborativeCareRegistryOrderWeeksInTreatment: {Column: "started_at", Type: "timestamptz"},
	model.CollaborativeCareRegistryOrderLastContact:      {Column: "last_contact_at", Type: "timestamptz"},
	model.CollaborativeCareRegistryOrderNextContact:      {Column: "next_contact_at", Type: "timestamptz"},
	model.CollaborativeCareRegistryOrderName:             {Column: "search_name", Type: "text"},
}

// registryOf is the registry of collaborative care.
func registryOf(filter *model.CollaborativeCareRegistryFilter, order model.CollaborativeCareRegistryOrder) fetch.Root {
	if filter == nil {
		filter = &model.CollaborativeCareRegistryFilter{}
	}
	return fetch.Root{
		Name: "Query.collaborativeCareRegistry", Target: ent.TypeCollaborativeCareEpisode, Order: registryOrders[order],
		Where: func(s *sql.Selector) { narrowRegistry(s, filter) },
	}
}

func narrowRegistry(s *sql.Selector, filter *model.CollaborativeCareRegistryFilter) {
	statuses := filter.Status
	if statuses == nil {
		statuses = []collaborativecareepisode.Status{collaborativecareepisode.StatusACTIVE}
	}
	s.Where(sql.In(s.C("status"), anys(statuses)...))
	for column, id := range map[string]*uuid.UUID{
		"care_manager_id": filter.CareManagerID, "psychiatric_consultant_id": filter.PsychiatricConsultantID, "site_id": filter.SiteID,
	} {
		if id != nil {
			s.Where(sql.EQ(s.C(column), *id))
		}
	}
	if filter.State != nil {
		s.Where(sql.In(s.C("state"), anys(filter.State)...))
	}
	if filter.ReviewDue != nil {
		s.Where(sql.EQ(s.C("review_due"), *filter.ReviewDue))
	}
	if filter.SafetyFlag != nil {
		s.Where(flagged(s, filter.SafetyFlag))
	}
}

// flagged leaves the rows with one of the flags.
func flagged(s *sql.Selector, flags []model.CollaborativeCareSafetyFlag) *sql.Predicate {
	having := []*sql.Predicate{sql.False()}
	if slices.Contains(flags, model.CollaborativeCareSafetyFlagItem9Positive) {
		having = append(having, sql.EQ(s.C("item9_positive"), true))
	}
	if slices.Contains(flags, model.CollaborativeCareSafetyFlagSuicideConcern) {
		having = append(having, sql.EQ(s.C("suicide_concern"), true))
	}
	return sql.Or(having...)
}

// reviewQueue is the cases that the psychiatric consultant is to look at now.
func reviewQueue(filter *model.PsychiatricReviewFilter) fetch.Root {
	return fetch.Root{
		Name: "Query.psychiatricReviewQueue", Target: ent.TypeCollaborativeCareEpisode, Order: registryOrders[model.CollaborativeCareRegistryOrderNextToAct],
		Where: func(s *sql.Selector) {
			s.Where(sql.EQ(s.C("review_due"), true))
			if filter != nil && filter.PsychiatricConsultantID != nil {
				s.Where(sql.EQ(s.C("psychiatric_consultant_id"), *filter.PsychiatricConsultantID))
			}
		},
	}
}
