package exchange_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/ent"
	"caseload/ent/privacy"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// opens says which classes of rows about the clinic's patient each persona may see.
// Everybody else sees none. It is the table of graph/access_test.go.
var opens = map[string][]rule.Class{
	"case manager":    {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health},
	"supervisor":      {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health},
	"provider":        {rule.Person, rule.Administrative, rule.Work, rule.Payment, rule.Health},
	"visit staff":     {rule.Person, rule.Administrative, rule.Work, rule.Health},
	"privacy officer": {rule.Person, rule.Administrative},
}

// walls are the ways to ask: with both walls, with ent's policy alone, and with
// row-level security alone.
var walls = map[string]struct {
	login func(*world.World) string
	asks  func(context.Context) context.Context
}{
	"both":      {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context { return ctx }},
	"ent alone": {func(w *world.World) string { return w.OwnerURL }, func(ctx context.Context) context.Context { return ctx }},
	"Postgres alone": {func(w *world.World) string { return w.AppURL }, func(ctx context.Context) context.Context {
		return privacy.DecisionContext(ctx, privacy.Allow)
	}},
}

// niece is somebody close to the patient of the clinic.
func niece(t *testing.T, w *world.World) uuid.UUID {
	t.Helper()
	id := world.ID()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		_, err := operation(ctx).Exec(ctx, `insert into raw_resource (organization_id, id, resource_type, patient_id, source, content, received_at)
			values ($1, $2, 'RelatedPerson', $3, 'test', '{"name": [{"family": "Rivera"}]}', now())`, w.Clinic.ID, id, w.Clinic.Patient.ID)
		must(t, err)
	})
	return id
}

// rowsOf is the type of the rows that a type of FHIR is made of.
func rowsOf(name string) string {
	if name == "Composition" {
		return ent.TypeHandoff
	}
	return name
}

// rows are the ids of the patient's rows by FHIR's names of their types.
func rows(t *testing.T, w *world.World) map[string]uuid.UUID {
	t.Helper()
	ids := map[string]uuid.UUID{"RelatedPerson": niece(t, w)}
	for _, typ := range exchange.Types() {
		if id, ok := w.Clinic.Patient.Rows[rowsOf(typ.Name)]; ok {
			ids[typ.Name] = id
		}
	}
	if _, ok := ids["Appointment"]; !ok {
		ids["Appointment"] = world.ID()
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			must(t, w.Client.Appointment.Create().SetID(ids["Appointment"]).SetPatientID(w.Clinic.Patient.ID).SetTitle("Visit").
				SetStartsAt(noon).SetEndsAt(noon).SetTimelineAt(noon).Exec(ctx))
		})
	}
	return ids
}

func TestEachPersonaReadsWhatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			ids := rows(t, w)
			w.Enter(t, way.login(w))
			people := w.Clinic.Personas()
			for name, v := range w.Other.Personas() {
				people["other "+name] = v
			}
			for persona, v := range people {
				for _, typ := range exchange.Types() {
					if !typ.About {
						continue
					}
					class, ok := rule.ClassOf(rowsOf(typ.Name))
					if !ok {
						t.Fatalf("%s has no class", typ.Name)
					}
					want := slices.Contains(opens[persona], class)
					for path, found := range paths(way.asks(viewer.NewContext(t.Context(), v)), t, w, typ, ids[typ.Name]) {
						if found != want {
							t.Errorf("%s, %s, %s: visible %v, want %v", persona, typ.Name, path, found, want)
						}
					}
				}
			}
		})
	}
}

// paths asks for a row by its id, by its patient, and with everything about them.
func paths(ctx context.Context, t *testing.T, w *world.World, typ exchange.Type, id uuid.UUID) map[string]bool {
	t.Helper()
	ctx, op := w.DB.ReadOnly(ctx)
	defer op.Rollback()
	r, found := exchange.Reader{Client: w.Client}, map[string]bool{}
	one, err := r.Read(ctx, typ, id)
	must(t, err)
	found["read"] = one != nil
	list, err := r.Find(ctx, typ, exchange.Selection{Patients: []uuid.UUID{w.Clinic.Patient.ID}, Limit: 100})
	must(t, err)
	all, err := r.Everything(ctx, []uuid.UUID{w.Clinic.Patient.ID})
	must(t, err)
	for _, resource := range list {
		found["search"] = found["search"] || resource.Head().ID == id.String()
	}
	for _, resource := range all {
		found["everything"] = found["everything"] || resource.Head().ID == id.String()
	}
	return map[string]bool{"read": found["read"], "search": found["search"], "everything": found["everything"]}
}

// TestWhatIsConfidentialNeedsConsentWhereverItIsNamed labels a condition that other
// resources refer to: without consent neither it, nor its name, nor its id is to be
// found in anything; with consent whatever names it carries the label.
func TestWhatIsConfidentialNeedsConsentWhereverItIsNamed(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			livingPlan(t, w)
			secret := w.Clinic.Patient.Rows[ent.TypeCondition]
			label(t, w, secret)
			w.Enter(t, way.login(w))
			ctx := way.asks(viewer.NewContext(t.Context(), w.Clinic.CaseManager))
			hidden := strings.Join(written(ctx, t, w), "\n")
			if strings.Contains(hidden, secret.String()) || strings.Contains(hidden, "Diabetes mellitus") || strings.Contains(hidden, "SUD") {
				t.Error("what needs consent is named without it")
			}
			consent(t, w, nil)
			for _, raw := range written(ctx, t, w) {
				if named := strings.Contains(raw, secret.String()); named != strings.Contains(raw, `"code":"42CFRPart2"`) {
					t.Errorf("names what is confidential: %v, labeled: %v: %.120s", named, !named, raw)
				}
			}
		})
	}
}

// label makes a condition confidential.
func label(t *testing.T, w *world.World, id uuid.UUID) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		must(t, w.Client.Condition.UpdateOneID(id).SetSensitivity("SUD").Exec(ctx))
	})
}

// consent lets somebody, or everybody here, see what is labeled.
func consent(t *testing.T, w *world.World, grantee *uuid.UUID) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		must(t, w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetNillableGranteeID(grantee).SetSensitivity("SUD").SetTimelineAt(noon).Exec(ctx))
	})
}

// written is everything about the clinic's patient in JSON, a resource each.
func written(ctx context.Context, t *testing.T, w *world.World) []string {
	t.Helper()
	ctx, op := w.DB.ReadOnly(ctx)
	defer op.Rollback()
	all, err := exchange.Reader{Client: w.Client}.Everything(ctx, []uuid.UUID{w.Clinic.Patient.ID})
	must(t, err)
	var lines []string
	for _, resource := range all {
		raw, err := json.Marshal(resource)
		must(t, err)
		lines = append(lines, string(raw))
	}
	return lines
}

func TestSecretNumbersAreForRolesThatNeedThem(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for persona, v := range w.Clinic.Personas() {
		lines := strings.Join(written(viewer.NewContext(t.Context(), v), t, w), "\n")
		if found := strings.Contains(lines, "999-12-3456"); found != (v.ReadsSecretIdentifiers() && persona != "stranger") {
			t.Errorf("%s sees the social security number: %v", persona, found)
		}
	}
}
