package report

import (
	"caseload/care/identify/fact"
	"caseload/care/identify/planned"
	"caseload/care/score"
	"caseload/care/transition/followup"
	"caseload/care/transition/rate"
)

// Report is what may be shown of a tally.
type Report struct {
	Ask

	All    rate.Compared
	Strata []rate.Compared
	// Outcomes are the discharges by what came of them.
	Outcomes []Number
	// Causes are those of the unplanned readmissions; none where their number is kept
	// back.
	Causes   []Cause
	Protocol []Kept
	// Pending and Unknown are as in [Tally].
	Pending, Unknown Number
	Notes            []string
}

// Number is a number that may be kept back.
type Number struct {
	Name string
	N    int
	Hide bool
}

// Kept is what became of a step of the protocol, by status.
type Kept struct {
	Step    Step
	Numbers []Number
}

// Version names the rules and their tables.
func Version() string {
	return "readmission-report/" + limits().Version + ", planned " + planned.Version()
}

// Sources are where the rules are from.
func Sources() []string {
	return []string{
		"CMS hospital-wide readmission measure 2021 by Yale CORE, planned readmission algorithm 4.0: transfers, 30 days, the first return",
		"AHRQ HCUP Clinical Classifications Software: causes",
		"CMS transitional care management: contact, visit, reconciliation; the call within 72 hours is a protocol of our own",
		"Wilson 1927, JASA 22:209: intervals; OMB SPD 15 of 2024: race and ethnicity; HHS poverty guidelines: income; CMS policy on small cells",
	}
}

// outcomes are those that a discharge of a report can have.
var outcomes = []string{followup.Unplanned, followup.Planned, followup.Died, followup.Observation, followup.Emergency, followup.None}

// statuses are those that a step can have when the 30 days are over, in the order of
// the strata of the call: of equal numbers the first is kept back, here and there.
var statuses = []score.Status{score.Missed, score.Met, score.Stopped, score.NotApplicable, score.Unknown}

// Report keeps back what may not be shown.
func (t *Tally) Report() *Report {
	in := rate.In{
		Dimension: fact.Text(dimensions[t.Dimension]), Reference: t.reference(), Total: &t.Total, Unknown: t.Unknown, Counts: []rate.Count{},
	}
	for _, c := range t.Strata {
		in.Counts = append(in.Counts, *c)
	}
	all, strata, _ := rate.Compare(in)
	all.Label = "All discharges"
	r := &Report{Ask: t.Ask, All: rate.Compared{Stratum: all}, Strata: t.labelled(strata), Notes: t.notes()}
	r.Reference = t.reference()
	r.Pending = Number{"pending", t.Pending, rate.Small(t.Pending)}
	r.Unknown = Number{"unknown", t.Unknown, rate.Small(t.Unknown)}
	r.count(t)
	return r
}

func (t *Tally) labelled(strata []rate.Compared) []rate.Compared {
	for i := range strata {
		s := &strata[i]
		if label := t.Labels[s.Name]; label != "" {
			s.Label = label
		}
		if s.Label == "" {
			s.Label = s.Name
		}
	}
	return strata
}

// count shows the parts of the whole: what came of the discharges, why, and how the
// protocol was kept.
func (r *Report) count(t *Tally) {
	byOutcome := make([]int, len(outcomes))
	for i, word := range outcomes {
		byOutcome[i] = t.Outcomes[word]
	}
	var also []int
	if t.Total.Discharges > 0 && !r.All.Shown() {
		also = []int{0} // the first one are the readmissions, which the whole keeps back
	} else {
		r.Causes = shown(t.Causes)
	}
	hide := hidden(r.All, byOutcome, also...)
	for i, word := range outcomes {
		r.Outcomes = append(r.Outcomes, Number{word, byOutcome[i], hide[i]})
	}
	for _, step := range Steps() {
		r.Protocol = append(r.Protocol, r.step(step, t.Protocol[step]))
	}
}

func (r *Report) step(step Step, by map[score.Status]int) Kept {
	cells := make([]int, len(statuses))
	for i, status := range statuses {
		cells[i] = by[status]
	}
	hide := hidden(r.All, cells)
	k := Kept{Step: step}
	for i, status := range statuses {
		k.Numbers = append(k.Numbers, Number{string(status), cells[i], hide[i]})
	}
	return k
}

// hidden are the parts of a whole that are kept back: all that are not none where the
// whole is.
func hidden(all rate.Compared, cells []int, also ...int) []bool {
	hide := rate.Kept(cells, also...)
	for i, n := range cells {
		hide[i] = hide[i] || all.HideN && n > 0
	}
	return hide
}
