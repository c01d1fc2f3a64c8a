package graph_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent/appointment"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/internal/world"
)

const whoCouldCome = `query($input: VisitCandidatesInput!) { visitCandidates(input: $input) {
	practitioner { id roles { role } } requirements { kind status } lackingMinutes seesPatient appointmentsThatDay } }`

type couldCome struct {
	VisitCandidates []struct {
		Practitioner                        struct{ ID string }
		Requirements                        []struct{ Kind, Status string }
		LackingMinutes, AppointmentsThatDay int
		SeesPatient                         bool
	}
}

// who are the people by name, with what is told of them.
func (c couldCome) who(o world.Organization) (told []string) {
	for _, one := range c.VisitCandidates {
		name := "somebody else"
		for known, v := range o.Personas() {
			if v.Practitioner.String() == one.Practitioner.ID {
				name = known
			}
		}
		var needs []string
		for _, r := range one.Requirements {
			needs = append(needs, r.Status)
		}
		told = append(told, fmt.Sprintf("%s (%s) lacking %d, sees %t, %d that day", name, strings.Join(needs, ", "), one.LackingMinutes, one.SeesPatient, one.AppointmentsThatDay))
	}
	return told
}

// visitAt is a visit of an hour of the clinic's patient.
func visitAt(w *world.World, begins time.Time, more map[string]any) map[string]any {
	input := map[string]any{"patientId": w.Clinic.Patient.ID.String(), "startsAt": begins.Format(time.RFC3339), "endsAt": begins.Add(time.Hour).Format(time.RFC3339), "timeZone": "America/New_York"}
	maps.Copy(input, more)
	return map[string]any{"input": input}
}

// refusedWith is the code of the only error of an answer.
func refusedWith(answer world.Answer) string {
	var refused *fault.Error
	if len(answer.Errors) != 1 || !errors.As(answer.Errors[0], &refused) {
		return ""
	}
	return refused.Code()
}

// holdDay books an hour for somebody with a patient whom nobody else sees.
func holdDay(ctx context.Context, t *testing.T, w *world.World, who viewer.Viewer, begins time.Time) uuid.UUID {
	t.Helper()
	id := world.ID()
	if err := w.Client.Appointment.Create().SetID(id).SetPatientID(w.Clinic.StrangersPatient.ID).SetPractitionerID(who.Practitioner).SetKind(appointment.KindHOME_VISIT).
		SetTitle("Visit").SetStartsAt(begins).SetEndsAt(begins.Add(time.Hour)).SetTimelineAt(begins).Exec(ctx); err != nil {
		t.Fatal(err)
	}
	return id
}

func TestWhoCouldComeToAVisit(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	c := w.Clinic
	begins := hour(t, 10).AddDate(0, 0, 3)
	var theirs uuid.UUID
	w.As(t, viewer.SystemOf(c.ID), func(ctx context.Context) {
		for _, v := range []viewer.Viewer{c.Stranger, c.CaseManager} {
			if err := w.Client.Practitioner.UpdateOneID(v.Practitioner).SetLanguages([]string{"es-MX"}).SetQualifications([]code.Qualification{{Code: "RN"}}).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
		theirs = holdDay(ctx, t, w, c.CaseManager, begins.Add(30*time.Minute))
		holdDay(ctx, t, w, c.CaseManager, begins.Add(13*time.Hour))
		holdDay(ctx, t, w, c.CaseManager, begins.Add(15*time.Hour)) // after midnight in New York
	})
	needs := map[string]any{"skills": []string{"rn"}, "language": "es"}
	got := couldCome{}
	w.Ask(t, c.VisitStaff, whoCouldCome, visitAt(w, begins, needs)).Into(t, &got)
	if want := []string{
		"stranger (MET, MET) lacking 0, sees false, 0 that day",
		"case manager (MET, MET) lacking 30, sees true, 2 that day",
		"visit staff (UNKNOWN, UNKNOWN) lacking 0, sees true, 0 that day",
	}; !slices.Equal(got.who(c), want) {
		t.Errorf("%q", got.who(c))
	}

	got = couldCome{}
	w.Ask(t, c.CaseManager, whoCouldCome, visitAt(w, begins, map[string]any{"appointmentId": theirs.String()})).Into(t, &got)
	if want := []string{"visit staff () lacking 0, sees true, 0 that day", "case manager () lacking 0, sees true, 1 that day", "stranger () lacking 0, sees false, 0 that day"}; !slices.Equal(got.who(c), want) {
		t.Errorf("without needs, and beside itself: %q", got.who(c))
	}

	got = couldCome{}
	w.Ask(t, c.CaseManager, whoCouldCome, visitAt(w, time.Now().AddDate(0, 0, 35), nil)).Into(t, &got)
	if want := []string{"case manager () lacking 0, sees true, 0 that day", "stranger () lacking 0, sees false, 0 that day"}; !slices.Equal(got.who(c), want) {
		t.Errorf("while the visit staff is away: %q", got.who(c))
	}
}

func TestNobodyComesWhoseWorkHasEnded(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	c := w.Clinic
	begins := time.Now().AddDate(0, 0, 3)
	w.As(t, viewer.SystemOf(c.ID), func(ctx context.Context) {
		w.Relate(ctx, t, c.Stranger, c.Patient.ID, relationship.BasisBREAK_GLASS)
		if err := w.Client.PractitionerRole.Update().Where(practitionerrole.PractitionerID(c.VisitStaff.Practitioner)).SetEndsAt(begins.Add(-time.Hour)).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		if err := w.Client.Practitioner.UpdateOneID(c.CaseManager.Practitioner).SetActive(false).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	var got couldCome
	w.Ask(t, c.Provider, whoCouldCome, visitAt(w, begins, nil)).Into(t, &got)
	if want := []string{"stranger () lacking 0, sees false, 0 that day"}; !slices.Equal(got.who(c), want) {
		t.Errorf("%q: an emergency is no way to see a patient in any case", got.who(c))
	}
}

func TestWhoCouldComeIsNotToldOfPatientsWhomOneDoesNotSee(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	begins := time.Now().AddDate(0, 0, 3)
	for name, v := range map[string]viewer.Viewer{"who has nothing to do with the patient": w.Clinic.Stranger, "another organization": w.Other.CaseManager} {
		var got couldCome
		if w.Ask(t, v, whoCouldCome, visitAt(w, begins, nil)).Into(t, &got); len(got.VisitCandidates) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	var got couldCome
	there := visitAt(w, begins, map[string]any{"patientId": w.Other.Patient.ID.String()})
	w.Ask(t, w.Other.CaseManager, whoCouldCome, there).Into(t, &got)
	for _, one := range got.VisitCandidates {
		for _, v := range w.Clinic.Personas() {
			if one.Practitioner.ID == v.Practitioner.String() {
				t.Error("somebody of another organization is proposed")
			}
		}
	}
	if len(got.VisitCandidates) != 3 {
		t.Errorf("%+v", got)
	}
	if answer := w.Ask(t, w.Clinic.PrivacyOfficer, whoCouldCome, visitAt(w, begins, nil)); refusedWith(answer) != fault.CodeNotPermitted {
		t.Errorf("the privacy officer: %+v", answer)
	}
}

func TestAVisitThatCannotBeIsBadInput(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	begins := time.Now().AddDate(0, 0, 3)
	for name, more := range map[string]map[string]any{
		"it ends before it begins": {"endsAt": begins.Add(-time.Hour).Format(time.RFC3339)},
		"it is longer than a day":  {"endsAt": begins.Add(25 * time.Hour).Format(time.RFC3339)},
		"the way is too long":      {"travelMinutes": 601},
		"the way is none":          {"travelMinutes": -1},
		"too many skills":          {"skills": slices.Repeat([]string{"RN"}, 11)},
		"a skill without a name":   {"skills": []string{""}},
		"no language":              {"language": string(make([]byte, 36))},
		"no zone":                  {"timeZone": "Mars/Olympus"},
	} {
		if answer := w.Ask(t, w.Clinic.CaseManager, whoCouldCome, visitAt(w, begins, more)); refusedWith(answer) != fault.CodeBadInput {
			t.Errorf("%s: %+v", name, answer)
		}
	}
}

func TestWhoCouldComeTakesTheSameStatementsForAnyNumber(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	begins := time.Now().AddDate(0, 0, 3)
	count := func() int {
		return len(w.Statements(func() {
			var got couldCome
			w.Ask(t, w.Clinic.CaseManager, whoCouldCome, visitAt(w, begins, map[string]any{"skills": []string{"RN"}})).Into(t, &got)
		}))
	}
	few := count()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for n := range 30 {
			id := world.ID()
			if err := w.Client.Practitioner.Create().SetID(id).SetDisplayName(fmt.Sprint("Nurse ", n)).Exec(ctx); err != nil {
				t.Fatal(err)
			}
			if err := w.Client.PractitionerRole.Create().SetPractitionerID(id).SetRole(practitionerrole.RoleVISIT_STAFF).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
	// BEGIN, the patient, who works, their names, absences, relationships, what they have, the
	// people, their roles, ROLLBACK.
	if many := count(); few != many || many != 10 {
		t.Errorf("%d statements, and %d for thirty more people", few, many)
	}
}
