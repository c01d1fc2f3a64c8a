package graph_test

import (
	"fmt"

	"caseload/internal/world"
)

// tableVisit is a visit at a kitchen table, of which every tap is an act of its own.
type tableVisit struct {
	id        string
	taps      []string // the acts, in their order
	over      bool
	withdrawn bool
}

// tap goes on with the visit that the phone is at, or begins one. That the patient was
// handed over meanwhile does not send the visitor out of the door.
func (p *phone) tap(patient string) op {
	if len(p.visits) == 0 || p.visits[len(p.visits)-1].over && (p.visits[len(p.visits)-1].withdrawn || p.random.IntN(4) > 0) {
		p.visits = append(p.visits, &tableVisit{id: world.ID().String()})
	}
	v := p.visits[len(p.visits)-1]
	o := v.next(patient, p.clock(), p.random.IntN(4))
	v.taps = append(v.taps, o.act())
	return o
}

func (v *tableVisit) next(patient, at string, chance int) op {
	id := world.ID().String()
	switch {
	case len(v.taps) == 0:
		return offlineAct("checkInToVisit", map[string]any{"id": v.id, "patientId": patient, "serviceCode": "T1017", "at": at})
	case v.over:
		v.withdrawn = true
		return offlineAct("withdrawVisit", map[string]any{"homeVisitId": v.id, "reason": "Logged twice"})
	case chance == 0:
		v.over = true
		return offlineAct("checkOutOfVisit", map[string]any{"homeVisitId": v.id, "at": at})
	case chance == 1:
		return offlineAct("addVisitNote", map[string]any{"id": id, "homeVisitId": v.id, "text": fmt.Sprint("Note ", len(v.taps)), "at": at})
	default:
		return offlineAct("recordVisitFinding", map[string]any{"id": id, "homeVisitId": v.id, "item": "food", "answer": true, "at": at})
	}
}

// countVisits holds every visit against what is on record: one that was begun is there
// once, with just what was done in it, over if it was ended, and whole: what was begun
// goes on, whoever has the patient by then. One that was not begun is not there.
func (t *town) countVisits() {
	t.t.Helper()
	for _, p := range t.phones {
		for _, v := range p.visits {
			t.countVisit(p, v)
		}
	}
}

func (t *town) countVisit(p *phone, v *tableVisit) {
	t.t.Helper()
	want := map[string]int{}
	for _, tap := range v.taps {
		if p.told[tap] == "APPLIED" {
			for act := range p.acts[tap]["act"].(map[string]any) {
				want[act]++
			}
		}
	}
	if begun := want["checkInToVisit"]; begun == 0 && len(want) > 0 || begun == 1 && !p.revoked && sum(want) < len(v.taps) {
		t.t.Errorf("seed %d: of a visit with %d taps %v were done", t.seed, len(v.taps), want)
	}
	for act, query := range map[string]string{
		"checkInToVisit":     `select count(*) from home_visit where id = any($1::uuid[])`,
		"checkOutOfVisit":    `select count(*) from home_visit where id = any($1::uuid[]) and status in ('COMPLETED', 'ENTERED_IN_ERROR') and ended_at is not null`,
		"withdrawVisit":      `select count(*) from home_visit where id = any($1::uuid[]) and status = 'ENTERED_IN_ERROR'`,
		"recordVisitFinding": `select count(*) from visit_finding where home_visit_id = any($1::uuid[])`,
		"addVisitNote":       `select coalesce(sum(jsonb_array_length(notes)), 0) from home_visit where id = any($1::uuid[])`,
	} {
		if got := t.number(query, []string{v.id}); got != want[act] {
			t.t.Errorf("seed %d: a visit has %d of %s, want %d", t.seed, got, act, want[act])
		}
	}
}

func sum(counts map[string]int) (all int) {
	for _, n := range counts {
		all += n
	}
	return all
}
