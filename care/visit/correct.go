package visit

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
	"caseload/ent/visitcorrection"
)

// Correct changes one of the elements that verification asks for, by hand and afterwards.
type Correct struct {
	ClientMutationID uuid.UUID
	ID, HomeVisitID  uuid.UUID
	BaseRevision     int
	Element          visitcorrection.Element
	// After is what takes its place: a service code with an optional modifier after a
	// blank, a time (RFC 3339), the id of a practitioner, latitude and longitude in
	// degrees with a comma between, a method, or an address.
	After          string
	ReasonCode     string
	ResolutionCode string
	Note           string
}

// Record changes the visit and appends the correction, with what stood before. Codes that
// are missing are a flag, not a refusal; a supervisor approves it later.
func (in Correct) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.CorrectVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if refusal, err := in.problems(ctx, w, v); err != nil || len(refusal) > 0 {
			return record.Refuse(refusal...), err
		}
		next, changed, update := correction.Correction{}, *v, w.Client.HomeVisit.Update()
		err := w.AsServer(ctx, func(ctx context.Context) (err error) {
			if next, err = in.apply(ctx, w, &changed, update); err != nil || changed.Status == v.Status {
				return err
			}
			update.SetMinutesMissing(familyMissing) // it is over by this correction
			return kept(ctx, w, v)
		})
		if err != nil {
			return unfit(err)
		}
		if err := in.row(w, v, next).Exec(ctx); err != nil {
			return record.Conclude(err, "correct a visit")
		}
		w.Created(ent.TypeVisitCorrection, in.ID, v.PatientID, "")
		// Whoever may correct a visit, somebody else looks at it.
		update.SetNeedsReview(true)
		return record.Outcome{Changed: v.ID, Also: []uuid.UUID{in.ID}}, save(ctx, w, v, update, record.Updated)
	})
}

func (in Correct) problems(ctx context.Context, w *record.Writer, v *ent.HomeVisit) ([]record.Problem, error) {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.After, true, 200, "after")
	c.Text(in.ReasonCode, false, 50, "reasonCode")
	c.Text(in.ResolutionCode, false, 50, "resolutionCode")
	c.Text(in.Note, false, 2_000, "note")
	switch {
	case len(c.Problems) > 0:
		return c.Problems, nil
	case in.ReasonCode == aggregator.VoidReason || in.ResolutionCode == aggregator.VoidResolution:
		return []record.Problem{record.Wrong("A visit that should not have been logged is withdrawn, not corrected.", "reasonCode")}, nil
	case v.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(v.ID, in.BaseRevision, v.Revision)}, nil
	case in.Element == visitcorrection.ElementEND_LOCATION && v.Status == homevisit.StatusIN_PROGRESS:
		return []record.Problem{record.Wrong("This visit is not over.", "homeVisitId")}, nil
	}
	if in.Element == visitcorrection.ElementWORKER {
		if problems, err := in.known(ctx, w); err != nil || problems != nil {
			return problems, err
		}
	}
	return w.Unused(ctx, in.ID)
}

// known demands that who is named as the worker is somebody.
func (in Correct) known(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	id, err := uuid.Parse(in.After)
	if err != nil {
		return []record.Problem{record.Wrong("This is the id of a practitioner.", "after")}, nil //nolint:nilerr // it is told
	}
	known, err := w.Client.Practitioner.Query().Where(practitioner.ID(id)).Exist(ctx)
	if err != nil || !known {
		return []record.Problem{record.Missing("practitioner", "after")}, err
	}
	return nil, nil
}

// apply appends the correction to the chain, and brings the visit to what holds then.
func (in Correct) apply(ctx context.Context, w *record.Writer, v *ent.HomeVisit, update *ent.HomeVisitUpdate) (next correction.Correction, err error) {
	q, err := about(ctx, w, v)
	if err != nil {
		return next, err
	}
	next = in.correction(w, q)
	if q.chain, err = q.chain.Append(next); err != nil {
		return next, fmt.Errorf("visit: correct: %w", err)
	}
	if hold(v, q.chain.Visit(), update); v.Status != homevisit.StatusCOMPLETED {
		return next, nil
	}
	if err := q.compare(ctx, w, v); err != nil {
		return next, err
	}
	q.judge(v, w, update)
	return next, nil
}

// correction is the next one of the chain.
func (in Correct) correction(w *record.Writer, q *question) correction.Correction {
	e := elements[in.Element]
	return correction.Correction{
		Element: e, Before: q.chain.Held(e), After: in.After, Reason: in.ReasonCode, Resolution: in.ResolutionCode,
		By: w.Viewer.Practitioner.String(), At: w.Now,
	}
}

// unfit tells what of a correction cannot be taken.
func unfit(err error) (record.Outcome, error) {
	if invalid, ok := errors.AsType[*correction.InvalidError](err); ok && invalid.Field == "after" {
		return record.Refuse(record.Wrong("This cannot stand there: "+invalid.Reason+".", "after")), nil
	}
	return record.Outcome{}, err
}

func (in Correct) row(w *record.Writer, v *ent.HomeVisit, next correction.Correction) *ent.VisitCorrectionCreate {
	row := w.Client.VisitCorrection.Create().SetID(in.ID).SetPatientID(v.PatientID).SetHomeVisitID(v.ID).SetAuthorID(w.Viewer.Practitioner).
		SetElement(in.Element).SetBefore(next.Before).SetAfter(next.After).SetReasonCode(in.ReasonCode).SetResolutionCode(in.ResolutionCode).
		SetNote(in.Note).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if v.Sensitivity != nil {
		row.SetSensitivity(visitcorrection.Sensitivity(*v.Sensitivity))
	}
	return row
}

// hold brings the visit's row to what holds from then on.
func hold(v *ent.HomeVisit, held verification.Visit, update *ent.HomeVisitUpdate) {
	v.ServiceCode, v.ServiceModifier, _ = strings.Cut(held.Service, " ")
	v.StartedAt, v.EndedAt = *held.Start, held.End
	update.SetServiceCode(v.ServiceCode).SetServiceModifier(v.ServiceModifier).SetStartedAt(v.StartedAt).SetTimelineAt(v.StartedAt).SetNillableEndedAt(v.EndedAt)
	if worker, err := uuid.Parse(held.Worker); err == nil {
		v.WorkerID = worker
		update.SetWorkerID(worker)
	}
	if v.EndedAt != nil && v.Status == homevisit.StatusIN_PROGRESS {
		v.Status = homevisit.StatusCOMPLETED
		update.SetStatus(v.Status)
	}
}
