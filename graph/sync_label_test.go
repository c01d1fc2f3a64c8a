package graph_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// relabel gives a condition another label, or none, as an import does that hears more of it.
// Without a change of the label it is a change as any other.
func relabel(t *testing.T, w *world.World, id uuid.UUID, label *condition.Sensitivity) {
	t.Helper()
	system := viewer.SystemOf(w.Clinic.ID)
	w.As(t, system, func(ctx context.Context) {
		update := w.Client.Condition.Update().Where(condition.ID(id)).AddRevision(1)
		if label == nil {
			update.ClearSensitivity()
		} else {
			update.SetSensitivity(*label)
		}
		if err := update.Exec(ctx); err != nil {
			t.Fatal(err)
		}
		op, _ := database.FromContext(ctx)
		change := record.Change{Type: ent.TypeCondition, ID: id, Patient: w.Clinic.Patient.ID, Kind: record.Updated, Revision: 2}
		if err := record.Append(ctx, op, system, time.Now(), []record.Change{change}); err != nil {
			t.Fatal(err)
		}
	})
}

// begin records a condition as an import does that learns of its label a little later, and
// gives the label within the same transaction, or in one of its own.
func begin(t *testing.T, w *world.World, within bool) uuid.UUID {
	t.Helper()
	id, sud, system := world.ID(), condition.SensitivitySUD, viewer.SystemOf(w.Clinic.ID)
	w.As(t, system, func(ctx context.Context) {
		err := w.Client.Condition.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetDisplay("x").SetTimelineAt(time.Now()).Exec(ctx)
		if err == nil && within {
			err = w.Client.Condition.Update().Where(condition.ID(id)).SetSensitivity(sud).Exec(ctx)
		}
		if err != nil {
			t.Fatal(err)
		}
		op, _ := database.FromContext(ctx)
		change := record.Change{Type: ent.TypeCondition, ID: id, Patient: w.Clinic.Patient.ID, Kind: record.Created, Revision: 1}
		if err := record.Append(ctx, op, system, time.Now(), []record.Change{change}); err != nil {
			t.Fatal(err)
		}
	})
	if !within {
		relabel(t, w, id, &sud)
	}
	return id
}

func TestARowThatNoPhoneHasTakenIsRemovedFromNone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	for _, within := range []bool{true, false} {
		id := begin(t, w, within)
		h.tells(id.String(), false, false)
	}
}

// tells demands that the next page says just that of the row.
func (h *handset) tells(id string, changed, removed bool) {
	h.t.Helper()
	page := h.page(500)
	is := func(row copied) bool { return row.ID == id }
	if got := slices.ContainsFunc(page.Changed, func(row told) bool { return is(row.Node) }); got != changed {
		h.t.Errorf("the row is told: %v", got)
	}
	if got := slices.ContainsFunc(page.Removed, is); got != removed {
		h.t.Errorf("the row is removed: %v", got)
	}
	if len(page.ScopeLost) > 0 {
		h.t.Error("the patient is lost")
	}
}

func TestARowWhoseNewLabelClosesItLeavesThePhone(t *testing.T) {
	t.Parallel()
	for _, label := range []condition.Sensitivity{condition.SensitivitySUD, condition.SensitivityPSY} {
		w := world.New(t)
		row := w.Clinic.Patient.Rows[ent.TypeCondition]
		h := newHandset(t, w, w.Clinic.CaseManager)
		h.pull(500)
		relabel(t, w, row, &label)
		late := newHandset(t, w, w.Clinic.CaseManager)
		late.pull(500)
		h.tells(row.String(), false, true)
		if !slices.Equal(h.ids(), late.ids()) {
			t.Errorf("%s: it keeps %d rows, and one that begins anew %d", label, len(h.kept), len(late.kept))
		}
		// What happens to it behind the label is told to nobody, by no word.
		relabel(t, w, row, &label)
		h.tells(row.String(), false, false)
		late.tells(row.String(), false, false)
		relabel(t, w, row, nil)
		h.tells(row.String(), true, false)
		late.tells(row.String(), true, false)
	}
}

func TestARowUnderALabelThatAConsentOpensStaysOnThePhone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	row, sud, psy := w.Clinic.Patient.Rows[ent.TypeCondition], condition.SensitivitySUD, condition.SensitivityPSY
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).
			SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	relabel(t, w, row, &sud)
	h.tells(row.String(), true, false)
	relabel(t, w, row, &psy)
	h.tells(row.String(), false, true)
	relabel(t, w, row, &sud)
	h.tells(row.String(), true, false)
	// There and back between two pulls: it is as it was.
	relabel(t, w, row, &psy)
	relabel(t, w, row, nil)
	h.tells(row.String(), true, false)
}

// The label closed the row on one page of the log, and its last change is told on a further one.
func TestARowThatIsClosedLeavesThePhoneHoweverShortThePagesAre(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	row, sud := w.Clinic.Patient.Rows[ent.TypeCondition], condition.SensitivitySUD
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	relabel(t, w, row, &sud)
	begin(t, w, true)
	relabel(t, w, row, &sud)
	if page := h.page(1); len(page.Removed) > 0 || !page.HasNextPage {
		t.Fatalf("the first page has %v", page.Removed)
	}
	if page := h.page(1); len(page.Removed) != 1 || page.Removed[0].ID != row.String() {
		t.Errorf("it is not removed: %v", page)
	}
	relabel(t, w, row, &sud)
	h.tells(row.String(), false, false)
}

// An import may write a row without its label first, and give it back within the same transaction.
func TestALabelThatIsGivenBackTellsNobodyOfTheRow(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	row, sud, system := w.Clinic.Patient.Rows[ent.TypeCondition], condition.SensitivitySUD, viewer.SystemOf(w.Clinic.ID)
	relabel(t, w, row, &sud)
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	w.As(t, system, func(ctx context.Context) {
		err := w.Client.Condition.Update().Where(condition.ID(row)).ClearSensitivity().Exec(ctx)
		if err == nil {
			err = w.Client.Condition.Update().Where(condition.ID(row)).SetSensitivity(sud).AddRevision(1).Exec(ctx)
		}
		if err != nil {
			t.Fatal(err)
		}
		op, _ := database.FromContext(ctx)
		change := record.Change{Type: ent.TypeCondition, ID: row, Patient: w.Clinic.Patient.ID, Kind: record.Updated, Revision: 3}
		if err := record.Append(ctx, op, system, time.Now(), []record.Change{change}); err != nil {
			t.Fatal(err)
		}
	})
	h.tells(row.String(), false, false)
}

func TestARelabelledRowTakesOneStatementMore(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	h := newHandset(t, w, w.Clinic.CaseManager)
	h.pull(500)
	sud := condition.SensitivitySUD
	relabel(t, w, w.Clinic.Patient.Rows[ent.TypeCondition], &sud)
	// BEGIN, the scope, the log, what of it is seen, ROLLBACK.
	if sent := w.Statements(func() { h.page(500) }); len(sent) != 5 {
		t.Errorf("it takes %d statements, want 5:\n%v", len(sent), sent)
	}
}

// TestChangesOfLabelsShowToWhoSawTheRow asks Postgres alone: who saw the row under neither label
// cannot read that there was a change of it.
func TestChangesOfLabelsShowToWhoSawTheRow(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	row, sud, psy := w.Clinic.Patient.Rows[ent.TypeCondition], condition.SensitivitySUD, condition.SensitivityPSY
	relabel(t, w, row, &sud)
	relabel(t, w, row, &psy)
	for who, want := range map[*viewer.Viewer]int{&w.Clinic.CaseManager: 1, &w.Clinic.Stranger: 0, &w.Other.CaseManager: 0, &w.Clinic.PrivacyOfficer: 0} {
		w.As(t, *who, func(ctx context.Context) {
			op, _ := database.FromContext(ctx)
			var n int
			if err := op.QueryOne(ctx, `select count(*) from label_change where entity_id = $1`, []any{row}, &n); err != nil {
				t.Fatal(err)
			}
			if n != want {
				t.Errorf("%v sees %d changes of a label, want %d", who.Roles, n, want)
			}
		})
	}
}
