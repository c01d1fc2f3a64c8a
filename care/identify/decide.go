package identify

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/intensitydecision"
	"caseload/ent/rule"
)

// DecideIntensity is a clinician's decision on how much care a patient is to
// have.
type DecideIntensity struct {
	ClientMutationID    uuid.UUID
	IntensityDecisionID uuid.UUID
	BaseRevision        int
	Decided             intensitydecision.Decided
	Reason              string
}

// agrees reports whether what is decided is what the rule proposed.
func (in DecideIntensity) agrees(known *ent.IntensityDecision) bool {
	return known.Proposed != nil && string(*known.Proposed) == string(in.Decided)
}

// Record decides on the proposal. A decision that was made before is kept, and
// a new one takes its place; an open enrollment follows.
func (in DecideIntensity) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.DecideIntensity, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.IntensityDecision.Query().Where(intensitydecision.ID(in.IntensityDecisionID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("decision", "intensityDecisionId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read decision: %w", err)
		}
		if problems := in.problems(known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		id, err := in.decide(ctx, w, known)
		if err != nil {
			return record.Outcome{}, err
		}
		if known.Sensitivity != nil { // an enrollment is seen without the consent that this decision needs
			return record.Outcome{Changed: id}, nil
		}
		return record.Outcome{Changed: id}, in.follow(ctx, w, known.PatientID)
	})
}

func (in DecideIntensity) problems(known *ent.IntensityDecision) []record.Problem {
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case !known.Current:
		return []record.Problem{{Code: record.AlreadyDone, Message: "A later decision has taken the place of this one."}}
	}
	var c record.Check
	c.Text(in.Reason, !in.agrees(known), 2_000, "reason")
	return c.Problems
}

func (in DecideIntensity) decide(ctx context.Context, w *record.Writer, known *ent.IntensityDecision) (uuid.UUID, error) {
	update := w.Client.IntensityDecision.Update().
		Where(intensitydecision.ID(known.ID), intensitydecision.Revision(in.BaseRevision)).
		SetRecordedAt(w.Now).AddRevision(1)
	if known.Status != intensitydecision.StatusPROPOSED {
		n, err := update.SetCurrent(false).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "replace decision"); err != nil {
			return uuid.Nil, err
		}
		w.Updated(ent.TypeIntensityDecision, known.ID, known.PatientID, in.BaseRevision+1, "")
		return in.again(ctx, w, known)
	}
	n, err := update.SetStatus(in.status(known)).SetDecided(in.Decided).
		SetDecidedByID(w.Viewer.Practitioner).SetDecidedAt(w.Now).SetReason(in.Reason).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "decide"); err != nil {
		return uuid.Nil, err
	}
	w.Updated(ent.TypeIntensityDecision, known.ID, known.PatientID, in.BaseRevision+1, in.Reason)
	return known.ID, nil
}

// again makes the decision that takes the place of an earlier one.
func (in DecideIntensity) again(ctx context.Context, w *record.Writer, known *ent.IntensityDecision) (uuid.UUID, error) {
	id := uuid.Must(uuid.NewV7())
	err := w.Client.IntensityDecision.Create().
		SetID(id).SetPatientID(known.PatientID).SetRule(known.Rule).SetRuleVersion(known.RuleVersion).SetPayer(known.Payer).
		SetNillableProposed(known.Proposed).SetCriteria(known.Criteria).SetMissing(known.Missing).
		SetNillableSensitivity(known.Sensitivity).
		SetStatus(in.status(known)).SetDecided(in.Decided).SetDecidedByID(w.Viewer.Practitioner).SetDecidedAt(w.Now).
		SetReason(in.Reason).SetTimelineAt(known.TimelineAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
	if err != nil {
		return uuid.Nil, fmt.Errorf("identify: decide again: %w", err)
	}
	w.Created(ent.TypeIntensityDecision, id, known.PatientID, in.Reason)
	return id, nil
}

func (in DecideIntensity) status(known *ent.IntensityDecision) intensitydecision.Status {
	if in.agrees(known) || known.Proposed == nil || *known.Proposed == intensitydecision.ProposedCLINICIAN_DECIDES {
		return intensitydecision.StatusACCEPTED
	}
	return intensitydecision.StatusOVERRIDDEN
}

// follow takes the decision over into the patient's open enrollment.
func (in DecideIntensity) follow(ctx context.Context, w *record.Writer, patientID uuid.UUID) error {
	open, err := openEpisode(ctx, w, patientID)
	if err != nil || open == nil {
		return err
	}
	n, err := w.Client.EpisodeOfCare.Update().
		Where(episodeofcare.ID(open.ID), episodeofcare.Revision(open.Revision)).
		SetIntensity(episodeofcare.Intensity(in.Decided)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, open.ID, open.Revision, "follow decision"); err != nil {
		return err
	}
	w.Updated(ent.TypeEpisodeOfCare, open.ID, patientID, open.Revision+1, in.Reason)
	return nil
}
