package reconcile_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/medication/reconcile"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationstatement"
	"caseload/internal/world"
)

// fills are so many medicines, each prescribed by somebody else, who does not see the patient.
func (h *home) fills(n int) {
	h.t.Helper()
	h.system(func(ctx context.Context) error {
		for i, id := range drug.All()[:n] {
			outsider := world.ID()
			if err := h.Client.Practitioner.Create().SetID(outsider).SetDisplayName(fmt.Sprint("Dr. ", i)).Exec(ctx); err != nil {
				return err
			}
			if err := h.Client.MedicationStatement.Create().SetPatientID(h.patient).SetStatus(medicationstatement.StatusACTIVE).SetPrescriberID(outsider).
				SetInformationSource(medicationstatement.InformationSourcePHARMACY_FILL).SetCodeSystem(code.RxNorm).SetCode(id.Code()).SetDisplay(id.Name()).
				SetEffectiveAt(h.now).SetTimelineAt(h.now).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
}

// However much is decided and whoever is to hear of it: deciding, deciding again and
// completing take the same statements.
func TestStatementsDoNotGrowWithTheList(t *testing.T) {
	t.Parallel()
	took := map[int][3]int{}
	for _, n := range []int{1, 10} {
		h := newHome(t)
		h.fills(n)
		id, manager := h.open(), h.Clinic.CaseManager
		decisions := func(base *int) (all []reconcile.Decision) {
			for _, l := range h.list(manager).Lines {
				all = append(all, reconcile.Decision{
					Medication: l.Key, Decision: medicationdecision.DecisionCLARIFY, Reason: "x", PrescriberID: &h.Clinic.Provider.Practitioner, BaseRevision: base,
				})
			}
			return all
		}
		first, again := decide(id, decisions(nil)...), decide(id, decisions(new(1))...)
		done := h.complete(id)
		took[n] = [3]int{
			len(h.Statements(func() { h.done(manager, first) })), len(h.Statements(func() { h.done(manager, again) })), len(h.Statements(func() { h.done(manager, done) })),
		}
		if len(h.decisions(manager)) != n || h.decisions(manager)[0].Revision != 2 {
			t.Errorf("%+v", h.decisions(manager))
		}
		outsiders := map[uuid.UUID]bool{}
		for _, one := range h.work() {
			outsiders[one.ID] = one.Note != ""
		}
		if len(outsiders) != 2*n {
			t.Errorf("%d tasks of %d medicines", len(outsiders), n)
		}
	}
	if took[1] != took[10] {
		t.Errorf("for 1 and for 10: %v", took)
	}
}

// Somebody who cannot be asked is told with the place, and nothing of the others is kept.
func TestADecisionForSomebodyElsewhereKeepsNothing(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.fills(2)
	id, manager, lines := h.open(), h.Clinic.CaseManager, h.list(h.Clinic.CaseManager).Lines
	ask := func(who uuid.UUID) reconcile.Decide {
		return decide(id, reconcile.Decision{Medication: lines[0].Key, Decision: keep},
			reconcile.Decision{Medication: lines[1].Key, Decision: medicationdecision.DecisionCLARIFY, Reason: "x", PrescriberID: &who})
	}
	same(t, "a stranger", h.told(manager, ask(h.Clinic.Stranger.Practitioner)), "INVALID input.decisions.1.prescriberId")
	same(t, "kept", len(h.decisions(manager)), 0)
	h.done(manager, ask(h.Clinic.Supervisor.Practitioner)) // who sees whom their people see
}
