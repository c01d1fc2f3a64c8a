package duplicate_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/facilitate"
	"caseload/care/identify/duplicate"
	"caseload/care/identify/population"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/duplicatecandidate"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// kept are the tables whose rows stay with a record that was merged away.
var kept = []string{"change", "duplicate_candidate", "patient_key", "relationship", "unmatched_admission_candidate"}

// raw adds rows of tables that no client knows.
func (d *desk) raw() {
	d.t.Helper()
	d.exec(`insert into raw_resource (organization_id, id, resource_type, patient_id, source, content, received_at)
		values ($1, gen_random_uuid(), 'Device', $2, 'x', '{}', now())`, d.Clinic.ID, d.twin.ID)
	d.exec(`insert into claim_beneficiary (organization_id, source, beneficiary, patient_id, body, received_at)
		values ($1, 'CCLF', '1EG4TE5MK73', $2, '{}', now())`, d.Clinic.ID, d.twin.ID)
	d.exec(`insert into observation select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'sensitivity', 'SUD'))).*
		from observation o where patient_id = $1`, d.twin.ID)
}

func TestAMergeTakesEveryRowAlong(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.raw()
	want := map[string]int{}
	for _, table := range d.tables() {
		want[table] = len(d.rows(table, d.twin.ID)) + len(d.rows(table, d.survivor.ID))
	}
	d.merge()
	for table, rows := range want {
		if slices.Contains(kept, table) || table == "patient_link" {
			continue
		}
		if table == "crisis_event" { // which tells of the merge as well
			rows++
		}
		if left, got := len(d.rows(table, d.twin.ID)), len(d.rows(table, d.survivor.ID)); left != 0 || got != rows {
			t.Errorf("%s: %d rows stayed, %d of %d are at the survivor", table, left, got, rows)
		}
		if rows == 0 && slices.Contains([]string{"condition", "task", "raw_resource", "claim_beneficiary"}, table) {
			t.Errorf("%s is empty: the test shows nothing", table)
		}
	}
	if got := one[uuid.UUID](d, `select replaced_by_id from patient where id = $1`, d.twin.ID); got != d.survivor.ID {
		t.Errorf("replaced by %s", got)
	}
	if got := one[string](d, `select reason from patient_link where patient_id = $1 and other_id = $2 and ended_at is null`, d.survivor.ID, d.twin.ID); got != "registered twice" {
		t.Errorf("link: %s", got)
	}
	if got := one[string](d, `select status from duplicate_candidate where patient_id = $1 and other_id <> $1`, d.twin.ID); got != "MERGED" {
		t.Errorf("pair: %s", got)
	}
	if got := one[int](d, `select open_task_count from patient where id = $1`, d.survivor.ID); got != 2 {
		t.Errorf("%d open tasks in the summary", got)
	}
	if got := one[int](d, `select count(*) from risk_assessment where patient_id = $1 and current`, d.survivor.ID); got != 1 {
		t.Errorf("%d scores hold now for one rule", got)
	}
}

func TestAMergeTakenBackLeavesEverythingAsItWas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.raw()
	d.exec(`update relationship set basis = 'CARE_TEAM' where patient_id = $1`, d.twin.ID)
	d.exec(`update patient set case_manager_id = $2 where id = $1`, d.twin.ID, d.Clinic.Stranger.Practitioner)
	d.exec(`update task set owner_id = $2, cause = 'same' where patient_id = $1`, d.twin.ID, d.Clinic.Stranger.Practitioner)
	d.exec(`update task set cause = 'same' where patient_id = $1`, d.survivor.ID)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.Relate(ctx, t, d.Clinic.Stranger, d.twin.ID, relationship.BasisCASE_MANAGER)
	})
	d.register()
	before := d.dump()
	d.merge()
	if diff := cmp.Diff(before, d.dump()); diff == "" {
		t.Fatal("the merge changed nothing")
	}
	if got := one[uuid.UUID](d, `select owner_id from task where id = $1`, d.twin.Rows[ent.TypeTask]); got != d.Clinic.CaseManager.Practitioner {
		t.Errorf("the other case manager's work is with %s", got)
	}
	if d.sees(d.Clinic.Stranger, d.survivor.ID) {
		t.Error("the other case manager has the survivor as well")
	}
	d.unmerge()
	if diff := cmp.Diff(before, d.dump()); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
	if got := one[string](d, `select status from duplicate_candidate where patient_id = $1 and other_id <> $1`, d.twin.ID); got != "DISMISSED" {
		t.Errorf("pair: %s", got)
	}
	if got := d.refused(d.Clinic.Supervisor, d.unmerging()); got != "NOT_FOUND input.duplicateId" {
		t.Errorf("twice: %s", got)
	}
}

// register has the registry of collaborative care say what is on record.
func (d *desk) register() {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		u := registry.Upkeep{Op: op, Viewer: viewer.SystemOf(d.Clinic.ID), Now: time.Now(), Log: func(record.Change) {}}
		d.must(u.Refresh(ctx, d.survivor.ID, d.twin.ID))
	})
}

// dump is what is on record about the two, and what their own rows say, but for
// revisions, ended relationships and what tells of the merge itself.
func (d *desk) dump() map[string][]string {
	d.t.Helper()
	dump := map[string][]string{}
	for _, id := range []uuid.UUID{d.survivor.ID, d.twin.ID} {
		for _, table := range d.tables() {
			if slices.Contains([]string{"change", "duplicate_candidate", "patient_link", "unmatched_admission_candidate"}, table) {
				continue
			}
			dump[id.String()+" "+table] = slices.DeleteFunc(d.rows(table, id), func(row string) bool {
				return table == "relationship" && strings.Contains(row, "two records of one person") || table == "crisis_event" && strings.Contains(row, "RECORDS_MERGED")
			})
		}
		dump[id.String()] = []string{one[string](d, `select (to_jsonb(p) - '{revision,risk_as_of,risk_rank,risk_reasons}'::text[])::text from patient p where id = $1`, id)}
	}
	return dump
}

func TestWhoSawTheDuplicateSeesTheSurvivor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.Relate(ctx, t, d.Clinic.Stranger, d.twin.ID, relationship.BasisTREATING)
	})
	check := func(when string, survivor, twin bool) {
		t.Helper()
		if got := d.sees(d.Clinic.Stranger, d.survivor.ID); got != survivor {
			t.Errorf("%s: sees the survivor: %v", when, got)
		}
		if got := d.sees(d.Clinic.Stranger, d.twin.ID); got != twin {
			t.Errorf("%s: sees the duplicate: %v", when, got)
		}
	}
	check("before", false, true)
	d.merge()
	check("merged", true, true) // to read, as Patient.link says
	if got := one[int](d, `select count(*) from relationship where patient_id = $1 and practitioner_id = $2 and ends_at <= now()`, d.twin.ID, d.Clinic.Stranger.Practitioner); got != 1 {
		t.Errorf("%d relationships tell who had the duplicate in hand", got)
	}
	d.unmerge()
	check("parted", false, true)
}

func TestTheChangeLogTellsPhonesWhatToDrop(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	condition := d.twin.Rows[ent.TypeCondition]
	entry := func(id, patient uuid.UUID) string {
		return one[string](d, `select coalesce((select kind || ' ' || revision from change where entity_id = $1 and patient_id = $2 order by position desc limit 1), '')`, id, patient)
	}
	d.merge()
	if got := entry(d.twin.ID, d.survivor.ID); got != "DELETED 2" {
		t.Errorf("the duplicate: %s", got)
	}
	if got := entry(condition, d.survivor.ID); got != "UPDATED 2" {
		t.Errorf("its condition: %s", got)
	}
	d.unmerge()
	if got := entry(condition, d.survivor.ID); got != "DELETED 3" {
		t.Errorf("its condition, for who keeps the survivor: %s", got)
	}
	if got := entry(condition, d.twin.ID); got != "UPDATED 3" {
		t.Errorf("its condition, for who keeps the duplicate: %s", got)
	}
}

func TestAMergeThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, tt := range map[string]struct {
		v     viewer.Viewer
		want  string
		spoil func(*duplicate.MergePatients)
	}{
		"a case manager":     {d.Clinic.CaseManager, "NOT_PERMITTED", func(*duplicate.MergePatients) {}},
		"the server":         {viewer.SystemOf(d.Clinic.ID), "NOT_PERMITTED", func(*duplicate.MergePatients) {}},
		"no reason":          {d.Clinic.Supervisor, "INVALID input.reason", func(in *duplicate.MergePatients) { in.Reason = "" }},
		"with itself":        {d.Clinic.Supervisor, "INVALID input.duplicateId", func(in *duplicate.MergePatients) { in.DuplicateID = in.SurvivorID }},
		"out of sight":       {d.Clinic.Supervisor, "NOT_FOUND input.duplicateId", func(in *duplicate.MergePatients) { in.DuplicateID = d.Clinic.StrangersPatient.ID }},
		"into out of sight":  {d.Clinic.Supervisor, "NOT_FOUND input.survivorId", func(in *duplicate.MergePatients) { in.SurvivorID = d.Clinic.StrangersPatient.ID }},
		"another's patient":  {d.Clinic.Supervisor, "NOT_FOUND input.duplicateId", func(in *duplicate.MergePatients) { in.DuplicateID = d.Other.Patient.ID }},
		"somebody elsewhere": {d.Other.Supervisor, "NOT_FOUND input.survivorId", func(*duplicate.MergePatients) {}},
	} {
		in := d.merging()
		tt.spoil(&in)
		if got := d.refused(tt.v, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	in := d.merging()
	d.done(d.Clinic.Supervisor, in)
	d.done(d.Clinic.Supervisor, in) // again: the answer of the first time
	if got := d.refused(d.Clinic.Supervisor, d.merging()); got != "REPLACED input.duplicateId" {
		t.Errorf("merged already: %s", got)
	}
	task := facilitate.CreateTask{ClientMutationID: world.ID(), ID: world.ID(), PatientID: d.twin.ID, Title: "Call"}
	outcome := d.record(d.Clinic.CaseManager, task)
	if len(outcome.Problems) != 1 || outcome.Problems[0].Code != "REPLACED" || outcome.Problems[0].CurrentID != d.survivor.ID {
		t.Errorf("an act for a record that was merged away: %+v", outcome.Problems)
	}
	task.ClientMutationID, task.PatientID = world.ID(), d.Clinic.StrangersPatient.ID
	if got := d.refused(d.Clinic.CaseManager, task); got != "NOT_FOUND input.patientId" {
		t.Errorf("a stranger's patient: %s", got)
	}
}

// TestMergesInARow merges a third record, and takes the first merge back while the
// second stands.
func TestMergesInARow(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	third := d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Third")
	d.merge()
	d.done(d.Clinic.Supervisor, duplicate.MergePatients{ClientMutationID: world.ID(), SurvivorID: third.ID, DuplicateID: d.survivor.ID, Reason: "a third time"})
	if got := len(d.rows("condition", third.ID)); got != 3 {
		t.Errorf("%d conditions at the last", got)
	}
	if got := one[uuid.UUID](d, `select patient_id from patient_link where other_id = $1 and ended_at is null`, d.twin.ID); got != third.ID {
		t.Errorf("the first duplicate leads to %s", got)
	}
	in := d.unmerging()
	in.SurvivorID = third.ID
	d.done(d.Clinic.Supervisor, in)
	if got := [3]int{len(d.rows("condition", d.twin.ID)), len(d.rows("condition", d.survivor.ID)), len(d.rows("condition", third.ID))}; got != [3]int{1, 0, 2} {
		t.Errorf("conditions after the first merge is taken back: %v", got)
	}
	d.done(d.Clinic.Supervisor, duplicate.UnmergePatients{ClientMutationID: world.ID(), SurvivorID: third.ID, DuplicateID: d.survivor.ID, Reason: "no"})
	if got := [3]int{len(d.rows("condition", d.twin.ID)), len(d.rows("condition", d.survivor.ID)), len(d.rows("condition", third.ID))}; got != [3]int{1, 1, 1} {
		t.Errorf("conditions after both: %v", got)
	}
}

func TestWhatIsPartOfARowGoesBackWithIt(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.merge()
	proposal, own := world.ID(), world.ID()
	for id, of := range map[uuid.UUID]world.Patient{proposal: d.twin, own: d.survivor} {
		d.exec(`insert into proposal select (jsonb_populate_record(p, jsonb_build_object('id', $1::uuid))).* from proposal p where id = $2`, id, of.Rows[ent.TypeProposal])
	}
	d.unmerge()
	if got := one[uuid.UUID](d, `select patient_id from proposal where id = $1`, proposal); got != d.twin.ID {
		t.Error("a proposal of an assessment that went back stayed")
	}
	if got := one[uuid.UUID](d, `select patient_id from proposal where id = $1`, own); got != d.survivor.ID {
		t.Error("a proposal of the survivor's own assessment went along")
	}
}

func TestWhatIsWrittenBesideAMergeIsBroughtOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.merge()
	d.run()
	stray := world.ID()
	d.exec(`insert into condition select (jsonb_populate_record(c, jsonb_build_object('id', $1::uuid, 'patient_id', $3::uuid))).* from condition c where id = $2`,
		stray, d.twin.Rows[ent.TypeCondition], d.twin.ID)
	d.exec(`with c as (update change_counter set position = position + 1 where organization_id = $1 returning position)
		insert into change (organization_id, position, patient_id, entity_type, entity_id, kind, revision)
		select $1, position, $2, 'Condition', $3, 'CREATED', 1 from c`, d.Clinic.ID, d.twin.ID, stray)
	d.run()
	if got := one[uuid.UUID](d, `select patient_id from condition where id = $1`, stray); got != d.survivor.ID {
		t.Error("it stayed with the record that was merged away")
	}
	d.unmerge()
	if got := one[uuid.UUID](d, `select patient_id from condition where id = $1`, stray); got != d.twin.ID {
		t.Error("it did not go back")
	}
}

// run scores who has changed.
func (d *desk) run() {
	d.t.Helper()
	s := &population.Scorer{DB: d.DB, Now: time.Now}
	_, err := s.Run(viewer.NewContext(d.t.Context(), viewer.SystemOf(d.Clinic.ID)), population.Scope{Changed: true})
	d.must(err)
}

func TestScoresAreFoundAnewForTheSurvivorAlone(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.run()
	d.exec(`update medication_request set status = 'ACTIVE', code = id::text where patient_id in ($1, $2)`, d.survivor.ID, d.twin.ID)
	d.merge()
	d.run()
	count := `select count(*) from risk_assessment where patient_id = $1 and current and rule = 'charlson' and sensitivity is null`
	if got := [2]int{one[int](d, count, d.survivor.ID), one[int](d, count, d.twin.ID)}; got != [2]int{1, 0} {
		t.Errorf("scores that hold: %v", got)
	}
	if got := one[int](d, `select count(*) from intensity_decision where patient_id = $1 and current and status = 'PROPOSED' and sensitivity is null`, d.survivor.ID); got != 1 {
		t.Errorf("%d decisions wait", got)
	}
	d.unmerge()
	d.run()
	if got := [2]int{one[int](d, count, d.survivor.ID), one[int](d, count, d.twin.ID)}; got != [2]int{1, 1} {
		t.Errorf("scores that hold, parted: %v", got)
	}
}

// TestEveryKeyOfAPatientIsProvidedFor fails for a unique index that two records of
// one person may both have a row in: say in specials what becomes of the second.
func TestEveryKeyOfAPatientIsProvidedFor(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	provided := []string{"task_open_cause", "medicationreconciliation_organization_id_patient_id", "detectedissue_organization_id_patient_id_cause", "duplicatecandidate_organization_id_patient_id_other_id", "patient_key_pkey",
		"unmatchedadmissioncandidate_or_160ae277ce4b97297c0bf8e1727ec4a4", // candidates stay with the record, and are found anew for the survivor
		"collaborative_care_active",                                       // that of the other record is ended
		"crisis_protocol_open", "crisis_protocol_open_labelled",           // what is open on both goes on in the survivor's
		"billing_close_once", // a month of the other record is opened again
		"handoff_organization_id_patient_id_encounter_id_kind"} // a stay is of one record, and its handoff goes along
	rows, err := d.owner.QueryContext(t.Context(), `select i.indexrelid::regclass::text from pg_index i
		join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) and a.attname = 'patient_id' where i.indisunique`)
	d.must(err)
	defer rows.Close()
	for rows.Next() {
		var name string
		d.must(rows.Scan(&name))
		if !slices.Contains(provided, name) {
			t.Errorf("%s: two records of one person may both have a row in it", name)
		}
	}
	d.must(rows.Err())
}

// A month of the other record was closed without the survivor's minutes: it is open
// again, as long as the two are one.
func TestAClosedMonthOfTheOtherRecordIsOpenedAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	standing := func(status string) int {
		return one[int](d, `select count(*) from billing_close where month = '2025-01' and status = $1 and patient_id in ($2, $3)`, status, d.survivor.ID, d.twin.ID)
	}
	if standing("CLOSED") != 2 {
		t.Fatal("both records have one that is closed")
	}
	d.merge()
	if got := one[int](d, `select count(*) from billing_close where month = '2025-01' and status = 'REOPENED' and reason <> '' and patient_id = $1`, d.survivor.ID); got != 1 || standing("CLOSED") != 1 {
		t.Errorf("merged: %d were opened again, %d are closed", got, standing("CLOSED"))
	}
	d.unmerge()
	if standing("CLOSED") != 2 || standing("REOPENED") != 0 {
		t.Errorf("parted: %d are closed, %d open again", standing("CLOSED"), standing("REOPENED"))
	}
}

// Of two reconciliations the survivor's goes on. When the records part, what the merge
// cancelled is open again, and what a person cancelled meanwhile is not.
func TestOneReconciliationGoesOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	status := func(of uuid.UUID) string {
		return one[string](d, `select status || ' ' || reason from medication_reconciliation where id = $1`, of)
	}
	opened := func(patient uuid.UUID) uuid.UUID {
		return one[uuid.UUID](d, `update medication_reconciliation set status = 'OPEN', completed_at = null where patient_id = $1 returning id`, patient)
	}
	ours, theirs := opened(d.survivor.ID), opened(d.twin.ID)
	d.merge()
	if got := status(theirs); status(ours) != "OPEN " || got != "CANCELLED Merged: the other record is gone through already." {
		t.Errorf("merged: %s; %s", status(ours), got)
	}
	d.unmerge()
	if status(ours) != "OPEN " || status(theirs) != "OPEN " {
		t.Errorf("parted: %s; %s", status(ours), status(theirs))
	}
	d.exec(`update medication_reconciliation set status = 'COMPLETED' where id = $1`, ours)
	d.merge()
	d.exec(`update medication_reconciliation set status = 'CANCELLED', reason = 'by a person' where id = $1`, theirs)
	d.unmerge()
	if got := status(theirs); got != "CANCELLED by a person" {
		t.Errorf("parted again: %s", got)
	}
}

func TestTheSameIssueIsOpenOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, p := range []uuid.UUID{d.survivor.ID, d.twin.ID} {
		d.exec(`insert into detected_issue (organization_id, id, patient_id, rule, kind, severity, cause, title, last_seen_at, timeline_at, recorded_at, received_at)
			values ($1, gen_random_uuid(), $2, 'r', 'VITAL_SIGN', 'URGENT', 'bp', 'x', now(), now(), now(), now())`, d.Clinic.ID, p)
	}
	open := `select count(*) from detected_issue where patient_id = $1 and cause = 'bp' and status <> 'RESOLVED'`
	d.merge()
	if got := one[int](d, open, d.survivor.ID); got != 1 {
		t.Errorf("%d open", got)
	}
	d.unmerge()
	if got := [2]int{one[int](d, open, d.survivor.ID), one[int](d, open, d.twin.ID)}; got != [2]int{1, 1} {
		t.Errorf("open after the end of the merge: %v", got)
	}
}

func TestAThirdRecordIsComparedWithBothThatAreOne(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.person(d.survivor.ID, "Ortiz-Vega", "Ana", "1950-03-12", "555-010-1111")
	d.merge()
	third := d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Third")
	d.person(third.ID, "Ortiz", "Ana", "1905-03-12", "555-010-4477") // as the duplicate's phone
	d.note(third.ID)
	list := slices.DeleteFunc(d.pairs(d.Clinic.Supervisor), func(c *ent.DuplicateCandidate) bool { return c.Status != duplicatecandidate.StatusOPEN })
	if len(list) != 1 || list[0].PatientID != third.ID || list[0].OtherID != d.survivor.ID {
		t.Errorf("%d pairs: %+v", len(list), list)
	}
}
