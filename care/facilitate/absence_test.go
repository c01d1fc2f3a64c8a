package facilitate_test

import (
	"testing"
	"time"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// away is an absence of the case manager from now on, covered by the stranger.
func (c *clinic) away() facilitate.RecordAbsence {
	now := time.Now()
	return facilitate.RecordAbsence{
		ClientMutationID: world.ID(), ID: world.ID(), CoveredByID: c.Clinic.Stranger.Practitioner,
		StartsAt: now.Add(-time.Minute), EndsAt: now.AddDate(0, 0, 14), Reason: "vacation",
	}
}

func TestTheCoverSeesThePatientsAndDoesTheWorkUntilTheAbsenceEnds(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.away()
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.ID {
		t.Fatalf("outcome %+v", got)
	}
	c.wantChangeOfNobody(in.ID, record.Created, 1)
	if !c.sees(c.Clinic.Stranger) {
		t.Error("the cover does not see the patient")
	}
	got := c.record(c.Clinic.Stranger, facilitate.SnoozeTask{
		ClientMutationID: world.ID(), TaskID: c.Clinic.Patient.Rows[ent.TypeTask], BaseRevision: 1, Until: time.Now().Add(time.Hour), Reason: "no answer",
	})
	if len(got.Problems) > 0 {
		t.Errorf("the cover may not work: %+v", got)
	}
	end := facilitate.EndAbsence{ClientMutationID: world.ID(), AbsenceID: in.ID, BaseRevision: 1}
	if got := c.refused(c.Clinic.Stranger, end); got != "NOT_PERMITTED" {
		t.Errorf("the cover ends it: %s", got)
	}
	c.record(c.Clinic.Supervisor, end)
	if c.sees(c.Clinic.Stranger) {
		t.Error("the cover still sees the patient")
	}
	end.ClientMutationID, end.BaseRevision = world.ID(), 2
	if got := c.refused(c.Clinic.CaseManager, end); got != "ALREADY_DONE" {
		t.Errorf("again: %s", got)
	}
}

func TestAPatientWhoComesDuringAnAbsenceIsCoveredToo(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.away()
	in.CoveredByID = c.Clinic.Provider.Practitioner
	c.record(c.Clinic.Stranger, in) // the stranger is away, the provider covers
	c.record(c.Clinic.CaseManager, c.handover())
	if got := c.coveredBy(c.Clinic.Provider); got != 2 {
		t.Errorf("the provider covers for %d patients, want the stranger's own and the new one", got)
	}
	back := c.handover()
	back.CaseManagerID, back.BaseRevision = c.Clinic.CaseManager.Practitioner, 2
	c.record(c.Clinic.Stranger, back)
	if got := c.coveredBy(c.Clinic.Provider); got != 1 {
		t.Errorf("the provider covers for %d patients after one went back", got)
	}
}

// VisitStaff covers for VisitStaff by the absence only: no role leads to it.
func TestACoverWithoutALeadingRoleMayDoTheWork(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.away()
	in.CoveredByID = c.Clinic.VisitStaff.Practitioner
	if got := c.refused(c.Clinic.VisitStaff, c.done()); got != "NOT_PERMITTED" {
		t.Errorf("before: %s", got)
	}
	c.record(c.Clinic.CaseManager, in)
	if got := c.record(c.Clinic.VisitStaff, c.done()); len(got.Problems) > 0 {
		t.Errorf("as cover: %+v", got)
	}
}

func TestAnAbsenceThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	own := c.away()
	own.CoveredByID = c.Clinic.Provider.Practitioner
	c.record(c.Clinic.Stranger, own)
	for name, tt := range map[string]struct {
		want  string
		who   viewer.Viewer
		spoil func(*facilitate.RecordAbsence)
	}{
		"over before it begins":  {"INVALID input.endsAt", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.StartsAt = in.EndsAt }},
		"in the past":            {"INVALID input.endsAt", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.EndsAt = time.Now().AddDate(0, 0, -1) }},
		"for two years":          {"INVALID input.endsAt", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.EndsAt = time.Now().AddDate(2, 0, 0) }},
		"covered by oneself":     {"INVALID input.coveredById", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.CoveredByID = c.Clinic.CaseManager.Practitioner }},
		"by somebody away":       {"INVALID input.coveredById", c.Clinic.CaseManager, func(*facilitate.RecordAbsence) {}},
		"by somebody elsewhere":  {"NOT_FOUND input.coveredById", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.CoveredByID = c.Other.Provider.Practitioner }},
		"by the privacy officer": {"NOT_FOUND input.coveredById", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.CoveredByID = c.Clinic.PrivacyOfficer.Practitioner }},
		"of a colleague":         {"NOT_PERMITTED", c.Clinic.CaseManager, func(in *facilitate.RecordAbsence) { in.PractitionerID = &c.Clinic.Provider.Practitioner }},
		"of whom one supervises not": {"NOT_PERMITTED", c.Clinic.Supervisor, func(in *facilitate.RecordAbsence) {
			in.PractitionerID = &c.Clinic.Provider.Practitioner
		}},
	} {
		in := c.away()
		tt.spoil(&in)
		if got := c.refused(tt.who, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}
