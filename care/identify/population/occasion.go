package population

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/identify/stay"
	"caseload/ent"
)

// occasion is something that happened for which instruments may be asked (see
// instrument.Events). Confidential ones are none: a task is open to everybody who
// works for the patient, and its coming would tell of them.
type occasion struct {
	cause string // the row, as Type/id
	fact  string
	at    time.Time
}

// occasionQuery reads enrollments that began and open changes of condition, of the
// time in which they are looked at. What an assessment itself has found asks for no
// other one, and encounters tell of themselves.
const occasionQuery = `select e.patient_id, '', jsonb_build_object('type', 'EpisodeOfCare', 'id', e.id, 'facts', jsonb_build_array('enrollment'), 'at', e.starts_at)
	from episode_of_care e
	where e.organization_id = (select viewer_organization()) and e.patient_id = any($1::uuid[]) and e.status = 'ACTIVE'
		and e.starts_at > now() - interval '31 days'
	union all
	select i.patient_id, '', jsonb_build_object('type', 'DetectedIssue', 'id', i.id, 'at', i.timeline_at, 'facts', jsonb_build_array('change:' || i.cause)
		|| case when i.severity in ('URGENT', 'EMERGENT') then '["change:urgent"]'::jsonb else '[]'::jsonb end)
	from detected_issue i
	where i.organization_id = (select viewer_organization()) and i.patient_id = any($1::uuid[]) and i.sensitivity is null
		and i.status <> 'RESOLVED' and i.kind not in ('SCREENING', 'ENCOUNTER') and i.timeline_at > now() - interval '31 days'`

func (p *person) takeOccasion(_ string, row []byte) error {
	var read struct {
		Type  string    `json:"type"`
		ID    uuid.UUID `json:"id"`
		Facts []string  `json:"facts"`
		At    time.Time `json:"at"`
	}
	if err := json.Unmarshal(row, &read); err != nil {
		return err
	}
	for _, fact := range read.Facts {
		p.occasions = append(p.occasions, occasion{reference(read.Type, read.ID), fact, read.At})
	}
	return nil
}

// happened are all occasions of the patient.
func (p *person) happened() []occasion {
	list := slices.Clone(p.occasions)
	encounters := seen(view{p, ""}, p.encounters)
	for i := range encounters {
		list = append(list, occasionsOf(&encounters[i])...)
	}
	return list
}

// occasionsOf are the occasions that an encounter gives.
func occasionsOf(e *encounter) (list []occasion) {
	cause := reference(ent.TypeEncounter, e.ID)
	if stayKinds[e.Class] == stay.Inpatient && e.EndsAt != nil && home(e.Disposition) {
		list = append(list, occasion{cause, "encounter:discharge-home", *e.EndsAt})
	}
	if e.StartsAt != nil {
		list = append(list, occasion{cause, "encounter:" + e.Class, *e.StartsAt})
	}
	return list
}

// asking is an assessment that an occasion calls for.
type asking struct {
	ID            uuid.UUID `json:"id"`
	Patient       uuid.UUID `json:"patient_id"`
	Questionnaire string    `json:"questionnaire"`
	Title         string    `json:"title"`
	Why           string    `json:"why"`
	Cause         string    `json:"cause"`
	At            time.Time `json:"at"`
	Due           time.Time `json:"due_at"`
}

// askings are the assessments that the occasions of the last days call for, and
// that nobody has completed since.
func (p *person) askings(now time.Time) (list []asking) {
	last := map[string]code.Day{}
	for _, a := range seen(view{p, ""}, p.answers) {
		if on, known := last[a.Instrument]; !known || a.On > on {
			last[a.Instrument] = a.On
		}
	}
	for _, o := range p.happened() {
		on := p.date(o.at)
		if o.at.After(now) || on <= p.asOf-screeningWindow {
			continue
		}
		for _, s := range p.schedules(o, last) {
			if done, ever := last[s.Instrument]; !ever || done < on {
				list = append(list, p.asking(o, s, on))
			}
		}
	}
	return list
}

// schedules are those that an occasion falls under, with the days of the last answers.
func (p *person) schedules(o occasion, last map[string]code.Day) (list []instrument.Schedule) {
	on := p.date(o.at)
	for _, event := range instrument.Events(o.fact) {
		list = append(list, instrument.At(instrument.Schedules(), event, on, instrument.Patient{Age: p.age(on)}, last)...)
	}
	return list
}

func (p *person) asking(o occasion, s instrument.Schedule, on code.Day) asking {
	due, dated := s.Within.On(on, code.Holiday)
	if !dated {
		due = on
	}
	return asking{
		ID: uuid.Must(uuid.NewV7()), Patient: p.id, Questionnaire: s.Instrument, Title: instrument.Shipped().Current(s.Instrument).Title,
		Why: fmt.Sprintf("%s (%s)", s.Text, on), Cause: s.Instrument + " " + o.cause, At: o.at, Due: p.endOf(due),
	}
}

// age is the whole years on a day; nil where the birth date is not known.
func (p *person) age(on code.Day) *int {
	if p.birth == nil {
		return nil
	}
	return new(p.birth.YearsTo(on))
}
