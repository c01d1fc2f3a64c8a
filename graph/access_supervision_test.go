package graph_test

import (
	"context"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// A supervisor sees the patients of whom they supervise, as long as that role lasts.
func TestASupervisorSeesByARoleWithinItsTimeOnly(t *testing.T) {
	t.Parallel()
	past, future := time.Now().Add(-time.Hour), time.Now().Add(time.Hour)
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, way.login(w))
			sees := func() bool {
				ctx := way.asks(viewer.NewContext(t.Context(), w.Clinic.Supervisor))
				for _, found := range paths(ctx, t, w, ent.TypeCondition, w.Clinic.Patient.Rows[ent.TypeCondition].String()) {
					if found {
						return true
					}
				}
				return false
			}
			set := func(change func(*ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate) {
				w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
					update := w.Client.PractitionerRole.Update().Where(practitionerrole.PractitionerID(w.Clinic.CaseManager.Practitioner))
					if err := change(update).Exec(ctx); err != nil {
						t.Fatal(err)
					}
				})
			}
			for _, tt := range []struct {
				name   string
				change func(*ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate
				want   bool
			}{
				{"without a period", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u }, true},
				{"ended", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u.SetEndsAt(past) }, false},
				{"ends later", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u.SetEndsAt(future) }, true},
				{"not begun", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u.SetStartsAt(future) }, false},
				{"begun", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u.SetStartsAt(past) }, true},
				{"inactive", func(u *ent.PractitionerRoleUpdate) *ent.PractitionerRoleUpdate { return u.SetActive(false) }, false},
			} {
				set(tt.change)
				if got := sees(); got != tt.want {
					t.Errorf("a role that is %s: the supervisor sees %v, want %v", tt.name, got, tt.want)
				}
			}
		})
	}
}
