package graph_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/ent/encounter"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// nursed is the answer of nursing.
type nursed struct {
	Patient *struct {
		SkilledNursingBenefit *struct {
			Applies string
			Payer   *string
			Stay    *struct {
				EncounterID, AdmittedOn string
				DischargedOn            *string
			}
			Entry *struct {
				Answer                        *string
				ThreeDays                     string
				InpatientDays, OutpatientDays int
				Notes                         []string
				Evidence                      []struct{ ID *string }
			}
			Days *struct {
				Used, Left                                                           int
				FullDays, CoinsuranceDays, UncoveredDays                             *int
				FirstCoinsuranceOn, FirstCoinsuranceAmount, ExhaustedOn, Coinsurance *string
				Years                                                                []struct {
					Year, Days    int
					Daily, Amount *string
				}
			}
			Gaps []struct {
				Name, Status, Note string
				On                 *string
				Missing            []string
			}
			Notice  *struct{ LastCoveredDay, DeliverBy, AppealBy string }
			Missing []string
		}
	}
}

const nursing = `query($id: ID!) { patient(id: $id) { skilledNursingBenefit { applies payer stay { encounterId admittedOn dischargedOn }
	entry { answer threeDays inpatientDays outpatientDays notes evidence { id } }
	days { used left fullDays coinsuranceDays uncoveredDays firstCoinsuranceOn firstCoinsuranceAmount exhaustedOn coinsurance years { year days daily amount } }
	gaps { name status note on missing } notice { lastCoveredDay deliverBy appealBy } missing } } }`

// bed is a stay of the clinic's patient: its class or SNF, and two dates.
type bed struct {
	class, from, to string
	label           *encounter.Sensitivity
}

// lie records stays of the clinic's patient under Original Medicare, and stops the
// contract's clock at noon of a day.
func lie(t *testing.T, w *world.World, now string, beds ...bed) {
	t.Helper()
	at := func(text string) time.Time {
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return day.Add(12 * time.Hour)
	}
	w.Now = func() time.Time { return at(now) }
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		from := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		err := w.Client.Coverage.Create().SetPatientID(w.Clinic.Patient.ID).SetKindSystem(typology).SetKindCode("121").SetStartsAt(from).SetTimelineAt(from).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range beds {
			create := w.Client.Encounter.Create().SetPatientID(w.Clinic.Patient.ID).SetClass(b.class).SetStatus(encounter.StatusIN_PROGRESS).
				SetStartsAt(at(b.from)).SetTimelineAt(at(b.from)).SetNillableSensitivity(b.label)
			if b.class == "SNF" {
				create.SetClass("IMP").SetDisplay("Skilled nursing facility stay")
			}
			if b.to != "" {
				create.SetEndsAt(at(b.to)).SetStatus(encounter.StatusFINISHED)
			}
			if err := create.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func askNursing(t *testing.T, w *world.World) (got nursed) {
	t.Helper()
	w.Ask(t, w.Clinic.CaseManager, nursing, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
	return got
}

func TestNightsUnderObservationDoNotOpenSkilledNursing(t *testing.T) {
	t.Parallel()
	for name, q := range map[string]struct {
		ordered, answer string
		inpatient       int
		gap             string
	}{
		"programs.md 3 worked A": {"2026-02-02", "QUALIFIES", 3, "NONE"},
		"programs.md 3 worked B": {"2026-02-03", "DOES_NOT_QUALIFY", 2, "OPEN"},
	} {
		w := world.New(t)
		lie(t, w, "2026-02-06", bed{class: "OBSENC", from: "2026-02-01", to: q.ordered}, bed{class: "IMP", from: q.ordered, to: "2026-02-05"}, bed{class: "SNF", from: "2026-02-05"})
		b := askNursing(t, w).Patient.SkilledNursingBenefit
		if *b.Entry.Answer != q.answer || b.Entry.InpatientDays != q.inpatient || b.Gaps[0].Name != "NO_3_DAY_STAY" || b.Gaps[0].Status != q.gap || *b.Payer != "ORIGINAL_MEDICARE" {
			t.Errorf("%s: %+v, %+v", name, b.Entry, b.Gaps)
		}
		if q.gap == "OPEN" && (!strings.Contains(b.Gaps[0].Note, "observation nights do not count") || !strings.Contains(b.Gaps[0].Note, "check for a waiver")) {
			t.Errorf("%s: %q", name, b.Gaps[0].Note)
		}
		// Whether the world's own coverage, of no kind, pays the coinsurance is unknown.
		if last := b.Gaps[len(b.Gaps)-1]; last.Name != "NO_SECONDARY_FOR_COINSURANCE" || last.Status != "UNKNOWN" || len(last.Missing) != 1 {
			t.Errorf("%s: %+v", name, last)
		}
	}
}

func TestDaysOfSkilledNursingAndTheirCoinsurance(t *testing.T) {
	t.Parallel()
	c := world.New(t)
	lie(t, c, "2026-01-20", bed{class: "IMP", from: "2025-12-10", to: "2025-12-20"}, bed{class: "SNF", from: "2025-12-20", to: "2026-01-15"})
	d := askNursing(t, c).Patient.SkilledNursingBenefit.Days
	if d.Used != 26 || d.Left != 74 || *d.FullDays != 20 || *d.CoinsuranceDays != 6 || *d.Coinsurance != "1302.00" || *d.FirstCoinsuranceOn != "2026-01-09" ||
		*d.FirstCoinsuranceAmount != "217.00" || len(d.Years) != 1 || d.Years[0].Year != 2026 || *d.Years[0].Daily != "217.00" || *d.Years[0].Amount != "1302.00" {
		t.Errorf("programs.md 3 worked C: %+v", d)
	}
	w := world.New(t)
	lie(t, w, "2026-04-26", bed{class: "IMP", from: "2025-12-30", to: "2026-01-05"}, bed{class: "SNF", from: "2026-01-05", to: "2026-04-25"})
	b := askNursing(t, w).Patient.SkilledNursingBenefit
	if d := b.Days; d.Used != 100 || d.Left != 0 || *d.CoinsuranceDays != 80 || *d.UncoveredDays != 10 || *d.Coinsurance != "17360.00" || *d.ExhaustedOn != "2026-04-15" {
		t.Errorf("programs.md 3 worked D: %+v", d)
	}
	if b.Notice == nil || b.Notice.LastCoveredDay != "2026-04-24" || b.Notice.DeliverBy != "2026-04-22" {
		t.Errorf("%+v", b.Notice)
	}
}

// A stay that carries a label opens nothing for who may not know of it.
func TestSkilledNursingShowsOnlyWhatTheRoleAndTheConsentOpen(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			label := encounter.SensitivitySUD
			lie(t, w, "2026-02-12", bed{"IMP", "2026-02-01", "2026-02-10", &label}, bed{class: "SNF", from: "2026-02-10"})
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got nursed
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, nursing, map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				sees := got.Patient != nil && got.Patient.SkilledNursingBenefit != nil
				if want := slices.Contains(opens[persona], rule.Payment); sees != want {
					t.Errorf("%s sees it: %v, want %v: %v", persona, sees, want, answer.Errors)
				}
				if sees && (*got.Patient.SkilledNursingBenefit.Entry.Answer != "DOES_NOT_QUALIFY" || got.Patient.SkilledNursingBenefit.Stay == nil) {
					t.Errorf("%s: %+v", persona, got.Patient.SkilledNursingBenefit.Entry)
				}
			}
		})
	}
}

func TestWithoutMedicareNothingIsSaidOfSkilledNursing(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	b := askNursing(t, w).Patient.SkilledNursingBenefit
	if b.Applies != "UNKNOWN" || b.Entry != nil || b.Days != nil || len(b.Gaps) != 0 || !slices.Equal(b.Missing, []string{"kind of a coverage"}) {
		t.Errorf("%+v", b)
	}
}

func TestSkilledNursingTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, do := range map[string]func(){
		"of one": func() { d.count(`skilledNursingBenefit { gaps { status } }`, "status") },
		"of a hundred through nodes": func() {
			d.ask(`{ panel(first: 100) { nodes { skilledNursingBenefit { gaps { status } } } } }`, nil, &struct{}{})
		},
		"of a hundred through edges": func() {
			d.ask(`{ panel(first: 100) { edges { node { skilledNursingBenefit { gaps { status } } } } } }`, nil, &struct{}{})
		},
	} {
		if sent := len(d.Statements(do)); sent != 4 {
			t.Errorf("skilled nursing %s takes %d statements, want 4", name, sent)
		}
	}
}
