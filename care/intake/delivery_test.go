package intake

import (
	"context"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/intake/claim/cclf"
	"caseload/care/intake/claim/claimtest"
	"caseload/care/intake/claim/ledger"
	"caseload/ent/viewer"
)

// with is fields and those that differ.
func with(base claimtest.Fields, pairs ...string) claimtest.Fields {
	fields := maps.Clone(base)
	for i := 0; i < len(pairs); i += 2 {
		fields[pairs[i]] = pairs[i+1]
	}
	return fields
}

// hospital is a stay in hospital of the person with the number 1S00A00AA01.
var hospital = claimtest.Fields{
	"CUR_CLM_UNIQ_ID": "1000000000001", "PRVDR_OSCAR_NUM": "220071", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "60",
	"CLM_FROM_DT": "2025-03-01", "CLM_THRU_DT": "2025-03-05", "PRNCPL_DGNS_CD": "I5033", "ADMTG_DGNS_CD": "R0602",
	"CLM_PMT_AMT": "8123.45", "BENE_PTNT_STUS_CD": "03", "CLM_ADJSMT_TYPE_CD": "0", "CLM_EFCTV_DT": "2025-03-20",
	"CLM_ADMSN_TYPE_CD": "1", "DGNS_PRCDR_ICD_IND": "0", "CLM_BLG_PRVDR_OSCAR_NUM": "220071",
}

// cancelsStay takes the stay back.
var cancelsStay = with(hospital, "CUR_CLM_UNIQ_ID", "1000000000009", "CLM_ADJSMT_TYPE_CD", "1", "CLM_EFCTV_DT", "2025-05-01")

var detail = claimtest.Fields{"CUR_CLM_UNIQ_ID": "1000000000001", "BENE_MBI_ID": "1S00A00AA01", "CLM_TYPE_CD": "60"}

// member is the person in file 8.
var member = claimtest.Fields{
	"BENE_MBI_ID": "1S00A00AA01", "BENE_1ST_NAME": "ANN", "BENE_LAST_NAME": "EXAMPLE", "BENE_DOB": "1950-02-03", "BENE_SEX_CD": "2",
	"BENE_ORGNL_ENTLMT_RSN_CD": "1", "BENE_LINE_1_ADR": "1 MAIN ST", "GEO_ZIP_PLC_NAME": "BOSTON", "GEO_USPS_STATE_CD": "MA", "BENE_ZIP_CD": "02108",
}

// cardholder is a patient with a Medicare number.
func cardholder(id, number string) string {
	return `{"resourceType":"Patient","id":"` + id + `","identifier":[{"system":"http://hl7.org/fhir/sid/us-mbi","value":"` + number +
		`"}],"name":[{"family":"` + id + `"}]}`
}

// delivered reads deliveries and fails the test when that fails.
func (c *clinic) delivered(files []cclf.File) *Summary {
	c.t.Helper()
	c.Folder = c.t.TempDir()
	summary, err := c.ImportDeliveries(c.context(), files)
	if err != nil {
		c.t.Fatal(err)
	}
	return summary
}

// later is a delivery as that of the next month.
func later(d claimtest.Delivery) []cclf.File {
	files := d.Files()
	for i := range files {
		files[i].Name = strings.Replace(files[i].Name, "D251115", "D251124", 1)
	}
	return files
}

// finals are the claims that count, by id, with who they are about.
func (c *clinic) finals() string {
	return c.text(`select string_agg(number || coalesce('=' || p.family, ''), ' ' order by number)
		from claim c left join patient p on p.id = c.patient_id where final and not denied`)
}

// damaged has everything wrong with it that an import of claims promises to report.
func damaged() []cclf.File {
	line := claimtest.Line("1", hospital)
	return claimtest.Delivery{
		"1": {
			line, line[:400],
			claimtest.Line("1", with(hospital, "CUR_CLM_UNIQ_ID", "1000000000002", "CLM_FROM_DT", "2025-02-30")),
			claimtest.Line("1", with(hospital, "CUR_CLM_UNIQ_ID", "1000000000003", "CLM_TYPE_CD", "99")),
			claimtest.Line("1", with(hospital, "CUR_CLM_UNIQ_ID", "1000000000004", "CLM_THRU_DT", "2025-03-06", "PRNCPL_DGNS_CD", "25000")),
			claimtest.Line("1", with(hospital, "CUR_CLM_UNIQ_ID", "1000000000010", "CLM_FROM_DT", "2025-06-01", "CLM_THRU_DT", "2025-06-02")),
			claimtest.Line("1", with(cancelsStay, "CUR_CLM_UNIQ_ID", "1000000000011", "CLM_FROM_DT", "2025-06-01", "CLM_THRU_DT", "2025-06-02")),
		},
		"2": {claimtest.Line("2", with(detail, "CLM_LINE_NUM", "1", "CLM_LINE_PROD_REV_CTR_CD", "0450"))},
		"8": {claimtest.Line("8", member)},
	}.Counted(map[string]int{"1": 9, "2": 1, "8": 1})
}

func TestADamagedDeliveryIsReportedExactlyAndTheRestLands(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", cardholder("ann", "1S00-A00-AA01")))
	got := c.delivered(damaged())
	const one, zero = "P.A0001.ACO.ZC1Y25.D251115.T0300001", "P.A0001.ACO.ZC0Y25.D251115.T0300001"
	const badDate = "not a date of the form YYYY-MM-DD that is on the calendar"
	want := &ledger.Summary{
		Lines: 9, Kinds: map[string]ledger.Counts{"IP": {Read: 4, New: 4}}, People: ledger.Counts{Read: 1, New: 1},
		Effects: map[string]int{"unread": 3, "partly read": 1, "notice": 1},
		Faults: []ledger.Place{
			{File: one, Line: 2, Reason: "short: the line has 400 characters, lines of file 1 have 437", Effect: "unread"},
			{File: zero, Line: 2, Field: "Total Records Count", Reason: "says 9 records for file 1, which has 7", Effect: "notice"},
			{File: one, Line: 3, Field: "CLM_FROM_DT", Reason: badDate, Effect: "unread"},
			{File: one, Line: 4, Field: "CLM_TYPE_CD", Reason: "no claim type of this file", Effect: "unread"},
			{File: one, Line: 5, Field: "PRNCPL_DGNS_CD", Reason: "not a code of ICD-10-CM", Effect: "partly read"},
		},
	}
	if diff := cmp.Diff(want, got.Claims); diff != "" || !got.Partly() {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	if got := c.finals(); got != "1000000000001=ann 1000000000004=ann" {
		t.Errorf("final are %s", got)
	}
	facts := c.text(`select facts - 'id' from claim where number = '1000000000001'`)
	if want := `{"from": "2025-03-01", "thru": "2025-03-05", "type": "IP", "denied": false, "facility": "220071", "diagnoses": ["I5033", "R0602"], ` +
		`"procedures": [], "admissionType": "1", "revenueCenters": ["0450"], "dischargeStatus": "03", "placesOfService": null, "principalDiagnosis": "I5033"}`; facts != want {
		t.Errorf("facts are %s", facts)
	}
	if got := c.text(`select count(*) || ' ' || bool_and(length(raw) > 0) from claim_fault`); got != "5 true" {
		t.Errorf("kept faults: %s", got)
	}
	before := c.dump()
	again := c.delivered(damaged())
	want.Kinds["IP"], want.People = ledger.Counts{Read: 4, Same: 4}, ledger.Counts{Read: 1, Same: 1}
	if diff := cmp.Diff(want, again.Claims); diff != "" {
		t.Errorf("the second time (-want +got):\n%s", diff)
	}
	sameDump(t, before, c.dump())
}

func TestACancellationOfALaterDeliveryTakesTheClaimBack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", cardholder("ann", "1S00A00AA01")))
	c.delivered(claimtest.Delivery{"1": {claimtest.Line("1", hospital)}}.Files())
	if got := c.finals(); got != "1000000000001=ann" {
		t.Errorf("final before: %s", got)
	}
	position := c.text(`select max(position) from change`)
	got := c.delivered(later(claimtest.Delivery{"1": {claimtest.Line("1", cancelsStay)}}))
	if got.Claims.Unmatched != 0 || c.finals() != "" {
		t.Errorf("final after: %s, cancellations of nothing: %d", c.finals(), got.Claims.Unmatched)
	}
	heard := c.text(`select string_agg(concat_ws(' ', entity_type, kind, p.family), ',') from change c join patient p on p.id = c.patient_id
		where position > ` + position)
	if heard != "Claim UPDATED ann" {
		t.Errorf("the change log has %q", heard)
	}
}

func TestACancellationWaitsForWhatItCancels(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.delivered(claimtest.Delivery{"1": {claimtest.Line("1", cancelsStay)}}.Files())
	if first.Claims.Unmatched != 1 {
		t.Errorf("%d cancellations of nothing", first.Claims.Unmatched)
	}
	second := c.delivered(later(claimtest.Delivery{"1": {claimtest.Line("1", hospital)}}))
	if second.Claims.Unmatched != 0 || c.finals() != "" {
		t.Errorf("%d cancellations of nothing, final %q", second.Claims.Unmatched, c.finals())
	}
}

func TestAFormerNumberThatIsToldLaterJoinsVersionsAndFindsThePatient(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", cardholder("ann", "1S00A00AA02")))
	first := claimtest.Delivery{"1": {claimtest.Line("1", hospital)}, "8": {claimtest.Line("8", member)}}
	summary := c.delivered(first.Files())
	if got := c.finals(); got != "1000000000001" || summary.Claims.NoPatient != 1 || summary.Claims.Waiting != 1 {
		t.Errorf("before: final %s, %+v", got, summary.Claims)
	}
	alias := claimtest.Line("9", claimtest.Fields{"HICN_MBI_XREF_IND": "M", "CRNT_NUM": "1S00A00AA02", "PRVS_NUM": "1S00A00AA01"})
	summary = c.delivered(later(claimtest.Delivery{"9": {alias}}))
	if got := c.finals(); got != "1000000000001=ann" || summary.Claims.NoPatient+summary.Claims.Waiting != 0 {
		t.Errorf("with the former number: final %s, %+v", got, summary.Claims)
	}
	c.delivered(later(claimtest.Delivery{"1": {claimtest.Line("1", with(cancelsStay, "BENE_MBI_ID", "1S00A00AA02"))}}))
	if got := c.finals(); got != "" {
		t.Errorf("after the cancellation under the new number: final %s", got)
	}
	before := c.dump()
	if again := c.delivered(first.Files()); again.Claims.Total().Same != 1 || again.Claims.People.Same != 1 {
		t.Errorf("the first delivery again: %+v", again.Claims)
	}
	sameDump(t, before, c.dump())
}

func TestAPatientWhoComesAfterTheClaimsFindsThem(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	claimsFirst := claimtest.Delivery{"1": {claimtest.Line("1", hospital)}, "8": {claimtest.Line("8", member)}}
	c.delivered(claimsFirst.Files())
	summary := c.imports(file("1.json", cardholder("ann", "1S00A00AA01")))
	if got := c.finals(); got != "1000000000001=ann" || summary.Claims.Matched != 1 || summary.Claims.NoPatient != 0 {
		t.Errorf("final %s, %+v", got, summary.Claims)
	}
	if got := c.text(`select p.family from claim_beneficiary b join patient p on p.id = b.patient_id`); got != "ann" {
		t.Errorf("the person is %q", got)
	}
	if got := c.text(`select string_agg(entity_type, ' ' order by position) from change`); got != "Patient Claim" {
		t.Errorf("the change log has %s", got)
	}
	if again := c.imports(file("1.json", cardholder("ann", "1S00A00AA01"))); again.Claims != nil {
		t.Errorf("the second time: %+v", again.Claims)
	}
}

func TestANumberOfTwoPatientsTellsNobody(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	other := strings.Replace(cardholder("bea", "1S00A00AA01"), "us-mbi", "us-medicare", 1)
	c.imports(file("1.json", bundle(cardholder("ann", "1S00A00AA01"), other)))
	c.CreatePatients = true
	c.delivered(claimtest.Delivery{"1": {claimtest.Line("1", hospital)}, "8": {claimtest.Line("8", member)}}.Files())
	if got := c.finals(); got != "1000000000001" {
		t.Errorf("final %s", got)
	}
	if got := c.text(`select count(*) from patient`); got != "2" {
		t.Errorf("%s patients", got)
	}
}

func TestPatientsAreMadeOfPeopleOnlyWhereThatIsAskedFor(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	files := claimtest.Delivery{"1": {claimtest.Line("1", hospital)}, "8": {claimtest.Line("8", member)}}.Files()
	c.delivered(files)
	if got := c.text(`select count(*) from patient`); got != "0" {
		t.Errorf("%s patients were made by guess", got)
	}
	c.CreatePatients = true
	summary := c.delivered(files)
	if summary.Types["Patient"].Created != 1 || summary.Claims.NoPatient != 0 || c.finals() != "1000000000001=EXAMPLE" {
		t.Errorf("%+v, %+v, final %s", summary.Types, summary.Claims, c.finals())
	}
	got := c.text(`select concat_ws(' ', given, family, birth_date, gender, address -> 0 ->> 'postalCode', identifiers -> 0 ->> 'value') from patient`)
	if got != `["ANN"] EXAMPLE 1950-02-03 FEMALE 02108 1S00A00AA01` {
		t.Errorf("the patient is %s", got)
	}
	before := c.dump()
	c.delivered(files)
	sameDump(t, before, c.dump())
}

func TestClaimsAreTheServersAlone(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", cardholder("ann", "1S00A00AA01")))
	c.delivered(damaged())
	for name, tt := range map[string]struct {
		viewer viewer.Viewer
		want   int
	}{
		"the server":                  {viewer.SystemOf(c.id), 4},
		"another organization":        {viewer.SystemOf(uuid.New()), 0},
		"a case manager":              {viewer.Viewer{Organization: c.id, Practitioner: uuid.New(), Roles: []viewer.Role{viewer.CaseManager}}, 0},
		"a privacy officer":           {viewer.Viewer{Organization: c.id, Practitioner: uuid.New(), Roles: []viewer.Role{viewer.PrivacyOfficer}}, 0},
		"a supervisor and a provider": {viewer.Viewer{Organization: c.id, Practitioner: uuid.New(), Roles: []viewer.Role{viewer.Supervisor, viewer.Provider}}, 0},
	} {
		ctx, op := c.DB.ReadOnly(viewer.NewContext(t.Context(), tt.viewer))
		var claims, rest int
		err := op.QueryOne(ctx, `select (select count(*) from claim),
			(select count(*) from claim_beneficiary) + (select count(*) from claim_alias) + (select count(*) from claim_fault)`, nil, &claims, &rest)
		if op.Rollback(); err != nil || claims != tt.want || (rest > 0) != (tt.want > 0) {
			t.Errorf("%s sees %d claims and %d others: %v", name, claims, rest, err)
		}
		if tt.want > 0 || tt.viewer.Has(viewer.System) {
			continue
		}
		if _, err := c.ImportDeliveries(viewer.NewContext(t.Context(), tt.viewer), damaged()); err == nil {
			t.Errorf("%s may import", name)
		}
	}
}

func TestAClaimThatTheDatabaseRefusesIsAFault(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	impossible := with(hospital, "CUR_CLM_UNIQ_ID", "1000000000002", "CLM_FROM_DT", "0000-03-01") // there is no year 0 in Postgres
	files := claimtest.Delivery{"1": {claimtest.Line("1", hospital), claimtest.Line("1", impossible)}}.Files()
	summary := c.delivered(files)
	if got := c.finals(); got != "1000000000001" || summary.Claims.Effects["unread"] != 1 || summary.Claims.Total().Read != 1 {
		t.Errorf("final %s, %+v", got, summary.Claims)
	}
	before := c.dump()
	c.delivered(files)
	sameDump(t, before, c.dump())
}

func TestAnImportThatIsNotWantedAnyMoreEnds(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ctx, cancel := context.WithCancel(c.context())
	cancel()
	if _, err := c.ImportDeliveries(ctx, damaged()); err == nil {
		t.Error("no error")
	}
	if got := c.text(`select count(*) from claim`); got != "0" {
		t.Errorf("%s claims", got)
	}
}
