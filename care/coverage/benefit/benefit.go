package benefit

import (
	_ "embed" // the table below
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/payer"
	"caseload/care/coverage/skilled"
	"caseload/care/coverage/timeline"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// Benefit is the Medicare benefit for skilled nursing of a person.
type Benefit struct {
	AsOf code.Day
	// Applies is whether Medicare pays on the day of the admission. Where that is not
	// met there is nothing else but Missing.
	Applies  score.Status
	Coverage timeline.Coverage
	// Stay is the encounter of the stay; nil where an admission on AsOf is asked about.
	Stay  *uuid.UUID
	Entry skilled.Entry
	Days  skilled.Benefit
	Gaps  []skilled.Flag
	// LastCovered is the last covered day; nil while no end is known.
	LastCovered *code.Day
	Notice      skilled.Notice
	Missing     []string

	zone        *time.Location
	firstByPlan bool
}

// Benefit asks what the record says of the benefit.
func (r *Record) Benefit() *Benefit {
	b := &Benefit{AsOf: r.day(), Missing: r.ended(), zone: r.zone.Location()}
	of, admission := r.current(), r.day()
	if of != nil {
		admission, b.Stay = r.on(*of.start), &of.id
	}
	line := timeline.Of(r.coverages, admission)
	b.pay(line.On(admission))
	if b.Applies != score.Met {
		return b
	}
	in := skilled.PlanIn{EntryIn: skilled.EntryIn{Facts: r.facts(of, admission)}, Coverage: span(line, b.Coverage)}
	in.Payer = "medicare_ffs"
	if b.Coverage.Kind.Class == payer.MedicareAdvantage {
		in.Payer = "medicare_advantage"
	}
	b.spend(in.Facts, line)
	in.SecondaryCoverage = secondary(line, b.Coverage, b.Days.FirstShared, admission)
	b.judge(in)
	return b
}

// pay finds the coverage by Medicare among those of a day.
func (b *Benefit) pay(order []timeline.Place) {
	b.Applies = score.NotMet
	if len(order) == 0 {
		b.Applies, b.Missing = score.Unknown, append(b.Missing, "coverage")
	}
	for _, p := range order {
		switch {
		case p.Kind.Medicare():
			b.Applies, b.Coverage = score.Met, p.Coverage
			return
		case !p.Kind.Known():
			b.Applies = score.Unknown
		}
	}
	if b.Applies == score.Unknown && len(order) > 0 {
		b.Missing = append(b.Missing, "kind of a coverage")
	}
}

// judge asks the rules. Without a stay gaps are looked for after a hospital stay only.
func (b *Benefit) judge(in skilled.PlanIn) {
	if b.Stay == nil && !b.hospital(in.HospitalStays) {
		in.Admission = nil
		b.Entry = skilled.Enter(in.EntryIn)
		return
	}
	b.Entry, b.Gaps = skilled.Enter(in.EntryIn), skilled.Gaps(in)
	if b.Stay == nil || b.Days.Discharge == nil {
		return
	}
	last := *b.Days.Discharge - 1
	if in.Coverage.Through != nil {
		last = min(last, *in.Coverage.Through)
	}
	b.LastCovered = &last
	b.Notice = skilled.Notify(skilled.NoticeIn{LastCoveredDay: &last, Zone: in.Zone, AsOf: in.AsOf})
}

// hospital reports whether a hospital stay lasts, or has ended so short a time ago that
// skilled nursing may follow.
func (b *Benefit) hospital(stays []skilled.HospitalStay) bool {
	since := b.AsOf - code.Day(limits().Of("gaps after"))
	return slices.ContainsFunc(stays, func(s skilled.HospitalStay) bool {
		return s.Class != "EMERGENCY" && (s.Discharge == nil || s.Discharge.Day(b.zone) >= since)
	})
}

// span is the time of the coverage, with those by Medicare that follow it without a
// day between.
func span(line *timeline.Timeline, c timeline.Coverage) *skilled.Coverage {
	through := c.Through
	for through != nil {
		next, ok := medicare(line, *through+1)
		if !ok {
			break
		}
		through = next.Through
	}
	return &skilled.Coverage{From: c.From, Through: through}
}

// secondary is whether another coverage pays the coinsurance on its first day, or on
// the admission; nil where that cannot be told.
func secondary(line *timeline.Timeline, medicare timeline.Coverage, first *code.Day, admission code.Day) *bool {
	day := admission
	if first != nil {
		day = *first
	}
	unknown := false
	if medicare.Kind.PaysCoinsurance {
		return new(true)
	}
	for _, p := range line.On(day) {
		if p.ID != medicare.ID && p.Kind.PaysCoinsurance {
			return new(true)
		}
		unknown = unknown || !p.Kind.Known()
	}
	if unknown {
		return nil
	}
	return new(false)
}

// spend counts the days. What a day costs is set by the plan where one pays on any day
// with coinsurance, though Original Medicare paid on the admission.
func (b *Benefit) spend(f skilled.Facts, line *timeline.Timeline) {
	b.Days = skilled.Spend(f)
	first, end := b.Days.FirstShared, b.AsOf
	if b.Days.Discharge != nil {
		end = *b.Days.Discharge - 1
	}
	if first == nil {
		return
	}
	b.firstByPlan = byPlan(line, *first)
	for day := *first; day <= min(end, *b.Days.Last); day++ {
		if byPlan(line, day) {
			f.Payer = "medicare_advantage"
			b.Days = skilled.Spend(f)
			return
		}
	}
}

// byPlan reports whether a Medicare Advantage plan pays on a day.
func byPlan(line *timeline.Timeline, day code.Day) bool {
	pays, ok := medicare(line, day)
	return ok && pays.Kind.Class == payer.MedicareAdvantage
}

// medicare is the first coverage by Medicare on a day.
func medicare(line *timeline.Timeline, day code.Day) (first timeline.Place, ok bool) {
	order := line.On(day)
	at := slices.IndexFunc(order, func(p timeline.Place) bool { return p.Kind.Medicare() })
	if at < 0 {
		return timeline.Place{}, false
	}
	return order[at], true
}

// FirstAmount is what the first day with coinsurance costs; ok is false where a plan
// sets it or it was not announced.
func (b *Benefit) FirstAmount() (amount skilled.Cents, ok bool) {
	if b.Days.FirstShared == nil || b.firstByPlan {
		return 0, false
	}
	return skilled.Daily(*b.Days.FirstShared)
}

// AppealBy is the last moment for a fast appeal in the person's home zone.
func (b *Benefit) AppealBy() time.Time { return b.Notice.AppealBy.First(b.zone) }
