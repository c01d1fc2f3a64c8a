package visit

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/care/visit/checklist"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
)

// CheckIn begins a visit under the phone's id.
type CheckIn struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	AppointmentID    *uuid.UUID
	WorkerID         *uuid.UUID // the viewer when nil
	Purpose          *homevisit.Purpose
	ChecklistVersion string
	ServiceCode      string
	ServiceModifier  string
	// LiveInAttestedOn is when the worker attested to live with the patient; nil for one
	// who does not.
	LiveInAttestedOn *code.PartialDate
	Sensitivity      *homevisit.Sensitivity
	At               *time.Time
	Method           code.VisitMethod
	Fix              *code.VisitFix
	Reason           string
	Caller           string
}

// OfVisit is the visit that it is part of.
func (in CheckIn) OfVisit() uuid.UUID { return in.ID }

func (in CheckIn) capture() Capture { return Capture{in.At, in.Method, in.Fix, in.Reason, in.Caller} }

// Record begins the visit. An appointment that it is of has arrived from then on, whatever
// became of that one meanwhile: that somebody was there is a fact.
func (in CheckIn) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		planned, refusal, err := in.references(ctx, w)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		v := in.row(ctx, w, planned)
		if err := create(ctx, w, v); err != nil {
			return record.Conclude(err, "check in to a visit")
		}
		w.Created(ent.TypeHomeVisit, v.ID, v.PatientID, "")
		return record.Outcome{Changed: v.ID}, in.follow(ctx, w, v)
	})
}

func (in CheckIn) problems(now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.ServiceCode, false, 20, "serviceCode")
	c.Text(in.ServiceModifier, false, 20, "serviceModifier")
	c.Text(in.ChecklistVersion, false, 50, "checklistVersion")
	if in.LiveInAttestedOn != nil {
		on, err := time.Parse(time.DateOnly, string(*in.LiveInAttestedOn))
		switch {
		case err != nil || on.Year() < 1:
			c.Problems = append(c.Problems, record.Wrong("A day has a year, a month and a day.", "liveInAttestedOn"))
		case on.After(now.AddDate(0, 0, 1)): // it is a day earlier west of here
			c.Problems = append(c.Problems, record.Wrong("Nobody has attested to it on a day to come.", "liveInAttestedOn"))
		}
	}
	return append(c.Problems, in.capture().problems(now)...)
}

// references finds the appointment, and a worker or a label that cannot be.
func (in CheckIn) references(ctx context.Context, w *record.Writer) (planned *ent.Appointment, refusal []record.Problem, err error) {
	if in.AppointmentID != nil {
		planned, err = w.Client.Appointment.Query().Where(appointment.ID(*in.AppointmentID), appointment.PatientID(in.PatientID)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return nil, []record.Problem{record.Missing("appointment", "appointmentId")}, nil
		case err != nil:
			return nil, nil, fmt.Errorf("visit: read appointment: %w", err)
		}
	}
	if who := worker(ctx, in.WorkerID, w); who != w.Viewer.Practitioner {
		known, err := w.Client.Practitioner.Query().Where(practitioner.ID(who)).Exist(ctx)
		if err != nil {
			return nil, nil, fmt.Errorf("visit: look for the worker: %w", err)
		}
		if !known {
			return nil, []record.Problem{record.Missing("practitioner", "workerId")}, nil
		}
	}
	refusal, err = facilitate.Labeled(ctx, w, in.PatientID, in.Sensitivity)
	return planned, refusal, err
}

// row is the visit that begins.
func (in CheckIn) row(ctx context.Context, w *record.Writer, planned *ent.Appointment) *ent.HomeVisit {
	stamp := in.capture().stamp(ctx, w)
	sending, _ := record.SendingOf(ctx)
	v := &ent.HomeVisit{
		ID: in.ID, PatientID: in.PatientID, AppointmentID: in.AppointmentID, WorkerID: worker(ctx, in.WorkerID, w), RecordedByID: w.Viewer.Practitioner,
		Status: homevisit.StatusIN_PROGRESS, Purpose: in.purpose(planned), ChecklistVersion: in.ChecklistVersion, ServiceCode: in.ServiceCode,
		ServiceModifier: in.ServiceModifier, StartedAt: stamp.At, TimelineAt: stamp.At, CheckIn: stamp, Sensitivity: in.Sensitivity, AfterHandOver: sending.Lost,
	}
	if in.LiveInAttestedOn != nil {
		v.LiveInCaregiver, v.LiveInAttestedOn = true, string(*in.LiveInAttestedOn)
	}
	if c := checklist.For(string(v.Purpose), code.DayOf(stamp.At)); v.ChecklistVersion == "" && c != nil {
		v.ChecklistVersion = c.Version
	}
	return v
}

// purpose is what is said, else what was planned, else a routine visit.
func (in CheckIn) purpose(planned *ent.Appointment) homevisit.Purpose {
	switch {
	case in.Purpose != nil:
		return *in.Purpose
	case planned != nil && planned.Purpose != nil:
		return homevisit.Purpose(*planned.Purpose)
	}
	return homevisit.PurposeROUTINE
}

func create(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	return w.Client.HomeVisit.Create().SetID(v.ID).SetPatientID(v.PatientID).SetNillableAppointmentID(v.AppointmentID).SetWorkerID(v.WorkerID).
		SetRecordedByID(v.RecordedByID).SetStatus(v.Status).SetPurpose(v.Purpose).SetChecklistVersion(v.ChecklistVersion).
		SetServiceCode(v.ServiceCode).SetServiceModifier(v.ServiceModifier).SetStartedAt(v.StartedAt).SetTimelineAt(v.TimelineAt).SetCheckIn(v.CheckIn).
		SetLiveInCaregiver(v.LiveInCaregiver).SetLiveInAttestedOn(v.LiveInAttestedOn).SetNillableSensitivity(v.Sensitivity).
		SetAfterHandOver(v.AfterHandOver).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
}

// follow tells the appointment, and who has the patient now.
func (in CheckIn) follow(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	if v.AppointmentID != nil {
		if err := facilitate.Attend(ctx, w, *v.AppointmentID, appointment.StatusARRIVED); err != nil {
			return err
		}
	}
	if !v.AfterHandOver {
		return nil
	}
	return tellOwner(ctx, w, v)
}
