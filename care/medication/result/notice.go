package result

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/monitor/finding"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/resultnotice"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// waiting are the statuses in which something is still to be done about a notice.
var waiting = []resultnotice.Status{resultnotice.StatusSENT, resultnotice.StatusACKNOWLEDGED}

// Waiting reports whether something is still to be done about the notice.
func Waiting(n *ent.ResultNotice) bool {
	return n.ClosedAt == nil && slices.Contains(waiting, n.Status)
}

// With reports whether the notice is with the viewer: who gets it, and who passes it on.
func With(v viewer.Viewer, n *ent.ResultNotice) bool {
	return n.RecipientID == v.Practitioner || n.CarrierID != nil && *n.CarrierID == v.Practitioner
}

// StoodInFor leaves the notices that the viewer answers for those with whom they are: who
// supervises one of them, and who has the task about the notice, as out of a pool. Whoever it
// is with or who stands in may answer it, and nobody else.
func StoodInFor(s *sql.Selector) {
	role, work := sql.Table(practitionerrole.Table), sql.Table(task.Table)
	me := "(SELECT viewer_practitioner())"
	leads := sql.Dialect(dialect.Postgres).Select(role.C(practitionerrole.FieldID)).From(role).Where(sql.And(
		sql.ColumnsEQ(role.C(practitionerrole.FieldOrganizationID), s.C(resultnotice.FieldOrganizationID)),
		sql.ExprP(role.C(practitionerrole.FieldPractitionerID)+" IN ("+s.C(resultnotice.FieldRecipientID)+", "+s.C(resultnotice.FieldCarrierID)+")"),
		sql.ExprP(role.C(practitionerrole.FieldSupervisorID)+" = "+me), rule.HeldNow(role)))
	cause := "'" + causePrefix + "' || " + s.C(resultnotice.FieldID)
	has := sql.Dialect(dialect.Postgres).Select(work.C(task.FieldID)).From(work).Where(sql.And(
		sql.ColumnsEQ(work.C(task.FieldOrganizationID), s.C(resultnotice.FieldOrganizationID)),
		sql.ColumnsEQ(work.C(task.FieldPatientID), s.C(resultnotice.FieldPatientID)),
		sql.ExprP(work.C(task.FieldCause)+" IN ("+cause+", "+cause+" || '"+lateSuffix+"') AND "+work.C(task.FieldStatus)+rule.OpenText),
		sql.ExprP("("+work.C(task.FieldOwnerID)+" = "+me+" OR "+work.C(task.FieldClaimedByID)+" = "+me+
			" AND ("+work.C(task.FieldClaimExpiresAt)+" IS NULL OR "+work.C(task.FieldClaimExpiresAt)+" > now()))")))
	s.Where(sql.Or(sql.Exists(leads), sql.Exists(has)))
}

// onNotice is an act on a notice.
type onNotice struct {
	act    uuid.UUID
	input  any
	notice uuid.UUID
	base   int
	// during are the statuses in which it may be done.
	during []resultnotice.Status
}

// do performs an act on a notice at the revision that the client knew, and ends the work
// that it settles.
func (a onNotice) do(
	ctx context.Context, r *record.Recorder,
	perform func(context.Context, *record.Writer, *ent.ResultNotice) ([]record.Problem, *ent.ResultNoticeUpdate, error),
) (record.Outcome, error) {
	act := record.Act{ID: a.act, Name: rule.ActOnResult, Input: a.input}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := a.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		problems, update, err := perform(ctx, w, known)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		n, err := update.Where(resultnotice.ID(known.ID), resultnotice.Revision(a.base)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, a.base, "change result notice"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeResultNotice, known.ID, known.PatientID, a.base+1, "")
		return record.Outcome{Changed: known.ID}, settle(ctx, w, known)
	})
}

func (a onNotice) find(ctx context.Context, w *record.Writer) (*ent.ResultNotice, []record.Problem, error) {
	known, err := w.Client.ResultNotice.Query().Where(resultnotice.ID(a.notice)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("result notice", "resultNoticeId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("result: read notice: %w", err)
	case known.Revision != a.base:
		return nil, []record.Problem{record.Conflict(known.ID, a.base, known.Revision)}, nil
	case known.ClosedAt != nil || !slices.Contains(a.during, known.Status):
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "Nothing of this is to be done about the result any more."}}, nil
	}
	if mine, err := a.mine(ctx, w, known); err != nil || !mine {
		return nil, []record.Problem{record.Wrong("This result was sent to somebody else.", "resultNoticeId")}, err
	}
	problems, err := w.Standing(ctx, known.PatientID, "resultNoticeId")
	return known, problems, err
}

// mine reports whether the notice is with the viewer, or with somebody for whom the viewer
// stands in.
func (a onNotice) mine(ctx context.Context, w *record.Writer, n *ent.ResultNotice) (bool, error) {
	if With(w.Viewer, n) {
		return true, nil
	}
	stands, err := w.Client.ResultNotice.Query().Where(resultnotice.ID(n.ID), StoodInFor).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("result: look for who stands in: %w", err)
	}
	return stands, nil
}

// settle ends the tasks about a notice that somebody has answered.
func settle(ctx context.Context, w *record.Writer, n *ent.ResultNotice) error {
	end := facilitate.Ending{Status: task.StatusCOMPLETED, Outcome: "The result was answered."}
	for _, cause := range []string{Cause(n.ID), lateCause(n.ID)} {
		if err := end.EndCause(ctx, w, n.PatientID, cause); err != nil {
			return err
		}
	}
	return nil
}

// severityOf is the notice's severity as rules have it.
func severityOf(n *ent.ResultNotice) finding.Severity { return finding.Severity(n.Severity) }
