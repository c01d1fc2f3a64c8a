package population

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/ent/database"
)

// source is a statement that reads one kind of thing about many patients, and
// what takes each row in. Every statement gives the patient first and then a
// label and a JSON object, so that one loop reads them all.
type source struct {
	query string
	take  func(p *person, label string, row []byte) error
}

var sources = []source{
	{conditionQuery, (*person).takeCondition},
	{encounterQuery, (*person).takeEncounter},
	{claimQuery, (*person).takeClaim},
	{labQuery, (*person).takeLab},
	{answerQuery, (*person).takeAnswer},
	{occasionQuery, (*person).takeOccasion},
	{medicineQuery, (*person).takeMedicines},
	{coverageQuery, (*person).takeCoverage},
	{consentQuery, (*person).takeConsent},
	{memberQuery, (*person).takeMember},
}

// load reads what is on record about the patients.
func load(ctx context.Context, op *database.Operation, patients []uuid.UUID, asOf time.Time) ([]*person, error) {
	people, err := loadPatients(ctx, op, patients, asOf)
	if err != nil {
		return nil, err
	}
	byID := make(map[uuid.UUID]*person, len(people))
	for _, p := range people {
		byID[p.id] = p
	}
	for _, from := range sources {
		err := each(ctx, op, from.query, patients, func(id uuid.UUID, label string, row []byte) error {
			return from.take(byID[id], label, row)
		})
		if err != nil {
			return nil, err
		}
	}
	return people, nil
}

// patientRow is a patient's own row.
type patientRow struct {
	Birth    code.PartialDate `json:"birth_date"`
	Gender   string           `json:"gender"`
	BirthSex *string          `json:"birth_sex"`
	Language string           `json:"language"`
	Zone     string           `json:"zone"`
	Address  []code.Address   `json:"address"`
}

const patientQuery = `select p.id, '', jsonb_build_object('birth_date', p.birth_date, 'gender', p.gender, 'birth_sex', p.birth_sex,
		'language', p.language, 'address', p.address, 'zone', coalesce(nullif(p.time_zone, ''), o.time_zone, 'UTC'))
	from patient p left join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
	where p.organization_id = (select viewer_organization()) and p.id = any($1::uuid[]) order by p.id`

func loadPatients(ctx context.Context, op *database.Operation, patients []uuid.UUID, asOf time.Time) (people []*person, err error) {
	err = each(ctx, op, patientQuery, patients, func(id uuid.UUID, _ string, row []byte) error {
		var read patientRow
		if err := json.Unmarshal(row, &read); err != nil {
			return err
		}
		people = append(people, read.person(id, asOf))
		return nil
	})
	return people, err
}

func (r *patientRow) person(id uuid.UUID, asOf time.Time) *person {
	p := &person{id: id, zone: time.UTC, language: r.Language, medicines: map[string]int{}}
	if zone, err := time.LoadLocation(r.Zone); err == nil {
		p.zone = zone
	}
	p.asOf = p.date(asOf)
	if birth, err := code.ParseDay(string(r.Birth)); err == nil {
		p.birth = &birth
	}
	p.sex = map[string]string{"MALE": "male", "FEMALE": "female"}[r.Gender]
	if r.BirthSex != nil {
		if sex, ok := map[string]string{"M": "male", "F": "female"}[*r.BirthSex]; ok {
			p.sex = sex
		}
	}
	if len(r.Address) > 0 {
		p.state, p.postalCode = r.Address[0].State, r.Address[0].PostalCode
	}
	return p
}

// each reads the rows of a statement about patients.
func each(ctx context.Context, op *database.Operation, query string, patients []uuid.UUID, take func(uuid.UUID, string, []byte) error) error {
	rows, err := op.Query(ctx, query, pq.Array(patients))
	if err != nil {
		return fmt.Errorf("load: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var (
			id    uuid.UUID
			label string
			row   []byte
		)
		if err := rows.Scan(&id, &label, &row); err != nil {
			return fmt.Errorf("load: %w", err)
		}
		if err := take(id, label, row); err != nil {
			return fmt.Errorf("load: a row does not fit: %w", err)
		}
	}
	return rows.Err()
}
