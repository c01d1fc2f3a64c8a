package ledger

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	facts "caseload/care/identify/claim"
	"caseload/care/intake/claim"
)

func TestFactsAreWhatTheRulesRead(t *testing.T) {
	t.Parallel()
	id := uuid.New()
	icd := func(kind claim.DiagnosisType, text string, revision claim.Revision) claim.Diagnosis {
		return claim.Diagnosis{Type: kind, Code: text, Revision: revision}
	}
	for name, tt := range map[string]struct {
		claim claim.Claim
		want  facts.Claim
	}{
		"a stay has the days of the admission and the discharge": {
			claim.Claim{
				Kind: claim.Inpatient, Source: claim.CCLF, From: 97, Thru: 110, Admission: new(code.Day(100)), Discharge: new(code.Day(110)), Facility: "220071",
				AdmissionType: "1", DischargeStatus: "01", Lines: []claim.Line{{Revenue: "0120"}, {Revenue: "0120"}},
				Diagnoses:  []claim.Diagnosis{icd(claim.Principal, "I5033", claim.ICD10), icd(claim.Secondary, "I5033", claim.ICD10), icd(claim.Secondary, "4280", claim.ICD9)},
				Procedures: []claim.Procedure{{Code: "4A023N7", Revision: claim.ICD10}, {Code: "3722", Revision: claim.ICD9}},
			},
			facts.Claim{
				Type: "IP", From: new(code.Day(100)), Thru: new(code.Day(110)), Diagnoses: []string{"I5033"}, Facility: "220071", RevenueCenters: []string{"0120"},
				AdmissionType: "1", DischargeStatus: "01", PrincipalDiagnosis: "I5033", Procedures: []string{"4A023N7"},
			},
		},
		"who is still there has the claim's last day": {
			claim.Claim{Kind: claim.Inpatient, Source: claim.CCLF, From: 97, Thru: 110, Admission: new(code.Day(100)), DischargeStatus: "30"},
			facts.Claim{Type: "IP", From: new(code.Day(100)), Thru: new(code.Day(110)), DischargeStatus: "30", Procedures: []string{}},
		},
		"an admission after the last day is not believed": {
			claim.Claim{Kind: claim.SkilledNurse, Source: claim.BFD, From: 97, Thru: 110, Admission: new(code.Day(500))},
			facts.Claim{Type: "SNF", From: new(code.Day(97)), Thru: new(code.Day(110)), Procedures: []string{}},
		},
		"home care began before the claim": {
			claim.Claim{Kind: claim.HomeHealth, Source: claim.CCLF, From: 97, Thru: 110, Admission: new(code.Day(5))},
			facts.Claim{Type: "HHA", From: new(code.Day(97)), Thru: new(code.Day(110)), Procedures: []string{}},
		},
		"a denied line tells of no place": {
			claim.Claim{Kind: claim.Carrier, Source: claim.CCLF, Denied: true, Lines: []claim.Line{{Place: "23", Denied: true}, {Place: "11"}}},
			facts.Claim{Type: "CARRIER", From: new(code.Day(0)), Thru: new(code.Day(0)), Denied: true, PlacesOfService: []string{"11"}},
		},
		"a visit to an emergency department without revenue centers": {
			claim.Claim{Kind: claim.Outpatient, Source: claim.Synthea, EncounterClass: "EMER"},
			facts.Claim{Type: "HOP", From: new(code.Day(0)), Thru: new(code.Day(0)), RevenueCenters: []string{"0450"}},
		},
		"its own revenue centers stand": {
			claim.Claim{Kind: claim.Outpatient, Source: claim.Synthea, EncounterClass: "EMER", Lines: []claim.Line{{Revenue: "0300"}}},
			facts.Claim{Type: "HOP", From: new(code.Day(0)), Thru: new(code.Day(0)), RevenueCenters: []string{"0300"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, err := factsOf(id, &tt.claim)
			if err != nil {
				t.Fatal(err)
			}
			var got facts.Claim
			if err := json.Unmarshal(text, &got); err != nil {
				t.Fatal(err)
			}
			tt.want.ID = "Claim/" + id.String()
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoHasANumber(t *testing.T) {
	t.Parallel()
	ann, bea := uuid.New(), uuid.New()
	for name, tt := range map[string]struct {
		fill func(holders)
		want uuid.UUID
	}{
		"nobody":                         {func(holders) {}, uuid.Nil},
		"one":                            {func(h holders) { h.add("1S00A00AA01", ann, false) }, ann},
		"one, who has it twice":          {func(h holders) { h.add("1S00A00AA01", ann, false); h.add("1S00A00AA01", ann, false) }, ann},
		"two":                            {func(h holders) { h.add("1S00A00AA01", ann, false); h.add("1S00A00AA01", bea, false) }, uuid.Nil},
		"one who had a former one":       {func(h holders) { h.add("1S00A00AA01", ann, true) }, ann},
		"its own before a former one":    {func(h holders) { h.add("1S00A00AA01", ann, true); h.add("1S00A00AA01", bea, false) }, bea},
		"a former one after its own":     {func(h holders) { h.add("1S00A00AA01", bea, false); h.add("1S00A00AA01", ann, true) }, bea},
		"two who had former ones, twice": {func(h holders) { h.add("1S00A00AA01", ann, true); h.add("1S00A00AA01", bea, true) }, uuid.Nil},
	} {
		h := holders{}
		tt.fill(h)
		if got := h.find("1s00-a00-aa01"); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestTheBodyLeavesOutWhatLaterDeliveriesChange(t *testing.T) {
	t.Parallel()
	version := claim.Claim{ID: "1", Adjustment: claim.Original, Key: "A|x|1S00A00AA01", Beneficiary: "1S00A00AA01", AsSent: "1S00A00AA01"}
	moved := version
	moved.Key, moved.Beneficiary, moved.Final, moved.Choice = "A|x|1S00A00AA02", "1S00A00AA02", true, true
	rows := make([]*row, 0, 4)
	for _, e := range []Entry{{Claim: version}, {Claim: moved}, {ID: uuid.Max, Claim: version}, {ID: uuid.Max, Claim: moved}} {
		r, err := rowOf(e, labels{})
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, r)
	}
	if string(rows[0].body) != string(rows[1].body) || strings.Contains(string(rows[0].body), "Key") {
		t.Errorf("bodies %s and %s", rows[0].body, rows[1].body)
	}
	if string(rows[2].fingerprint) == string(rows[3].fingerprint) {
		t.Error("where the source says what is final, that it says so is no news")
	}
	if rows[0].delivery != "1|0|" || rows[2].delivery != uuid.Max.String() {
		t.Errorf("known as %s and %s", rows[0].delivery, rows[2].delivery)
	}
}

func TestASummaryListsSomeFaultsAndCountsThemAll(t *testing.T) {
	t.Parallel()
	s := NewSummary()
	for range maxFaults + 5 {
		s.Fault(claim.Fault{File: "f", Line: 3, Field: "CLM_FROM_DT", Reason: "missing", Effect: claim.Unread, Raw: []byte("1S00A00AA01")})
	}
	sum := NewSummary()
	sum.Add(s)
	sum.Add(s)
	sum.Kinds["IP"] = Counts{Read: 3, New: 1, Changed: 1, Same: 1}
	var text strings.Builder
	if err := sum.Print(&text); err != nil {
		t.Fatal(err)
	}
	if len(sum.Faults) != maxFaults || sum.Refused() != 2*(maxFaults+5) {
		t.Errorf("%d listed of %d", len(sum.Faults), sum.Refused())
	}
	for _, want := range []string{"IP     3    1        1     1\n", "2010 unread\n  unread: f: line 3: CLM_FROM_DT: missing\n", "  and 1010 more\n"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%q is not in\n%s", want, text.String()[:300])
		}
	}
	if strings.Contains(text.String(), "1S00") {
		t.Error("a value is in the summary")
	}
}

func TestNobodyButTheServerHasALedger(t *testing.T) {
	t.Parallel()
	ledger := &Ledger{}
	_, opened := ledger.Open(t.Context())
	_, matched := ledger.Match(t.Context())
	_, written := Write(t.Context(), nil, ledger.now(), nil)
	_, strangers := ledger.Strangers(t.Context(), "", 1)
	for _, err := range []error{opened, matched, written, strangers} {
		if !errors.Is(err, ErrNotSystem) {
			t.Errorf("got %v", err)
		}
	}
}
