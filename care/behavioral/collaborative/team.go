package collaborative

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
)

// ChangeTeam has others treat a patient in collaborative care from now on. Who is nil
// stays.
type ChangeTeam struct {
	ClientMutationID           uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	BaseRevision               int
	CareManagerID              *uuid.UUID
	PsychiatricConsultantID    *uuid.UUID
	TreatingProviderID         *uuid.UUID
	SiteID                     *uuid.UUID
}

// Record changes who treats. The record closes to the consultant before and opens to the
// new one; a consent that denies it to anybody new refuses.
func (in ChangeTeam) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := given(in.ClientMutationID, in, in.CollaborativeCareEpisodeID, &in.BaseRevision, active)
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (record.Outcome, error) {
		if problems, err := in.problems(ctx, w, known); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if err := in.consultant(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		update := w.Client.CollaborativeCareEpisode.Update().SetNillableCareManagerID(in.CareManagerID).
			SetNillablePsychiatricConsultantID(in.PsychiatricConsultantID).SetNillableTreatingProviderID(in.TreatingProviderID).SetNillableSiteID(in.SiteID)
		return record.Outcome{Changed: known.ID}, change(ctx, w, known, update, "")
	})
}

func (in ChangeTeam) problems(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) ([]record.Problem, error) {
	t := team{in.CareManagerID, in.PsychiatricConsultantID, in.TreatingProviderID, in.SiteID}
	if t == (team{}) {
		return []record.Problem{record.Wrong("Say who or what changes.", "careManagerId")}, nil
	}
	if problems, err := w.Lasts(ctx, known.PatientID); err != nil || problems != nil {
		return problems, err
	}
	if problems, err := t.able(ctx, w, known.PatientID); err != nil || problems != nil {
		return problems, err
	}
	permitted, problems, err := t.consented(ctx, w, known.PatientID)
	if err == nil && problems == nil && !permitted && known.Sensitivity != nil {
		problems = []record.Problem{{
			Code: record.ConsentDenied, Message: "No consent on record shows this to everybody who would treat: the patient has to give it first.",
		}}
	}
	return problems, err
}

func (in ChangeTeam) consultant(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) error {
	if in.PsychiatricConsultantID == nil || *in.PsychiatricConsultantID == known.PsychiatricConsultantID {
		return nil
	}
	if err := leave(ctx, w, known); err != nil {
		return err
	}
	return w.AsServer(ctx, func(ctx context.Context) error {
		return accompany(ctx, w, known.PatientID, *in.PsychiatricConsultantID, w.Now)
	})
}
