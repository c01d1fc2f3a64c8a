// Package day gathers what somebody has to do on a day, from everything that can
// ask for it, in one list by priority.
package day

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/clash"
	"caseload/care/facilitate/priority"
)

// Kind is what an item asks for.
type Kind string

// The kinds of items.
const (
	Visit    Kind = "VISIT"
	Call     Kind = "CALL"
	Task     Kind = "TASK"
	Clock    Kind = "CLOCK"
	Result   Kind = "RESULT"
	Issue    Kind = "ISSUE"
	Conflict Kind = "CONFLICT"
)

// Item is one thing to do.
type Item struct {
	Kind    Kind
	ID      uuid.UUID // names the item within the day
	Patient uuid.UUID
	Title   string
	// Subject is the type and id of the row that it is about.
	SubjectType string
	Subject     uuid.UUID
	// Other is the second appointment of a conflict.
	Other uuid.UUID
	// For is who answers for it, where the viewer only covers; zero otherwise.
	For     uuid.UUID
	Due     *time.Time
	Begins  *time.Time
	Ends    *time.Time
	Score   int
	Reasons []priority.Reason
}

// source is a row from which an item is made.
type source struct {
	typ               string
	id, patient       uuid.UUID
	kind, priority    string
	title             string
	due, begins, ends *time.Time
	travel            int
	holder            uuid.UUID // who answers for it; zero for nobody
	directly          bool      // the viewer's by claim, hand-over or escalation
	escalated         bool
	severity          string
	rank              int
	issueTask         uuid.UUID // the task that an issue has opened
}

// arrange makes the items of the rows and puts them in their order: the highest
// score first, of equals the first due.
func arrange(rows []source, viewer uuid.UUID, now time.Time) []Item {
	gravest, listed := issues(rows)
	conflicts, clashing := collisions(rows, now)
	items := make([]Item, 0, len(rows))
	for _, row := range rows {
		if row.typ == typeIssue && listed[row.issueTask] {
			continue // its task is in the list, and carries its weight
		}
		items = append(items, row.item(viewer, gravest[row.patient], clashing[row.id], now))
	}
	items = append(items, conflicts...)
	slices.SortFunc(items, func(a, b Item) int {
		return cmp.Or(b.Score-a.Score, when(a).Compare(when(b)), bytes.Compare(a.ID[:], b.ID[:]))
	})
	return items
}

// when is the time by which equals are ordered.
func when(i Item) time.Time {
	switch {
	case i.Begins != nil:
		return *i.Begins
	case i.Due != nil:
		return *i.Due
	}
	return time.Unix(1<<40, 0)
}

// issues are the gravest open issue of each patient, and the tasks in the list.
func issues(rows []source) (gravest map[uuid.UUID]string, tasks map[uuid.UUID]bool) {
	gravest, tasks = map[uuid.UUID]string{}, map[uuid.UUID]bool{}
	for _, row := range rows {
		switch row.typ {
		case typeTask:
			tasks[row.id] = true
		case typeIssue:
			if gravest[row.patient] != "EMERGENT" {
				gravest[row.patient] = row.severity
			}
		}
	}
	return gravest, tasks
}

// collisions are an item for each two appointments that cannot both be kept, and
// which appointments those are. What is over collides with nothing.
func collisions(rows []source, now time.Time) (items []Item, clashing map[uuid.UUID]bool) {
	byHolder, byID := map[uuid.UUID][]clash.Slot{}, map[uuid.UUID]source{}
	for _, row := range rows {
		if row.typ == typeAppointment && row.ends.After(now) {
			byID[row.id] = row
			byHolder[row.holder] = append(byHolder[row.holder], clash.Slot{
				ID: row.id, Starts: *row.begins, Ends: *row.ends, Travel: time.Duration(row.travel) * time.Minute,
			})
		}
	}
	clashing = map[uuid.UUID]bool{}
	for _, slots := range byHolder {
		for _, c := range clash.All(slots) {
			clashing[c.First], clashing[c.Second] = true, true
			items = append(items, collision(c, byID[c.Second], now))
		}
	}
	return items, clashing
}

func collision(c clash.Clash, second source, now time.Time) Item {
	minutes := strconv.Itoa(int(c.Lacking / time.Minute))
	title := "Two appointments overlap by " + minutes + " minutes"
	if c.Kind == clash.Travel {
		title = "The way between two appointments lacks " + minutes + " minutes"
	}
	item := Item{
		Kind: Conflict, ID: uuid.NewSHA1(c.First, c.Second[:]), Patient: second.patient, Title: title,
		SubjectType: typeAppointment, Subject: c.Second, Other: c.First, Begins: second.begins, Ends: second.ends,
	}
	item.Score, item.Reasons = priority.Rank(priority.Work{Begins: second.begins, Conflict: true, RiskRank: second.rank}, now)
	return item
}

func (s source) item(viewer uuid.UUID, gravest string, clashes bool, now time.Time) Item {
	item := Item{
		Kind: s.of(), ID: s.id, Patient: s.patient, Title: s.title, SubjectType: s.typ, Subject: s.id,
		Due: s.due, Begins: s.begins, Ends: s.ends,
	}
	if s.holder != uuid.Nil && s.holder != viewer && !s.directly {
		item.For = s.holder
	}
	item.Score, item.Reasons = priority.Rank(priority.Work{
		Priority: s.priority, Due: s.due, Begins: s.begins, Issue: gravest, RiskRank: s.rank,
		Escalated: s.escalated, Conflict: clashes, Acknowledge: s.typ == typeReceipt,
	}, now)
	return item
}

// of is what the row asks for.
func (s source) of() Kind {
	switch s.typ {
	case typeIssue:
		return Issue
	case typeReceipt:
		return Result
	case typeRequest:
		return Clock
	}
	switch s.kind {
	case "HOME_VISIT", "CLINIC_VISIT":
		return Visit
	case "PHONE_CALL", "VIDEO_CALL":
		return Call
	}
	return Task
}
