package population

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/identify/stay"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// The outcomes of work whose reason was taken back or corrected. It is opened anew when
// there is a reason after all.
const (
	takenBack  = "The discharge was taken back."
	uncalled   = "What called for it was taken back."
	mayReopen  = `('` + takenBack + `', '` + uncalled + `')`
	withdrawal = `case source when '` + screeningSource + `' then '` + takenBack + `' else '` + uncalled + `' end`
)

// called is an open task that an encounter called for.
type called struct {
	id, patient        uuid.UUID
	source, instrument string
	due                time.Time
	encounter          encounter
	gone               bool // there was no such encounter
	untouched          bool // no person has changed it
}

// readCalled reads the open tasks that encounters called for: the note of a call, and
// the cause of an assessment, name the encounter. What has got a label since tells
// nothing here.
var readCalled = `select t.id, t.patient_id, t.source, t.questionnaire, t.due_at,
		not exists (select from change c where c.organization_id = $1 and c.entity_id = t.id and c.actor_id is not null), e.status in ('CANCELLED', 'ENTERED_IN_ERROR'),
		e.id, e.class, e.starts_at, e.ends_at, e.discharge_disposition_code
	from task t join encounter e on e.organization_id = $1 and e.patient_id = t.patient_id and e.sensitivity is null
		and e.id::text = split_part(case t.source when '` + screeningSource + `' then t.note else t.cause end, 'Encounter/', 2)
	where t.organization_id = $1 and t.patient_id = any($2::uuid[]) and t.source in ('` + screeningSource + `', '` + askedSource + `') and t.status` + rule.OpenText

const withdrawCalled = `update task set status = 'CANCELLED', outcome = ` + withdrawal + `, revision = revision + 1, recorded_at = $2
	where organization_id = $1 and id = any($3::uuid[]) returning id, patient_id, revision`

// withdraw closes the work that encounters do not call for any more, or call for at
// another time, and says so in the log: a hospital cancels a discharge (HL7 ADT A13) or
// the whole stay (A11), or corrects what it was and when.
func (b *batch) withdraw(ctx context.Context, op *database.Operation) error {
	if len(b.patients) == 0 {
		return nil
	}
	all, err := b.called(ctx, op)
	if err != nil {
		return err
	}
	var lapsed []uuid.UUID
	for _, c := range all {
		if !b.people[c.patient].calls(c, b.at) {
			lapsed = append(lapsed, c.id)
		}
	}
	if lapsed == nil {
		return nil
	}
	_, err = b.writeTasks(ctx, op, uncalled, withdrawCalled, b.viewer.Organization, b.at, pq.Array(lapsed))
	return err
}

func (b *batch) called(ctx context.Context, op *database.Operation) (all []called, err error) {
	rows, err := op.Query(ctx, readCalled, b.viewer.Organization, pq.Array(b.patients))
	if err != nil {
		return nil, fmt.Errorf("read work that encounters called for: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c called
		e := &c.encounter
		if err := rows.Scan(&c.id, &c.patient, &c.source, &c.instrument, &c.due, &c.untouched, &c.gone,
			&e.ID, &e.Class, &e.StartsAt, &e.EndsAt, &e.Disposition); err != nil {
			return nil, fmt.Errorf("read work that encounters called for: %w", err)
		}
		all = append(all, c)
	}
	return all, rows.Err()
}

// calls reports whether the encounter calls for the work as it stands.
func (p *person) calls(c called, now time.Time) bool {
	switch {
	case c.gone:
		return false
	case c.source == screeningSource:
		due, ok := p.callDue(&c.encounter)
		return ok && (!c.untouched || due.Equal(c.due))
	}
	return p.asks(&c.encounter, c.instrument) && (!c.untouched || p.asksBy(c, now))
}

// callDue is by when somebody is to be called after a discharge home; ok is false for
// what is none.
func (p *person) callDue(e *encounter) (due time.Time, ok bool) {
	if stayKinds[e.Class] != stay.Inpatient || e.EndsAt == nil || !home(e.Disposition) {
		return time.Time{}, false
	}
	return p.endOf(p.date(*e.EndsAt).BusinessDaysAfter(screeningDays)), true
}

// asks reports whether an encounter is an occasion for an instrument.
func (p *person) asks(e *encounter, name string) bool {
	return slices.ContainsFunc(occasionsOf(e), func(o occasion) bool {
		return slices.ContainsFunc(p.schedules(o, map[string]code.Day{}), func(s instrument.Schedule) bool { return s.Instrument == name })
	})
}

// asksBy reports whether the instrument is due then; also when nothing asks for it
// lately, as what was asked for stays.
func (p *person) asksBy(c called, now time.Time) bool {
	var due time.Time
	for _, a := range p.askings(now) {
		if a.Questionnaire == c.instrument && (due.IsZero() || a.Due.Before(due)) {
			due = a.Due
		}
	}
	return due.IsZero() || due.Equal(c.due)
}
