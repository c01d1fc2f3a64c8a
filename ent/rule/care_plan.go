package rule

import (
	"slices"

	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/viewer"
)

// CarePlanPermissions is what somebody may do with a care plan.
type CarePlanPermissions struct{ Change, Agree, SignOff, Approve, Share bool }

// LivingPlan reports whether the plan is one that can be changed here.
func LivingPlan(p *ent.CarePlan) bool {
	open := []careplan.Status{careplan.StatusDRAFT, careplan.StatusACTIVE, careplan.StatusON_HOLD}
	return p.EpisodeOfCareID != nil && slices.Contains(open, p.Status)
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
