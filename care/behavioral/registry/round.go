package registry

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/rule"
)

// atOnce is how many episodes are looked at in one transaction.
const atOnce = 100

// Keep brings those rows of the viewer's organization up to date that time alone has
// changed: week 8 without improvement, a contact that is overdue, a review that is due
// again. Several servers may do so at once. The viewer must be the server itself.
func Keep(ctx context.Context, r *record.Recorder) (looked int, err error) {
	for {
		due, err := due(ctx, r)
		if err != nil || len(due) == 0 {
			return looked, err
		}
		if err := keep(ctx, r, due); err != nil {
			return looked, err
		}
		looked += len(due)
		if len(due) < atOnce {
			return looked, nil
		}
	}
}

func due(ctx context.Context, r *record.Recorder) ([]*ent.CollaborativeCareEpisode, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	list, err := r.Client.CollaborativeCareEpisode.Query().Where(collaborativecareepisode.LookAtLTE(r.Clock())).
		Order(collaborativecareepisode.ByLookAt()).Limit(atOnce).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("registry: look for rows that time changes: %w", err)
	}
	return list, nil
}

// keep looks at the episodes. The act's id follows from what was seen, so that another
// server that sees the same does nothing.
func keep(ctx context.Context, r *record.Recorder, list []*ent.CollaborativeCareEpisode) error {
	var patients []uuid.UUID
	var seen []string
	for _, e := range list {
		seen = append(seen, e.ID.String()+e.LookAt.UTC().String())
		if !slices.Contains(patients, e.PatientID) {
			patients = append(patients, e.PatientID)
		}
	}
	act := record.Act{ID: uuid.NewSHA1(list[0].OrganizationID, []byte(strings.Join(seen, ","))), Name: rule.KeepRegistry, Input: seen}
	_, err := r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		return record.Outcome{}, Within(ctx, w, patients...)
	})
	return err
}
