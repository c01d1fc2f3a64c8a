package exchange_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/care/identify/duplicate"
	"caseload/care/intake/fhir"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// TestAMergedRecordStaysReadableToWhoSeesTheOther reads both records of one person
// as everybody, while they are one and after they were parted.
func TestAMergedRecordStaysReadableToWhoSeesTheOther(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			twin := w.Patient(t, w.Clinic, w.Clinic.Stranger, "Clinic Patient").ID
			merged := duplicate.MergePatients{SurvivorID: w.Clinic.Patient.ID, DuplicateID: twin, Reason: "registered twice"}
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				_, err := duplicate.Merge(ctx, w.Clinic.ID, nil, merged, time.Now())
				must(t, err)
			})
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				_, err := operation(ctx).Exec(ctx, `update relationship set ends_at = now() where organization_id = $1 and practitioner_id = $2`,
					w.Clinic.ID, w.Clinic.Stranger.Practitioner)
				must(t, err)
			})
			w.Enter(t, way.login(w))
			for persona, v := range w.Clinic.Personas() {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				want := len(opens[persona]) > 0
				if got := linkOf(ctx, t, w, twin); got != linkWanted(want, "replaced-by", merged.SurvivorID, false) {
					t.Errorf("%s: the merged record says %q", persona, got)
				}
				if got := linkOf(ctx, t, w, merged.SurvivorID); got != linkWanted(want, "replaces", twin, true) {
					t.Errorf("%s: the record that stands says %q", persona, got)
				}
			}
			for persona, v := range w.Other.Personas() {
				if got := linkOf(way.asks(viewer.NewContext(t.Context(), v)), t, w, twin); got != "" {
					t.Errorf("%s elsewhere: %q", persona, got)
				}
			}
		})
	}
}

func linkWanted(there bool, kind string, other uuid.UUID, active bool) string {
	if !there {
		return ""
	}
	return words(kind, "Patient/"+other.String(), active)
}

func words(kind, other string, active bool) string {
	if active {
		return kind + " " + other + " active"
	}
	return kind + " " + other
}

// linkOf is what the record says of another one of the same person; empty for one
// that cannot be read.
func linkOf(ctx context.Context, t *testing.T, w *world.World, id uuid.UUID) string {
	t.Helper()
	ctx, op := w.DB.ReadOnly(ctx)
	defer op.Rollback()
	typ, _ := exchange.TypeOf("Patient")
	found, err := exchange.Reader{Client: w.Client}.Read(ctx, typ, id)
	must(t, err)
	p, ok := found.(*fhir.Patient)
	if !ok || p == nil {
		return ""
	}
	if len(p.Link) != 1 {
		t.Fatalf("%d links", len(p.Link))
	}
	return words(p.Link[0].Type, p.Link[0].Other.Reference, *p.Active)
}
