package exchange

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/task"
)

func tasks(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Task.Query().Where(s.rows(task.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.Task) uuid.UUID { return r.ID }, taskOf)
}

func taskOf(r *ent.Task, l *links) fhir.Any {
	t := &fhir.Task{
		Resource:        row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("Task"),
		BasedOn:         l.statedAll(r.Stated, "basedOn"),
		PartOf:          l.statedAll(r.Stated, "partOf"),
		Status:          word(r.Status),
		StatusReason:    about(r.Stated, "statusReason", code.Coding{Display: r.Outcome}, nil),
		Intent:          r.Stated.Text("intent"),
		Priority:        word(r.Priority),
		Code:            taskCode(r),
		Description:     taskWords(r),
		Focus:           l.stated(r.Stated, "focus"),
		For:             l.to("Patient", r.PatientID),
		Encounter:       l.stated(r.Stated, "encounter"),
		AuthoredOn:      written(r.Stated, "authoredOn", r.Source, r.ReceivedAt),
		LastModified:    r.Stated.Text("lastModified"),
		Requester:       either(l.maybe("Practitioner", r.RequesterID), l.stated(r.Stated, "requester")),
		Owner:           either(l.maybe("Practitioner", r.OwnerID), l.stated(r.Stated, "owner")),
		ReasonReference: l.stated(r.Stated, "reasonReference"),
		Note:            notes(l, r.Stated, r.Note),
	}
	r.Stated.Into("businessStatus", &t.BusinessStatus)
	r.Stated.Into("reasonCode", &t.ReasonCode)
	if t.Intent == "" {
		t.Intent = "order"
	}
	if r.Source == "" {
		t.LastModified = instant(later(r.RecordedAt, r.ReceivedAt)) // FHIR tsk inv-1: not before authoredOn
		t.BasedOn = present(t.BasedOn, l.maybe("CarePlan", r.CarePlanID), l.maybe("ServiceRequest", r.ServiceRequestID))
		t.Focus = either(t.Focus, l.maybe("Condition", r.ConditionID))
	}
	taskTimes(t, r)
	return t
}

func taskTimes(t *fhir.Task, r *ent.Task) {
	var restriction fhir.TaskRestriction
	r.Stated.Into("restriction", &restriction)
	t.Restriction.Period = fhir.Period{Start: when(restriction.Period.Start, r.StartsAt), End: when(restriction.Period.End, code.Due(r.DueAt))}
	r.Stated.Into("executionPeriod", &t.ExecutionPeriod)
	if end := when(t.ExecutionPeriod.End, r.CompletedAt); end != "" && (t.ExecutionPeriod.End != "" || r.Source == "") {
		t.ExecutionPeriod.End = end
	}
}

// taskCode is what kind of work it is, as it was stated where that is still on
// record.
func taskCode(r *ent.Task) fhir.CodeableConcept {
	var said fhir.CodeableConcept
	if r.Stated.Into("code", &said) || r.Source != "" {
		return said
	}
	return fhir.CodeableConcept{Coding: []fhir.Coding{{System: fhir.TaskKind, Code: word(r.Kind)}}}
}

// taskWords leaves out a title that is only the words of the code.
func taskWords(r *ent.Task) string {
	said := taskCode(r)
	if r.Source != "" && (r.Title == said.Text || r.Title == said.Value().Display || r.Title == "Task") {
		return ""
	}
	return r.Title
}
