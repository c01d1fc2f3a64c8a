package exchange

import (
	"context"
	"encoding/json"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// related is somebody close to a patient, as their source sent them.
type related struct {
	id, patient uuid.UUID
	content     fhir.RelatedPerson
}

// relatedPersons reads people close to patients. They are kept as they were sent,
// in no table of ent's.
func relatedPersons(ctx context.Context, _ *ent.Client, s Selection) ([]draft, error) {
	q := sql.Dialect(dialect.Postgres).Select("id", "patient_id", "content").From(sql.Table("raw_resource"))
	q.Where(sql.And(sql.EQ(q.C("resource_type"), "RelatedPerson"), sql.NotNull(q.C("patient_id"))))
	visible, err := rule.Rows(ctx, rule.RelatedPerson)
	if err != nil {
		return nil, fmt.Errorf("exchange: %w", err)
	}
	visible(q)
	s.rows("patient_id")(q)
	found, err := readRelated(ctx, q)
	return drafts(found, err, func(r related) uuid.UUID { return r.id }, relatedPersonOf)
}

func readRelated(ctx context.Context, q *sql.Selector) ([]related, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, database.ErrNoOperation
	}
	query, args := q.Query()
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []related
	for rows.Next() {
		var one related
		var content []byte
		if err := rows.Scan(&one.id, &one.patient, &content); err != nil {
			return nil, err //nolint:wrapcheck // drafts does
		}
		if json.Unmarshal(content, &one.content) == nil {
			all = append(all, one)
		}
	}
	return all, rows.Err()
}

func relatedPersonOf(r related, l *links) fhir.Any {
	active := true
	if r.content.Active != nil {
		active = *r.content.Active
	}
	return &fhir.RelatedPerson{
		Resource: fhir.Resource{ResourceType: "RelatedPerson", ID: r.id.String(), Meta: fhir.Meta{
			LastUpdated: r.content.Meta.LastUpdated, Profile: profiles("us-core-relatedperson"),
		}},
		Active:       &active,
		Patient:      l.to("Patient", r.patient),
		Relationship: r.content.Relationship,
		Name:         r.content.Name,
		Telecom:      r.content.Telecom,
		Address:      r.content.Address,
	}
}
