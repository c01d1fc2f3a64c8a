package result_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/result"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/database"
	"caseload/ent/medicationrequest"
	"caseload/ent/observation"
	"caseload/ent/resultnotice"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const (
	lisinopril, warfarin, buprenorphine = "29046", "11289", "1819"
	potassium, inr, tsh                 = "2823-3", "6301-6", "3016-3"
)

// recorder is an act.
type recorder interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// ward is a world with one patient who takes nothing yet.
type ward struct {
	*world.World
	t        *testing.T
	patient  uuid.UUID
	now      time.Time
	outsider uuid.UUID
}

func newWard(t *testing.T) *ward {
	t.Helper()
	w := &ward{World: world.New(t), t: t, patient: world.ID(), outsider: world.ID(), now: time.Now().Truncate(time.Second)}
	w.Recorder.Now = func() time.Time { return w.now }
	w.system(func(ctx context.Context) error {
		if err := w.Client.Patient.Create().SetID(w.patient).SetBirthDate("1950-01-01").SetCaseManagerID(w.Clinic.CaseManager.Practitioner).Exec(ctx); err != nil {
			return err
		}
		for _, v := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Provider, w.Clinic.VisitStaff} {
			w.Relate(ctx, t, v, w.patient, "CARE_TEAM")
		}
		return w.Client.Practitioner.Create().SetID(w.outsider).SetDisplayName("Dr. Elsewhere").Exec(ctx)
	})
	w.now = time.Now().Truncate(time.Second).Add(time.Second)
	return w
}

func (w *ward) system(do func(ctx context.Context) error) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			w.t.Fatal(err)
		}
	})
}

// told lets somebody act and returns the problems, as CODE path.
func (w *ward) told(v viewer.Viewer, in recorder) string {
	w.t.Helper()
	outcome, err := in.Record(viewer.NewContext(w.t.Context(), v), w.Recorder)
	if err != nil {
		w.t.Fatal(err)
	}
	var found []string
	for _, p := range outcome.Problems {
		found = append(found, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(found, ", ")
}

func (w *ward) done(v viewer.Viewer, in recorder) {
	w.t.Helper()
	if problems := w.told(v, in); problems != "" {
		w.t.Fatalf("%T: %s", in, problems)
	}
}

// orders is an active order of yesterday.
func (w *ward) orders(who uuid.UUID, rxnorm string, label string) {
	w.t.Helper()
	w.system(func(ctx context.Context) error {
		create := w.Client.MedicationRequest.Create().SetPatientID(w.patient).SetStatus(medicationrequest.StatusACTIVE).SetPerformerID(who).
			SetCodeSystem(code.RxNorm).SetCode(rxnorm).SetDisplay("drug " + rxnorm).SetTimelineAt(w.now.AddDate(0, 0, -1))
		if label != "" {
			create.SetSensitivity(medicationrequest.Sensitivity(label))
		}
		return create.Exec(ctx)
	})
}

// measures is a laboratory result that visit staff writes down.
func (w *ward) measures(loinc, value, unit string) (id uuid.UUID) {
	w.t.Helper()
	id = world.ID()
	w.done(w.Clinic.VisitStaff, monitor.RecordObservation{
		ClientMutationID: world.ID(), ID: id, PatientID: w.patient, Category: "laboratory", Code: code.Coding{System: code.LOINC, Code: loinc},
		Value: &code.Value{Quantity: &code.Quantity{Value: value, Code: unit, Unit: unit}},
	})
	return id
}

// becomes changes a result as an import does, and tells of it.
func (w *ward) becomes(id uuid.UUID, change func(*ent.ObservationUpdateOne)) {
	w.t.Helper()
	w.system(func(ctx context.Context) error {
		update := w.Client.Observation.UpdateOneID(id)
		change(update)
		return update.Exec(ctx)
	})
	w.tells(id)
}

// tells has a result told as an import does.
func (w *ward) tells(id uuid.UUID) {
	w.t.Helper()
	w.system(func(ctx context.Context) error {
		op, _ := database.FromContext(ctx)
		t := result.Teller{Op: op, Viewer: viewer.SystemOf(w.Clinic.ID), Now: w.now, Log: func(record.Change) {}}
		return t.Tell(ctx, []record.Change{{Type: ent.TypeObservation, ID: id, Patient: w.patient, Kind: record.Updated, Revision: 2}})
	})
}

// notices are those of a result that somebody sees.
func (w *ward) notices(v viewer.Viewer, of uuid.UUID) (found []*ent.ResultNotice) {
	w.t.Helper()
	w.As(w.t, v, func(ctx context.Context) {
		var err error
		if found, err = w.Client.ResultNotice.Query().Where(resultnotice.ObservationID(of)).Order(resultnotice.ByID()).All(ctx); err != nil {
			w.t.Fatal(err)
		}
	})
	return found
}

// one is the only notice of a result.
func (w *ward) one(of uuid.UUID) *ent.ResultNotice {
	w.t.Helper()
	found := w.notices(viewer.SystemOf(w.Clinic.ID), of)
	if len(found) != 1 {
		w.t.Fatalf("%d notices", len(found))
	}
	return found[0]
}

// work are the open tasks, as owner: title.
func (w *ward) work() (list []string) {
	w.t.Helper()
	owners := map[uuid.UUID]string{w.Clinic.CaseManager.Practitioner: "manager", w.Clinic.Provider.Practitioner: "provider", w.Clinic.Supervisor.Practitioner: "supervisor"}
	w.system(func(ctx context.Context) error {
		found, err := w.Client.Task.Query().Where(task.PatientID(w.patient), task.StatusEQ(task.StatusREQUESTED), task.CauseHasPrefix("result:")).Order(task.ByTitle()).All(ctx)
		for _, t := range found {
			if t.OwnerID == nil {
				list = append(list, "pool "+t.Pool+": "+t.Title)
				continue
			}
			list = append(list, owners[*t.OwnerID]+": "+t.Title)
		}
		return err
	})
	return list
}

func (w *ward) consents(label consent.Sensitivity) {
	w.t.Helper()
	w.system(func(ctx context.Context) error {
		return w.Client.Consent.Create().SetPatientID(w.patient).SetSensitivity(label).SetTimelineAt(w.now).Exec(ctx)
	})
}

func valued(text string) *code.Value {
	return &code.Value{Quantity: &code.Quantity{Value: text, Code: "mmol/L", Unit: "mmol/L"}}
}

const corrected = observation.StatusCORRECTED
