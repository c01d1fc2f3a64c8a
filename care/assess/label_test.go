package assess_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/database"
	"caseload/ent/encounter"
	"caseload/ent/proposal"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// program is a clinic whose patient has an encounter under 42 CFR Part 2, which
// the patient lets the case manager see and the provider not.
type program struct {
	*world.World

	encounter uuid.UUID
}

func newProgram(t *testing.T) program {
	t.Helper()
	w := world.New(t)
	w.Recorder.Now = clock
	id := world.ID()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Encounter.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetClass("AMB").
			SetStatus(encounter.StatusFINISHED).SetSensitivity(encounter.SensitivitySUD).SetTimelineAt(clock()).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
		err = w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetGranteeID(w.Clinic.CaseManager.Practitioner).
			SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).SetSensitivity(consent.SensitivitySUD).
			SetTimelineAt(clock()).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	return program{w, id}
}

// assess lets the case manager complete an assessment, and returns its id.
func (p program) assess(t *testing.T, form string, in *uuid.UUID, options ...string) uuid.UUID {
	t.Helper()
	id := world.ID()
	var answers []answer.Given
	for i := 0; i < len(options); i += 2 {
		answers = append(answers, answer.Given{Item: options[i], Options: options[i+1 : i+2]})
	}
	do(t, p.World, p.Clinic.CaseManager, assess.StartAssessment{
		ClientMutationID: world.ID(), ID: id, PatientID: p.Clinic.Patient.ID, Questionnaire: form, EncounterID: in,
	})
	do(t, p.World, p.Clinic.CaseManager, assess.SubmitAssessment{
		ClientMutationID: world.ID(), QuestionnaireResponseID: id, BaseRevision: 1, Answers: answers,
	})
	return id
}

// seen is what the provider sees of conditions, proposals and tasks, and what the
// change log tells of them, by id.
func (p program) seen(t *testing.T) map[uuid.UUID]string {
	t.Helper()
	rows := map[uuid.UUID]string{}
	p.As(t, p.Clinic.Provider, func(ctx context.Context) {
		conditions := p.Client.Condition.Query().Where(condition.PatientID(p.Clinic.Patient.ID)).AllX(ctx)
		for _, c := range conditions {
			rows[c.ID] = fmt.Sprint("condition ", c.Display, c.Revision, c.Category)
		}
		for _, q := range p.Client.Proposal.Query().Where(proposal.PatientID(p.Clinic.Patient.ID)).AllX(ctx) {
			rows[q.ID] = fmt.Sprint("proposal ", q.Title, q.Reason, q.Priority, q.DueAt.UTC(), q.Status, q.Revision)
		}
		for _, k := range p.Client.Task.Query().Where(task.PatientID(p.Clinic.Patient.ID)).AllX(ctx) {
			rows[k.ID] = fmt.Sprint("task ", k.Title, k.Note, k.Questionnaire, k.Kind, k.Priority, k.DueAt.UTC(), k.Status, k.ConditionID, k.Revision)
		}
	})
	p.As(t, viewer.SystemOf(p.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		for id := range rows {
			var told string
			err := op.QueryOne(ctx, `select coalesce(string_agg(kind || reason, ';' order by position), '') from change where entity_id = $1`,
				[]any{id}, &told)
			if err != nil {
				t.Fatal(err)
			}
			rows[id] += " log " + told
		}
	})
	return rows
}

// unchanged fails the test where the provider sees something else than before,
// but for new tasks that tell nothing.
func (p program) unchanged(t *testing.T, before map[uuid.UUID]string) {
	t.Helper()
	after := p.seen(t)
	for id, was := range before {
		if after[id] != was {
			t.Errorf("was  %s\nis   %s", was, after[id])
		}
		delete(after, id)
	}
	for id, is := range after {
		if !strings.HasPrefix(is, "task See an open matter through"+string(task.KindFOLLOW_UP)) {
			t.Errorf("the provider sees the new %s", is)
			continue
		}
		p.As(t, p.Clinic.Provider, func(ctx context.Context) {
			if k := p.Client.Task.GetX(ctx, id); k.ConditionID != nil || k.Note != "" || k.Questionnaire != "" {
				t.Errorf("the provider sees the new %s", is)
			}
		})
	}
}

// has fails the test where there is not one condition of the assessment's patient
// with the label and so many proposals, since then nothing was hidden.
func (p program) has(t *testing.T, proposals int) {
	t.Helper()
	p.As(t, p.Clinic.CaseManager, func(ctx context.Context) {
		c := p.Client.Condition.Query().Where(condition.SensitivityEQ(condition.SensitivitySUD)).CountX(ctx)
		q := p.Client.Proposal.Query().Where(proposal.SensitivityEQ(proposal.SensitivitySUD)).CountX(ctx)
		if c != 1 || q < proposals {
			t.Errorf("%d conditions and %d proposals have the label", c, q)
		}
	})
}

func TestALabelledPHQ9TellsNothingByAnEarlierConcern(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	p.assess(t, "phq-9", nil, "q9", "LA6569-3")
	before := p.seen(t)
	p.assess(t, "phq-9", &p.encounter, "q9", "LA6571-9")
	p.unchanged(t, before)
	p.has(t, 3)
	// The same concern is told again within the label, and not made a second time.
	before = p.seen(t)
	p.assess(t, "phq-9", &p.encounter, "q9", "LA6571-9")
	p.unchanged(t, before)
	p.has(t, 3)
}

func TestAnUnlabelledPHQ9LeavesALabelledConcern(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	p.assess(t, "phq-9", &p.encounter, "q9", "LA6569-3")
	p.assess(t, "phq-9", nil, "q9", "LA6571-9")
	p.As(t, p.Clinic.CaseManager, func(ctx context.Context) {
		hidden := p.Client.Condition.Query().Where(condition.SensitivityEQ(condition.SensitivitySUD)).OnlyX(ctx)
		open, err := p.Client.Condition.Query().Where(condition.Code(hidden.Code), condition.SensitivityIsNil()).Only(ctx)
		if err != nil {
			t.Fatal("no concern without a label: ", err)
		}
		if hidden.Revision != 1 {
			t.Errorf("the labelled concern has the revision %d", hidden.Revision)
		}
		if !p.Client.Task.Query().Where(task.ConditionID(open.ID)).ExistX(ctx) || p.Client.Task.Query().Where(task.ConditionID(hidden.ID)).ExistX(ctx) {
			t.Error("the task is about the labelled concern")
		}
	})
}

func TestALabelledCSSRSLeavesTheUnlabelledProposal(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	p.assess(t, "cssrs-screener", nil, "q1", "LA33-6", "q2", "LA32-8", "q6", "LA32-8")
	before := p.seen(t)
	p.assess(t, "cssrs-screener", &p.encounter,
		"q1", "LA33-6", "q2", "LA33-6", "q3", "LA32-8", "q4", "LA33-6", "q5", "LA32-8", "q6", "LA32-8")
	p.unchanged(t, before)
	p.has(t, 4)
}

func TestALabelledAUDITCNamesNoInstrumentInATask(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	drinks := []string{"q1", "LA18929-2", "q2", "LA18932-6", "q3", "LA18934-2"}
	p.assess(t, "audit-c", nil, "q1", "LA6270-8")
	before := p.seen(t)
	of := p.assess(t, "audit-c", &p.encounter, drinks...)
	p.accept(t, of)
	p.unchanged(t, before)
}

func TestATaskOfALabelledProposalAsksForNoInstrument(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	before := p.seen(t)
	of := p.assess(t, "phq-2", &p.encounter, "q1", "LA6571-9", "q2", "LA6571-9")
	p.accept(t, of)
	p.unchanged(t, before)
}

func TestALabelledProblemIsNotTheUnlabelledOne(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	p.accept(t, p.assess(t, "hunger-vital-sign", nil, "q1", "LA28397-0", "q2", "LA28398-8"))
	before := p.seen(t)
	of := p.assess(t, "hunger-vital-sign", &p.encounter, "q1", "LA28397-0", "q2", "LA28398-8")
	p.accept(t, of)
	p.unchanged(t, before)
	p.has(t, 1)
}

func TestALabelledAssessmentMakesNoOtherLate(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	p.assess(t, "audit-c", &p.encounter, "q1", "LA6270-8")
	earlier, id := clock().Add(-48*time.Hour), world.ID()
	do(t, p.World, p.Clinic.CaseManager, assess.StartAssessment{
		ClientMutationID: world.ID(), ID: id, PatientID: p.Clinic.Patient.ID, Questionnaire: "audit-c", StartedAt: &earlier,
	})
	do(t, p.World, p.Clinic.CaseManager, assess.SubmitAssessment{
		ClientMutationID: world.ID(), QuestionnaireResponseID: id, BaseRevision: 1, AuthoredAt: &earlier,
		Answers: []answer.Given{{Item: "q1", Options: []string{"LA6270-8"}}},
	})
	p.As(t, p.Clinic.Provider, func(ctx context.Context) {
		if n := p.Client.Task.Query().Where(task.Questionnaire("audit-c")).CountX(ctx); n != 1 {
			t.Errorf("%d tasks ask for the next one, want 1", n)
		}
	})
}

// accept lets the case manager accept the problems and tasks that an assessment
// proposes, of which there must be one.
func (p program) accept(t *testing.T, of uuid.UUID) {
	t.Helper()
	var waiting []*ent.Proposal
	p.As(t, p.Clinic.CaseManager, func(ctx context.Context) {
		waiting = p.Client.Proposal.Query().Where(proposal.QuestionnaireResponseID(of), proposal.StatusEQ(proposal.StatusPROPOSED),
			proposal.KindIn(proposal.KindPROBLEM, proposal.KindTASK)).AllX(ctx)
	})
	if len(waiting) == 0 {
		t.Fatal("nothing is proposed")
	}
	for _, q := range waiting {
		do(t, p.World, p.Clinic.CaseManager, assess.AcceptProposal{
			ClientMutationID: world.ID(), ProposalID: q.ID, BaseRevision: 1, ResultID: world.ID(),
		})
	}
}
