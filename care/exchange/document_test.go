package exchange_test

import (
	"context"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/exchange"
	"caseload/care/exchange/profile"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/allergyintolerance"
	"caseload/ent/handoff"
	"caseload/ent/medicationrequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const home = "https://care.example.org/fhir/"

// packet makes the clinic's handoff one with something in every section.
func packet(t *testing.T, w *world.World) uuid.UUID {
	t.Helper()
	livingPlan(t, w)
	p, id := w.Clinic.Patient, w.Clinic.Patient.Rows[ent.TypeHandoff]
	niece := niece(t, w)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		c := w.Client
		must(t, c.Patient.UpdateOneID(p.ID).SetTimeZone("America/Chicago").Exec(ctx))
		must(t, c.AllergyIntolerance.UpdateOneID(p.Rows[ent.TypeAllergyIntolerance]).SetDisplay("Penicillin").
			SetClinicalStatus(allergyintolerance.ClinicalStatusACTIVE).SetCriticality(allergyintolerance.CriticalityHIGH).
			SetReactions([]code.Reaction{{Manifestation: []code.Coding{{Display: "Anaphylaxis"}}, Severity: "severe"}}).Exec(ctx))
		must(t, c.MedicationRequest.UpdateOneID(p.Rows[ent.TypeMedicationRequest]).SetDisplay("Metformin 500 mg").SetDosage("twice a day").
			SetStatus(medicationrequest.StatusACTIVE).SetNote("with <food>").Exec(ctx))
		must(t, c.Appointment.Create().SetPatientID(p.ID).SetTitle("See Dr. Lee").SetLocation("Clinic").SetStartsAt(noon).SetEndsAt(noon.Add(time.Hour)).
			SetTimelineAt(noon).Exec(ctx))
		must(t, c.CareTeamParticipant.Create().SetCareTeamID(p.Rows[ent.TypeCareTeam]).SetPatientID(p.ID).SetDisplay("Niece").
			SetStated(code.Stated{"member": json.RawMessage(`{"reference":"RelatedPerson/` + niece.String() + `"}`)}).Exec(ctx))
		known, err := c.Handoff.Get(ctx, id)
		must(t, err)
		known.Items[0].Status, known.Items[1].Status, known.Items[1].Note = code.HandoffItemDone, code.HandoffItemNotNeeded, "Takes none & knows"
		must(t, known.Update().SetItems(known.Items).SetGiverID(w.Clinic.Supervisor.Practitioner).Exec(ctx))
	})
	return id
}

// sealed is the document of a handoff in JSON; empty where there is none.
func sealed(ctx context.Context, t *testing.T, w *world.World, id uuid.UUID) json.RawMessage {
	t.Helper()
	ctx, op := w.DB.ReadOnly(ctx)
	defer op.Rollback()
	found, err := exchange.Reader{Client: w.Client}.Document(ctx, id, noon.Add(-time.Hour))
	must(t, err)
	if found == nil {
		return nil
	}
	return encode(t, exchange.Seal(home, found, noon))
}

// opened is what a test reads of a document.
type opened struct {
	Meta  fhir.Meta
	Entry []struct {
		FullURL  string
		Resource json.RawMessage
	}

	composition fhir.Composition
}

func open(t *testing.T, raw json.RawMessage) opened {
	t.Helper()
	var b opened
	must(t, json.Unmarshal(raw, &b)) //nolint:musttag // the names of the contract are those of the fields
	must(t, json.Unmarshal(b.Entry[0].Resource, &b.composition))
	return b
}

func (b opened) section(t *testing.T, title string) fhir.CompositionSection {
	t.Helper()
	for _, s := range b.composition.Section {
		if s.Title == title {
			return s
		}
	}
	t.Fatalf("there is no section %s", title)
	return fhir.CompositionSection{}
}

var references = regexp.MustCompile(`"reference":"([^"]+)"`)

// TestADocumentIsWholeAndClosed holds it against R4 and US Core, and follows every
// reference.
func TestADocumentIsWholeAndClosed(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	raw := sealed(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, packet(t, w))
	for _, finding := range profile.Check(raw) {
		t.Error(finding)
	}
	b := open(t, raw)
	within, named := map[string]bool{}, map[string]bool{}
	for _, e := range b.Entry {
		within[strings.TrimPrefix(e.FullURL, home)] = true
		for _, m := range references.FindAllStringSubmatch(string(e.Resource), -1) {
			named[m[1]] = true
		}
	}
	for ref := range named {
		if !within[ref] {
			t.Errorf("%s leads nowhere", ref)
		}
	}
	for name := range within {
		if !named[name] && !strings.HasPrefix(name, "Composition/") {
			t.Errorf("nothing refers to %s", name)
		}
		delete(named, name)
	}
	for _, kind := range []string{"Patient", "Encounter", "Practitioner", "Organization", "RelatedPerson"} {
		if !strings.Contains(string(raw), `"resourceType":"`+kind+`"`) {
			t.Errorf("there is no %s", kind)
		}
	}
}

func TestADocumentSaysWhatGoesAlong(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	b := open(t, sealed(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, packet(t, w)))
	for title, want := range map[string]struct {
		entries int
		words   []string
	}{
		"Checklist":                  {0, []string{"Discharge summary received: done", "Medication list reconciled: not needed (Takes none &amp; knows)", "Red flags taught with teach-back: missing, must go along", "Diet understood: missing<"}},
		"Open questions":             {0, []string{"No question is on record."}},
		"Allergies":                  {1, []string{"Penicillin: active, criticality high, Anaphylaxis, severe"}},
		"Medications: active orders": {1, []string{"Metformin 500 mg: active, twice a day", "Note: with &lt;food&gt;"}},
		"Problems":                   {1, []string{"Diabetes mellitus type 2 (disorder): active"}},
		"Care plan":                  {2, []string{"Living with diabetes", "Weekly call", "No ride on Sundays"}},
		"Goals":                      {2, []string{"A1c below 8"}},
		"Follow-up appointments":     {1, []string{"See Dr. Lee: March 15, 2026, 7:00 AM CDT, booked"}},
		"Care team":                  {1, []string{"<li>Niece</li>", "<li>Case Manager</li>"}},
	} {
		s := b.section(t, title)
		if len(s.Entry) != want.entries || s.EmptyReason.Empty() == (want.entries == 0 && title != "Checklist") {
			t.Errorf("%s has %d entries, empty because %q", title, len(s.Entry), s.EmptyReason.Text)
		}
		for _, text := range want.words {
			if !strings.Contains(s.Text.Div, text) {
				t.Errorf("%s does not say %q: %s", title, text, s.Text.Div)
			}
		}
	}
	for _, text := range []string{"being prepared", "from acute hospital to home", "March 1, 2026, 9:00 AM CST"} {
		if !strings.Contains(b.composition.Text.Div, text) {
			t.Errorf("%q is not said: %s", text, b.composition.Text.Div)
		}
	}
}

// TestAnEmptySectionIsNotLeftToSpeak reads the same sentence where there is nothing and
// where what there is needs consent.
func TestAnEmptySectionIsNotLeftToSpeak(t *testing.T) {
	t.Parallel()
	hidden, none := world.New(t), world.New(t)
	for _, w := range []*world.World{hidden, none} {
		id := w.Clinic.Patient.Rows[ent.TypeHandoff]
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			p := w.Clinic.Patient.Rows
			if w == hidden {
				must(t, w.Client.AllergyIntolerance.UpdateOneID(p[ent.TypeAllergyIntolerance]).SetSensitivity("SUD").Exec(ctx))
				must(t, w.Client.Condition.UpdateOneID(p[ent.TypeCondition]).SetSensitivity("SUD").Exec(ctx))
				return
			}
			must(t, w.Client.AllergyIntolerance.UpdateOneID(p[ent.TypeAllergyIntolerance]).SetVerificationStatus("ENTERED_IN_ERROR").Exec(ctx))
			must(t, w.Client.Condition.UpdateOneID(p[ent.TypeCondition]).SetClinicalStatus("RESOLVED").Exec(ctx))
		})
		b := open(t, sealed(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, id))
		for _, title := range []string{"Allergies", "Medications: active orders", "Problems", "Follow-up appointments"} {
			s := b.section(t, title)
			if len(s.Entry) > 0 || s.EmptyReason.Word() != "unavailable" || !strings.Contains(s.Text.Div, "That does not mean that there is nothing.") {
				t.Errorf("%s: %+v", title, s)
			}
		}
		if len(b.Meta.Security) > 0 {
			t.Error("what is not shown is told by a label")
		}
	}
}

// TestADocumentIsWhatTheHandoffIs goes through the statuses.
func TestADocumentIsWhatTheHandoffIs(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id, manager := w.Clinic.Patient.Rows[ent.TypeHandoff], w.Clinic.CaseManager
	sent, taken := noon.Add(-4*time.Hour), noon.Add(-3*time.Hour)
	for _, tt := range []struct {
		change      func(*ent.HandoffUpdateOne)
		status      string
		date, words string
		author      string
		attested    bool
	}{
		{func(*ent.HandoffUpdateOne) {}, "preliminary", "", "being prepared", "Organization/", false},
		{func(u *ent.HandoffUpdateOne) { u.SetGiverName("Ward 5") }, "preliminary", "", "Ward 5", "Ward 5", false},
		{func(u *ent.HandoffUpdateOne) {
			u.SetStatus(handoff.StatusSENT).SetSentAt(sent).SetGiverID(manager.Practitioner).ClearReceiverID().SetReceiverName("Sunny Home")
		}, "final", "2026-03-15T08:00:00Z", "Sunny Home", "Practitioner/", false},
		{func(u *ent.HandoffUpdateOne) { u.SetStatus(handoff.StatusRETURNED).SetQuestion("Which <dose>?") }, "preliminary", "", "sent back with a question", "Practitioner/", false},
		{func(u *ent.HandoffUpdateOne) {
			u.SetStatus(handoff.StatusACKNOWLEDGED).SetAcknowledgedAt(taken).SetAcknowledgedByID(manager.Practitioner)
		}, "final", "2026-03-15T08:00:00Z", "acknowledged", "Practitioner/", true},
		{func(u *ent.HandoffUpdateOne) { u.SetStatus(handoff.StatusCANCELLED).SetReason("Stayed") }, "entered-in-error", "", "Stayed", "Practitioner/", false},
	} {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			u := w.Client.Handoff.UpdateOneID(id)
			tt.change(u)
			must(t, u.SetToSetting("home").Exec(ctx))
		})
		raw := sealed(viewer.NewContext(t.Context(), manager), t, w, id)
		for _, finding := range profile.Check(raw) {
			t.Errorf("%s: %s", tt.words, finding)
		}
		c := open(t, raw).composition
		if c.Status != tt.status || tt.date != "" && c.Date != tt.date || len(c.Attester) > 0 != tt.attested || !strings.Contains(c.Text.Div, tt.words) ||
			!strings.Contains(c.Author[0].Reference+c.Author[0].Display, tt.author) || len(c.Extension) != 1 {
			t.Errorf("%s: %+v %s", tt.words, c, c.Text.Div)
		}
		if tt.attested && (c.Attester[0].Mode != "professional" || c.Attester[0].Time != "2026-03-15T09:00:00Z" || c.Attester[0].Party.Empty()) {
			t.Errorf("attested by %+v", c.Attester[0])
		}
		if strings.Contains(string(raw), "Which <dose>") && !strings.Contains(string(raw), "Which &lt;dose&gt;?") {
			t.Error("a question is not escaped")
		}
	}
}

// TestADocumentTakesTheSameStatementsForMuchAndLittle counts what is sent.
func TestADocumentTakesTheSameStatementsForMuchAndLittle(t *testing.T) {
	t.Parallel()
	little, much := world.New(t), world.New(t)
	packet(t, much)
	for range 5 {
		livingPlan(t, much)
	}
	for size, w := range map[string]*world.World{"little": little, "much": much} {
		sent := w.Statements(func() {
			sealed(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, w.Clinic.Patient.Rows[ent.TypeHandoff])
		})
		if len(sent) != 24 {
			t.Errorf("a document of %s takes %d statements:\n%v", size, len(sent), strings.Join(sent, "\n"))
		}
	}
}

// TestADocumentOpensWhatConsentOpens labels the handoff's stay or what goes along, at
// each wall alone.
func TestADocumentOpensWhatConsentOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			id := packet(t, w)
			secret := w.Clinic.Patient.Rows[ent.TypeCondition]
			label(t, w, secret)
			w.Enter(t, way.login(w))
			ctx := way.asks(viewer.NewContext(t.Context(), w.Clinic.CaseManager))
			raw := string(sealed(ctx, t, w, id))
			if strings.Contains(raw, secret.String()) || strings.Contains(raw, "Diabetes mellitus") || strings.Contains(raw, "SUD") {
				t.Error("what needs consent is told without it")
			}
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				must(t, w.Client.Handoff.UpdateOneID(id).SetSensitivity("PSY").Exec(ctx))
			})
			if sealed(ctx, t, w, id) != nil {
				t.Error("a labelled handoff is there without consent")
			}
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				must(t, w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetSensitivity("PSY").SetTimelineAt(noon).Exec(ctx))
			})
			if b := open(t, sealed(ctx, t, w, id)); fhir.Sensitivity(b.Meta.Security) != "PSY" || b.composition.Sensitivity() != "PSY" {
				t.Errorf("labels %v, %v", b.Meta.Security, b.composition.Meta.Security)
			}
			consent(t, w, nil)
			b := open(t, sealed(ctx, t, w, id))
			if fhir.Sensitivity(b.Meta.Security) != "SUD" || b.composition.Sensitivity() != "SUD" || len(b.section(t, "Problems").Entry) != 1 {
				t.Errorf("the strictest label is %v, %v", b.Meta.Security, b.composition.Meta.Security)
			}
		})
	}
}

// TestAnAppointmentDoesNotTellOfALabelledReferral leaves it out with consent as well.
func TestAnAppointmentDoesNotTellOfALabelledReferral(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id, p := packet(t, w), w.Clinic.Patient
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		must(t, w.Client.ServiceRequest.UpdateOneID(p.Rows[ent.TypeServiceRequest]).SetSensitivity("SUD").Exec(ctx))
		must(t, w.Client.Appointment.Create().SetPatientID(p.ID).SetTitle("Intake at the clinic").SetServiceRequestID(p.Rows[ent.TypeServiceRequest]).
			SetStartsAt(noon).SetEndsAt(noon.Add(time.Hour)).SetTimelineAt(noon).Exec(ctx))
	})
	consent(t, w, nil)
	if raw := sealed(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w, id); strings.Contains(string(raw), "Intake at the clinic") {
		t.Error("an appointment tells of a labelled referral")
	}
}

// TestADocumentIsForWhoSeesTheHandoff asks as everybody, at each wall.
func TestADocumentIsForWhoSeesTheHandoff(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			id := packet(t, w)
			w.Enter(t, way.login(w))
			people := w.Clinic.Personas()
			for name, v := range w.Other.Personas() {
				people["other "+name] = v
			}
			for persona, v := range people {
				_, want := map[string]bool{"case manager": true, "supervisor": true, "provider": true, "visit staff": true}[persona]
				if found := sealed(way.asks(viewer.NewContext(t.Context(), v)), t, w, id) != nil; found != want {
					t.Errorf("%s: there is a document %v, want %v", persona, found, want)
				}
			}
		})
	}
}
