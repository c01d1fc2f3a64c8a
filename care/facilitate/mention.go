package facilitate

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/communicationreceipt"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// mention finds those who are mentioned and could not see the message: they have
// nothing to do with the patient, or not any more, or the patient's consent does
// not open the label to them.
func (m *message) mention(ctx context.Context) ([]record.Problem, error) {
	for _, id := range m.MentionIDs {
		if id != m.w.Viewer.Practitioner && !slices.Contains(m.mentions, id) {
			m.mentions = append(m.mentions, id)
		}
	}
	if len(m.mentions) == 0 {
		return nil, nil
	}
	sees, err := team(ctx, m.w, m.PatientID)
	if err != nil {
		return nil, err
	}
	allowed := func(uuid.UUID) bool { return true }
	if m.Sensitivity != nil {
		if allowed, err = consented(ctx, m.w, m.PatientID, string(*m.Sensitivity)); err != nil {
			return nil, err
		}
	}
	var problems []record.Problem
	for i, id := range m.MentionIDs {
		if slices.Contains(m.mentions, id) && (!sees[id] || !allowed(id)) {
			problems = append(problems, record.Wrong("This person could not see the message.", "mentionIds", strconv.Itoa(i)))
		}
	}
	return problems, nil
}

// team are those who can see the patient now through a relationship: their own, or
// that of somebody whom they supervise.
func team(ctx context.Context, w *record.Writer, patient uuid.UUID) (map[uuid.UUID]bool, error) {
	related, err := w.Client.Relationship.Query().Where(relationship.PatientID(patient), rule.Holds(w.Now)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read relationships: %w", err)
	}
	sees := map[uuid.UUID]bool{}
	people := make([]uuid.UUID, len(related))
	for i, r := range related {
		sees[r.PractitionerID], people[i] = true, r.PractitionerID
	}
	roles, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerIDIn(people...),
		rule.Held(w.Now), practitionerrole.SupervisorIDNotNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read supervisors: %w", err)
	}
	for _, role := range roles {
		sees[*role.SupervisorID] = true
	}
	return sees, nil
}

// address gives the message to those who are mentioned. The sender has read it.
func (m *message) address(ctx context.Context) error {
	var rows []*ent.CommunicationReceiptCreate
	if m.w.Viewer.Practitioner != uuid.Nil {
		rows = append(rows, m.receipt(m.w.Viewer.Practitioner).SetReadAt(m.w.Now))
	}
	for _, id := range m.mentions {
		rows = append(rows, m.receipt(id).SetMentioned(true))
	}
	if err := m.w.Client.CommunicationReceipt.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("facilitate: address message: %w", err)
	}
	return nil
}

func (m *message) receipt(of uuid.UUID) *ent.CommunicationReceiptCreate {
	id := uuid.Must(uuid.NewV7())
	m.w.Created(ent.TypeCommunicationReceipt, id, m.PatientID, "")
	create := m.w.Client.CommunicationReceipt.Create().
		SetID(id).SetPatientID(m.PatientID).SetCommunicationID(m.ID).SetThreadID(m.threadID).SetPractitionerID(of).
		SetTimelineAt(m.w.Now).SetRecordedAt(m.w.Now).SetReceivedAt(m.w.Now)
	if m.Sensitivity != nil {
		create.SetSensitivity(communicationreceipt.Sensitivity(*m.Sensitivity))
	}
	return create
}
