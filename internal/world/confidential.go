package world

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
)

// differs is what a second row of a type must have different from the first, as JSON.
var differs = map[string]string{
	ent.TypeCarePlan:                 `"episode_of_care_id": null`,
	ent.TypeBillingClose:             `"part": "BEHAVIORAL"`,
	ent.TypeMedicationReconciliation: `"status": "COMPLETED"`,
	ent.TypeMedicationDecision:       `"medication": "another"`,
	ent.TypeHandoff:                  `"kind": "ADMISSION"`,
	ent.TypeDetectedIssue:            `"cause": "another"`,
	ent.TypeCarePlanRevision:         `"number": 100`,
	ent.TypeRiskAssessment:           `"rule": "another"`,
	ent.TypeSyncConflict:             `"client_mutation_id": "01920000-0000-7000-8000-000000000001"`,
	ent.TypeCollaborativeCareEpisode: `"status": "ENDED"`,
	ent.TypeResultNotice:             `"recipient_id": "$supervisor"`,
	ent.TypeTimeEntry:                `"starts_at": "2026-02-01T10:00:00Z", "ends_at": "2026-02-01T10:20:00Z"`,
}

// Secret is the code, name or text of every confidential row.
const Secret = "zz-secret"

// Confidential adds a row with the label to the organization's patient beside every one
// that may carry a label, and returns their ids by type.
func (w *World) Confidential(t testing.TB, o Organization, label string) map[string]uuid.UUID {
	t.Helper()
	hidden := map[string]uuid.UUID{}
	w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		for typ, of := range o.Patient.Rows {
			if class, _ := rule.ClassOf(typ); class != rule.Health || typ == ent.TypeCommunicationReceipt {
				continue
			}
			hidden[typ] = ID()
			more := strings.ReplaceAll(differs[typ], "$supervisor", o.Supervisor.Practitioner.String())
			if more != "" {
				more = ", " + more
			}
			table := fetch.Table(typ)
			_, err := op.Exec(ctx, fmt.Sprintf(`insert into %[1]q select (jsonb_populate_record(t, (to_jsonb(t) - 'id') ||
				(select coalesce(jsonb_object_agg(k, to_jsonb($4::text)), '{}') from unnest(array['display', 'title', 'text', 'note', 'topic']) k where to_jsonb(t) ? k) ||
				jsonb_build_object('id', $1::text, 'sensitivity', $3::text) || '{"secret": 1%[2]s}'::jsonb)).* from %[1]q t where id = $2`, table, more),
				hidden[typ], of, label, Secret)
			if err != nil {
				t.Fatalf("%s: %v", typ, err)
			}
		}
	})
	return hidden
}
