package registry

import (
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/target"
	"caseload/care/code"
)

// Row is what the registry says of an episode. The names are those of the columns.
type Row struct {
	ID       uuid.UUID  `json:"id"`
	Revision int        `json:"known"`
	Status   string     `json:"status"`
	EndedAt  *time.Time `json:"ended_at"`

	PHQ9Baseline   *int       `json:"phq9_baseline"`
	PHQ9BaselineAt *time.Time `json:"phq9_baseline_at"`
	PHQ9Last       *int       `json:"phq9_last"`
	PHQ9LastAt     *time.Time `json:"phq9_last_at"`
	GAD7Baseline   *int       `json:"gad7_baseline"`
	GAD7BaselineAt *time.Time `json:"gad7_baseline_at"`
	GAD7Last       *int       `json:"gad7_last"`
	GAD7LastAt     *time.Time `json:"gad7_last_at"`

	Item9Positive  bool `json:"item9_positive"`
	SuicideConcern bool `json:"suicide_concern"`

	State        *string               `json:"state"`
	StateHistory []code.TreatmentState `json:"state_history"`
	Indexed      bool                  `json:"indexed"`
	Responded    bool                  `json:"responded"`
	Remitted     bool                  `json:"remitted"`
	Improved     bool                  `json:"improved"`
	Phase        target.Phase          `json:"phase"`

	DaysToFirstContact *int     `json:"days_to_first_contact"`
	ReviewReasons      []string `json:"review_reasons"`
	ReviewDue          bool     `json:"review_due"`

	ScoreOrder    int       `json:"score_order"`
	ChangeOrder   int       `json:"change_order"`
	LastContactAt time.Time `json:"last_contact_at"`
	NextContactAt time.Time `json:"next_contact_at"`
	NextToAct     int64     `json:"next_to_act"`
	LookAt        time.Time `json:"look_at"`

	// behind is the answers that the state rests on.
	behind uuid.UUID
}

// look is a case while its row is made.
type look struct {
	*Case
	*Row

	now    time.Time
	today  code.Day
	until  code.Day
	zone   *time.Location
	course target.Course
	known  bool // there is a course
	lastAt time.Time
}

// Row is what the registry says of the case at a time.
func (c *Case) Row(now time.Time) *Row {
	zone := code.HomeZone(c.Zone).Location()
	l := &look{
		Case: c, now: now, zone: zone, today: code.DayOf(now.In(zone)),
		Row: &Row{ID: c.ID, Revision: c.Revision, Status: c.Status, EndedAt: c.EndedAt, ScoreOrder: -1, ChangeOrder: -1000, StateHistory: []code.TreatmentState{}, ReviewReasons: []string{}},
	}
	l.until = c.until(l.today, zone)
	for _, step := range []func(){l.measure, l.stand, l.safety, l.reopen, l.contacts, l.review, l.wait} {
		step()
	}
	l.NextToAct = l.rank()
	return l.Row
}

// measure takes the first and the last total of each instrument.
func (l *look) measure() {
	if phq := l.series(PHQ9, l.zone, l.until); len(phq) > 0 {
		first, last := phq[0], phq[len(phq)-1]
		l.PHQ9Baseline, l.PHQ9BaselineAt, l.PHQ9Last, l.PHQ9LastAt = &first.Total.Total, &first.at, &last.Total.Total, &last.at
		l.ScoreOrder, l.ChangeOrder = last.Total.Total, last.Total.Total-first.Total.Total
		l.behind, l.lastAt = last.id, last.at
	}
	if gad := l.series(GAD7, l.zone, l.until); len(gad) > 0 {
		first, last := gad[0], gad[len(gad)-1]
		l.GAD7Baseline, l.GAD7BaselineAt, l.GAD7Last, l.GAD7LastAt = &first.Total.Total, &first.at, &last.Total.Total, &last.at
	}
}

// stand says where the person is, and how they came there.
func (l *look) stand() {
	var totals []target.Total
	for _, m := range l.series(PHQ9, l.zone, l.until) {
		totals = append(totals, m.Total)
	}
	l.Phase = target.PhaseOfWeek(int(l.until-code.DayOf(l.StartedAt.In(l.zone))) / 7)
	if l.course, l.known = target.CourseOf(totals, l.until); !l.known {
		return
	}
	l.Row.State = new(Word(l.course.State()))
	l.Indexed, l.Responded, l.Remitted, l.Improved = l.course.Indexed(), l.course.Responded(), l.course.InRemission(), l.course.HasImproved()
	l.Phase = l.course.Phase(l.until)
	for _, t := range target.History(totals, l.until) {
		l.StateHistory = append(l.StateHistory, code.TreatmentState{State: Word(t.State), On: t.On, Reason: t.Why})
	}
}

// Word is a state as the contract has it.
func Word(s target.State) string {
	return strings.ToUpper(strings.ReplaceAll(string(s), " ", "_"))
}

// safety flags what the last answers say, whether or not they have a total.
func (l *look) safety() {
	l.Item9Positive = l.warns(PHQ9, l.zone, l.until, "phq9_item9")
	l.SuicideConcern = l.warns(CSSRS, l.zone, l.until, "cssrs_high", "cssrs_moderate")
}

// reopen takes a graduate who relapses into treatment again, unless they are in it by
// another episode, or were by a later one: the last one alone goes on.
func (l *look) reopen() {
	relapsed := l.known && l.course.Relapsed() && l.Case.EndedAt != nil && l.lastAt.After(*l.Case.EndedAt)
	if l.Case.Status == "GRADUATED" && relapsed && !l.Another {
		l.Row.Status, l.Row.EndedAt = "ACTIVE", nil
	}
}

// contacts says when somebody spoke to the person, and by when to speak again.
func (l *look) contacts() {
	l.LastContactAt, l.NextContactAt = code.NotYet, code.Never
	from := code.DayOf(l.StartedAt.In(l.zone))
	if len(l.Contacts) > 0 {
		first := code.DayOf(l.Contacts[0].In(l.zone))
		l.DaysToFirstContact = new(max(0, int(first-from)))
		l.LastContactAt = l.Contacts[len(l.Contacts)-1]
		from = code.DayOf(l.LastContactAt.In(l.zone))
	}
	if l.Row.Status == "ACTIVE" {
		l.NextContactAt = (from + l.Phase.Within() + 1).Start(l.zone).Add(-time.Second)
	}
}

// review says whether the consultant should look. Who was looked at waits until
// something changes, or a week has gone.
func (l *look) review() {
	if l.Row.Status != "ACTIVE" {
		return
	}
	l.ReviewReasons = l.reasons()
	switch {
	case len(l.ReviewReasons) == 0:
	case l.ReviewedAt == nil, l.lastAt.After(*l.ReviewedAt), !l.now.Before(l.reviewAgain()):
		l.ReviewDue = true
	default:
		l.ReviewDue = slices.ContainsFunc(l.ReviewReasons, func(r string) bool { return !slices.Contains(l.ReviewedReasons, r) })
	}
}

func (l *look) reasons() []string {
	list := []string{}
	if l.Item9Positive { // of the last answers, which may have no total
		list = append(list, string(target.Item9Positive))
	}
	if !l.known {
		return list
	}
	for _, r := range l.course.Reasons() {
		if r != target.Item9Positive {
			list = append(list, string(r))
		}
	}
	return list
}

func (l *look) reviewAgain() time.Time {
	return (code.DayOf(l.ReviewedAt.In(l.zone)) + target.ReviewAgainAfter()).Start(l.zone)
}
