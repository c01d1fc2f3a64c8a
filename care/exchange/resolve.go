package exchange

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// named is where the rows of a type are, what they are called in a reference, and
// their label.
type named struct{ class, table, name, label string }

// label is the column of tables whose rows may be confidential; none stands for
// what a table has not.
const label, none = "coalesce(sensitivity, '')", "''"

// names has every type that a reference may lead to.
var names = map[string]named{
	"Organization":       {ent.TypeOrganization, "organization", "name", none},
	"Practitioner":       {ent.TypePractitioner, "practitioner", "display_name", none},
	"PractitionerRole":   {ent.TypePractitionerRole, "practitioner_role", none, none},
	"HealthcareService":  {ent.TypeHealthcareService, "healthcare_service", "name", none},
	"Patient":            {ent.TypePatient, "patient", "display_name", none},
	"RelatedPerson":      {rule.RelatedPerson, "raw_resource", none, none},
	"Encounter":          {ent.TypeEncounter, "encounter", none, label},
	"Condition":          {ent.TypeCondition, "condition", "display", label},
	"AllergyIntolerance": {ent.TypeAllergyIntolerance, "allergy_intolerance", "display", label},
	"Appointment":        {ent.TypeAppointment, "appointment", "title", none},
	"CareTeam":           {ent.TypeCareTeam, "care_team", "name", none},
	"Goal":               {ent.TypeGoal, "goal", "display", label},
	"CarePlan":           {ent.TypeCarePlan, "care_plan", "title", label},
	"ServiceRequest":     {ent.TypeServiceRequest, "service_request", "coalesce(nullif(display, ''), reason)", label},
	"MedicationRequest":  {ent.TypeMedicationRequest, "medication_request", "display", label},
	"Task":               {ent.TypeTask, "task", none, none},
}

// composed turns drafts into resources, with references to what the viewer may see.
// What that is takes one statement, however many they are.
func composed(ctx context.Context, list []draft) ([]fhir.Any, error) {
	asking := &links{asked: map[target]bool{}}
	for _, d := range list {
		d.compose(asking)
	}
	known, err := visible(ctx, slices.Collect(maps.Keys(asking.asked)))
	if err != nil {
		return nil, err
	}
	resources := make([]fhir.Any, len(list))
	for i, d := range list {
		resources[i] = d.labeled(known)
	}
	return resources, nil
}

// visible are those of the targets that the viewer may see, with their names.
func visible(ctx context.Context, targets []target) (map[target]seen, error) {
	known := map[target]seen{}
	if len(targets) == 0 {
		return known, nil
	}
	query, args, err := statement(ctx, targets)
	if err != nil {
		return nil, err
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, database.ErrNoOperation
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("exchange: look references up: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var t target
		var found seen
		if err := rows.Scan(&t.kind, &t.id, &found.name, &found.label); err != nil {
			return nil, fmt.Errorf("exchange: look references up: %w", err)
		}
		known[t] = found
	}
	return known, rows.Err()
}

// statement looks in every type, so that its text is always the same.
func statement(ctx context.Context, targets []target) (string, []any, error) {
	ids := map[string][]uuid.UUID{}
	for _, t := range targets {
		ids[t.kind] = append(ids[t.kind], t.id)
	}
	b := &sql.Builder{}
	b.SetDialect(dialect.Postgres)
	for i, kind := range slices.Sorted(maps.Keys(names)) {
		n := names[kind]
		rows, err := rule.Rows(ctx, n.class)
		if err != nil {
			return "", nil, fmt.Errorf("exchange: %w", err)
		}
		s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(n.table))
		s.SelectExpr(sql.Raw("'" + kind + "'"))
		s.AppendSelectExpr(sql.Raw(s.C("id")), sql.Raw(n.name), sql.Raw(n.label))
		s.Where(rule.IsAny(s.C("id"), ids[kind]))
		if kind == "RelatedPerson" {
			s.Where(sql.EQ(s.C("resource_type"), kind))
		}
		rows(s)
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		b.Join(s)
	}
	query, args := b.Query()
	return query, args, nil
}
