package registry

import (
	"context"
	"fmt"

	"caseload/care/monitor/event"
	"caseload/care/monitor/watch"
	"caseload/ent"
)

// label is that of everything in collaborative care.
const label = "PSY"

// notice asks the rules whether a new state is a change of condition: a treatment that
// does not work, and a relapse, are.
func (u *Upkeep) notice(ctx context.Context, cases []*Case, rows []*Row) error {
	var news []watch.News
	for i, r := range rows {
		if r.turned(cases[i]) == "" || r.Status != "ACTIVE" {
			continue
		}
		row := ent.TypeQuestionnaireResponse + "/" + r.behind.String()
		news = append(news, watch.News{Patient: cases[i].Patient, Rows: []string{row}, Facts: []event.Fact{{
			ID: row, Type: ent.TypeCollaborativeCareEpisode, At: u.Now, Status: *r.State, Label: label,
			Text: r.StateHistory[len(r.StateHistory)-1].Reason,
		}}})
	}
	if len(news) == 0 {
		return nil
	}
	w := watch.Watch{Op: u.Op, Viewer: u.Viewer, Now: u.Now, Log: u.Log}
	if err := w.Notice(ctx, news...); err != nil {
		return fmt.Errorf("registry: %w", err)
	}
	return nil
}

// accompany lets the consultant see those again who came back into treatment.
func (u *Upkeep) accompany(ctx context.Context, cases []*Case, rows []*Row) error {
	for i, r := range rows {
		if cases[i].EndedAt == nil || r.EndedAt != nil {
			continue
		}
		_, err := u.Op.Exec(ctx, `update relationship set ends_at = null
			where organization_id = $1 and patient_id = $2 and basis = 'COLLABORATIVE_CARE' and ends_at = $3`,
			u.Viewer.Organization, cases[i].Patient, *cases[i].EndedAt)
		if err != nil {
			return fmt.Errorf("registry: open the record to the consultant: %w", err)
		}
	}
	return nil
}
