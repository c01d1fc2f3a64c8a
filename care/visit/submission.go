package visit

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/coverage/payer"
	"caseload/care/record"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/verification"
	"caseload/ent"
	"caseload/ent/coverage"
	"caseload/ent/organization"
	"caseload/ent/practitioner"
)

// member is how the payer knows the patient, and nothing where Medicaid does not pay:
// it alone asks for verification (section 12006 of the 21st Century Cures Act).
type member struct{ memberID, payerID string }

// memberOf is the patient as Medicaid knows them on the day of the visit.
func memberOf(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (m member, pays bool, err error) {
	all, err := w.Client.Coverage.Query().Where(coverage.PatientID(v.PatientID), coverage.StatusEQ(coverage.StatusACTIVE),
		coverage.Or(coverage.StartsAtIsNil(), coverage.StartsAtLTE(v.StartedAt)),
		coverage.Or(coverage.EndsAtIsNil(), coverage.EndsAtGT(v.StartedAt))).Order(ent.Asc(coverage.FieldRank, coverage.FieldID)).All(ctx)
	if err != nil {
		return m, false, fmt.Errorf("visit: read coverages: %w", err)
	}
	at := slices.IndexFunc(all, func(c *ent.Coverage) bool {
		kind := payer.Of(payer.Coverage{System: c.KindSystem, Code: c.KindCode, Display: c.KindDisplay, Payor: c.PayorName})
		return kind.Medical && (kind.Class == payer.Medicaid || kind.Class == payer.Dual)
	})
	if at < 0 {
		return m, false, nil
	}
	m = member{all[at].MemberID, all[at].PayorName}
	if all[at].PayorID == nil {
		return m, true, nil
	}
	payor, err := w.Client.Organization.Query().Where(organization.ID(*all[at].PayorID)).All(ctx)
	if err != nil {
		return m, false, fmt.Errorf("visit: read payer: %w", err)
	}
	if len(payor) == 1 && len(payor[0].Identifiers) > 0 {
		m.payerID = payor[0].Identifiers[0].Value
	}
	return m, true, nil
}

// caregiverOf is how the aggregator knows the worker: by the national provider
// identifier, else by the id here.
func caregiverOf(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (string, error) {
	who, err := w.Client.Practitioner.Query().Where(practitioner.ID(v.WorkerID)).Only(ctx)
	if err != nil {
		return "", fmt.Errorf("visit: read worker: %w", err)
	}
	for _, id := range who.Identifiers {
		if id.System == code.NPI {
			return id.Value, nil
		}
	}
	return who.ID.String(), nil
}

// entry is what the next version of a visit is made of.
func (q *question) entry(v *ent.HomeVisit, m member, caregiver string, version int) aggregator.Entry {
	found := q.findings()
	e := aggregator.Entry{
		Chain: q.chain, Findings: found, Version: version, MemberID: m.memberID, PayerID: m.payerID, CaregiverID: caregiver,
		Accepted: acceptances(found, v.Exceptions),
	}
	if v.AppointmentID != nil {
		e.ScheduleRef = v.AppointmentID.String()
	}
	return e
}

// acceptances are those that people gave of what is found now.
func acceptances(found verification.Findings, kept []code.VisitException) (all []verification.Acceptance) {
	add := func(key string, e code.VisitException) {
		if e = accepted(e, kept); e.AcceptedAt != nil && e.AcceptedBy != nil {
			all = append(all, verification.Acceptance{Key: key, By: e.AcceptedBy.String(), At: *e.AcceptedAt})
		}
	}
	for _, e := range found.Exceptions {
		add(e.Key(), shown(e))
	}
	for _, u := range found.Unknown {
		add(u.Key(), untold(u))
	}
	return all
}

// heldBy is what keeps a version from being made, in words of the record: the codes of
// exceptions, correction, or missing and the element. A false wait says that it is another error.
func heldBy(err error, found verification.Findings) (held []string, waits bool) {
	if late, ok := errors.AsType[*aggregator.HeldError](err); ok {
		for _, h := range late.Holds {
			held = append(held, codeOf(h.Key, found))
		}
		if len(late.Unapproved) > 0 {
			held = append(held, "correction")
		}
		return held, true
	}
	if lacks, ok := errors.AsType[*aggregator.IncompleteError](err); ok {
		for _, m := range lacks.Missing {
			held = append(held, "missing: "+m)
		}
		return held, true
	}
	return nil, false
}

func codeOf(key string, found verification.Findings) string {
	for _, e := range found.Exceptions {
		if e.Key() == key {
			return e.Code
		}
	}
	for _, u := range found.Unknown {
		if u.Key() == key {
			return u.Code
		}
	}
	return key
}

// said is where the last version stands, and the first one before any was sent.
func said(v *ent.HomeVisit) aggregator.Submission {
	if len(v.Submissions) == 0 {
		return aggregator.Begin(v.ID.String())
	}
	last := v.Submissions[len(v.Submissions)-1]
	s := aggregator.Submission{Key: aggregator.Key{VisitID: v.ID.String(), Version: last.Version}, State: aggregator.State(last.State), Sends: last.Sends, SentAt: last.SentAt}
	for _, r := range last.Reasons {
		s.Reasons = append(s.Reasons, aggregator.Reason(r))
	}
	return s
}

// unchanged reports whether two records differ in nothing but their version.
func unchanged(before json.RawMessage, now aggregator.Record) bool {
	var known aggregator.Record
	if json.Unmarshal(before, &known) != nil {
		return false
	}
	known.Version = now.Version
	a, errA := json.Marshal(known)
	b, errB := json.Marshal(now)
	return errA == nil && errB == nil && string(a) == string(b)
}

// again is when a version is sent or asked about next: twice as late each time.
func again(sends int, now time.Time) time.Time {
	least, most := aggregator.RetrySeconds()
	return now.Add(time.Duration(min(least<<min(sends, 20), most)) * time.Second)
}
