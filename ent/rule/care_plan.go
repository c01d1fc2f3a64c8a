package rule

import (
	"slices"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/viewer"
)

// CarePlanPermissions is what somebody may do with a care plan.
type CarePlanPermissions struct{ Change, Agree, SignOff, Approve, Share bool }

// LivingStatuses are those in which a plan of an enrollment can be changed.
var LivingStatuses = []careplan.Status{careplan.StatusDRAFT, careplan.StatusACTIVE, careplan.StatusON_HOLD}

// LivingPlan reports whether the plan is one that can be changed here.
func LivingPlan(p *ent.CarePlan) bool {
	return p.EpisodeOfCareID != nil && slices.Contains(LivingStatuses, p.Status)
}

// PlanPermissions are what the viewer may do with the plan.
func PlanPermissions(v viewer.Viewer, p *ent.CarePlan) *CarePlanPermissions {
	if !LivingPlan(p) {
		return &CarePlanPermissions{Share: May(v, ShareCarePlan)}
	}
	return &CarePlanPermissions{
		Change: May(v, ChangeCarePlan), Agree: May(v, AgreeToCarePlan), SignOff: May(v, SignOffCarePlan),
		Approve: May(v, ApproveCarePlan) && p.Program != "" && p.Approval != careplan.ApprovalAPPROVED,
		Share:   May(v, ShareCarePlan),
	}
}

// LivingPlans leaves the plans that can be changed here.
func LivingPlans(s *sql.Selector) *sql.Predicate {
	words := make([]any, len(LivingStatuses))
	for i, status := range LivingStatuses {
		words[i] = string(status)
	}
	return sql.And(sql.NotNull(s.C("episode_of_care_id")), sql.In(s.C("status"), words...))
}
