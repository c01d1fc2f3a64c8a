package exchange_test

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/exchange"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/barrier"
	"caseload/ent/careplan"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

var noon = time.Date(2026, 3, 15, 12, 0, 0, 0, time.UTC)

// livingPlan gives the patient of the world's clinic a plan of every kind of thing
// that a plan of ours can have.
func livingPlan(t *testing.T, w *world.World) {
	t.Helper()
	p, plan, aim, by := w.Clinic.Patient, world.ID(), world.ID(), w.Clinic.CaseManager.Practitioner
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		c := w.Client
		must(t, c.CarePlan.Create().SetID(plan).SetPatientID(p.ID).SetStatus(careplan.StatusACTIVE).SetTitle("Living with diabetes").
			SetStartsAt(noon).SetCareTeamID(p.Rows[ent.TypeCareTeam]).SetAddresses([]uuid.UUID{p.Rows[ent.TypeCondition]}).
			SetPerformerID(by).SetNote("Prefers mornings & tea").SetTimelineAt(noon).
			SetTemplates([]code.TemplateUse{{Key: "diabetes", Version: "2026.1", AppliedAt: noon}}).Exec(ctx))
		must(t, c.Goal.Create().SetID(aim).SetPatientID(p.ID).SetCarePlanID(plan).SetDisplay("A1c below 8").SetPatientWords("I want to walk to church again").
			SetPriority(goal.PriorityHIGH).SetStartsOn("2026-03").SetAddresses([]uuid.UUID{p.Rows[ent.TypeCondition]}).
			SetTargets([]code.Target{{Measure: code.Coding{System: code.LOINC, Code: "4548-4", Display: "A1c"}, DueOn: "2026-09-01",
				Detail: &code.Value{Quantity: &code.Quantity{Value: "8.0", Comparator: "<", Unit: "%", Code: "%"}}}}).
			SetAnnotations([]code.Annotation{{ID: world.ID(), AuthorID: by, At: noon, Text: "Bought shoes"}}).SetTimelineAt(noon).Exec(ctx))
		must(t, c.Intervention.Create().SetCarePlanID(plan).SetPatientID(p.ID).SetGoalIds([]uuid.UUID{aim}).SetKind(intervention.KindPHONE_CALL).
			SetTitle("Weekly call").SetDescription("Ask about sugar & feet").SetOwnerID(by).SetRecurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH").SetDueAt(noon.AddDate(0, 6, 0)).
			SetTemplateKey("diabetes").SetTemplateItem("call").SetAnnotations([]code.Annotation{{ID: world.ID(), AuthorID: by, At: noon, Text: "Reached"}}).
			SetTimelineAt(noon).Exec(ctx))
		must(t, c.Intervention.Create().SetCarePlanID(plan).SetPatientID(p.ID).SetTitle("Foot check").SetOwnerRole("PATIENT").SetStatus(intervention.StatusIN_PROGRESS).
			SetCodeSystem(code.SNOMED).SetCode("134388005").SetDisplay("Monitoring of foot").SetRecurrence("FREQ=MONTHLY;BYDAY=1MO").SetTimelineAt(noon).Exec(ctx))
		must(t, c.Barrier.Create().SetCarePlanID(plan).SetPatientID(p.ID).SetGoalIds([]uuid.UUID{aim}).SetCategory(barrier.CategoryTRANSPORTATION).
			SetTitle("No ride on Sundays").SetResolution("A neighbor drives").SetStatus(barrier.StatusRESOLVED).SetTimelineAt(noon).Exec(ctx))
		must(t, c.Task.Create().SetPatientID(p.ID).SetTitle("Call about feet").SetKind("PHONE_CALL").SetCarePlanID(plan).SetServiceRequestID(p.Rows[ent.TypeServiceRequest]).
			SetOwnerID(by).SetStartsAt(noon).SetDueAt(noon.AddDate(0, 0, 2)).SetNote("after ten").Exec(ctx))
		must(t, c.ServiceRequest.Create().SetPatientID(p.ID).SetRequesterID(by).SetCategory("MEALS").SetLoop("SENT").SetReason("Cannot cook").SetQuantity(5).
			SetTriage("ACCEPTED").SetTriageDueAt(noon).SetCarePlanID(plan).SetTimelineAt(noon).Exec(ctx))
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// everything is all that is on record about the patient, in JSON.
func everything(t *testing.T, w *world.World, v viewer.Viewer, patient uuid.UUID) []fhir.Any {
	t.Helper()
	var all []fhir.Any
	(&archive{World: w, t: t}).reads(v, func(ctx context.Context, r exchange.Reader) {
		found, err := r.Everything(ctx, []uuid.UUID{patient})
		if err != nil {
			t.Fatal(err)
		}
		all = found
	})
	return all
}

// TestALivingPlanGoesThroughAnotherOrganizationAndBack exports everything about a
// patient of ours, imports it into an empty organization, exports it from there and
// compares, with the ids led back.
func TestALivingPlanGoesThroughAnotherOrganizationAndBack(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	livingPlan(t, w)
	first := map[string]json.RawMessage{}
	var lines []string
	for _, resource := range everything(t, w, viewer.SystemOf(w.Clinic.ID), w.Clinic.Patient.ID) {
		raw := encode(t, resource)
		first[resource.Head().ResourceType+"/"+resource.Head().ID] = raw
		lines = append(lines, string(raw))
	}
	var support support
	support.conforms(t, first)

	b := newArchive(t)
	b.imports(fhir.Bytes("ours.ndjson", []byte(strings.Join(lines, "\n"))))
	back := ledBack(b.names())
	second := map[string]json.RawMessage{}
	for name, raw := range b.exports(allTypes()...) {
		second[back.Replace(name)] = json.RawMessage(back.Replace(string(raw)))
	}
	for _, name := range slices.Sorted(maps.Keys(first)) {
		if strings.HasPrefix(name, "Appointment/") || strings.HasPrefix(name, "Composition/") {
			continue // which come in by another way, or are made of what does
		}
		if diff := cmp.Diff(stable(t, first[name]), stable(t, second[name])); diff != "" {
			t.Errorf("%s (-out +out again):\n%s", name, diff)
		}
	}
}

// ledBack replaces ids there by those that the records had here.
func ledBack(names map[string]string) *strings.Replacer {
	var pairs []string
	for before, after := range names {
		kind, here, ok := strings.Cut(before, "/")
		if _, there, found := strings.Cut(after, "/"); ok && found && !strings.ContainsAny(kind, "?#") {
			pairs = append(pairs, there, here)
		}
	}
	return strings.NewReplacer(pairs...)
}

// stable is a resource without what the server says of it.
func stable(t *testing.T, raw json.RawMessage) map[string]any {
	t.Helper()
	var resource map[string]any
	if len(raw) == 0 {
		return nil
	}
	if err := json.Unmarshal(raw, &resource); err != nil {
		t.Fatal(err)
	}
	if meta, ok := resource["meta"].(map[string]any); ok {
		delete(meta, "lastUpdated")
		delete(meta, "versionId")
	}
	return resource
}
