package assess

import (
	"context"
	"fmt"
	"slices"
	"time"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
)

// submission is an assessment while it is completed.
type submission struct {
	w      *record.Writer
	known  *ent.QuestionnaireResponse
	form   *instrument.Instrument
	person person
	sheet  answer.Sheet
	at     time.Time // when it was completed
	about  instrument.Subject
	// late tells that a later assessment with the instrument is completed already.
	late bool
	// before is what the answers came to until now, after what they come to.
	before, after instrument.Outcome
}

func (in SubmitAssessment) submission(ctx context.Context, w *record.Writer, known *ent.QuestionnaireResponse) (*submission, error) {
	person, err := hold(ctx, w, known.PatientID)
	if err != nil {
		return nil, err
	}
	s := &submission{w: w, known: known, form: FormOf(known), person: person, sheet: in.Answers, at: in.at(known, w.Now)}
	day := person.day(s.at)
	s.about = instrument.Subject{Sex: person.sex, Age: person.age(day), On: day}
	return s, s.series(ctx)
}

// series reads the other assessments with the instrument and the same label.
func (s *submission) series(ctx context.Context) error {
	others, err := s.w.Client.QuestionnaireResponse.Query().Where(
		questionnaireresponse.PatientID(s.known.PatientID), questionnaireresponse.Questionnaire(s.known.Questionnaire),
		questionnaireresponse.StatusIn(doneStatuses...), questionnaireresponse.IDNEQ(s.known.ID),
		labelled(s.known.Sensitivity),
	).Order(questionnaireresponse.ByTimelineAt()).All(ctx)
	if err != nil {
		return fmt.Errorf("assess: read earlier assessments: %w", err)
	}
	for _, other := range others {
		if other.TimelineAt.After(s.at) {
			s.late = true
		} else if other.Total != nil {
			s.about.Previous = append(s.about.Previous, instrument.Total{On: s.person.day(other.TimelineAt), Total: *other.Total})
		}
	}
	return nil
}

// score finds what the answers come to, and for an amendment also what those
// before did.
func (s *submission) score() error {
	s.after = s.form.Evaluate(s.sheet.Answers(), s.about)
	if !done(s.known) {
		return nil
	}
	earlier, err := answer.Parse(s.known.Answers)
	if err != nil {
		return fmt.Errorf("assess: amend: %w", err)
	}
	s.before = s.form.Evaluate(earlier.Answers(), s.about)
	return nil
}

func (s *submission) save(ctx context.Context) error {
	result := s.after.Result
	update := s.w.Client.QuestionnaireResponse.Update().
		Where(questionnaireresponse.ID(s.known.ID), questionnaireresponse.Revision(s.known.Revision)).
		SetAnswers(s.sheet.Keep()).SetAuthoredAt(s.at).SetTimelineAt(s.at).
		ClearTotal().SetBand(s.after.Band).SetResult(&result).SetRecordedAt(s.w.Now).AddRevision(1)
	if s.after.Total != nil {
		update.SetTotal(*s.after.Total)
	}
	if done(s.known) {
		update.SetStatus(questionnaireresponse.StatusAMENDED)
	} else {
		update.SetStatus(questionnaireresponse.StatusCOMPLETED).SetAuthorID(s.w.Viewer.Practitioner)
	}
	n, err := update.Save(ctx)
	if err := record.OneChanged(n, err, s.known.ID, s.known.Revision, "submit assessment"); err != nil {
		return err
	}
	s.w.Updated(ent.TypeQuestionnaireResponse, s.known.ID, s.known.PatientID, s.known.Revision+1, "")
	return nil
}

// news are the proposals that the assessment leads to now and did not before:
// for an amendment those of another thing, and those that an alert raises which
// held not before.
func (s *submission) news() (list []instrument.Proposal) {
	raised, _ := instrument.Amended(s.before.Alerts, s.after.Alerts)
	before := s.form.Propose(s.before)
	for _, p := range s.form.Propose(s.after) {
		if !names(before, p) || raisedBy(p, raised) {
			list = append(list, p)
		}
	}
	return list
}

// names reports whether a proposal of the same thing is among others.
func names(list []instrument.Proposal, p instrument.Proposal) bool {
	for _, other := range list {
		if other.Kind == p.Kind && other.Key == p.Key {
			return true
		}
	}
	return false
}

// raisedBy reports whether one of the alerts led to the proposal.
func raisedBy(p instrument.Proposal, alerts []instrument.Fired) bool {
	return slices.ContainsFunc(alerts, func(f instrument.Fired) bool { return slices.Contains(p.Alerts, f.Alert) })
}
