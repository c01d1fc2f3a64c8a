package watch

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/monitor/event"
	"caseload/care/monitor/trigger"
	"caseload/care/record"
	"caseload/ent"
)

// watched are the types of rows that may be a change of condition.
var watched = []string{
	ent.TypeObservation, ent.TypeCondition, ent.TypeEncounter, ent.TypeMedicationRequest, ent.TypeProcedure, ent.TypeAppointment,
	ent.TypeQuestionnaireResponse,
}

// readChanged reads the rows of the ids that happened lately. An assessment comes
// with the totals of the year before it, by which its course is told.
const readChanged = `with s(id) as (select unnest($1::uuid[])), ` + ofChanged

//nolint:dupword // columns that a table does not have
const ofChanged = `coded as (
		select o.patient_id, o.id, o.sensitivity, o.timeline_at as at, o.codings, o.code_system, o.code, o.display, 'Observation' as type, o.status,
			o.category, '' as class, o.components, o.interpretation, o.value, null::timestamptz as ended
		from observation o join s using (id)
		where o.organization_id = (select viewer_organization()) and o.timeline_at > $2
		union all
		select c.patient_id, c.id, c.sensitivity, c.timeline_at, c.codings, c.code_system, c.code, c.display, 'Condition', coalesce(c.clinical_status, ''),
			c.category, coalesce(c.verification_status, ''), null, null, null, c.abatement_at
		from condition c join s using (id)
		where c.organization_id = (select viewer_organization()) and (c.timeline_at > $2 or c.clinical_status in ('RESOLVED', 'REMISSION', 'RECURRENCE', 'RELAPSE'))
		union all
		select e.patient_id, e.id, e.sensitivity, e.timeline_at, e.codings, e.code_system, e.code, e.display, 'Encounter', e.status,
			'', e.class, null, null, null, e.ends_at
		from encounter e join s using (id)
		where e.organization_id = (select viewer_organization()) and e.timeline_at > $2
		union all
		select m.patient_id, m.id, m.sensitivity, m.timeline_at, m.codings, m.code_system, m.code, m.display, 'MedicationRequest', m.status,
			'', '', null, null, null, m.recorded_at
		from medication_request m join s using (id)
		where m.organization_id = (select viewer_organization()) and (m.timeline_at > $2 or m.status in ('STOPPED', 'ON_HOLD'))
		union all
		select p.patient_id, p.id, p.sensitivity, p.timeline_at, p.codings, p.code_system, p.code, p.display, 'Procedure', p.status,
			'', '', null, null, null, null
		from procedure p join s using (id)
		where p.organization_id = (select viewer_organization()) and p.timeline_at > $2
	)
	select patient_id, coalesce(sensitivity, ''), jsonb_build_object('id', id, 'type', type, 'at', at, 'status', status, 'category', category,
		'class', class, 'codings', coalesce(codings, '[]') || jsonb_build_object('system', code_system, 'code', code, 'display', display),
		'components', components, 'interpretation', interpretation, 'value', value, 'ended', ended)
	from coded
	union all
	select a.patient_id, '', jsonb_build_object('id', a.id, 'type', 'Appointment', 'at', a.starts_at, 'status', a.status, 'text', a.title)
	from appointment a join s using (id)
	where a.organization_id = (select viewer_organization()) and a.starts_at > $2
	union all
	select q.patient_id, coalesce(q.sensitivity, ''), jsonb_build_object('id', q.id, 'type', 'QuestionnaireResponse', 'at', q.timeline_at,
		'status', q.status, 'instrument', q.questionnaire, 'band', q.band, 'total', q.total)
	from questionnaire_response q
	where q.organization_id = (select viewer_organization()) and q.status in ('COMPLETED', 'AMENDED') and (q.patient_id, q.questionnaire) in (
		select n.patient_id, n.questionnaire from questionnaire_response n join s using (id)
		where n.organization_id = (select viewer_organization()) and n.timeline_at > $2)
		and q.timeline_at > $2 - interval '400 days'`

// changed is a row that was read.
type changed struct {
	ID             uuid.UUID        `json:"id"`
	Type           string           `json:"type"`
	At             time.Time        `json:"at"`
	Status         string           `json:"status"`
	Category       string           `json:"category"`
	Class          string           `json:"class"`
	Text           string           `json:"text"`
	Codings        []code.Coding    `json:"codings"`
	Components     []code.Component `json:"components"`
	Interpretation []code.Coding    `json:"interpretation"`
	Value          *code.Value      `json:"value"`
	Ended          *time.Time       `json:"ended"`
	Instrument     string           `json:"instrument"`
	Band           string           `json:"band"`
	Total          *float64         `json:"total"`
}

// NoticeChanges asks the rules about rows that were written many at a time, as an
// import does. What was there before is not known of a row that was changed.
func (w *Watch) NoticeChanges(ctx context.Context, changes []record.Change) error {
	kinds := map[uuid.UUID]record.ChangeKind{}
	var ids []uuid.UUID
	for _, c := range changes {
		if slices.Contains(watched, c.Type) && c.Patient != uuid.Nil {
			ids, kinds[c.ID] = append(ids, c.ID), c.Kind
		}
	}
	if len(ids) == 0 {
		return nil
	}
	news := map[uuid.UUID]*News{}
	var over []lapsed
	err := w.each(ctx, readChanged, []any{pq.Array(ids), w.Now.Add(-recent)}, func(patient uuid.UUID, label string, row []byte) error {
		var read changed
		if err := json.Unmarshal(row, &read); err != nil {
			return err
		}
		if news[patient] == nil {
			news[patient] = &News{Patient: patient}
		}
		kind, isNew := kinds[read.ID]
		fact := news[patient].take(read, label, kind, isNew, w.Now)
		over = append(over, lapses(read, patient, kind, fact)...)
		return nil
	})
	if err == nil {
		err = w.retract(ctx, over)
	}
	if err != nil {
		return err
	}
	list := make([]News, 0, len(news))
	for _, n := range news {
		list = append(list, *n)
	}
	return w.Notice(ctx, list...)
}

// take adds a row to the news, and answers what happened to it.
func (n *News) take(read changed, label string, kind record.ChangeKind, isNew bool, now time.Time) event.Fact {
	row := read.Type + "/" + read.ID.String()
	if isNew {
		n.Rows = append(n.Rows, row)
	}
	if read.Type == ent.TypeObservation {
		n.measured(read)
	}
	if read.Type == ent.TypeCondition || read.Type == ent.TypeMedicationRequest {
		n.States = append(n.States, trigger.StatesOf(read.Codings)...)
	}
	fact := read.fact(label)
	read.complete(&fact, kind, now)
	if fact.Matters() {
		n.Facts = append(n.Facts, fact)
	}
	return fact
}

// fact is the row as an event, before what became of it.
func (read *changed) fact(label string) event.Fact {
	return event.Fact{
		ID: read.Type + "/" + read.ID.String(), Type: read.Type, Change: event.Added, At: read.At, Status: read.Status, Class: read.Class, Category: read.Category,
		Codings: read.Codings, Text: read.Text, Instrument: read.Instrument, Band: read.Band, Total: read.Total, Label: label,
	}
}

// measured notes the codes of an observation, and whether it was flagged.
func (n *News) measured(read changed) {
	critical := slices.ContainsFunc(read.Interpretation, func(c code.Coding) bool { return c.Code == "HH" || c.Code == "LL" })
	for _, c := range read.Codings {
		if c.System == code.LOINC {
			n.Codes = append(n.Codes, c.Code)
			if critical && read.Category == "laboratory" {
				n.Flagged = append(n.Flagged, c.Code)
			}
		}
	}
	for _, part := range read.Components {
		n.Codes = append(n.Codes, part.Code.Code)
	}
}

// skilledNursing are codes of encounters that are stays in a nursing facility,
// whatever their class (SNOMED CT).
var skilledNursing = []string{"449411000124106"}

// complete tells what became of the row, as far as its status says so.
func (read *changed) complete(fact *event.Fact, kind record.ChangeKind, now time.Time) {
	switch read.Type {
	case ent.TypeCondition:
		fact.Negated = read.Class == "REFUTED" || read.Class == "ENTERED_IN_ERROR"
		fact.Class = ""
		switch {
		case kind == record.Created:
		case read.Status == "RESOLVED" || read.Status == "REMISSION":
			fact.Change, fact.At = event.Resolved, now
			if read.Ended != nil {
				fact.At = *read.Ended
			}
		case read.Status == "RECURRENCE" || read.Status == "RELAPSE":
			fact.Change, fact.At = event.Worsened, now
		}
	case ent.TypeMedicationRequest:
		if kind != record.Created {
			fact.At = now // an order is dated when it was written, not when it ended
		}
	case ent.TypeEncounter:
		if slices.ContainsFunc(read.Codings, func(c code.Coding) bool { return c.System == code.SNOMED && slices.Contains(skilledNursing, c.Code) }) {
			fact.Class = "SNF"
		}
	case ent.TypeObservation:
		if read.Value != nil && read.Value.Coding != nil {
			fact.Codings = append(slices.Clone(fact.Codings), *read.Value.Coding)
		}
		fact.Negated = read.Value != nil && read.Value.Boolean != nil && !*read.Value.Boolean || strings.HasPrefix(read.Status, "ENTERED") || read.Status == "CANCELLED"
	}
}
