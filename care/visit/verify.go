package visit

import (
	"context"
	"slices"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/care/visit/verification"
	"caseload/ent"
)

// verify asks electronic visit verification about a visit that has ended, and keeps what
// it flags.
func verify(ctx context.Context, w *record.Writer, v *ent.HomeVisit, update *ent.HomeVisitUpdate) error {
	q, err := ask(ctx, w, v)
	if err != nil {
		return err
	}
	q.judge(v, w, update)
	return nil
}

// judge keeps what is flagged, and has the visit looked at for the aggregator. What was
// accepted stays accepted while it is found.
func (q *question) judge(v *ent.HomeVisit, w *record.Writer, update *ent.HomeVisitUpdate) {
	v.Exceptions = exceptions(q.findings(), v.Exceptions)
	v.NeedsReview = slices.ContainsFunc(v.Exceptions, code.VisitException.Open)
	update.SetExceptions(v.Exceptions).SetNeedsReview(v.NeedsReview).SetSubmitAt(w.Now)
}

// exceptions are the flags as they are kept. What nobody can tell is no flag, and no
// all-clear: it is told as a note.
func exceptions(found verification.Findings, before []code.VisitException) (all []code.VisitException) {
	for _, e := range found.Exceptions {
		all = append(all, accepted(shown(e), before))
	}
	for _, u := range found.Unknown {
		all = append(all, accepted(untold(u), before))
	}
	return all
}

// shown is an exception as it is kept. The other visit of an overlap may be of anybody,
// and is not named.
func shown(e verification.Exception) code.VisitException {
	s := code.VisitException{Name: e.Code, Meaning: e.Meaning, Class: string(e.Class), Detail: e.Detail()}
	if e.Code == "overlap_worker" {
		s.Detail = ""
	}
	return s
}

func untold(u verification.Unknown) code.VisitException {
	return code.VisitException{Name: u.Code, Meaning: "not computable: " + u.Missing + " missing", Class: code.VisitNoteClass}
}

// accepted is the flag with who accepted just the same one before.
func accepted(e code.VisitException, before []code.VisitException) code.VisitException {
	same := func(b code.VisitException) bool {
		return b.Name == e.Name && b.Detail == e.Detail && b.Meaning == e.Meaning
	}
	if at := slices.IndexFunc(before, same); at >= 0 {
		e.AcceptedBy, e.AcceptedAt = before[at].AcceptedBy, before[at].AcceptedAt
	}
	return e
}
