package admission_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/duplicate"
	"caseload/care/transition/admission"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/unmatchedadmission"
	"caseload/ent/viewer"
)

// queue are the people who wait to be known, as somebody sees them, without those
// that the world has.
func (w *ward) queue(v viewer.Viewer) (list []*ent.UnmatchedAdmission) {
	w.t.Helper()
	ctx, op := w.DB.ReadOnly(viewer.NewContext(w.t.Context(), v))
	defer op.Rollback()
	list, err := w.Client.UnmatchedAdmission.Query().Where(unmatchedadmission.IdentifierSystem(mrn)).
		Order(ent.Asc(unmatchedadmission.FieldIdentifierValue)).All(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	return list
}

// only is the one person in the queue.
func (w *ward) only() *ent.UnmatchedAdmission {
	w.t.Helper()
	list := w.queue(w.Clinic.Supervisor)
	if len(list) != 1 {
		w.t.Fatalf("%d people in the queue", len(list))
	}
	return list[0]
}

// candidates are the patients who may be one of the queue, as somebody sees them.
func (w *ward) candidates(v viewer.Viewer) (ids []uuid.UUID) {
	w.t.Helper()
	ctx, op := w.DB.ReadOnly(viewer.NewContext(w.t.Context(), v))
	defer op.Rollback()
	list, err := w.Client.UnmatchedAdmissionCandidate.Query().Where().All(ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, c := range list {
		if c.RuleVersion != "" {
			ids = append(ids, c.PatientID)
		}
	}
	return ids
}

// names makes somebody of the clinic Ward, Test, born in 1950, as the messages tell.
func (w *ward) names(id uuid.UUID) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Patient.Update().Where(patient.ID(id)).SetFamily("Ward").SetGiven([]string{"Test"}).
			SetBirthDate(code.PartialDate("1950-01-01")).SetGender(patient.GenderFEMALE).Exec(ctx)
		if err == nil {
			op, _ := database.FromContext(ctx)
			_, err = duplicate.Note(ctx, op, w.Clinic.ID, time.Now(), []uuid.UUID{id})
		}
		if err != nil {
			w.t.Fatal(err)
		}
	})
}

func TestWhomNobodyKnowsWaitsInTheQueue(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.ledger.Now = func() time.Time { return time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC) }
	w.keep(adt("a", "A01", "9", "V1", "I", 60, ""))
	w.apply()
	w.ledger.Now = func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }
	w.keep(adt("b", "A03", "9", "V1", "I", 120, ""))
	w.apply()
	u := w.only()
	if u.IdentifierValue != "9" || u.Family != "Ward" || admission.NameOf(u) != "Test Ward" || u.BirthDate != "1950-01-01" || u.Gender != unmatchedadmission.GenderFEMALE {
		t.Errorf("%+v", u)
	}
	if u.Facility != "HOSP" || u.MessageCount != 2 || u.FirstHeardAt.UTC().Hour() != 8 || u.LastHeardAt.UTC().Hour() != 9 {
		t.Errorf("%+v", u)
	}
	if u.EncounterStatus != unmatchedadmission.EncounterStatusFINISHED || u.EncounterClass != "IMP" || u.AdmittedAt == nil || u.DischargedAt == nil || u.Revision != 2 {
		t.Errorf("%+v", u)
	}
	w.apply()
	if again := w.only(); again.Revision != 2 {
		t.Errorf("tried again, nothing is new, and the revision is %d", again.Revision)
	}
}

func TestOnlySupervisorsOfTheOrganizationSeeTheQueue(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.keep(adt("a", "A01", "9", "V1", "I", 60, ""))
	w.apply()
	for name, v := range w.Clinic.Personas() {
		if got, want := len(w.queue(v)), map[bool]int{true: 1}[name == "supervisor"]; got != want {
			t.Errorf("%s sees %d, want %d", name, got, want)
		}
	}
	for name, v := range w.Other.Personas() {
		if n := len(w.queue(v)); n != 0 {
			t.Errorf("%s of another organization sees %d", name, n)
		}
	}
}

func TestWhoIsKnownByNowWaitsNoMore(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.keep(adt("a", "A01", "9", "V1", "I", 60, ""))
	w.apply()
	w.knows("9")
	w.apply()
	if u := w.only(); u.Status != unmatchedadmission.StatusWITHDRAWN {
		t.Errorf("the number is known, and it is %s", u.Status)
	}
}

func TestCandidatesShowToThoseWhoSeeThem(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.names(w.Clinic.Patient.ID)
	w.names(w.Clinic.StrangersPatient.ID)
	w.keep(adt("a", "A01", "9", "V1", "I", 60, ""))
	w.apply()
	if got := w.candidates(w.Clinic.Supervisor); len(got) != 1 || got[0] != w.Clinic.Patient.ID {
		t.Errorf("the supervisor sees %v", got)
	}
	if got := w.candidates(viewer.SystemOf(w.Clinic.ID)); len(got) != 2 {
		t.Errorf("the server sees %v", got)
	}
	for name, v := range w.Clinic.Personas() {
		if n := len(w.candidates(v)); n != 0 && name != "supervisor" {
			t.Errorf("%s sees %d", name, n)
		}
	}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		err := w.Client.Patient.Update().Where(patient.ID(w.Clinic.Patient.ID)).SetFamily("Quint").SetGiven([]string{"Zoe"}).SetBirthDate("1999-09-09").Exec(ctx)
		if err == nil {
			_, err = duplicate.Note(ctx, op, w.Clinic.ID, time.Now(), []uuid.UUID{w.Clinic.Patient.ID})
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	w.apply()
	if got := w.candidates(w.Clinic.Supervisor); len(got) != 0 {
		t.Errorf("who is called otherwise by now is still a candidate: %v", got)
	}
}

func TestWhatIsConfidentialIsNotInTheQueue(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	secret := strings.TrimSuffix(adt("a", "A01", "9", "V1", "I", 60, ""), "\r") + "\rDG1|1||F11.20^Opioid dependence^I10|||A\r"
	w.keep(secret)
	w.apply()
	if list := w.queue(w.Clinic.Supervisor); len(list) != 0 {
		t.Fatalf("a stay with a label is told: %+v", list[0])
	}
	w.keep(adt("b", "A01", "9", "V2", "E", 6000, ""))
	w.apply()
	if u := w.only(); u.EncounterClass != "EMER" || u.MessageCount != 1 {
		t.Errorf("%+v", u)
	}
}
