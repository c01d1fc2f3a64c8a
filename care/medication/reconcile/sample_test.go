package reconcile_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/medication/list"
	"caseload/care/medication/reconcile"
	"caseload/ent/medicationdecision"
	"caseload/ent/medicationrequest"
	"caseload/ent/medicationstatement"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// samples are the folders of the sample sets.
var samples = []string{"us-core-examples", "inferno", "synthea-2020", "bulk-ndjson", "../../../server/demo/sample/synthea-2025"}

// discharge is every patient of the sample sets who is sent home with a list that
// leaves some medicines out, changes some and adds one.
func (h *home) discharge(id uuid.UUID, r *rand.Rand) {
	h.t.Helper()
	h.patient = id
	for _, l := range h.list(h.Clinic.CaseManager).Lines {
		if !l.InUse() || r.IntN(3) == 0 {
			continue
		}
		s := reconcile.RecordStatement{
			ClientMutationID: world.ID(), ID: world.ID(), PatientID: id, Display: l.Display, Status: medicationstatement.StatusACTIVE,
			InformationSource: medicationstatement.InformationSourceDISCHARGE_LIST, Dosage: []string{"", "half of it"}[r.IntN(2)],
		}
		if s.Display == "" {
			s.Display = "unnamed"
		}
		if len(l.Codings) > 0 {
			s.Code = &l.Codings[0]
		}
		h.done(h.Clinic.CaseManager, s)
	}
	h.done(h.Clinic.CaseManager, h.says(warfarin, medicationstatement.StatusACTIVE, nil))
	h.tell(r)
}

// tell has imports say of some of the medicines what pharmacies gave out and what clinics
// have on their lists, and of one that nobody else names.
func (h *home) tell(r *rand.Rand) {
	h.t.Helper()
	lines := h.list(h.Clinic.CaseManager).Lines
	h.system(func(ctx context.Context) error {
		one := func(source medicationstatement.InformationSource, status medicationstatement.Status, codings []code.Coding, display string) error {
			create := h.Client.MedicationStatement.Create().SetPatientID(h.patient).SetSource("claims").SetInformationSource(source).SetStatus(status).
				SetDisplay(display).SetTimelineAt(h.now.AddDate(0, 0, -r.IntN(200)))
			if len(codings) > 0 {
				create.SetCodeSystem(codings[0].System).SetCode(codings[0].Code).SetCodings(codings)
			}
			if source == medicationstatement.InformationSourcePHARMACY_FILL && r.IntN(3) > 0 {
				create.SetDaysSupply(30).SetEvidence("Claim/x line 1")
			}
			return create.Exec(ctx)
		}
		for i := range lines {
			l := &lines[i]
			for r.IntN(3) == 0 {
				if err := one(medicationstatement.InformationSourcePHARMACY_FILL, medicationstatement.StatusACTIVE, l.Codings, l.Display); err != nil {
					return err
				}
			}
			if r.IntN(4) == 0 {
				status := []medicationstatement.Status{medicationstatement.StatusACTIVE, medicationstatement.StatusSTOPPED, medicationstatement.StatusUNKNOWN}[r.IntN(3)]
				if err := one(medicationstatement.InformationSourcePROVIDER_LIST, status, l.Codings, l.Display); err != nil {
					return err
				}
			}
		}
		return one(medicationstatement.InformationSourcePHARMACY_FILL, medicationstatement.StatusACTIVE, []code.Coding{{System: "http://hl7.org/fhir/sid/ndc", Code: "00071015523"}}, "NDC 00071015523")
	})
}

// rows are the orders and statements about the patient that somebody sees.
func (h *home) rows(v viewer.Viewer) (ids []string) {
	h.t.Helper()
	h.As(h.t, v, func(ctx context.Context) {
		orders, err := h.Client.MedicationRequest.Query().Where(medicationrequest.PatientID(h.patient),
			medicationrequest.StatusNotIn(medicationrequest.StatusENTERED_IN_ERROR, medicationrequest.StatusDRAFT)).IDs(ctx)
		if err != nil {
			h.t.Fatal(err)
		}
		said, err := h.Client.MedicationStatement.Query().Where(medicationstatement.PatientID(h.patient)).IDs(ctx)
		if err != nil {
			h.t.Fatal(err)
		}
		for _, id := range orders {
			ids = append(ids, "MedicationRequest/"+id.String())
		}
		for _, id := range said {
			ids = append(ids, "MedicationStatement/"+id.String())
		}
	})
	slices.Sort(ids)
	return ids
}

// Of every patient of the sample sets, after a discharge: what goes on and what was
// stopped are together what the sources named; nothing is lost, doubled or put together
// that is not the same.
func TestEverySamplePatientIsReconciledWithoutLoss(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	var files []fhir.File
	for _, folder := range samples {
		if !strings.HasPrefix(folder, "..") {
			folder = "../../intake/testdata/" + folder
		}
		found, err := fhir.Find(folder)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	ctx := viewer.NewContext(t.Context(), viewer.SystemOf(h.Clinic.ID))
	if _, err := (&intake.Importer{DB: h.DB}).Import(ctx, files); err != nil {
		t.Fatal(err)
	}
	var people []uuid.UUID
	h.system(func(ctx context.Context) (err error) {
		people, err = h.Client.Patient.Query().Where(patient.SourceNEQ(""), patient.ReplacedByIDIsNil()).Order(patient.ByID()).IDs(ctx)
		for _, id := range people {
			h.Relate(ctx, t, h.Clinic.CaseManager, id, relationship.BasisCOVER)
		}
		return err
	})
	r := rand.New(rand.NewPCG(6, 2))
	medicines := 0
	for _, id := range people {
		h.discharge(id, r)
		medicines += h.through(r)
	}
	if len(people) < 60 || medicines < 500 {
		t.Errorf("%d people with %d medicines were gone through", len(people), medicines)
	}
}

// through goes through the list and holds the result against what there was.
func (h *home) through(r *rand.Rand) (lines int) {
	h.t.Helper()
	manager := h.Clinic.CaseManager
	before := h.rows(manager)
	of := h.open()
	var decisions []reconcile.Decision
	stopped := map[string]bool{}
	for _, l := range h.list(manager).Lines {
		d := reconcile.Decision{Medication: l.Key, Decision: keep}
		if r.IntN(4) == 0 {
			d.Decision, d.Reason, stopped[l.Key] = medicationdecision.DecisionSTOP, "x", true
		}
		decisions = append(decisions, d)
	}
	for chunk := range slices.Chunk(decisions, 100) {
		h.done(manager, decide(of, chunk...))
	}
	h.done(manager, h.complete(of))
	var after []string
	for _, l := range h.list(manager).Lines {
		lines++
		if l.State == list.StoppedNow != stopped[l.Key] {
			h.t.Errorf("%s is %s after the decision", l.Key, l.State)
		}
		for i := range l.Statements {
			after = append(after, l.Statements[i].ID)
			if i > 0 && l.Known != (l.Statements[i].RxNorm() != "") && l.Known {
				h.t.Errorf("%s holds %s by its words", l.Key, l.Statements[i].ID)
			}
		}
	}
	slices.Sort(after)
	same(h.t, "rows", after, before)
	if !slices.ContainsFunc(after, func(row string) bool { return strings.HasPrefix(row, "MedicationStatement/") }) {
		h.t.Error("no statement is among the sources")
	}
	return lines
}
