package exchange

import (
	"context"
	"reflect"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/goal"
)

func goals(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Goal.Query().Where(s.rows(goal.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.Goal) uuid.UUID { return r.ID }, goalOf)
}

func goalOf(r *ent.Goal, l *links) fhir.Any {
	g := &fhir.Goal{
		Resource:          row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("Goal", profiles("us-core-goal")...),
		LifecycleStatus:   word(r.LifecycleStatus),
		AchievementStatus: single(r.Stated, "achievementStatus", coded("http://terminology.hl7.org/CodeSystem/goal-achievement", r.AchievementStatus)),
		Category:          list(r.Stated, "category"),
		Priority:          single(r.Stated, "priority", priority(r.Priority)),
		Description:       goalWords(r),
		Subject:           l.to("Patient", r.PatientID),
		StartDate:         string(r.StartsOn),
		Target:            targets(r),
		StatusDate:        statusDate(r),
		StatusReason:      r.Stated.Text("statusReason"),
		ExpressedBy:       l.expressed(r),
		Addresses:         l.all("Condition", r.Addresses),
		Note:              notes(l, r.Stated, r.Note, r.Annotations...),
	}
	r.Stated.Into("startCodeableConcept", &g.StartCodeableConcept)
	if r.PatientWords != "" {
		g.Extension = []fhir.Extension{{URL: fhir.PatientWordsExtension, String: &r.PatientWords}}
	}
	return g
}

// goalWords is what is to be reached, in the patient's words where nobody else said
// it.
func goalWords(r *ent.Goal) fhir.CodeableConcept {
	said := about(r.Stated, "description", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, r.Codings)
	if said.Empty() {
		said.Text = r.PatientWords
	}
	return or(said)
}

// expressed is whose goal it is: the patient's where it stands in the patient's
// words.
func (l *links) expressed(r *ent.Goal) fhir.Reference {
	if said := l.stated(r.Stated, "expressedBy"); says(said) {
		return said
	}
	if r.PatientWords != "" {
		return l.to("Patient", r.PatientID)
	}
	return l.maybe("Practitioner", r.PerformerID)
}

// statusDate is the day on which the goal came to its status, as far as it was
// stated or is over.
func statusDate(r *ent.Goal) string {
	if text := r.Stated.Text("statusDate"); text != "" && (r.EndedAt == nil || when(text, r.EndedAt) == text) {
		return text
	}
	if r.EndedAt == nil {
		return ""
	}
	return r.EndedAt.UTC().Format("2006-01-02")
}

func priority(p *goal.Priority) fhir.CodeableConcept {
	if p == nil {
		return fhir.CodeableConcept{}
	}
	return fhir.CodeableConcept{Coding: []fhir.Coding{{
		System: "http://terminology.hl7.org/CodeSystem/goal-priority", Code: word(*p) + "-priority",
	}}}
}

// targets are the targets as they were stated where those are on record, else those
// on record. A detail needs a measure (FHIR gol-1).
func targets(r *ent.Goal) []fhir.GoalTarget {
	var said []fhir.GoalTarget
	if r.Stated.Into("target", &said) && reflect.DeepEqual(keptTargets(said), r.Targets) {
		return said
	}
	all := make([]fhir.GoalTarget, len(r.Targets))
	for i, t := range r.Targets {
		all[i] = targetOf(t)
	}
	return all
}

func keptTargets(said []fhir.GoalTarget) []code.Target {
	var kept []code.Target
	for _, t := range said {
		kept = append(kept, t.Kept())
	}
	return kept
}

func targetOf(t code.Target) fhir.GoalTarget {
	to := fhir.GoalTarget{Measure: concept(t.Measure), DueDate: string(t.DueOn)}
	if t.Detail == nil {
		return to
	}
	to.Measure = or(to.Measure)
	switch d := t.Detail; {
	case d.Quantity != nil:
		to.DetailQuantity = quantity(*d.Quantity)
	case d.Coding != nil:
		detail := concept(*d.Coding)
		to.DetailCodeableConcept = &detail
	case d.DateTime != nil:
		to.DetailString = d.DateTime
	default:
		to.DetailString, to.DetailBoolean, to.DetailInteger = d.Text, d.Boolean, d.Integer
	}
	return to
}
