package owed

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/identify/fact"
)

// form is a filled-in instrument that counts as something.
type form struct {
	meaning

	id uuid.UUID
	at time.Time
	on code.Day
}

// assessed takes in an assessment that was submitted, or was begun.
func (r *Record) assessed(a row) {
	m, ok := meanings()[a.Questionnaire]
	if !ok {
		return
	}
	if a.Status == "IN_PROGRESS" {
		if slices.Contains(m.kinds, "assessment") {
			r.happened(obligation.Event{Kind: "assessment_started"}, "QuestionnaireResponse", a.ID, a.At)
		}
		return
	}
	at := a.At
	if a.AuthoredAt != nil {
		at = *a.AuthoredAt
	}
	r.forms = append(r.forms, form{m, a.ID, at, r.on(at)})
}

// assessments are the events of the forms, each with the topics of the set.
func (r *Record) assessments() (all []obligation.Event) {
	for _, f := range r.forms {
		for _, kind := range f.kinds {
			e := obligation.Event{ID: "QuestionnaireResponse/" + f.id.String(), Kind: fact.Text(kind), On: r.moment(f.at)}
			if kind == "hra" {
				e.Topics = r.topicsAround(f.on)
			}
			all = append(all, e)
		}
	}
	return all
}

// topicsAround are the topics of the forms that belong to an assessment of the day.
func (r *Record) topicsAround(day code.Day) []fact.Text {
	within := code.Day(limits().Of("topics within"))
	topics := []fact.Text{}
	for _, f := range r.forms {
		if f.on >= day-within && f.on <= day+within {
			topics = append(topics, f.topics...)
		}
	}
	return topics
}
