package main

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/config"
	"caseload/server/feed"
)

func TestOverdueReferralsOfEveryOrganizationRaiseATaskOnce(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	long := time.Now().AddDate(0, 0, -30)
	organizations := []world.Organization{w.Clinic, w.Other}
	var referrals []uuid.UUID
	for _, o := range organizations {
		in := facilitate.SendReferral{
			ClientMutationID: world.ID(), ID: world.ID(), PatientID: o.Patient.ID, Category: servicerequest.CategorySPECIALTY,
			Reason: "x", Priority: servicerequest.PriorityROUTINE, AuthoredAt: &long,
		}
		outcome, err := in.Record(viewer.NewContext(t.Context(), o.CaseManager), w.Recorder)
		if err != nil || len(outcome.Problems) > 0 {
			t.Fatal(outcome.Problems, err)
		}
		referrals = append(referrals, in.ID)
	}
	loops.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	loops.look(t.Context(), w.Recorder, slog.New(slog.DiscardHandler))
	for i, o := range organizations {
		w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
			tasks, err := w.Client.Task.Query().Where(task.ServiceRequestID(referrals[i])).All(ctx)
			if err != nil || len(tasks) != 1 || *tasks[0].OwnerID != o.CaseManager.Practitioner {
				t.Errorf("%d tasks, %v", len(tasks), err)
			}
		})
	}
}

func TestLoopsStopWithTheServer(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hub := feed.New(feed.Config{Database: w.DB, Positions: positions(w.DB), Log: slog.New(slog.DiscardHandler)})
	var ends undo
	c := &config.Config{Process: config.Process{LoopsEvery: time.Millisecond}}
	startRounds(t.Context(), c, w.DB, nil, hub, slog.New(slog.DiscardHandler), &ends)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := ends.run(ctx); err != nil || ctx.Err() != nil {
		t.Errorf("%v, %v", err, ctx.Err())
	}
}
