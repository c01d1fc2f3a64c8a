package graph_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/predicate"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// copied is a row as a phone keeps it.
type copied struct {
	ID       string `json:"id"`
	Type     string `json:"__typename"`
	Revision int    `json:"revision"`
	patient  string
}

// told is a row as a page brings it.
type told struct {
	PatientID string `json:"patientId"`
	Node      copied `json:"node"`
}

// copy is what the phone keeps of it.
func (t told) copy() copied {
	row := t.Node
	row.patient = t.PatientID
	return row
}

// pulled is a page of a pull.
type pulled struct {
	ScopeLost   []string `json:"scopeLost"`
	ScopeGained []string `json:"scopeGained"`
	Changed     []told   `json:"changed"`
	Removed     []copied `json:"removed"`
	Cursor      string   `json:"cursor"`
	HasNextPage bool     `json:"hasNextPage"`
}

// handset is a phone that keeps what pulls bring.
type handset struct {
	t      testing.TB
	w      *world.World
	who    viewer.Viewer
	cursor *string
	kept   map[string]copied
	told   int // rows that came
}

func newHandset(t testing.TB, w *world.World, who viewer.Viewer) *handset {
	t.Helper()
	return &handset{t: t, w: w, who: who, kept: map[string]copied{}}
}

const pullPage = `query($after: Cursor, $first: Int!) { syncPull(after: $after, first: $first) { scopeLost scopeGained
	changed { patientId node { __typename id ... on Patient { revision } ... on Condition { revision } ... on Task { revision }
		... on Observation { revision } ... on SyncConflict { revision } } } removed { id: nodeId } cursor hasNextPage } }`

// page takes one page.
func (h *handset) page(first int) pulled {
	h.t.Helper()
	var got struct{ SyncPull pulled }
	variables := map[string]any{"first": first}
	if h.cursor != nil {
		variables["after"] = *h.cursor
	}
	h.w.Ask(h.t, h.who, pullPage, variables).Into(h.t, &got)
	page := got.SyncPull
	maps.DeleteFunc(h.kept, func(_ string, row copied) bool { return slices.Contains(page.ScopeLost, row.patient) })
	for _, row := range page.Changed {
		h.told++
		h.kept[row.Node.ID] = row.copy()
	}
	for _, row := range page.Removed {
		delete(h.kept, row.ID)
	}
	h.cursor = &page.Cursor
	return page
}

// pull takes pages until there are no more.
func (h *handset) pull(first int) (pages []pulled) {
	h.t.Helper()
	for more := true; more; {
		p := h.page(first)
		pages, more = append(pages, p), p.HasNextPage
		if len(pages) > 10_000 {
			h.t.Fatal("the pull has no end")
		}
	}
	return pages
}

// ids are those of what is kept, in order.
func (h *handset) ids() []string { return slices.Sorted(maps.Keys(h.kept)) }

func TestAPullBringsTheWholeRecordOnceWhateverThePagesAre(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	second := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Second")
	whole := newHandset(t, w, w.Clinic.CaseManager)
	whole.pull(500)
	for _, p := range []world.Patient{w.Clinic.Patient, second} {
		for _, typ := range []string{ent.TypePatient, ent.TypeCondition, ent.TypeTask, ent.TypeGoal, ent.TypeMedicationStatement, ent.TypeTimeEntry, ent.TypeHandoff, ent.TypeCrisisProtocol, ent.TypeCrisisEvent, ent.TypeCrisisNotification} {
			if got := whole.kept[p.Rows[typ].String()]; got.Type != typ {
				t.Errorf("%s is kept as %q", typ, got.Type)
			}
		}
	}
	for _, first := range []int{1, 3, 40} {
		small := newHandset(t, w, w.Clinic.CaseManager)
		small.pull(first)
		if !slices.Equal(small.ids(), whole.ids()) || small.told != len(whole.kept) {
			t.Errorf("pages of %d: %d rows told %d times, want %d once", first, len(small.kept), small.told, len(whole.kept))
		}
	}
	if _, strange := whole.kept[w.Clinic.StrangersPatient.ID.String()]; strange {
		t.Error("the stranger's patient is kept")
	}
}

// note changes a condition as an act does.
func (h *handset) note(patient uuid.UUID) string {
	h.t.Helper()
	id := world.ID().String()
	var got struct {
		RecordCondition struct{ Problems []struct{ Code string } }
	}
	h.w.Ask(h.t, h.w.Clinic.CaseManager, `mutation($act: UUID!, $id: ID!, $patient: ID!) { recordCondition(input: {clientMutationId: $act, id: $id, patientId: $patient,
		code: {system: "http://snomed.info/sct", code: "38341003", display: "Hypertension"}}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": id, "patient": patient.String()}).Into(h.t, &got)
	if len(got.RecordCondition.Problems) > 0 {
		h.t.Fatal(got)
	}
	return id
}

func TestWhatChangesBetweenPagesIsNeitherSkippedNorRepeated(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	second := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Second")
	h := newHandset(t, w, w.Clinic.CaseManager)
	for i, more := 0, true; more; i++ {
		if i%5 == 0 && i < 60 {
			h.note([]uuid.UUID{w.Clinic.Patient.ID, second.ID}[i/5%2])
		}
		more = h.page(2).HasNextPage
	}
	id := h.note(second.ID)
	if pages := h.pull(2); len(h.kept[id].ID) == 0 || len(pages) > 3 {
		t.Errorf("a change after the pull takes %d pages, kept %v", len(pages), h.kept[id])
	}
	fresh := newHandset(t, w, w.Clinic.CaseManager)
	fresh.pull(500)
	if !maps.EqualFunc(h.kept, fresh.kept, func(a, b copied) bool { return a.Revision == b.Revision }) {
		t.Errorf("keeps %d rows, a phone that begins anew %d", len(h.kept), len(fresh.kept))
	}
}

// relation ends or begins again what the case manager has to do with the patient.
func (h *handset) relation(patient uuid.UUID, ends *time.Time) {
	h.t.Helper()
	h.w.As(h.t, viewer.SystemOf(h.w.Clinic.ID), func(ctx context.Context) {
		where := []predicate.Relationship{relationship.PatientID(patient), relationship.PractitionerID(h.who.Practitioner)}
		update := h.w.Client.Relationship.Update().Where(where...)
		if ends == nil {
			update.ClearEndsAt()
		} else {
			update.SetEndsAt(*ends)
		}
		if err := update.Exec(ctx); err != nil {
			h.t.Fatal(err)
		}
	})
}

func TestAPatientWhoIsLostIsPurgedAndComesBackWhole(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	second := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Second")
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.page(5) // the record of one breaks off in the middle
	past := time.Now().Add(-time.Minute)
	for _, p := range []uuid.UUID{w.Clinic.Patient.ID, second.ID} {
		h.relation(p, &past)
		if pages := h.pull(5); !slices.Contains(pages[0].ScopeLost, p.String()) {
			t.Errorf("%s is not told as lost: %v", p, pages[0].ScopeLost)
		}
		for id, row := range h.kept {
			if id == p.String() || row.patient == p.String() {
				t.Errorf("%s of the lost patient is kept", row.Type)
			}
		}
		h.relation(p, nil)
		h.pull(5)
	}
	fresh := newHandset(t, w, w.Clinic.CaseManager)
	fresh.pull(500)
	if !slices.Equal(h.ids(), fresh.ids()) {
		t.Errorf("keeps %d rows, want %d", len(h.kept), len(fresh.kept))
	}
}

func TestAConsentThatOpensOrClosesALabelBringsTheRecordAnew(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	h := newHandset(t, w, w.Clinic.CaseManager)
	hidden := w.Clinic.Patient.Rows[ent.TypeCondition]
	as := func(do func(ctx context.Context) error) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			if err := do(ctx); err != nil {
				t.Fatal(err)
			}
		})
	}
	as(func(ctx context.Context) error {
		return w.Client.Condition.Update().Where(condition.ID(hidden)).SetSensitivity(condition.SensitivitySUD).Exec(ctx)
	})
	h.pull(50)
	if _, told := h.kept[hidden.String()]; told {
		t.Error("what needs consent is told without it")
	}
	permit := world.ID()
	as(func(ctx context.Context) error {
		return w.Client.Consent.Create().SetID(permit).SetPatientID(w.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).
			SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx)
	})
	h.pull(50)
	if _, told := h.kept[hidden.String()]; !told {
		t.Error("what the consent opens is not told")
	}
	as(func(ctx context.Context) error {
		return w.Client.Consent.Update().Where(consent.ID(permit)).SetStatus(consent.StatusINACTIVE).Exec(ctx)
	})
	h.pull(50)
	if _, kept := h.kept[hidden.String()]; kept {
		t.Error("what the revoked consent opened is still kept")
	}
}

func TestACursorIsTheViewersOwn(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	ask := func(v viewer.Viewer, cursor string) string {
		answer := w.Ask(t, v, pullPage, map[string]any{"after": cursor, "first": 10})
		if len(answer.Errors) == 0 {
			return "answered"
		}
		return answer.Errors[0].Message
	}
	const foreign = "the cursor is not one that was given to this viewer"
	for name, got := range map[string]string{
		"another person's": ask(w.Clinic.Stranger, *h.cursor), "another organization's": ask(w.Other.CaseManager, *h.cursor),
		"damaged": ask(w.Clinic.CaseManager, "A"+*h.cursor), "empty": ask(w.Clinic.CaseManager, ""), "of a list": ask(w.Clinic.CaseManager, "eyJsIjoiIn0"),
	} {
		if got != foreign {
			t.Errorf("%s: %s", name, got)
		}
	}
	w.Now = func() time.Time { return time.Now().AddDate(0, 0, 91) }
	if got := ask(w.Clinic.CaseManager, *h.cursor); got != "the cursor is older than 90 days: drop what is kept and begin without one" {
		t.Error(got)
	}
}

func TestAPullTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	few := world.New(t)
	many := world.New(t)
	for i := range 30 {
		many.Patient(t, many.Clinic, many.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	for name, w := range map[string]*world.World{"1": few, "31": many} {
		h := newHandset(t, w, w.Clinic.CaseManager)
		// BEGIN, the scope, the records' rows, what they hold, ROLLBACK.
		if sent := w.Statements(func() { h.page(500) }); len(sent) != 5 {
			t.Errorf("the first page of %s takes %d statements, want 5", name, len(sent))
		}
		h.pull(500)
		// BEGIN, the scope, the log, ROLLBACK.
		if sent := w.Statements(func() { h.page(500) }); len(sent) != 4 {
			t.Errorf("nothing new for %s takes %d statements, want 4", name, len(sent))
		}
		h.note(w.Clinic.Patient.ID)
		if sent := w.Statements(func() { h.page(500) }); len(sent) != 5 {
			t.Errorf("a change for %s takes %d statements, want 5", name, len(sent))
		}
	}
}
