package reconcile_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/reconcile"
	"caseload/care/medication/regimen"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/medicationrequest"
	"caseload/ent/medicationstatement"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// recorder is an act of this package.
type recorder interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// home is a kitchen table: a world with one patient without any medicine.
type home struct {
	*world.World
	t       *testing.T
	patient uuid.UUID
	now     time.Time
}

func newHome(t *testing.T) *home {
	t.Helper()
	h := &home{World: world.New(t), t: t, patient: world.ID(), now: time.Now()}
	h.Recorder.Now = func() time.Time { return h.now }
	h.system(func(ctx context.Context) error {
		if err := h.Client.Patient.Create().SetID(h.patient).SetBirthDate("1950-01-01").SetCaseManagerID(h.Clinic.CaseManager.Practitioner).Exec(ctx); err != nil {
			return err
		}
		for _, v := range []viewer.Viewer{h.Clinic.CaseManager, h.Clinic.Provider, h.Clinic.VisitStaff} {
			h.Relate(ctx, t, v, h.patient, "CARE_TEAM")
		}
		return nil
	})
	return h
}

func (h *home) system(do func(ctx context.Context) error) {
	h.t.Helper()
	h.As(h.t, viewer.SystemOf(h.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			h.t.Fatal(err)
		}
	})
}

// told lets somebody act and returns the problems, as CODE path.
func (h *home) told(v viewer.Viewer, in recorder) string {
	h.t.Helper()
	h.now = h.now.Add(time.Minute)
	outcome, err := in.Record(viewer.NewContext(h.t.Context(), v), h.Recorder)
	if err != nil {
		h.t.Fatal(err)
	}
	var found []string
	for _, p := range outcome.Problems {
		found = append(found, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(found, ", ")
}

func (h *home) done(v viewer.Viewer, in recorder) {
	h.t.Helper()
	if problems := h.told(v, in); problems != "" {
		h.t.Fatalf("%T: %s", in, problems)
	}
}

// order is an active order by the provider.
func (h *home) order(rxnorm string, sensitivity *medicationrequest.Sensitivity) {
	h.t.Helper()
	h.system(func(ctx context.Context) error {
		return h.Client.MedicationRequest.Create().SetPatientID(h.patient).SetStatus(medicationrequest.StatusACTIVE).SetPerformerID(h.Clinic.Provider.Practitioner).
			SetCodeSystem(code.RxNorm).SetCode(rxnorm).SetDisplay("drug " + rxnorm).SetNillableSensitivity(sensitivity).SetTimelineAt(h.now).Exec(ctx)
	})
}

// says is what the patient says of a medicine.
func (h *home) says(rxnorm string, status medicationstatement.Status, problem *medicationstatement.Problem) reconcile.RecordStatement {
	return reconcile.RecordStatement{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: h.patient, Code: &code.Coding{System: code.RxNorm, Code: rxnorm, Display: "drug " + rxnorm},
		Status: status, InformationSource: medicationstatement.InformationSourcePATIENT, Problem: problem,
	}
}

// open begins a reconciliation.
func (h *home) open() uuid.UUID {
	h.t.Helper()
	id := world.ID()
	h.done(h.Clinic.CaseManager, reconcile.Open{ClientMutationID: world.ID(), ID: id, PatientID: h.patient, Occasion: medicationreconciliation.OccasionTRANSITION})
	return id
}

func decide(of uuid.UUID, decisions ...reconcile.Decision) reconcile.Decide {
	return reconcile.Decide{ClientMutationID: world.ID(), MedicationReconciliationID: of, BaseRevision: 1, Decisions: decisions}
}

func (h *home) complete(of uuid.UUID) reconcile.Complete {
	return reconcile.Complete{ClientMutationID: world.ID(), MedicationReconciliationID: of, BaseRevision: 1}
}

// list is the list as somebody sees it.
func (h *home) list(v viewer.Viewer) (m *regimen.Medications) {
	h.t.Helper()
	h.As(h.t, v, func(ctx context.Context) {
		p, err := h.Client.Patient.Get(ctx, h.patient)
		if err == nil {
			m, err = regimen.Of(ctx, p, h.now)
		}
		if err != nil {
			h.t.Fatal(err)
		}
	})
	return m
}

func (h *home) states(v viewer.Viewer) (states []string) {
	h.t.Helper()
	m := h.list(v)
	for i := range m.Lines {
		states = append(states, m.Lines[i].Key+" "+string(m.Lines[i].State))
	}
	return states
}

func (h *home) consents(label consent.Sensitivity) {
	h.t.Helper()
	h.system(func(ctx context.Context) error {
		return h.Client.Consent.Create().SetPatientID(h.patient).SetSensitivity(label).SetTimelineAt(h.now).Exec(ctx)
	})
}

// tasks are the open tasks about medicines, as the owner and the title.
func (h *home) tasks() (list []string) {
	h.t.Helper()
	for _, t := range h.work() {
		list = append(list, h.owner(t)+": "+t.Title)
	}
	return list
}

func (h *home) owner(t *ent.Task) string {
	owners := map[uuid.UUID]string{h.Clinic.CaseManager.Practitioner: "manager", h.Clinic.Provider.Practitioner: "provider"}
	return owners[*t.OwnerID]
}

// work are the patient's tasks that somebody has.
func (h *home) work() (found []*ent.Task) {
	h.t.Helper()
	h.system(func(ctx context.Context) (err error) {
		found, err = h.Client.Task.Query().Where(task.PatientID(h.patient), task.OwnerIDNotNil()).All(ctx)
		return err
	})
	return found
}

const keep = medicationdecision.DecisionCONTINUE

// decisions are those that somebody sees.
func (h *home) decisions(v viewer.Viewer) (found []*ent.MedicationDecision) {
	h.t.Helper()
	h.As(h.t, v, func(ctx context.Context) {
		var err error
		if found, err = h.Client.MedicationDecision.Query().Where(medicationdecision.PatientID(h.patient)).All(ctx); err != nil {
			h.t.Fatal(err)
		}
	})
	return found
}
