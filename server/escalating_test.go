package main

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/config"
	"caseload/server/feed"
)

func TestOverdueTasksOfEveryOrganizationGoUpOneLevelOnce(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	// Readings of the counter begin with the first change of an organization.
	for _, o := range []world.Organization{w.Clinic, w.Other} {
		w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
			if err := w.Client.Task.UpdateOneID(o.Patient.Rows[ent.TypeTask]).SetDueAt(time.Now().AddDate(0, 0, -6)).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
		act := record.Act{ID: world.ID(), Name: "escalateTask", Input: "first"}
		_, err := w.Recorder.Do(viewer.NewContext(t.Context(), viewer.SystemOf(o.ID)), act, func(_ context.Context, c *record.Writer) (record.Outcome, error) {
			c.Updated(ent.TypePatient, o.Patient.ID, o.Patient.ID, 1, "")
			return record.Outcome{}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	escalating.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	escalating.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	for _, o := range []world.Organization{w.Clinic, w.Other} {
		w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
			got, err := w.Client.Task.Get(ctx, o.Patient.Rows[ent.TypeTask])
			if err != nil || got.EscalationLevel != 1 || got.EscalatedToID == nil || *got.EscalatedToID != o.Supervisor.Practitioner {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}

func TestTheEscalatingStopsWithTheServer(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hub := feed.New(feed.Config{Database: w.DB, Positions: positions(w.DB), Log: slog.New(slog.DiscardHandler)})
	var ends undo
	c := &config.Config{Process: config.Process{EscalatingEvery: time.Millisecond}}
	startRounds(t.Context(), c, w.DB, nil, hub, slog.New(slog.DiscardHandler), &ends)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := ends.run(ctx); err != nil || ctx.Err() != nil {
		t.Errorf("%v, %v", err, ctx.Err())
	}
}
