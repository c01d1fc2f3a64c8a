package reconcile_test

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/medication/reconcile"
	"caseload/care/medication/review"
	"caseload/care/record"
	"caseload/ent/consent"
	"caseload/ent/detectedissue"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationoverride"
	"caseload/ent/medicationreconciliation"
	"caseload/ent/medicationrequest"
	"caseload/ent/medicationstatement"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const metformin, lisinopril, warfarin, ibuprofen = "6809", "29046", "11289", "5640"

func same(t *testing.T, what string, got any, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestAListIsGoneThrough(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	h.order(lisinopril, nil)
	h.done(h.Clinic.VisitStaff, h.says(lisinopril, medicationstatement.StatusNOT_TAKEN, nil))
	id := h.open()
	manager := h.Clinic.CaseManager
	same(t, "with lines open", h.told(manager, h.complete(id)), "INVALID")
	same(t, "a second one", h.told(manager, reconcile.Open{ClientMutationID: world.ID(), ID: world.ID(), PatientID: h.patient, Occasion: medicationreconciliation.OccasionVISIT}), "ALREADY_DONE")
	same(t, "a medicine that is not there", h.told(manager, decide(id, reconcile.Decision{Medication: "rxnorm:1", Decision: keep})), "INVALID input.decisions.0.medication")
	same(t, "no reason", h.told(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: medicationdecision.DecisionSTOP})), "INVALID input.decisions.0.reason")
	h.done(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep},
		reconcile.Decision{Medication: "rxnorm:" + lisinopril, Decision: medicationdecision.DecisionCLARIFY, Reason: "coughs", PrescriberID: &h.Clinic.Provider.Practitioner}))
	same(t, "decided by another phone meanwhile", h.told(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep})), "REVISION_CONFLICT input.decisions.0.baseRevision")
	h.done(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: medicationdecision.DecisionSTOP, Reason: "kidneys", BaseRevision: new(1)}))
	h.done(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + lisinopril, Decision: medicationdecision.DecisionCLARIFY, Reason: "coughs", PrescriberID: &manager.Practitioner, BaseRevision: new(1)}))
	if d := h.list(manager).Line("rxnorm:" + lisinopril).Decision; d.Prescriber == nil || *d.Prescriber != manager.Practitioner {
		t.Errorf("to be clarified with %v", d.Prescriber)
	}
	same(t, "a revision that is not", h.told(manager, reconcile.Complete{ClientMutationID: world.ID(), MedicationReconciliationID: id, BaseRevision: 7}), "REVISION_CONFLICT input.baseRevision")
	h.done(manager, h.complete(id))
	same(t, "again", h.told(manager, h.complete(id)), "ALREADY_DONE")
	same(t, "states", h.states(manager), []string{"rxnorm:" + lisinopril + " NOT_TAKING", "rxnorm:" + metformin + " STOPPED"})
	tasks := h.tasks()
	for _, want := range []string{"manager: Clarify a medicine with the prescriber", "provider: Look at the reconciled list of medicines"} {
		if !slices.Contains(tasks, want) {
			t.Errorf("%q is not among %q", want, tasks)
		}
	}
	if m := h.list(manager); m.Last == nil || m.Last.ID != id || m.Open != nil {
		t.Errorf("last %+v, open %+v", m.Last, m.Open)
	}
}

// Another decision takes the place of all of the one before, and names all that was said
// until then.
func TestADecisionIsReplacedAsAWhole(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	id, manager, line := h.open(), h.Clinic.CaseManager, "rxnorm:"+metformin
	ask := reconcile.Decision{Medication: line, Decision: medicationdecision.DecisionCLARIFY, Reason: "twice?"}
	h.done(manager, decide(id, ask))
	h.done(h.Clinic.VisitStaff, h.says(metformin, medicationstatement.StatusACTIVE, nil))
	ask.PrescriberID, ask.BaseRevision = &h.Clinic.Provider.Practitioner, new(1)
	h.done(manager, decide(id, ask))
	got := h.decisions(manager)[0]
	if got.PrescriberID == nil || *got.PrescriberID != h.Clinic.Provider.Practitioner || len(got.Evidence) != 2 {
		t.Errorf("to be clarified with %v by %v", got.PrescriberID, got.Evidence)
	}
	h.done(manager, decide(id, reconcile.Decision{Medication: line, Decision: keep, BaseRevision: new(2)}))
	if got := h.decisions(manager)[0]; got.PrescriberID != nil || got.Reason != "" {
		t.Errorf("%+v", got)
	}
}

// Who decides while another ends the reconciliation waits, and is told that it is over.
func TestNothingIsDecidedInWhatIsOver(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	id := h.open()
	owner, err := sql.Open("postgres", h.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = owner.Close() }()
	other, err := owner.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Rollback() }()
	if _, err := other.ExecContext(t.Context(), `update medication_reconciliation set status = 'CANCELLED', revision = 2 where id = $1`, id); err != nil {
		t.Fatal(err)
	}
	told := make(chan string)
	go func() {
		told <- h.told(h.Clinic.CaseManager, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep}))
	}()
	select {
	case early := <-told:
		t.Fatalf("did not wait: %q", early)
	case <-time.After(300 * time.Millisecond):
	}
	if err := other.Commit(); err != nil {
		t.Fatal(err)
	}
	same(t, "told", <-told, "ALREADY_DONE")
}

// Who ordered a medicine and has gone through the list is not asked to look at it.
func TestNobodyIsToldOfTheirOwnList(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	id, provider := h.open(), h.Clinic.Provider
	h.done(provider, decide(id, reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: keep}))
	h.done(provider, h.complete(id))
	same(t, "tasks", h.tasks(), []string(nil))
}

// The list after a reconciliation and what was stopped are together what the sources
// named.
func TestTheNewListAndWhatWasStoppedAreAllThereWas(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	all := []string{metformin, lisinopril, warfarin, ibuprofen}
	for _, drug := range all {
		h.order(drug, nil)
		h.done(h.Clinic.CaseManager, h.says(drug, medicationstatement.StatusACTIVE, nil))
	}
	id := h.open()
	stopped := 0
	for i, l := range h.list(h.Clinic.CaseManager).Lines {
		d := reconcile.Decision{Medication: l.Key, Decision: keep}
		if i%2 == 0 {
			d.Decision, d.Reason, stopped = medicationdecision.DecisionSTOP, "x", stopped+1
		}
		h.done(h.Clinic.CaseManager, decide(id, d))
	}
	h.done(h.Clinic.CaseManager, h.complete(id))
	var on, off int
	for _, l := range h.list(h.Clinic.CaseManager).Lines {
		if l.InUse() {
			on++
		} else {
			off++
		}
		if len(l.Statements) != 2 {
			t.Errorf("%s has %d statements", l.Key, len(l.Statements))
		}
	}
	if on+off != len(all) || off != stopped {
		t.Errorf("%d go on and %d were stopped of %d", on, off, len(all))
	}
}

func TestWhatIsNotTakenIsAChangeOfCondition(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.done(h.Clinic.VisitStaff, h.says(metformin, medicationstatement.StatusNOT_TAKEN, new(medicationstatement.ProblemCOST)))
	h.done(h.Clinic.VisitStaff, h.says(lisinopril, medicationstatement.StatusSTOPPED, nil))
	h.done(h.Clinic.VisitStaff, h.says(warfarin, medicationstatement.StatusACTIVE, nil))
	h.system(func(ctx context.Context) error {
		causes, err := h.Client.DetectedIssue.Query().Where(detectedissue.PatientID(h.patient)).Order(detectedissue.ByCause()).Select(detectedissue.FieldCause).Strings(ctx)
		same(t, "issues", causes, []string{"medication-stopped", "medication-unaffordable"})
		return err
	})
}

func TestAFindingIsLetStandUntilSomethingChanges(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(warfarin, nil)
	h.order(ibuprofen, nil)
	pair := func() (f review.Finding) {
		for _, found := range h.list(h.Clinic.Provider).Findings {
			if found.Kind == review.Interaction {
				f = found
			}
		}
		return f
	}
	f := pair()
	stand := func(fingerprint string) reconcile.Override {
		return reconcile.Override{ClientMutationID: world.ID(), ID: world.ID(), PatientID: h.patient, Finding: f.Key, Fingerprint: fingerprint, Reason: "a week only"}
	}
	same(t, "of other medicines", h.told(h.Clinic.Provider, stand("x")), "INVALID input.fingerprint")
	h.done(h.Clinic.Provider, stand(f.Fingerprint))
	same(t, "twice", h.told(h.Clinic.Provider, stand(f.Fingerprint)), "ALREADY_DONE")
	if o := pair().Override; o == nil || o.Reason != "a week only" || o.By != h.Clinic.Provider.Practitioner {
		t.Errorf("%+v", o)
	}
	taken := h.says(ibuprofen, medicationstatement.StatusACTIVE, nil)
	taken.Dosage = "800 mg three times a day"
	h.done(h.Clinic.CaseManager, taken)
	if o := pair().Override; o != nil {
		t.Errorf("it still stands: %+v", o)
	}
}

func TestWhatTheConsentDoesNotOpenIsNotOnTheList(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(warfarin, new(medicationrequest.SensitivitySUD))
	h.order(ibuprofen, nil)
	manager := h.Clinic.CaseManager
	same(t, "without consent", h.states(manager), []string{"rxnorm:" + ibuprofen + " ON_LIST"})
	if found := h.list(manager).Findings; slices.ContainsFunc(found, func(f review.Finding) bool { return f.Kind == review.Interaction }) {
		t.Errorf("a finding tells of it: %+v", found)
	}
	id := h.open()
	same(t, "a decision on it", h.told(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + warfarin + "/SUD", Decision: keep})), "INVALID input.decisions.0.medication")
	h.consents(consent.SensitivitySUD)
	same(t, "with consent", len(h.states(manager)), 2)
	h.done(manager, decide(id, reconcile.Decision{Medication: "rxnorm:" + warfarin + "/SUD", Decision: medicationdecision.DecisionCLARIFY, Reason: "secret"},
		reconcile.Decision{Medication: "rxnorm:" + ibuprofen, Decision: keep}))
	h.done(manager, h.complete(id))
	for _, d := range h.decisions(manager) {
		if d.Reason == "secret" && (d.Sensitivity == nil || *d.Sensitivity != medicationdecision.SensitivitySUD) {
			t.Error("the decision carries no label")
		}
	}
	for _, one := range h.work() {
		if h.owner(one) == "manager" && (one.Title != record.NeutralTitle || one.Kind != task.KindFOLLOW_UP || one.Note != "") {
			t.Errorf("a task tells of it: %s %s %s", one.Kind, one.Title, one.Note)
		}
	}
	h.system(func(ctx context.Context) error {
		return h.Client.Consent.Update().SetStatus(consent.StatusINACTIVE).Exec(ctx)
	})
	if n := len(h.decisions(manager)); n != 1 {
		t.Errorf("%d decisions after the consent was revoked", n)
	}
}

// A finding over lines of two labels has no one label that guards its reason: it is refused,
// and a reason that was kept before shows on no list.
func TestAFindingOverTwoLabelsIsNotLetStand(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(warfarin, new(medicationrequest.SensitivitySUD))
	h.order(ibuprofen, new(medicationrequest.SensitivityPSY))
	h.consents(consent.SensitivitySUD)
	h.consents(consent.SensitivityPSY)
	var f review.Finding
	for _, found := range h.list(h.Clinic.Provider).Findings {
		if found.Kind == review.Interaction {
			f = found
		}
	}
	if !f.Mixed || len(f.Lines) != 2 {
		t.Fatalf("%+v", f)
	}
	stand := reconcile.Override{ClientMutationID: world.ID(), ID: world.ID(), PatientID: h.patient, Finding: f.Key, Fingerprint: f.Fingerprint, Reason: "a week only"}
	same(t, "refused", h.told(h.Clinic.Provider, stand), "INVALID input.finding")
	h.system(func(ctx context.Context) error {
		n, err := h.Client.MedicationOverride.Query().Where(medicationoverride.PatientID(h.patient)).Count(ctx)
		same(t, "kept", n, 0)
		return err
	})
}

func TestEveryPrescriberGetsTheNewListOnce(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	outsider := world.ID()
	h.system(func(ctx context.Context) error {
		if err := h.Client.Practitioner.Create().SetID(outsider).SetDisplayName("Dr. Elsewhere").Exec(ctx); err != nil {
			return err
		}
		return h.Client.MedicationStatement.Create().SetPatientID(h.patient).SetStatus(medicationstatement.StatusACTIVE).SetPrescriberID(outsider).
			SetInformationSource(medicationstatement.InformationSourcePHARMACY_FILL).SetCodeSystem(code.RxNorm).SetCode(lisinopril).SetDisplay("lisinopril").
			SetTimelineAt(h.now).Exec(ctx)
	})
	h.order(metformin, nil)
	h.order(metformin, nil)
	id := h.open()
	for _, l := range h.list(h.Clinic.CaseManager).Lines {
		h.done(h.Clinic.CaseManager, decide(id, reconcile.Decision{Medication: l.Key, Decision: keep}))
	}
	h.done(h.Clinic.CaseManager, h.complete(id))
	tasks := h.tasks()
	slices.Sort(tasks)
	same(t, "tasks", tasks, []string{"manager: Send the reconciled list of medicines to a prescriber who does not see it here", "provider: Look at the reconciled list of medicines"})
}

func TestTheNewListIsPrinted(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.order(metformin, nil)
	h.order(ibuprofen, nil)
	h.order(warfarin, new(medicationrequest.SensitivitySUD))
	h.consents(consent.SensitivitySUD)
	id := h.open()
	printed := func(v viewer.Viewer) (html string) {
		h.As(t, v, func(ctx context.Context) {
			page, err := reconcile.HandoutReader{Client: h.Client, Now: h.now}.Read(ctx, id, "")
			if err != nil {
				t.Fatal(err)
			}
			if page != nil {
				html = page.HTML
			}
		})
		return html
	}
	same(t, "while it is open", printed(h.Clinic.CaseManager), "")
	h.done(h.Clinic.CaseManager, decide(id,
		reconcile.Decision{Medication: "rxnorm:" + metformin, Decision: medicationdecision.DecisionCHANGE_DOSE, Dosage: "half of it", Reason: "sick"},
		reconcile.Decision{Medication: "rxnorm:" + ibuprofen, Decision: medicationdecision.DecisionSTOP, Reason: "kidneys"},
		reconcile.Decision{Medication: "rxnorm:" + warfarin + "/SUD", Decision: keep}))
	h.done(h.Clinic.CaseManager, h.complete(id))
	page := printed(h.Clinic.CaseManager)
	for _, want := range []string{"drug " + metformin, "half of it", "drug " + ibuprofen, "kidneys", "Changed"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(page, warfarin) {
		t.Error("what carries a label is on paper")
	}
	same(t, "a stranger's", printed(h.Clinic.Stranger), "")
}
