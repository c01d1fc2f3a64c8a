package identify_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify"
	"caseload/ent/viewer"
	"caseload/internal/testkit"
)

func TestRefreshKeepsRankRuleReasonsAndTime(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	frequent, ill, well, unknown := w.patient("1990-01-01"), w.patient("1990"), w.patient("1990-02"), w.patient("")
	for _, start := range []string{"2025-11-16", "2026-01-01", "2026-02-01", "2026-03-01"} {
		w.encounter(frequent, "IMP", at(start), nil)
	}
	w.encounter(ill, "AMB", at("2020-01-01"), nil)
	for _, snomed := range []string{"13645005", "44054006", "422034002", "84114007"} {
		w.condition(ill, snomed, nil)
	}
	w.encounter(well, "AMB", nil, nil)

	w.mustRefresh(frequent, ill, well, unknown)

	risk := func(rank identify.Rank, reason string) identify.Risk {
		return identify.Risk{Rank: rank, Rule: "risk-tier 2026.1", Reasons: []string{reason}, AsOf: asOf}
	}
	want := []identify.Risk{
		risk(identify.High, "4 inpatient stays in 12 months (threshold 4); super-utilizer, AHRQ HCUP Statistical Brief 190, 2015"),
		risk(identify.Moderate, "3 chronic condition groups: COPD, diabetes, heart failure (threshold 3); our own choice, not a published rule"),
		risk(identify.Low, "no criterion met: 0 inpatient stays in 12 months, 0 inpatient stays in 6 months, "+
			"0 chronic condition groups, 0 active medicines, 0 emergency visits in 6 months"),
		risk(identify.NotComputable, "not computable: no encounters on record"),
	}
	if diff := cmp.Diff(want, []identify.Risk{w.risk(frequent), w.risk(ill), w.risk(well), w.risk(unknown)}); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestRefreshCountsWhatTheRuleCounts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	patient := w.patient("1990-01-01")
	recent := at("2026-11-01")

	for _, class := range []string{"IMP", "ACUTE", "NONAC", "OBSENC", "EMER", "AMB", "HH"} {
		w.encounter(patient, class, recent, nil)
	}
	for _, status := range []string{"PLANNED", "CANCELLED", "ENTERED_IN_ERROR", "UNKNOWN"} {
		w.encounter(patient, "IMP", recent, row{"status": status})
	}
	w.encounter(patient, "IMP", recent, row{"status": "IN_PROGRESS"})
	w.encounter(patient, "EMER", nil, nil)
	w.encounter(patient, "EMER", at("2020-01-01"), nil) // of which we heard just now

	w.condition(patient, "13645005", row{"clinical_status": "RECURRENCE"})
	w.condition(patient, "44054006", row{"clinical_status": "RELAPSE", "verification_status": "CONFIRMED"})
	w.condition(patient, "", row{ // hypertension, said in two systems
		"code_system": code.ICD10CM, "code": "I10",
		"codings": `[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"},{"system":"http://snomed.info/sct","code":"59621000"}]`,
	})
	w.condition(patient, "195967001", row{"abatement_at": at("2026-11-15T00:00:00Z")})
	w.condition(patient, "64859006", row{"abatement_at": at("2026-11-14T23:59:59Z")})
	w.condition(patient, "84114007", row{"clinical_status": "RESOLVED"})
	w.condition(patient, "84114007", row{"clinical_status": nil})
	w.condition(patient, "230690007", row{"verification_status": "REFUTED"})
	w.condition(patient, "230690007", row{"verification_status": "ENTERED_IN_ERROR"})
	w.condition(patient, "69896004", row{"category": "SOCIAL"})
	w.condition(patient, "49436004", row{"code_system": "http://local.example", "codings": `null`})

	w.order(patient, "197361", nil)
	w.order(patient, "197361", row{"intent": "INSTANCE_ORDER"}) // the same medicine again
	w.order(patient, "", row{"code_system": "", "display": "Aspirin"})
	w.order(patient, "", row{"code_system": "", "display": "aspirin"})
	w.order(patient, "", row{"code_system": ""})
	w.order(patient, "314076", row{"status": "STOPPED"})
	w.order(patient, "310798", row{"intent": "PROPOSAL"})

	w.mustRefresh(patient)
	want := []string{
		"4 chronic condition groups: asthma, COPD, diabetes, hypertension (threshold 3); our own choice, not a published rule",
		"3 inpatient stays in 6 months (threshold 1); our own choice, not a published rule",
		"1 inpatient stay or emergency visit without a date not counted",
	}
	if diff := cmp.Diff(want, w.risk(patient).Reasons); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}

	// Medicines and emergency visits show with those for whom nothing else speaks.
	w.exec(`update encounter set starts_at = '2026-01-01' where class in ('IMP', 'ACUTE')`)
	w.exec(`update condition set clinical_status = 'RESOLVED'`)
	w.mustRefresh(patient)
	want = []string{
		"no criterion met: 3 inpatient stays in 12 months, 0 inpatient stays in 6 months, 0 chronic condition groups, " +
			"3 active medicines, 1 emergency visit in 6 months",
		"1 inpatient stay or emergency visit without a date not counted",
	}
	if diff := cmp.Diff(want, w.risk(patient).Reasons); diff != "" {
		t.Errorf("reasons later (-want +got):\n%s", diff)
	}
}

func TestRefreshCountsNothingConfidential(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	known, hidden := w.patient("1990-01-01"), w.patient("1990-01-01")
	w.encounter(known, "AMB", at("2026-11-01"), nil)
	for _, patient := range []uuid.UUID{known, hidden} {
		for _, label := range []string{"SUD", "PSY", "HIV", "SEX", "ETH"} {
			w.encounter(patient, "IMP", at("2026-11-01"), row{"sensitivity": label})
			w.encounter(patient, "EMER", nil, row{"sensitivity": label})
			w.order(patient, "197361", row{"sensitivity": label})
		}
		w.condition(patient, "7200002", row{"sensitivity": "SUD"})
		w.condition(patient, "370143000", row{"sensitivity": "PSY"})
		w.condition(patient, "86406008", row{"sensitivity": "HIV"})
	}

	w.mustRefresh(known, hidden)
	want := []string{"no criterion met: 0 inpatient stays in 12 months, 0 inpatient stays in 6 months, " +
		"0 chronic condition groups, 0 active medicines, 0 emergency visits in 6 months"}
	if diff := cmp.Diff(want, w.risk(known).Reasons); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}
	// That there are encounters at all would tell of the confidential ones.
	if diff := cmp.Diff([]string{"not computable: no encounters on record"}, w.risk(hidden).Reasons); diff != "" {
		t.Errorf("reasons of one with confidential encounters only (-want +got):\n%s", diff)
	}
}

func TestRefreshTakesThreeStatementsForAnyNumberOfPatients(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.exec(`insert into patient (organization_id, id, recorded_at, received_at, next_contact_at)
		select $1, gen_random_uuid(), now(), now(), now() from generate_series(1, 1001)`, w.organization)
	patients := w.all()
	for count, want := range map[int]int{0: 0, 1: 3, 100: 3, 1000: 3, 1001: 6} {
		w.sent()
		w.mustRefresh(patients[:count]...)
		sent := w.sent()
		if count > 0 {
			sent = sent[1 : len(sent)-1] // BEGIN and COMMIT
		}
		if len(sent) != want {
			t.Errorf("%d patients took %d statements, want %d:\n%s", count, len(sent), want, strings.Join(sent, "\n"))
		}
	}
	var left int
	if err := w.owner.QueryRowContext(t.Context(), `select count(*) from patient where risk_rule = ''`).Scan(&left); err != nil || left > 0 {
		t.Errorf("%d patients were left out (%v)", left, err)
	}
}

func TestRefreshTakesAPatientNamedTwiceOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	patient, other := w.patient("1990"), w.patient("1990")
	w.mustRefresh(patient, other, patient)
	if w.risk(patient).Rule == "" || w.risk(other).Rule == "" {
		t.Error("somebody was left out")
	}
}

func TestRefreshRefusesWhoSeesLessThanTheRecord(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	patient := w.patient("1990-01-01")
	w.encounter(patient, "IMP", at("2026-11-01"), nil)
	someone := uuid.Must(uuid.NewV7())
	tests := map[string]struct {
		viewer viewer.Viewer
		want   string
	}{
		"another organization": {viewer.SystemOf(uuid.Must(uuid.NewV7())), "the viewer sees 0 of 1 patients"},
		"no relationship":      {viewer.Viewer{Organization: w.organization, Practitioner: someone, Roles: []viewer.Role{viewer.CaseManager}}, "the viewer sees 0 of 1 patients"},
		"a privacy officer":    {viewer.Viewer{Organization: w.organization, Practitioner: someone, Roles: []viewer.Role{viewer.PrivacyOfficer}}, "the viewer reads no clinical records"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := w.refresh(tt.viewer, asOf, patient)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
			if risk := w.risk(patient); risk.Rule != "" {
				t.Errorf("rank %d was written", risk.Rank)
			}
		})
	}
}

func TestRefreshLeavesOtherPatientsAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	patient, other := w.patient("1990-01-01"), w.patient("1990-01-01")
	w.encounter(other, "IMP", at("2026-11-01"), nil)
	w.mustRefresh(patient)
	if w.risk(patient).Rank != identify.NotComputable || w.risk(other).Rule != "" {
		t.Error("one patient's encounters or result reached another")
	}
}

// Two transactions that each add a condition and refresh do not see the other's
// row before it is committed. The second has to wait, or its result would be
// without the first one's.
func TestRefreshOfTwoAtOnceLosesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	patient := w.patient("1990-01-01")
	w.encounter(patient, "AMB", at("2026-11-01"), nil)
	w.condition(patient, "13645005", nil)

	ctx, first := w.as(viewer.SystemOf(w.organization))
	defer first.Rollback()
	const diabetes, failure = "44054006", "84114007"
	insert := `insert into condition (organization_id, id, patient_id, recorded_at, received_at, timeline_at,
		code_system, code, clinical_status) values ($1, $2, $3, now(), now(), now(), $4, $5, 'ACTIVE')`
	if _, err := first.Exec(ctx, insert, w.organization, uuid.Must(uuid.NewV7()), patient, code.SNOMED, diabetes); err != nil {
		t.Fatal(err)
	}
	if err := identify.Refresh(ctx, first, []uuid.UUID{patient}, asOf); err != nil {
		t.Fatal(err)
	}

	second := make(chan error, 1)
	go func() {
		ctx, op := w.as(viewer.SystemOf(w.organization))
		defer op.Rollback()
		_, err := op.Exec(ctx, insert, w.organization, uuid.Must(uuid.NewV7()), patient, code.SNOMED, failure)
		if err == nil {
			err = identify.Refresh(ctx, op, []uuid.UUID{patient}, asOf)
		}
		if err == nil {
			err = op.Commit()
		}
		second <- err
	}()
	testkit.AwaitLock(t, w.owner)
	if err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := <-second; err != nil {
		t.Fatal(err)
	}
	want := "3 chronic condition groups: COPD, diabetes, heart failure (threshold 3); our own choice, not a published rule"
	if diff := cmp.Diff([]string{want}, w.risk(patient).Reasons); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}
}

// all are the patients of the database.
func (w *world) all() (patients []uuid.UUID) {
	w.t.Helper()
	rows, err := w.owner.QueryContext(w.t.Context(), `select id from patient`)
	if err != nil {
		w.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			w.t.Fatal(err)
		}
		patients = append(patients, id)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	return patients
}
