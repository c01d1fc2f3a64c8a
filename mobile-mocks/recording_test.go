package mocks_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/duplicate"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/database"
	"caseload/ent/encounter"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/outreachattempt"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/unmatchedadmission"
	"caseload/ent/viewer"
	"caseload/internal/steady"
	"caseload/internal/world"
	mocks "caseload/mobile-mocks"
)

var update = flag.Bool("update", false, "write the recordings anew")

// recording is what an operation was sent with and what came back.
type recording struct {
	Variables any `json:"variables"`
	Data      any `json:"data"`
}

// TestAnswersAreAsRecorded sends every operation, with every set of variables
// that it has, in a world of its own, and holds the answer against
// recordings/NAME.json or recordings/NAME.CASE.json.
func TestAnswersAreAsRecorded(t *testing.T) {
	t.Parallel()
	wanted := map[string]bool{}
	for _, operation := range operations(t) {
		sets := map[string]json.RawMessage{operation.Name: operation.Variables}
		for name, variables := range operation.Cases {
			sets[operation.Name+"."+name] = variables
		}
		for name, variables := range sets {
			wanted[name+".json"] = true
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				steady.Compare(t, filepath.Join("recordings", name+".json"), record(t, operation, name, variables), *update, "go test ./mobile-mocks -update")
			})
		}
	}
	kept, err := filepath.Glob("recordings/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range kept {
		if !wanted[filepath.Base(path)] {
			t.Errorf("%s is of no operation: remove it", path)
		}
	}
}

// record sends an operation and returns what there is to keep.
func record(t *testing.T, operation mocks.Operation, name string, template json.RawMessage) recording {
	t.Helper()
	values := steady.New(document(t, operation))
	w := world.New(t)
	cursor := newestCursor(t, w)
	if strings.Contains(name, "Duplicate") || bytes.Contains(template, []byte("<duplicate>")) {
		double(t, w)
	}
	if strings.Contains(name, "UnmatchedAdmission") && name != "UnlinkUnmatchedAdmission" {
		unmatch(t, w)
	}
	if slices.Contains(paid, name) {
		insure(t, w)
	}
	if name == "MedicationList" || name == "BillingMonth" {
		w.Now = func() time.Time { return steady.Stage }
	}
	if name == "SkilledNursingBenefit" {
		nurse(t, w)
	}
	if name == "TransitionsOfCare" || name == "CareSettings" {
		attack(t, w)
	}
	if name == "MedicationListHandout" {
		reconciled(t, w)
	}
	if name == "ReadmissionReport" {
		discharge(t, w)
	}
	if treats(operation) {
		treat(t, w, name == "EnrollInCollaborativeCare")
	}
	made := map[string]any{}
	if earlier, ok := before[name]; ok {
		made = send(t, w, earlier, values.Began)
	}
	who := persona(w, name)
	filling := known(t, w, who, template, values.Began)
	maps.Copy(filling, made)
	filling["cursor"] = cursor
	variables := fill(t, template, filling)
	ctx, cancel := context.WithCancel(viewer.NewContext(t.Context(), who))
	defer cancel() // ends a subscription, of which the first event is kept
	var data any
	w.AskIn(ctx, t, operation.Document, variables).Into(t, &data)
	return recording{Variables: values.Variables(variables), Data: values.Data(data)}
}

// before says what must have happened when a recording is made.
var before = map[string]string{
	"AnswerReferral":           "TriageReferral",
	"CarePlanChanged":          "UpdateGoal",
	"ConditionChanged":         "RecordCondition",
	"ProposeEpisodeOfCare":     "ChangeEpisodeOfCare.closed",
	"CheckTaskItem":            "UpdateTask",
	"MessageAdded":             "SendMessage",
	"BookAppointment.conflict": "BookAppointment",
	"ReleaseTask":              "ClaimTask",
	"LogTime.overlap":          "LogTime",
	"TaskPool":                 "CreateTask.pool",
	"WorklistChanged":          "CompleteTask",
	"UnmergePatients":          "MergePatients",
	"AcknowledgeHandoff":       "SubmitHandoff",
	"ResultNoticed":            "AcknowledgeResult",
	"ReturnHandoff":            "SubmitHandoff",

	"CollaborativeCareChanged":      "EndCollaborativeCare",
	"GraduateFromCollaborativeCare": "WriteRelapsePreventionPlan",

	"OpenMedicationReconciliation":     "CancelMedicationReconciliation",
	"CompleteMedicationReconciliation": "DecideMedications",

	"EndEmergencyAccess": "OpenEmergencyAccess",

	"CheckOutOfVisit": "CheckInToVisit",
	"CancelVisit":     "CheckInToVisit",
	"WithdrawVisit":   "CheckInToVisit",

	"PushSubscriptions":      "RegisterPushSubscription",
	"RevokePushSubscription": "RegisterPushSubscription",

	"RecordReferralStep":     "SendReferral",
	"RecordServiceDocument":  "OrderService",
	"RecordServiceOrderStep": "OrderService.meals",
	"ServiceOrders":          "OrderService",
	"SignServiceOrder":       "OrderService",
}

// makes are the placeholders for what an earlier operation has made.
var makes = map[string]string{
	"OrderService": "serviceOrder",
	"SendReferral": "referral",

	"OpenEmergencyAccess":      "emergencyAccess",
	"RegisterPushSubscription": "pushSubscription",
	"CheckInToVisit":           "homeVisit",
}

// persona is who sends what makes a recording: a case manager, but for what
// a supervisor does: among it the triage of what the case manager referred.
func persona(w *world.World, recording string) viewer.Viewer {
	switch recording {
	case "AssignPatient", "PreviewReassignment", "ReadmissionReport", "ReassignCaseload", "ReassignCaseload.changed", "SaveCohort", "SaveHealthcareService", "TriageReferral",
		"DuplicateCandidates", "DismissDuplicate", "MergePatients", "UnmergePatients", "CloseBillingMonth", "ReopenBillingMonth",
		"UnmatchedAdmissions", "LinkUnmatchedAdmission", "DismissUnmatchedAdmission", "UnlinkUnmatchedAdmission", "ReviewVisit":
		return w.Clinic.Supervisor
	case "EmergencyAccesses", "ReviewEmergencyAccess":
		return w.Clinic.PrivacyOfficer
	case "OpenEmergencyAccess", "OpenEmergencyAccess.nobody", "EndEmergencyAccess":
		return w.Clinic.Stranger
	case "EndAbsence":
		return w.Clinic.VisitStaff
	case "AcknowledgeMessage", "MarkMessagesRead", "SendMessage", "SignServiceOrder", "SignOffCarePlan":
		return w.Clinic.Provider
	default:
		return w.Clinic.CaseManager
	}
}

// paid are the recordings of who pays and what follows from it.
var paid = []string{"PayerObligations", "CoverageTimeline"}

// insure has a plan of Medicare Advantage pay for the patient since a month ago, and
// Medicaid for six weeks more, on the day that every recording is of: what is computed of dates is the same then.
func insure(t *testing.T, w *world.World) {
	t.Helper()
	w.Now = func() time.Time { return steady.Stage }
	since, until := time.Date(2026, 2, 13, 0, 0, 0, 0, time.UTC), time.Date(2026, 4, 30, 0, 0, 0, 0, time.UTC)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		of := func(code, kind, payor string, rank int) *ent.CoverageCreate {
			return w.Client.Coverage.Create().SetPatientID(w.Clinic.Patient.ID).SetKindSystem("https://nahdo.org/sopt").SetKindCode(code).
				SetKindDisplay(kind).SetPayorName(payor).SetRank(rank).SetStartsAt(since).SetTimelineAt(since)
		}
		err := errors.Join(of("111", "Medicare HMO", "Harbor Advantage", 1).Exec(ctx), of("22", "Medicaid", "State Medicaid", 2).SetEndsAt(until).Exec(ctx))
		if err != nil {
			t.Fatal(err)
		}
	})
}

// nurse has the patient come to skilled nursing from the hospital under Original
// Medicare, on the day that every recording is of.
func nurse(t *testing.T, w *world.World) {
	t.Helper()
	w.Now = func() time.Time { return steady.Stage }
	day := func(month time.Month, n int) time.Time { return time.Date(2026, month, n, 15, 0, 0, 0, time.UTC) }
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		in := func(class, display string, from, to time.Time) *ent.EncounterCreate {
			return w.Client.Encounter.Create().SetPatientID(w.Clinic.Patient.ID).SetClass(class).SetDisplay(display).SetStatus(encounter.StatusFINISHED).
				SetStartsAt(from).SetEndsAt(to).SetTimelineAt(from)
		}
		since := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		err := errors.Join(
			w.Client.Coverage.Create().SetPatientID(w.Clinic.Patient.ID).SetKindSystem("https://nahdo.org/sopt").SetKindCode("121").SetPayorName("Medicare").
				SetStartsAt(since).SetTimelineAt(since).Exec(ctx),
			in("OBSENC", "Observation stay", day(1, 29), day(1, 30)).Exec(ctx),
			in("IMP", "Inpatient stay", day(1, 30), day(2, 3)).Exec(ctx),
			in("IMP", "Skilled nursing facility stay", day(2, 3), day(3, 20)).SetStatus(encounter.StatusIN_PROGRESS).Exec(ctx))
		if err != nil {
			t.Fatal(err)
		}
	})
}

// double makes the stranger's patient another record of the clinic's, which the
// supervisor sees as well.
func double(t *testing.T, w *world.World) {
	t.Helper()
	both := []uuid.UUID{w.Clinic.Patient.ID, w.Clinic.StrangersPatient.ID}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		w.Relate(ctx, t, w.Clinic.CaseManager, w.Clinic.StrangersPatient.ID, relationship.BasisCOVER)
		err := w.Client.Patient.Update().Where(patient.IDIn(both...)).SetFamily("Ortiz").SetGiven([]string{"Ana"}).SetDisplayName("Ana Ortiz").
			SetBirthDate(code.PartialDate("1950-03-12")).SetGender(patient.GenderFEMALE).Exec(ctx)
		if err == nil {
			op, _ := database.FromContext(ctx)
			_, err = duplicate.Note(ctx, op, w.Clinic.ID, time.Now(), both)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
}

// treats reports whether the operation is of collaborative care, of which days decide.
func treats(of mocks.Operation) bool {
	return slices.ContainsFunc([]string{"CollaborativeCare", "Psychiatric", "TreatmentStep", "RelapsePrevention"}, func(words string) bool {
		return strings.Contains(of.Name, words)
	})
}

// treat has it be the day that every recording is of; who is to be enrolled is treated by
// nobody as yet.
func treat(t *testing.T, w *world.World, enrolls bool) {
	t.Helper()
	w.Now = func() time.Time { return steady.Stage }
	w.Recorder.Now = w.Now
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Relationship.Update().SetStartsAt(steady.Stage.AddDate(0, -1, 0)).Exec(ctx)
		if err == nil && enrolls {
			err = w.Client.CollaborativeCareEpisode.Update().SetStatus(collaborativecareepisode.StatusENDED).Exec(ctx)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
}

// unmatch takes back who the person is whom a hospital tells of, so that the entry
// waits, with the patient as a candidate.
func unmatch(t *testing.T, w *world.World) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.UnmatchedAdmission.Update().Where(unmatchedadmission.ID(w.Clinic.Patient.Rows[ent.TypeUnmatchedAdmission])).
			SetStatus(unmatchedadmission.StatusOPEN).ClearPatientID().ClearLinkID().ClearDecidedAt().SetReason("").Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
}

// discharge has four patients leave the hospital 26 times each in three years: two of
// them are called every time, and one of these has no stay within 30 days.
func discharge(t *testing.T, w *world.World) {
	t.Helper()
	w.Now = func() time.Time { return steady.Stage }
	for n := range 4 {
		p := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Somebody")
		end := time.Date(2023, time.April, 3, 15, 0, 0, 0, time.UTC)
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			for i := range 26 {
				err := w.Client.Encounter.Create().SetPatientID(p.ID).SetStatus(encounter.StatusFINISHED).SetClass("IMP").SetStartsAt(end.AddDate(0, 0, -3)).
					SetEndsAt(end).SetTimelineAt(end).SetDischargeDispositionCode("01").SetReasonSystem(code.ICD10CM).SetReasonCode("I50.23").Exec(ctx)
				if err == nil && n < 2 {
					err = w.Client.OutreachAttempt.Create().SetPatientID(p.ID).SetMode(outreachattempt.ModePHONE_CALL).
						SetOutcome(outreachattempt.OutcomeREACHED).SetTimelineAt(end.Add(20 * time.Hour)).Exec(ctx)
				}
				if err != nil {
					t.Fatal(err)
				}
				if end = end.AddDate(0, 0, 36); n != 0 && i%2 == 0 {
					end = end.AddDate(0, 0, -20)
				}
			}
		})
	}
}

// attack lets the clinic's patient have had a heart attack: a night under observation,
// a stay in the hospital, a nursing facility, and three days at home by the time of
// steady.Stage. One call was made.
func attack(t *testing.T, w *world.World) {
	t.Helper()
	w.Now = func() time.Time { return steady.Stage }
	at := func(day, hour int) time.Time { return time.Date(2026, time.March, day, hour, 0, 0, 0, time.UTC) }
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		stay := func(class, to string, from, until time.Time) *ent.EncounterCreate {
			return w.Client.Encounter.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(encounter.StatusFINISHED).SetClass(class).
				SetStartsAt(from).SetEndsAt(until).SetTimelineAt(from).SetDischargeDispositionCode(to)
		}
		hospital := stay("IMP", "03", at(2, 9), at(6, 11)).SetClassHistory([]code.ClassPeriod{
			{Class: code.Coding{Code: "OBSENC"}, From: new(at(2, 9)), To: new(at(3, 8))}, {Class: code.Coding{Code: "IMP"}, From: new(at(3, 8))},
		})
		err := w.Client.Encounter.CreateBulk(hospital, stay("SNF", "01", at(6, 13), at(12, 14))).Exec(ctx)
		if err == nil {
			err = w.Client.OutreachAttempt.Create().SetPatientID(w.Clinic.Patient.ID).SetMode(outreachattempt.ModePHONE_CALL).
				SetOutcome(outreachattempt.OutcomeREACHED).SetTimelineAt(at(13, 10)).Exec(ctx)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
}

// send does what makes a recording, without keeping it, and gives the placeholders
// for what it has made. It must be done without problems.
func send(t *testing.T, w *world.World, recording string, now time.Time) map[string]any {
	t.Helper()
	name, of, _ := strings.Cut(recording, ".")
	for _, operation := range operations(t) {
		if operation.Name != name {
			continue
		}
		template := operation.Variables
		if of != "" {
			template = operation.Cases[of]
		}
		who := persona(w, recording)
		variables := fill(t, template, known(t, w, who, template, now))
		answer := w.Ask(t, who, operation.Document, variables)
		var payloads map[string]struct{ Problems []any }
		answer.Into(t, &payloads)
		for _, payload := range payloads {
			if len(payload.Problems) > 0 {
				t.Fatalf("%s: %v", recording, payload.Problems)
			}
		}
		input, _ := variables["input"].(map[string]any)
		return map[string]any{makes[name]: input["id"], makes[name] + ".revision": 1}
	}
	t.Fatalf("there is no operation %s", name)
	return nil
}

// newestCursor is where the change log of the clinic stands.
func newestCursor(t *testing.T, w *world.World) string {
	t.Helper()
	var answer struct{ Viewer struct{ ChangeCursor string } }
	w.Ask(t, w.Clinic.CaseManager, `{ viewer { changeCursor } }`, nil).Into(t, &answer)
	return answer.Viewer.ChangeCursor
}

// known are the values that stand behind the placeholders in variables: for
// each type of row that the clinic's patient has, its id and its revision.
func known(t *testing.T, w *world.World, who viewer.Viewer, template json.RawMessage, now time.Time) map[string]any {
	t.Helper()
	values := map[string]any{
		"absence": w.Clinic.Absence.String(),
		"cohort":  w.Clinic.Cohort.String(),

		"healthcareService": w.Clinic.HealthcareService.String(),

		"name":         "clin",
		"duplicate":    w.Clinic.StrangersPatient.ID.String(),
		"practitioner": who.Practitioner.String(),
		"caseManager":  w.Clinic.CaseManager.Practitioner.String(),
		"colleague":    w.Clinic.Stranger.Practitioner.String(),
		"visitStaff":   w.Clinic.VisitStaff.Practitioner.String(),
		"now":          now.UTC().Format(time.RFC3339),
		"consultant":   w.Clinic.Provider.Practitioner.String(),
	}
	for name, at := range map[string]time.Time{"earlier": now.Add(-2 * time.Hour), "tomorrow": now.AddDate(0, 0, 1), "nextWeek": now.AddDate(0, 0, 7)} {
		values[name] = at.UTC().Format(time.RFC3339)
		values[name+".end"] = at.UTC().Add(time.Hour).Format(time.RFC3339)
	}
	row := func(typ string) string { return typ + "/" + w.Clinic.Patient.Rows[typ].String() }
	values["medicationLine"], values["otherMedicationLine"] = "statement:"+row(ent.TypeMedicationStatement), "statement:"+row(ent.TypeMedicationRequest)
	if bytes.Contains(template, []byte("<medicationFinding>")) {
		maps.Copy(values, finding(t, w, who))
	}
	for typ, id := range w.Clinic.Patient.Rows {
		placeholder := strings.ToLower(typ[:1]) + typ[1:]
		values[placeholder] = id.String()
		if bytes.Contains(template, []byte("<"+placeholder+".revision>")) {
			values[placeholder+".revision"] = revision(t, w, who, typ)
		}
	}
	return values
}

// finding is the first one about the medicines of the clinic's patient.
func finding(t *testing.T, w *world.World, who viewer.Viewer) map[string]any {
	t.Helper()
	var answer struct {
		Patient struct {
			MedicationList struct {
				Findings []struct{ Key, Fingerprint string }
			}
		}
	}
	w.Ask(t, who, `query($id: ID!) { patient(id: $id) { medicationList { findings { key fingerprint } } } }`,
		map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &answer)
	first := answer.Patient.MedicationList.Findings[0]
	return map[string]any{"medicationFinding": first.Key, "medicationFinding.fingerprint": first.Fingerprint}
}

// revision is that of the row of a type that the clinic's patient has.
func revision(t *testing.T, w *world.World, who viewer.Viewer, typ string) int {
	t.Helper()
	query := `query($id: ID!) { node(id: $id) { ... on ` + typ + ` { revision } } }`
	var answer struct{ Node struct{ Revision int } }
	w.Ask(t, who, query, map[string]any{"id": w.Clinic.Patient.Rows[typ].String()}).Into(t, &answer)
	return answer.Node.Revision
}

// fill puts values in the place of placeholders; <new> is a new id each time.
func fill(t *testing.T, template json.RawMessage, known map[string]any) map[string]any {
	t.Helper()
	if template == nil {
		return nil
	}
	var variables map[string]any
	decoder := json.NewDecoder(bytes.NewReader(template))
	decoder.UseNumber()
	if err := decoder.Decode(&variables); err != nil {
		t.Fatal(err)
	}
	return steady.Replace(variables, func(text string) any {
		name, found := strings.CutPrefix(strings.TrimSuffix(text, ">"), "<")
		value, is := known[name]
		switch {
		case !found:
			return text
		case name == "new":
			return world.ID().String()
		case !is:
			t.Fatalf("there is no placeholder <%s>", name)
		}
		return value
	}).(map[string]any)
}

// reconciled ends the reconciliation of the clinic's patient.
func reconciled(t *testing.T, w *world.World) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.MedicationReconciliation.UpdateOneID(w.Clinic.Patient.Rows[ent.TypeMedicationReconciliation]).
			SetStatus(medicationreconciliation.StatusCOMPLETED).SetCompletedAt(steady.Stage).SetCompletedByID(w.Clinic.CaseManager.Practitioner).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	w.Now = func() time.Time { return steady.Stage }
}
