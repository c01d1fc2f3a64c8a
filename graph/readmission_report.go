package graph

import (
	"context"
	"strings"

	"caseload/care/code"
	"caseload/care/score"
	"caseload/care/transition/rate"
	"caseload/care/transition/report"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/model"
)

// readmissionReport is what came of the discharges of a time, of the patients whom the
// viewer sees.
func (r *Resolver) readmissionReport(ctx context.Context, from, through code.PartialDate, dimension report.Dimension, reference *string) (*model.ReadmissionReport, error) {
	if v, _ := viewer.FromContext(ctx); !v.ReadsReports() {
		return nil, fault.NotPermitted("reports are for supervisors")
	}
	ask := report.Ask{Dimension: dimension, Now: r.now()}
	var err error
	if ask.From, err = dayOr(&from, 0); err != nil {
		return nil, err
	}
	if ask.Through, err = dayOr(&through, 0); err != nil {
		return nil, err
	}
	if reference != nil {
		ask.Reference = *reference
	}
	if problem := ask.Problem(); problem != "" {
		return nil, fault.BadInput(problem)
	}
	tally, err := report.Count(ctx, ask)
	if err != nil {
		return nil, err
	}
	return readmissions(tally.Report()), nil
}

func readmissions(r *report.Report) *model.ReadmissionReport {
	m := &model.ReadmissionReport{
		From: *dateOf(&r.From), Through: *dateOf(&r.Through), AsOf: r.Now, Dimension: r.Dimension, All: *readmissionStratum(r.All),
		Strata: []*model.ReadmissionStratum{}, Outcomes: []*model.ReadmissionOutcomeCount{}, Causes: []*model.ReadmissionCause{}, Protocol: []*model.ReadmissionProtocolStep{},
		Pending: readmissionNumber(r.Pending), Unknown: readmissionNumber(r.Unknown), RuleVersion: report.Version(), Sources: report.Sources(), Notes: r.Notes,
	}
	if r.Reference != "" {
		m.Reference = &r.Reference
	}
	for _, s := range r.Strata {
		m.Strata = append(m.Strata, readmissionStratum(s))
	}
	for _, n := range r.Outcomes {
		outcome := model.ReadmissionOutcome(strings.ToUpper(strings.ReplaceAll(n.Name, " ", "_")))
		m.Outcomes = append(m.Outcomes, &model.ReadmissionOutcomeCount{Outcome: outcome, Discharges: readmissionNumber(n)})
	}
	for _, c := range r.Causes {
		m.Causes = append(m.Causes, &model.ReadmissionCause{Name: c.Name, Label: c.Label, Readmissions: c.N})
	}
	for _, k := range r.Protocol {
		m.Protocol = append(m.Protocol, readmissionStep(k))
	}
	return m
}

// readmissionNumber is a number as far as it may be shown.
func readmissionNumber(n report.Number) *int {
	if n.Hide {
		return nil
	}
	return &n.N
}

func readmissionStratum(s rate.Compared) *model.ReadmissionStratum {
	m := &model.ReadmissionStratum{Name: s.Name, Label: s.Label, Suppressed: s.HideN || s.HideEvents, Difference: s.Difference, Ratio: s.Ratio}
	if !s.HideN {
		m.Discharges = &s.N
	}
	if !s.HideEvents {
		m.Readmissions = &s.Events
	}
	if share, ok := s.Rate(); ok && s.Shown() {
		lower, upper := s.Wilson()
		m.Rate, m.Lower, m.Upper = &share, &lower, &upper
	}
	if s.Rank > 0 {
		m.Rank = &s.Rank
	}
	return m
}

func readmissionStep(k report.Kept) *model.ReadmissionProtocolStep {
	by := map[string]*int{}
	for _, n := range k.Numbers {
		by[n.Name] = readmissionNumber(n)
	}
	m := &model.ReadmissionProtocolStep{
		Step: k.Step, Kept: by[string(score.Met)], Missed: by[string(score.Missed)], Stopped: by[string(score.Stopped)],
		NotApplicable: by[string(score.NotApplicable)], Unknown: by[string(score.Unknown)],
	}
	if m.Kept != nil && m.Missed != nil && *m.Kept+*m.Missed > 0 {
		m.Share = new(float64(*m.Kept) / float64(*m.Kept+*m.Missed))
	}
	return m
}
