package crisis

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/rule"
)

// Close ends a protocol with a documented disposition. Nothing else does.
type Close struct {
	ClientMutationID uuid.UUID
	CrisisProtocolID uuid.UUID
	BaseRevision     int
	Disposition      crisisprotocol.Disposition
	Note             string
}

// Record closes the protocol, or names the steps that stand open and what else is
// missing.
func (in Close) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onProtocol{record.Act{ID: in.ClientMutationID, Name: rule.CloseCrisisProtocol, Input: in}, in.CrisisProtocolID, in.BaseRevision}
	return a.do(ctx, r, func(_ context.Context, w *record.Writer, known *ent.CrisisProtocol) (done, []record.Problem, error) {
		if problems := in.problems(known); len(problems) > 0 {
			return done{}, problems, nil
		}
		update := w.Client.CrisisProtocol.Update().SetStatus(crisisprotocol.StatusCLOSED).SetDisposition(in.Disposition).
			SetDispositionNote(in.Note).SetClosedAt(w.Now).SetClosedByID(w.Viewer.Practitioner).ClearEscalateAt()
		return done{update, happening{kind: crisisevent.KindCLOSED, text: string(in.Disposition) + ": " + in.Note}, true}, nil, nil
	})
}

func (in Close) problems(known *ent.CrisisProtocol) []record.Problem {
	var c record.Check
	c.Text(in.Note, true, 2000, "note")
	for _, s := range Missing(known.Steps) {
		c.Problems = append(c.Problems, record.Problem{Code: record.StepOpen, Message: "This step stands open: " + s.Text + ".", Path: []string{"input", "crisisProtocolId"}})
	}
	if known.AnsweredAt == nil {
		c.Problems = append(c.Problems, record.Problem{Code: record.StepOpen, Message: "Nobody who was told has answered.", Path: []string{"input", "crisisProtocolId"}})
	}
	if in.Disposition == crisisprotocol.DispositionSAFE_WITH_PLAN && known.Plan == nil {
		c.Problems = append(c.Problems, record.Wrong("There is no safety plan.", "disposition"))
	}
	return c.Problems
}
