package duplicate_test

import (
	"context"
	"testing"

	"caseload/care/identify/duplicate"
	"caseload/ent/duplicatecandidate"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestSomebodyWhoIsThereTwiceIsAPair(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	list := d.pairs(d.Clinic.Supervisor)
	if len(list) != 1 {
		t.Fatalf("%d pairs", len(list))
	}
	got := list[0]
	if got.Band != duplicatecandidate.BandCERTAIN || got.Status != duplicatecandidate.StatusOPEN || got.PatientID != d.twin.ID || got.OtherID != d.survivor.ID {
		t.Errorf("%+v", got)
	}
	if findings, err := duplicate.Findings(got); err != nil || len(findings) != 7 || got.Score < 29 || got.RuleVersion == "" {
		t.Errorf("%v bits: %+v", got.Score, got.Findings)
	}
	if again := d.note(d.twin.ID); len(again) != 0 {
		t.Errorf("again, though nothing changed: %v", again)
	}
}

func TestAPairShowsToThoseWhoSeeBoth(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, who := range map[string]struct {
		v    viewer.Viewer
		want int
	}{
		"case manager": {d.Clinic.CaseManager, 1}, "supervisor": {d.Clinic.Supervisor, 1}, "privacy officer": {d.Clinic.PrivacyOfficer, 1},
		"visit staff, who sees one": {d.Clinic.VisitStaff, 0}, "stranger": {d.Clinic.Stranger, 0}, "elsewhere": {d.Other.Supervisor, 0},
	} {
		if got := len(d.pairs(who.v)); got != who.want {
			t.Errorf("%s: %d pairs", name, got)
		}
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.Relate(ctx, t, d.Clinic.VisitStaff, d.twin.ID, relationship.BasisVISIT)
	})
	if got := len(d.pairs(d.Clinic.VisitStaff)); got != 1 {
		t.Errorf("visit staff, who sees both now: %d pairs", got)
	}
}

func TestAPairFollowsWhatTheRecordsSay(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	status := func() (duplicatecandidate.Status, duplicatecandidate.Band) {
		list := d.pairs(d.Clinic.Supervisor)
		return list[0].Status, list[0].Band
	}
	for _, step := range []struct {
		birth string
		phone string
		want  duplicatecandidate.Status
		band  duplicatecandidate.Band
	}{
		{"1950-12-03", "555-010-4477", duplicatecandidate.StatusOPEN, duplicatecandidate.BandPOSSIBLE},
		{"1950-03-12", "555-010-4477", duplicatecandidate.StatusOPEN, duplicatecandidate.BandCERTAIN},
	} {
		d.person(d.twin.ID, "Ortiz", "Ana", step.birth, step.phone)
		d.note(d.twin.ID)
		if got, band := status(); got != step.want || band != step.band {
			t.Errorf("%s: %s, %s", step.birth, got, band)
		}
	}
	d.person(d.twin.ID, "Wu", "Lin", "1971-08-30", "555-010-0000")
	d.note(d.twin.ID)
	if got, _ := status(); got != duplicatecandidate.StatusWITHDRAWN {
		t.Errorf("somebody else: %s", got)
	}
	d.person(d.twin.ID, "Ortiz", "Ana", "1950-03-12", "555-010-4477")
	d.note(d.twin.ID)
	if got, _ := status(); got != duplicatecandidate.StatusOPEN {
		t.Errorf("and back: %s", got)
	}
}

func TestADismissedPairStaysSo(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	known := d.pairs(d.Clinic.Supervisor)[0]
	in := duplicate.DismissDuplicate{ClientMutationID: world.ID(), DuplicateCandidateID: known.ID, BaseRevision: known.Revision, Reason: "mother and daughter"}
	for name, tt := range map[string]struct {
		v     viewer.Viewer
		want  string
		spoil func(*duplicate.DismissDuplicate)
	}{
		"a case manager": {d.Clinic.CaseManager, "NOT_PERMITTED", func(*duplicate.DismissDuplicate) {}},
		"no reason":      {d.Clinic.Supervisor, "INVALID input.reason", func(in *duplicate.DismissDuplicate) { in.Reason = " " }},
		"an old version": {d.Clinic.Supervisor, "REVISION_CONFLICT input.baseRevision", func(in *duplicate.DismissDuplicate) { in.BaseRevision = 9 }},
		"elsewhere":      {d.Other.Supervisor, "NOT_FOUND input.duplicateCandidateId", func(*duplicate.DismissDuplicate) {}},
	} {
		wrong := in
		wrong.ClientMutationID = world.ID()
		tt.spoil(&wrong)
		if got := d.refused(tt.v, wrong); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	d.done(d.Clinic.Supervisor, in)
	in.ClientMutationID, in.BaseRevision = world.ID(), known.Revision+1
	if got := d.refused(d.Clinic.Supervisor, in); got != "ALREADY_DONE" {
		t.Errorf("twice: %s", got)
	}
	d.person(d.twin.ID, "Ortiz", "Ana Maria", "1950-03-12", "555-010-4477")
	d.note(d.twin.ID)
	if got := d.pairs(d.Clinic.Supervisor)[0]; got.Status != duplicatecandidate.StatusDISMISSED || got.Reason != "mother and daughter" {
		t.Errorf("%+v", got)
	}
}

func TestCandidatesAreFoundInAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for range 20 {
		p := d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Another")
		d.person(p.ID, "Ortiz", "Ana", "1950-03-12", "555-010-4477")
		d.note(p.ID)
	}
	// BEGIN and COMMIT, the records, their keys, the neighbors, their records, the pairs.
	if sent := d.Statements(func() { d.note(d.twin.ID, d.survivor.ID) }); len(sent) != 7 {
		t.Errorf("%d statements: %.60q", len(sent), sent)
	}
}

func TestAKeyThatACrowdSharesTellsNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.exec(`with copies as (
			insert into patient select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
			from patient p, generate_series(1, 120) where p.id = $1 returning organization_id, id
		)
		insert into patient_key select c.organization_id, k.key, c.id from copies c, patient_key k where k.patient_id = $1`, d.twin.ID)
	p := d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Another")
	d.person(p.ID, "Ortiz", "Ana", "1950-03-12", "555-010-4477")
	if changes := d.note(p.ID); len(changes) != 0 {
		t.Errorf("%d pairs", len(changes))
	}
}
