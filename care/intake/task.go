package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	enttask "caseload/ent/task"
)

// task maps a piece of work. A task has no label of its own, so one that needs the
// patient's consent is no row, and is kept raw.
func task(t fhir.Task, m *mapping) []row {
	if confidential(t) {
		return nil
	}
	authored := m.time("authoredOn", t.AuthoredOn)
	modified := m.time("lastModified", t.LastModified)
	var kind any = "OTHER"
	status := m.word("status", t.Status, enumOf(enttask.StatusValidator), "REQUESTED")
	if word := t.Code.In(fhir.TaskKind); word != "" {
		kind = m.word("code", word, enumOf(enttask.KindValidator), "OTHER")
	}
	return []row{{table: "task", columns: []column{
		{"recorded_at", recorded(authored, modified, updated(t.Resource))},
		{"patient_id", m.patient("for", t.For)},
		{"owner_id", m.reference("owner", t.Owner, "Practitioner")},
		{"requester_id", m.reference("requester", t.Requester, "Practitioner")},
		{"condition_id", m.first("focus", []fhir.Reference{t.Focus, t.ReasonReference}, "Condition")},
		{"kind", kind},
		{"status", status},
		{"priority", m.word("priority", t.Priority, enumOf(enttask.PriorityValidator), "ROUTINE")},
		{"title", taskTitle(t)},
		{"note", fhir.Notes(t.Note)},
		{"due_at", dueAt(m.time("restriction.period.end", t.Restriction.Period.End))},
		{"completed_at", completedAt(status, m.time("executionPeriod.end", t.ExecutionPeriod.End), modified)},
		{"outcome", display(t.StatusReason.Value(), t.StatusReason)},
		{"starts_at", earliest(m.time("restriction.period.start", t.Restriction.Period.Start))},
		{"care_plan_id", m.first("basedOn", t.BasedOn, "CarePlan")},
		{"service_request_id", m.first("basedOn", append([]fhir.Reference{t.Focus}, t.BasedOn...), "ServiceRequest")},
		{"stated", m.stated([]string{
			"basedOn", "partOf", "statusReason", "businessStatus", "intent", "code", "focus", "encounter", "executionPeriod",
			"authoredOn", "lastModified", "requester", "owner", "reasonCode", "reasonReference", "note", "restriction",
		})},
	}}}
}

// confidential reports whether a task is labeled, or tells of substance use by a
// code or in the words of a reference.
func confidential(t fhir.Task) bool {
	told := append(fhir.AllCodings([]fhir.CodeableConcept{t.Code, t.ReasonCode, t.StatusReason}), pointedAt([]fhir.Reference{t.Focus, t.ReasonReference})...)
	return t.Sensitivity() != "" || code.SubstanceUse(append(told, code.Coding{Display: t.Description})...)
}

// taskTitle is what is to be done, in words; a task always has some.
func taskTitle(t fhir.Task) string {
	if t.Description != "" {
		return t.Description
	}
	if words := display(t.Code.Value(), t.Code); words != "" {
		return words
	}
	return "Task"
}

func dueAt(end fhir.Time) any {
	if end.Set() {
		return end.At
	}
	return code.Never
}

// completedAt is when a completed task was done: the end of its execution, else
// its last change.
func completedAt(status any, end, modified fhir.Time) any {
	if status != "COMPLETED" {
		return nil
	}
	return earliest(end, modified)
}
