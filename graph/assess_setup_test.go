package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// The options of the PHQ-9, by their points.
var phq9Options = []string{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"}

// phq9 are answers to the PHQ-9 in the order of its items.
func phq9(points ...int) []map[string]any {
	answers := make([]map[string]any, len(points))
	for i, p := range points {
		answers[i] = map[string]any{"item": fmt.Sprintf("q%d", i+1), "options": []string{phq9Options[p]}}
	}
	return answers
}

// assessment is what a phone reads of one.
type assessment struct {
	ID, Status, Band     string
	Questionnaire        string
	QuestionnaireVersion string
	Revision             int
	Total                *float64
	Answers              []map[string]any
	Proposals            struct{ Nodes []proposal }
	Result               *struct{ Missing, Notes []string }
}

// proposal is what a phone reads of one.
type proposal struct {
	ID, Kind, Title, Status, Reason, Priority string
	ResultID                                  *string
	Revision                                  int
}

const assessmentFields = `id status band questionnaire questionnaireVersion revision total answers { item options number text absent }
	result { missing notes } proposals { nodes { id kind title status reason priority resultId revision } }`

// taken is what an act answered.
type taken struct {
	QuestionnaireResponse *assessment
	Proposal              *proposal
	Tasks                 []struct{ ID, Title, Priority, DueAt string }
	Problems              []struct {
		Code    string
		Path    []string
		Current *struct{ ID string }
	}
}

// problems are the problems, as CODE path.
func (a taken) problems() string {
	var list []string
	for _, p := range a.Problems {
		list = append(list, strings.TrimSpace(p.Code+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(list, ", ")
}

// desk is somebody who assesses in a world.
type desk struct {
	*world.World

	t   *testing.T
	who viewer.Viewer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	w := world.New(t)
	return &desk{w, t, w.Clinic.CaseManager}
}

// act sends a mutation; a clientMutationId is added where the input has none.
func (d *desk) act(name string, input map[string]any) taken {
	d.t.Helper()
	if input["clientMutationId"] == nil {
		input["clientMutationId"] = world.ID().String()
	}
	fields := `proposal { id kind title status reason priority resultId revision }`
	if strings.HasSuffix(name, "Assessment") || strings.HasSuffix(name, "Draft") {
		fields = `questionnaireResponse { ` + assessmentFields + ` }`
	}
	if name == "submitAssessment" {
		fields += ` tasks { id title priority dueAt }`
	}
	var answer map[string]taken
	d.ask(fmt.Sprintf(`mutation($input: %s%sInput!) { %s(input: $input) { %s problems { code path
		... on RevisionConflict { current { id } } } } }`, strings.ToUpper(name[:1]), name[1:], name, fields),
		map[string]any{"input": input}, &answer)
	return answer[name]
}

// ask sends an operation with variables as over the network.
func (d *desk) ask(query string, variables map[string]any, into any) {
	d.t.Helper()
	raw, err := json.Marshal(variables)
	if err != nil {
		d.t.Fatal(err)
	}
	sent := json.NewDecoder(bytes.NewReader(raw))
	sent.UseNumber()
	variables = nil
	if err := sent.Decode(&variables); err != nil {
		d.t.Fatal(err)
	}
	d.Ask(d.t, d.who, query, variables).Into(d.t, into)
}

// start begins an assessment of the clinic's patient.
func (d *desk) start(questionnaire string) assessment {
	d.t.Helper()
	begun := d.act("startAssessment", map[string]any{
		"id": world.ID(), "patientId": d.Clinic.Patient.ID, "questionnaire": questionnaire,
	})
	if begun.QuestionnaireResponse == nil {
		d.t.Fatalf("not begun: %s", begun.problems())
	}
	return *begun.QuestionnaireResponse
}

// submit completes an assessment with the answers, which must be accepted.
func (d *desk) submit(of assessment, answers []map[string]any, more ...map[string]any) taken {
	d.t.Helper()
	input := map[string]any{"questionnaireResponseId": of.ID, "baseRevision": of.Revision, "answers": answers}
	for _, fields := range more {
		maps.Copy(input, fields)
	}
	done := d.act("submitAssessment", input)
	if done.QuestionnaireResponse == nil {
		d.t.Fatalf("not submitted: %s", done.problems())
	}
	return done
}

// accept carries a proposal out under a new id.
func (d *desk) accept(p proposal) taken {
	d.t.Helper()
	return d.act("acceptProposal", map[string]any{"proposalId": p.ID, "baseRevision": p.Revision, "resultId": world.ID()})
}

// find is the proposal with the title; the test fails where there is none.
func (d *desk) find(list []proposal, title string) proposal {
	d.t.Helper()
	for _, p := range list {
		if p.Title == title {
			return p
		}
	}
	d.t.Fatalf("no proposal %q in %+v", title, list)
	return proposal{}
}

// count counts what of a list of the patient has the words in it.
func (d *desk) count(list, words string) int {
	d.t.Helper()
	answer := d.Ask(d.t, d.who, `query($id: ID!) { patient(id: $id) { `+list+` } }`, map[string]any{"id": d.Clinic.Patient.ID.String()})
	if len(answer.Errors) > 0 {
		d.t.Fatal(answer.Errors)
	}
	return strings.Count(string(answer.Data), words)
}
