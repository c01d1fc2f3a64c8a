package crisis

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/rule"
)

// RecordStep says what became of a step of a protocol.
type RecordStep struct {
	ClientMutationID uuid.UUID
	CrisisProtocolID uuid.UUID
	BaseRevision     int
	Step             string
	Status           code.CrisisStepStatus
	Note             string
	At               *time.Time
}

// Record settles the step, or opens it again. Why one was not done must be said.
func (in RecordStep) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onProtocol{record.Act{ID: in.ClientMutationID, Name: rule.RecordCrisisStep, Input: in}, in.CrisisProtocolID, in.BaseRevision}
	return a.do(ctx, r, func(_ context.Context, w *record.Writer, known *ent.CrisisProtocol) (done, []record.Problem, error) {
		at := find(known.Steps, in.Step)
		if problems := in.problems(at, w.Now); len(problems) > 0 {
			return done{}, problems, nil
		}
		steps := slices.Clone(known.Steps)
		settle(&steps[at], in.Status, in.Note, w.When(in.At), w.Viewer.Practitioner)
		event := happening{kind: crisisevent.KindSTEP_RECORDED, step: in.Step, text: words(in.Status, in.Note), at: in.At}
		return done{w.Client.CrisisProtocol.Update().SetSteps(steps), event, false}, nil, nil
	})
}

func (in RecordStep) problems(at int, now time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Note, in.Status == code.CrisisStepNotDone, 1000, "note")
	c.Happened(in.At, now, "at")
	if at < 0 {
		c.Problems = append(c.Problems, record.Wrong("This protocol has no such step.", "step"))
	}
	return c.Problems
}

func settle(s *code.CrisisStep, status code.CrisisStepStatus, note string, at time.Time, by uuid.UUID) {
	s.Status, s.Note, s.At, s.By = status, note, &at, by
	if status == code.CrisisStepOpen {
		s.At, s.By = nil, uuid.Nil
	}
}

// words are what an event says of a step.
func words(status code.CrisisStepStatus, note string) string {
	text := map[code.CrisisStepStatus]string{
		code.CrisisStepOpen: "Opened again", code.CrisisStepDone: "Done", code.CrisisStepNotDone: "Not done",
	}[status]
	if note != "" {
		text += ": " + note
	}
	return text
}
