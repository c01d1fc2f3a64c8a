package visit

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
)

// Sign is that somebody signs a visit, or why nobody does.
type Sign struct {
	ClientMutationID uuid.UUID
	ID, HomeVisitID  uuid.UUID
	Signer           code.VisitSigner
	Kind             code.VisitSignatureKind
	Name             string
	Reason           string
	// AttachmentID is the drawing or the recording, which may come later.
	AttachmentID *uuid.UUID
	At           *time.Time
}

// OfVisit is the visit that it is part of.
func (in Sign) OfVisit() uuid.UUID { return in.HomeVisitID }

// Record appends the signature. One that comes after the check-out is looked at anew by
// verification.
func (in Sign) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.MakeVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if problems := in.problems(v, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		changed := *v
		changed.Signatures = append(slices.Clone(v.Signatures), in.signature(ctx, w))
		update := w.Client.HomeVisit.Update().SetSignatures(changed.Signatures)
		if v.Status == homevisit.StatusCOMPLETED {
			if err := verify(ctx, w, &changed, update); err != nil {
				return record.Outcome{}, err
			}
		}
		return record.Outcome{Changed: v.ID}, save(ctx, w, v, update, record.Updated)
	})
}

func (in Sign) problems(v *ent.HomeVisit, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Name, in.Signer == code.SignedByCaregiver && in.Kind != code.NotSigned, 200, "name")
	c.Text(in.Reason, in.Kind == code.NotSigned, 500, "reason")
	c.Happened(in.At, now, "at")
	if slices.ContainsFunc(v.Signatures, func(s code.VisitSignature) bool { return s.ID == in.ID }) {
		c.Problems = append(c.Problems, record.Taken())
	}
	if len(v.Signatures) >= mostNotes {
		c.Problems = append(c.Problems, record.Wrong("This visit has 100 signatures already.", "signer"))
	}
	return c.Problems
}

func (in Sign) signature(ctx context.Context, w *record.Writer) code.VisitSignature {
	return code.VisitSignature{
		ID: in.ID, Signer: in.Signer, Kind: in.Kind, Name: in.Name, Reason: in.Reason, Attachment: in.AttachmentID,
		At: when(ctx, in.At, w.Now), By: w.Viewer.Practitioner,
	}
}
