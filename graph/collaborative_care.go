package graph

import (
	"slices"
	"time"

	"caseload/care/behavioral/collaborative"
	"caseload/care/behavioral/target"
	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/model"
)

// measure is the first and the last total; nil where there is none.
func measure(baseline, last *int, baselineAt, lastAt *time.Time) *model.CollaborativeCareMeasure {
	if baseline == nil || last == nil || baselineAt == nil || lastAt == nil {
		return nil
	}
	return &model.CollaborativeCareMeasure{Baseline: *baseline, BaselineAt: *baselineAt, Last: *last, LastAt: *lastAt, Change: *last - *baseline}
}

func stateHistory(e *ent.CollaborativeCareEpisode) []*model.TreatmentStateChange {
	list := make([]*model.TreatmentStateChange, len(e.StateHistory))
	for i, s := range e.StateHistory {
		list[i] = &model.TreatmentStateChange{State: collaborativecareepisode.State(s.State), On: code.PartialDate(s.On.String()), Reason: s.Reason}
	}
	return list
}

// stateMissing is what the state cannot be computed for lack of.
func stateMissing(e *ent.CollaborativeCareEpisode) []string {
	if e.State == nil {
		return []string{"PHQ-9 with a total since the beginning"}
	}
	return []string{}
}

func whereKnown(known, value bool) *bool {
	if !known {
		return nil
	}
	return &value
}

func safetyFlags(e *ent.CollaborativeCareEpisode) []model.CollaborativeCareSafetyFlag {
	flags := []model.CollaborativeCareSafetyFlag{}
	if e.Item9Positive {
		flags = append(flags, model.CollaborativeCareSafetyFlagItem9Positive)
	}
	if e.SuicideConcern {
		flags = append(flags, model.CollaborativeCareSafetyFlagSuicideConcern)
	}
	return flags
}

func reviewReasons(words []string) []target.Reason {
	reasons := make([]target.Reason, len(words))
	for i, w := range words {
		reasons[i] = target.Reason(w)
	}
	return reasons
}

func activities(c *ent.CollaborativeCareContact) []collaborative.Activity {
	list := make([]collaborative.Activity, len(c.Activities))
	for i, a := range c.Activities {
		list[i] = collaborative.Activity(a)
	}
	return list
}

// recommendationDue is by when something is to become of it; nil where it has.
func recommendationDue(r *ent.PsychiatricRecommendation) *time.Time {
	if slices.Contains([]psychiatricrecommendation.Status{psychiatricrecommendation.StatusDONE, psychiatricrecommendation.StatusDECLINED}, r.Status) {
		return nil
	}
	return &r.DueAt
}

// collaborativeCarePermissions are what the viewer may do with it.
func collaborativeCarePermissions(v viewer.Viewer, e *ent.CollaborativeCareEpisode) *model.CollaborativeCarePermissions {
	gives, goes := rule.May(v, rule.GiveCollaborativeCare), e.Status == collaborativecareepisode.StatusACTIVE
	over := e.Status == collaborativecareepisode.StatusENDED
	return &model.CollaborativeCarePermissions{
		Record: gives && goes, ChangeTeam: gives && goes, WritePlan: gives && !over, Graduate: gives && goes && e.RelapsePreventionPlan != nil, End: gives && !over,
		Review: goes && rule.May(v, rule.ReviewCollaborativeCare),
	}
}
