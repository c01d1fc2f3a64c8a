package crisis

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/rule"
)

// WritePlan writes the patient's safety plan, in place of the one before.
type WritePlan struct {
	ClientMutationID uuid.UUID
	CrisisProtocolID uuid.UUID
	BaseRevision     int
	WarningSigns     []string
	CopingStrategies []string
	Distractions     []string
	Contacts         []string
	Professionals    []string
	MeansSafety      []string
}

// mostLines is how long a part of a plan may be: it is to be read in a crisis.
const mostLines = 10

// Record writes the plan and settles its step. What a plan said stays in the events.
func (in WritePlan) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onProtocol{record.Act{ID: in.ClientMutationID, Name: rule.WriteCrisisPlan, Input: in}, in.CrisisProtocolID, in.BaseRevision}
	return a.do(ctx, r, func(_ context.Context, w *record.Writer, known *ent.CrisisProtocol) (done, []record.Problem, error) {
		if problems := in.problems(); len(problems) > 0 {
			return done{}, problems, nil
		}
		plan := &code.SafetyPlan{
			WarningSigns: in.WarningSigns, CopingStrategies: in.CopingStrategies, Distractions: in.Distractions, Contacts: in.Contacts,
			Professionals: in.Professionals, MeansSafety: in.MeansSafety, At: w.Now, By: w.Viewer.Practitioner,
		}
		update := w.Client.CrisisProtocol.Update().SetPlan(plan)
		if at := find(known.Steps, planStep()); at >= 0 {
			steps := slices.Clone(known.Steps)
			settle(&steps[at], code.CrisisStepDone, "", w.Now, w.Viewer.Practitioner)
			update.SetSteps(steps)
		}
		return done{update, happening{kind: crisisevent.KindPLAN_WRITTEN, text: in.words()}, false}, nil, nil
	})
}

// part is a part of the plan under its name in the input.
type part struct {
	field, title string
	lines        []string
	required     bool
}

// parts are in the order in which a plan is gone through in a crisis. Without the first
// and whom to call it is none.
func (in WritePlan) parts() []part {
	return []part{
		{"warningSigns", "Warning signs", in.WarningSigns, true},
		{"copingStrategies", "Coping", in.CopingStrategies, false},
		{"distractions", "People and places that distract", in.Distractions, false},
		{"contacts", "People to ask for help", in.Contacts, false},
		{"professionals", "Professionals and agencies", in.Professionals, true},
		{"meansSafety", "Making the surroundings safe", in.MeansSafety, false},
	}
}

func (in WritePlan) problems() []record.Problem {
	var c record.Check
	for _, p := range in.parts() {
		if p.required && len(p.lines) == 0 {
			c.Problems = append(c.Problems, record.Wrong("A safety plan needs at least one line here.", p.field))
		}
		if len(p.lines) > mostLines {
			c.Problems = append(c.Problems, record.Wrong("This has more lines than anybody reads in a crisis.", p.field))
			continue
		}
		for _, line := range p.lines {
			c.Text(line, true, 300, p.field)
		}
	}
	return c.Problems
}

// words are the plan as one text.
func (in WritePlan) words() string {
	var texts []string
	for _, p := range in.parts() {
		if len(p.lines) > 0 {
			texts = append(texts, p.title+": "+strings.Join(p.lines, "; "))
		}
	}
	return strings.Join(texts, "\n")
}
