package exchange_test

import (
	"context"
	"testing"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/internal/world"
)

// TestReadsTakeTheSameStatementsForOneRowOrMany counts what is sent, BEGIN with the
// settings and ROLLBACK included.
func TestReadsTakeTheSameStatementsForOneRowOrMany(t *testing.T) {
	t.Parallel()
	few, many := world.New(t), world.New(t)
	livingPlan(t, few)
	for range 20 {
		livingPlan(t, many)
	}
	for size, w := range map[string]*world.World{"few": few, "many": many} {
		for _, typ := range exchange.Types() {
			want := 4 // the rows, and what they refer to
			switch typ.Name {
			case "CarePlan":
				want = 7 // and goals, interventions, barriers
			case "CareTeam":
				want = 5 // and members
			case "Composition":
				want = 17 // and what goes along, and where the clocks run
			case "Patient":
				want = 4 // and which records are one person's
			case "Organization", "Practitioner", "RelatedPerson":
				want = 3 // they refer to nobody, or there is none
			}
			sent := w.Statements(func() {
				(&archive{World: w, t: t}).reads(w.Clinic.CaseManager, func(ctx context.Context, r exchange.Reader) {
					s := exchange.Selection{Limit: 100}
					if typ.About {
						s.Patients = []uuid.UUID{w.Clinic.Patient.ID}
					}
					_, err := r.Find(ctx, typ, s)
					must(t, err)
				})
			})
			if len(sent) != want {
				t.Errorf("%s of %s takes %d statements, want %d:\n%v", typ.Name, size, len(sent), want, sent)
			}
		}
		sent := w.Statements(func() { everything(t, w, w.Clinic.CaseManager, w.Clinic.Patient.ID) })
		if want := 37; len(sent) != want {
			t.Errorf("everything about %s takes %d statements, want %d", size, len(sent), want)
		}
	}
}
