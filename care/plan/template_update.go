package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/template"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/goal"
	"caseload/ent/intervention"
)

// TemplateUpdate is what a template has for a plan that the team has not decided
// on. FromVersion is the version that the team has gone through, empty for none.
type TemplateUpdate struct {
	Template    *template.Template
	FromVersion string
	Differences []template.Difference
}

// TemplateUpdates are what the templates that a plan uses have for it in their
// newest versions: nothing for a plan that the viewer does not see, and nothing of a
// template whose use is confidential for them.
func TemplateUpdates(ctx context.Context, client *ent.Client, id uuid.UUID, library *template.Library) ([]*TemplateUpdate, error) {
	of, err := client.CarePlan.Query().Where(careplan.ID(id), careplan.EpisodeOfCareIDNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("plan: read: %w", err)
	}
	seen, err := templatesSeen(ctx, client, of)
	if err != nil {
		return nil, err
	}
	var updates []*TemplateUpdate
	for _, use := range of.Templates {
		if use.Label != "" && !slices.Contains(seen, use.Key) {
			continue
		}
		if update := updateOf(use, library); update != nil {
			updates = append(updates, update)
		}
	}
	return updates, nil
}

func updateOf(use code.TemplateUse, library *template.Library) *TemplateUpdate {
	newest := library.Find(use.Key, "")
	if newest == nil {
		return nil
	}
	pending := template.Pending(&use, newest, library)
	if len(pending) == 0 {
		return nil
	}
	return &TemplateUpdate{newest, use.Version, pending}
}

// templatesSeen are the keys of the templates of which the viewer sees something in
// the plan. Nothing is read for a plan of which nothing is confidential.
func templatesSeen(ctx context.Context, client *ent.Client, of *ent.CarePlan) ([]string, error) {
	if !slices.ContainsFunc(of.Templates, func(u code.TemplateUse) bool { return u.Label != "" }) {
		return nil, nil
	}
	goals, err := client.Goal.Query().Where(goal.CarePlanID(of.ID)).GroupBy(goal.FieldTemplateKey).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: read goals: %w", err)
	}
	interventions, err := client.Intervention.Query().Where(intervention.CarePlanID(of.ID)).
		GroupBy(intervention.FieldTemplateKey).Strings(ctx)
	if err != nil {
		return nil, fmt.Errorf("plan: read interventions: %w", err)
	}
	return slices.Concat(goals, interventions), nil
}
