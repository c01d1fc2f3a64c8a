package world

import (
	"context"
	"testing"

	"caseload/care/assess/answer"
	"caseload/ent"
	"caseload/ent/proposal"
	"caseload/ent/viewer"
)

// assessment adds an assessment that was begun and a proposal that waits.
func (w *World) assessment(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	answers := answer.Sheet{{Item: "q1", Options: []string{"LA6270-8"}}}
	must(t, c.QuestionnaireResponse.Create().SetID(row[ent.TypeQuestionnaireResponse]).SetPatientID(p.ID).
		SetAuthorID(manager.Practitioner).SetEncounterID(row[ent.TypeEncounter]).
		SetQuestionnaire("sils").SetQuestionnaireVersion("1").
		SetAnswers(answers.Keep()).SetTimelineAt(when).Exec(ctx))
	must(t, c.Proposal.Create().SetID(row[ent.TypeProposal]).SetPatientID(p.ID).
		SetQuestionnaireResponseID(row[ent.TypeQuestionnaireResponse]).SetKind(proposal.KindTASK).SetKey("plain-language").
		SetTitle("Plain-language material").SetTimelineAt(when).Exec(ctx))
}
