package main

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"caseload/care/facilitate"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/config"
	"caseload/server/feed"
)

func TestCoveragesThatEndInEveryOrganizationRaiseATaskOnce(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	organizations := []world.Organization{w.Clinic, w.Other}
	for _, o := range organizations {
		w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
			err := w.Client.Coverage.Create().SetPatientID(o.Patient.ID).SetPayorName("Medicaid").SetStartsAt(time.Now().AddDate(0, 0, -300)).
				SetEndsAt(time.Now().AddDate(0, 0, 30)).SetTimelineAt(time.Now()).Exec(ctx)
			if err != nil {
				t.Fatal(err)
			}
		})
		// Only an organization with a change log is looked at.
		in := facilitate.CreateTask{ClientMutationID: world.ID(), ID: world.ID(), PatientID: o.Patient.ID, Title: "Call", Kind: task.KindPHONE_CALL, Priority: task.PriorityROUTINE}
		outcome, err := in.Record(viewer.NewContext(t.Context(), o.CaseManager), w.Recorder)
		if err != nil || len(outcome.Problems) > 0 {
			t.Fatal(outcome.Problems, err)
		}
	}
	lapses.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	lapses.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	for _, o := range organizations {
		w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
			tasks, err := w.Client.Task.Query().Where(task.CauseHasPrefix("coverage:")).All(ctx)
			if err != nil || len(tasks) != 1 || *tasks[0].OwnerID != o.CaseManager.Practitioner || tasks[0].PatientID != o.Patient.ID {
				t.Errorf("%d tasks, %v", len(tasks), err)
			}
		})
	}
}

func TestLookingAtCoveragesStopsWithTheServer(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hub := feed.New(feed.Config{Database: w.DB, Positions: positions(w.DB), Log: slog.New(slog.DiscardHandler)})
	var ends undo
	c := &config.Config{Process: config.Process{LapsesEvery: time.Millisecond}}
	startRounds(t.Context(), c, w.DB, nil, hub, slog.New(slog.DiscardHandler), &ends)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := ends.run(ctx); err != nil || ctx.Err() != nil {
		t.Errorf("%v, %v", err, ctx.Err())
	}
}
