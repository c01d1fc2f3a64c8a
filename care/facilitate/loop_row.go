package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/loop"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/healthcareservice"
	"caseload/ent/servicerequest"
)

// loopRequest is what begins a loop: a service order or a referral.
type loopRequest struct {
	id, patientID       uuid.UUID
	category            servicerequest.Category
	coding              *code.Coding
	reason, note        string
	priority            servicerequest.Priority
	quantity            *float64
	healthcareServiceID *uuid.UUID
	carePlanID          *uuid.UUID
	sensitivity         *servicerequest.Sensitivity
	authoredAt          *time.Time
}

func (in *loopRequest) problems(now time.Time, orders bool) []record.Problem {
	var c record.Check
	c.NewID(in.id, "id")
	c.Text(in.reason, true, 2_000, "reason")
	c.Text(in.note, false, 10_000, "note")
	c.Happened(in.authoredAt, now, "authoredAt")
	if in.coding != nil {
		c.Coding(*in.coding, "code")
	}
	if in.quantity != nil && *in.quantity <= 0 {
		c.Problems = append(c.Problems, record.Wrong("A quantity is more than nothing.", "quantity"))
	}
	if way, ok := loop.WayOf(string(in.category)); !ok || way.Orders() != orders {
		c.Problems = append(c.Problems, record.Wrong("This is done by another act.", "category"))
	}
	for _, missing := range loop.Missing(string(in.category), in.elements()) {
		c.Problems = append(c.Problems, record.Wrong("An order of this category must say this.", elementFields[missing]))
	}
	return c.Problems
}

// elementFields are the inputs by which the elements of an order are given.
var elementFields = map[loop.Element]string{loop.Item: "code", loop.Quantity: "quantity"}

// elements are those that the order has, or can have only later.
func (in *loopRequest) elements() map[loop.Element]bool {
	return map[loop.Element]bool{
		loop.Patient: true, loop.OrderDate: true, loop.Practitioner: true, loop.Signature: true,
		loop.Item: in.coding != nil, loop.Quantity: in.quantity != nil,
	}
}

// open writes the row that begins the loop.
func (in *loopRequest) open(ctx context.Context, w *record.Writer, orders bool) (record.Outcome, error) {
	if problems := in.problems(w.Now, orders); len(problems) > 0 {
		return record.Refuse(problems...), nil
	}
	if refusal, err := w.Fresh(ctx, in.id, in.patientID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if refusal, err := in.references(ctx, w); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if err := in.row(w).Exec(ctx); err != nil {
		return record.Conclude(err, "open loop")
	}
	w.Created(ent.TypeServiceRequest, in.id, in.patientID, "")
	return record.Outcome{Changed: in.id}, nil
}

// references finds a care plan that is not the patient's, a service that is not in
// the directory, and a label that the viewer has no consent for. What belongs to a
// confidential plan is confidential.
func (in *loopRequest) references(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if in.carePlanID != nil {
		plan, err := w.Client.CarePlan.Query().Where(careplan.ID(*in.carePlanID), careplan.PatientID(in.patientID)).Only(ctx)
		if ent.IsNotFound(err) {
			return []record.Problem{record.Missing("care plan", "carePlanId")}, nil
		}
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for care plan: %w", err)
		}
		if in.sensitivity == nil && plan.Sensitivity != nil {
			label := servicerequest.Sensitivity(*plan.Sensitivity)
			in.sensitivity = &label
		}
	}
	if problem, err := listed(ctx, w, in.healthcareServiceID); err != nil || problem != nil {
		return problem, err
	}
	return Labeled(ctx, w, in.patientID, in.sensitivity)
}

// listed finds that a service is not in the directory.
func listed(ctx context.Context, w *record.Writer, id *uuid.UUID) ([]record.Problem, error) {
	if id == nil {
		return nil, nil
	}
	known, err := w.Client.HealthcareService.Query().
		Where(healthcareservice.ID(*id), healthcareservice.Active(true)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for healthcare service: %w", err)
	}
	if !known {
		return []record.Problem{record.Missing("healthcare service", "healthcareServiceId")}, nil
	}
	return nil, nil
}

func (in *loopRequest) row(w *record.Writer) *ent.ServiceRequestCreate {
	at := w.Now
	if in.authoredAt != nil {
		at = *in.authoredAt
	}
	way, _ := loop.WayOf(string(in.category))
	first := loop.First(way)
	create := w.Client.ServiceRequest.Create().
		SetID(in.id).SetPatientID(in.patientID).SetCategory(in.category).SetNillableSensitivity(in.sensitivity).
		SetNillableRequesterID(person(w.Viewer.Practitioner)).SetReason(in.reason).SetNote(in.note).SetPriority(in.priority).
		SetNillableQuantity(in.quantity).SetNillableHealthcareServiceID(in.healthcareServiceID).SetNillableCarePlanID(in.carePlanID).
		SetTriageDueAt(code.Never).SetTimelineAt(at).SetRecordedAt(w.Now).SetReceivedAt(w.Now).
		SetLoop(servicerequest.Loop(first)).SetStatus(requestStatus(way, first)).
		SetLoopHistory([]code.StatusChange{{Status: string(first), At: at, By: w.Viewer.Practitioner}}).
		SetLoopDueAt(loopDue(first, in.priority, at, nil)).SetDocuments(in.documents(at))
	if in.coding != nil {
		create.SetCodeSystem(in.coding.System).SetCode(in.coding.Code).SetDisplay(in.coding.Display)
	}
	return create
}

// documents are the papers that payers may want for it.
func (in *loopRequest) documents(at time.Time) []code.RequiredDocument {
	var all []code.RequiredDocument
	item := ""
	if in.coding != nil {
		item = in.coding.Code
	}
	for _, d := range loop.Documents(string(in.category)) {
		all = append(all, code.RequiredDocument{Kind: d.Kind, Required: d.Required(item, code.DayOf(at))})
	}
	return all
}

// requestStatus is the status of the request in a status of its loop: an order
// that waits for its signature is a draft.
func requestStatus(way loop.Way, s loop.Status) servicerequest.Status {
	if way == loop.SignedOrder && s == loop.First(way) {
		return servicerequest.StatusDRAFT
	}
	return servicerequest.Status(s.Meaning().Request)
}

func loopDue(s loop.Status, priority servicerequest.Priority, at time.Time, scheduledFor *time.Time) time.Time {
	if due, ok := loop.Due(s, string(priority), at, scheduledFor); ok {
		return due
	}
	return code.Never
}

// person is nil for the server itself.
func person(id uuid.UUID) *uuid.UUID {
	if id == uuid.Nil {
		return nil
	}
	return &id
}
