package watch

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/monitor/event"
	"caseload/care/monitor/trigger"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
)

// History is what was on record about one patient, as rules read it.
type History struct {
	Patient  uuid.UUID
	About    trigger.Person
	Readings []trigger.Reading
	Facts    []event.Fact
	// Cut says that there were more readings than are read of one patient.
	Cut bool
}

// mostHistory bounds what is read of one patient for a history.
const mostHistory = 20_000

const readPeople = `select p.id, '', jsonb_build_object('birth', p.birth_date, 'zone', coalesce(nullif(p.time_zone, ''), o.time_zone, 'UTC'))
	from patient p left join organization o on o.organization_id = p.organization_id and o.id = p.organization_id
	where p.organization_id = (select viewer_organization()) and p.id = any($1::uuid[])`

const readMeasured = measuredColumns + `and o.timeline_at < $4
			and (o.code = any($2::text[]) or o.category = 'laboratory' and jsonb_path_exists(o.interpretation, '$[*].code ? (@ == "HH" || @ == "LL")'))
		order by o.timeline_at desc, o.id desc limit $5) o`

// readHappened reads the rows of the patients $1 about which something happened from
// $2 on and before $3.
const readHappened = `with s(id) as (
		select id from observation where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and timeline_at > $2 and timeline_at < $3
		union all
		select id from condition where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and timeline_at < $3 and (timeline_at > $2 or abatement_at > $2)
		union all
		select id from encounter where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and timeline_at > $2 and timeline_at < $3
		union all
		select id from medication_request where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and (timeline_at > $2 and timeline_at < $3 or status in ('STOPPED', 'ON_HOLD'))
		union all
		select id from procedure where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and timeline_at > $2 and timeline_at < $3
		union all
		select id from appointment where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and starts_at > $2 and starts_at < $3
		union all
		select id from questionnaire_response where organization_id = (select viewer_organization()) and patient_id = any($1::uuid[]) and timeline_at > $2 and timeline_at < $3
	), ` + ofChanged

// Histories reads what was on record about the patients from the first time on and
// before the second, and of what was measured as far back as the rules look. It locks
// and writes nothing.
func Histories(ctx context.Context, op *database.Operation, rules *trigger.Set, patients []uuid.UUID, from, to time.Time) ([]History, error) {
	h := &histories{watch: &Watch{Op: op, Now: to}, rules: rules, from: from, to: to, people: map[uuid.UUID]*History{}}
	for _, read := range []func(context.Context, []uuid.UUID) error{h.readPeople, h.readMeasured, h.readStates, h.readHappened} {
		if err := read(ctx, patients); err != nil {
			return nil, err
		}
	}
	list := make([]History, 0, len(h.people))
	for _, id := range patients {
		if p := h.people[id]; p != nil {
			list = append(list, *p)
		}
	}
	return list, nil
}

// histories are being read.
type histories struct {
	watch    *Watch
	rules    *trigger.Set
	from, to time.Time
	people   map[uuid.UUID]*History
}

func (h *histories) readPeople(ctx context.Context, patients []uuid.UUID) error {
	return h.watch.each(ctx, readPeople, []any{pq.Array(patients)}, func(id uuid.UUID, _ string, row []byte) error {
		var read struct {
			Birth code.PartialDate `json:"birth"`
			Zone  string           `json:"zone"`
		}
		if err := json.Unmarshal(row, &read); err != nil {
			return err
		}
		h.people[id] = &History{Patient: id, About: about(read.Birth, read.Zone)}
		return nil
	})
}

// about is a person by what the patient's row says.
func about(birth code.PartialDate, zone string) (p trigger.Person) {
	p.Zone = time.UTC
	if known, err := time.LoadLocation(zone); err == nil {
		p.Zone = known
	}
	if day, err := code.ParseDay(string(birth)); err == nil {
		p.Birth = &day
	}
	return p
}

func (h *histories) readMeasured(ctx context.Context, patients []uuid.UUID) error {
	codes := h.rules.Codes()
	codes = append(codes, trigger.Panels(codes)...)
	rows := map[uuid.UUID]int{}
	args := []any{pq.Array(patients), pq.Array(codes), h.from.Add(-h.rules.Reach(codes)), h.to, mostHistory}
	return h.watch.each(ctx, readMeasured, args, func(id uuid.UUID, label string, row []byte) error {
		read, err := Readings(row, label)
		rows[id]++
		if p := h.people[id]; p != nil {
			p.Readings, p.Cut = append(p.Readings, read...), rows[id] == mostHistory
		}
		return err
	})
}

func (h *histories) readStates(ctx context.Context, patients []uuid.UUID) error {
	return h.watch.each(ctx, readStates, []any{pq.Array(patients)}, func(id uuid.UUID, label string, row []byte) error {
		held, err := States(row, label)
		if p := h.people[id]; p != nil {
			p.About.States = append(p.About.States, held...)
		}
		return err
	})
}

func (h *histories) readHappened(ctx context.Context, patients []uuid.UUID) error {
	return h.watch.each(ctx, readHappened, []any{pq.Array(patients), h.from, h.to}, func(id uuid.UUID, label string, row []byte) error {
		var read changed
		if err := json.Unmarshal(row, &read); err != nil {
			return err
		}
		if p := h.people[id]; p != nil {
			p.Facts = append(p.Facts, read.past(label)...)
		}
		return nil
	})
}

// past is what happened to a row by the times that it tells. A condition was active
// when it came; that it is over is told where it says since when. That it came back
// has no time, and is left out. An order ended when it was written down last.
func (read *changed) past(label string) (facts []event.Fact) {
	over := read.Type == ent.TypeCondition && slices.Contains([]string{"RESOLVED", "REMISSION", "INACTIVE"}, read.Status)
	if over && read.Ended != nil && read.Status != "INACTIVE" {
		resolved := read.fact(label)
		read.complete(&resolved, record.Updated, *read.Ended)
		facts = append(facts, resolved)
	}
	came := read.fact(label)
	read.complete(&came, record.Created, read.At)
	if over {
		came.Status = "ACTIVE"
	}
	if read.Type == ent.TypeMedicationRequest && (read.Status == "STOPPED" || read.Status == "ON_HOLD") && read.Ended != nil {
		came.At = *read.Ended
	}
	facts = append(facts, came)
	return slices.DeleteFunc(facts, func(f event.Fact) bool { return !f.Matters() })
}
