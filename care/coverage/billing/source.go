package billing

import (
	"fmt"
	"strings"
	"time"

	"caseload/care/transition/discharge"
	"caseload/ent"
)

// Source is a table that tells of a month, as its rows are read for a [Record]: those of
// a patient that Where lets through, in the order, no more than Limit.
type Source struct {
	Name, Table string
	// Access is the type whose rules say who may see the rows.
	Access  string
	Columns []string
	Order   string
	Limit   int
	// Where is the condition in SQL for a month.
	Where func(Month) string
}

// Labels of what parts may rest on: the general one on what carries none, the other one
// on what tells of behavioral care as well.
const (
	plain      = "sensitivity IS NULL"
	behavioral = "(sensitivity IS NULL OR sensitivity = 'PSY')"
)

const newest = "timeline_at DESC, id DESC"

// Sources are all of them.
func Sources() []Source {
	all := append(spent(), chart()...)
	all = append(all, agreements()...)
	for _, s := range discharge.Sources() {
		where := s.Where
		if s.Name == "encounter" {
			where += " AND " + plain
		}
		all = append(all, Source{s.Name, s.Table, s.Access, s.Columns, s.Order, s.Limit, always(where)})
	}
	return all
}

// spent are the time of the month, earlier time of collaborative care, and the months
// around that were closed.
func spent() []Source {
	return []Source{
		{"entry", "time_entry", ent.TypeTimeEntry, []string{"id", "worker_id", "actor", "family", "starts_at", "ends_at", "recorded_at"}, "recorded_at, id", 5000,
			func(m Month) string {
				from, to := m.around()
				return "status = 'IN_EFFECT' AND " + between("timeline_at", from, to)
			}},
		{"earlier", "time_entry", ent.TypeTimeEntry, []string{"starts_at", "ends_at"}, newest, 500, func(m Month) string {
			from, _ := m.Later(-limits().Of("episode gap")).around()
			to, _ := m.Bounds(time.UTC)
			return "status = 'IN_EFFECT' AND family = 'COCM' AND " + between("timeline_at", from, to)
		}},
		{"close", "billing_close", ent.TypeBillingClose,
			[]string{"id", "month", "part", "starts_at", "ends_at", "timeline_at", "closed_by_id", "rule_version", "snapshot", "revision"}, newest, 10,
			func(m Month) string {
				return fmt.Sprintf("status = 'CLOSED' AND month IN ('%s', '%s', '%s')", m.Later(-1), m, m.Later(1))
			}},
	}
}

// chart is what the chart tells of eligibility.
func chart() []Source {
	return []Source{
		{"condition", "condition", ent.TypeCondition,
			[]string{"id", "code_system", "code", "display", "codings", "clinical_status", "verification_status", "onset_at", "abatement_at", "sensitivity"}, newest, 500,
			always("clinical_status IN ('ACTIVE', 'RECURRENCE', 'RELAPSE') AND " + behavioral)},
		{"care_plan", "care_plan", ent.TypeCarePlan, []string{"id", "status", "starts_at", "ends_at", "timeline_at"}, newest, 50,
			always("status IN ('ACTIVE', 'ON_HOLD', 'COMPLETED') AND intent = 'PLAN' AND " + plain)},
		{"assessment", "questionnaire_response", ent.TypeQuestionnaireResponse, []string{"id", "authored_at", "timeline_at"}, newest, 100,
			always("status IN ('COMPLETED', 'AMENDED') AND questionnaire IN ('" + strings.Join(scales(), "', '") + "') AND " + behavioral)},
		{"visit", "encounter", ent.TypeEncounter, []string{"id", "code_system", "code", "display", "codings", "starts_at"}, newest, 300, func(m Month) string {
			from, to := m.around()
			return "status = 'FINISHED' AND " + plain + " AND " + between("starts_at", from.AddDate(0, 0, -limits().Of("visit within")), to)
		}},
		{"order", "service_request", ent.TypeServiceRequest, []string{"id", "loop_history"}, newest, 50, always("category = 'HOME_HEALTH' AND " + plain)},
	}
}

// agreements are what the person has agreed to, and who is on the care team.
func agreements() []Source {
	return []Source{
		{"consent", "consent", ent.TypeConsent, []string{"id", "decision", "scope_display", "category_display", "starts_at", "ends_at", "timeline_at"}, newest, 100,
			always("status = 'ACTIVE' AND grantee_id IS NULL AND sensitivity IS NULL")},
		{"episode", "episode_of_care", ent.TypeEpisodeOfCare, []string{"id", "starts_at"}, newest, 50,
			always("starts_at IS NOT NULL AND status IN ('ACTIVE', 'ONHOLD', 'FINISHED')")},
		{"participant", "care_team_participant", ent.TypeCareTeamParticipant, []string{"id", "role_display", "starts_at", "ends_at"}, "id DESC", 200, always("true")},
	}
}

func always(where string) func(Month) string { return func(Month) string { return where } }

// between is a condition on a column. The bounds are computed, so that nothing of what
// somebody sent becomes SQL.
func between(column string, from, to time.Time) string {
	return fmt.Sprintf("%[1]s >= '%[2]s' AND %[1]s < '%[3]s'", column, from.UTC().Format(time.RFC3339), to.UTC().Format(time.RFC3339))
}
