package graph

import (
	"time"

	"caseload/care/facilitate/loop"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
	"caseload/graph/model"
)

// triageOf is what the triage came to; nil for what is not triaged.
func triageOf(s *ent.ServiceRequest) *servicerequest.Triage {
	if s.Category != servicerequest.CategoryCASE_MANAGEMENT {
		return nil
	}
	return &s.Triage
}

// waitsTooLong reports whether it has waited for triage, or been open in the status
// of its loop, for too long.
func waitsTooLong(s *ent.ServiceRequest, now time.Time) bool {
	if s.Loop != nil {
		return s.LoopDueAt.Before(now)
	}
	return s.Triage == servicerequest.TriageAWAITED && s.TriageDueAt.Before(now)
}

func taskStatus(s *ent.ServiceRequest) *task.Status {
	if s.Loop == nil {
		return nil
	}
	status := task.Status(loop.Status(*s.Loop).Meaning().Task)
	return &status
}

func nextSteps(s *ent.ServiceRequest) []*model.ServiceRequestNextStep {
	shown := []*model.ServiceRequestNextStep{}
	way, ok := loop.WayOf(string(s.Category))
	if !ok || s.Loop == nil {
		return shown
	}
	for _, next := range loop.Steps(way, loop.Status(*s.Loop)) {
		shown = append(shown, &model.ServiceRequestNextStep{
			Status: servicerequest.Loop(next.To), NoteRequired: next.Why, BySigning: next.By == loop.Sign,
		})
	}
	return shown
}

// missingElements are the parts that the written order lacks.
func missingElements(s *ent.ServiceRequest) []loop.Element {
	signed := s.SignedByID != nil
	return loop.Missing(string(s.Category), map[loop.Element]bool{
		loop.Patient: true, loop.OrderDate: true, loop.Practitioner: signed, loop.Signature: signed,
		loop.Item: s.Code != "", loop.Quantity: s.Quantity != nil,
	})
}

func serviceDocuments(s *ent.ServiceRequest) []*model.ServiceDocument {
	shown := make([]*model.ServiceDocument, len(s.Documents))
	for i, d := range s.Documents {
		shown[i] = &model.ServiceDocument{
			Kind: d.Kind, Required: d.Required, ReceivedAt: d.ReceivedAt, Note: d.Note,
			Timely: loop.Timely(string(s.Category), d.Kind, d.DatedOn, s.TimelineAt, serviceBegan(s)),
		}
		if d.DatedOn != "" {
			shown[i].DatedOn = &s.Documents[i].DatedOn
		}
	}
	return shown
}

// serviceBegan is when the service was first delivered; nil while it was not.
func serviceBegan(s *ent.ServiceRequest) *time.Time {
	for _, step := range s.LoopHistory {
		if step.Status == string(loop.Delivered) {
			return &step.At
		}
	}
	return nil
}
