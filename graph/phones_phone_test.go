package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// phone is one of them: what it keeps, and what it has still to send.
type phone struct {
	*town

	who     viewer.Viewer
	skew    time.Duration
	most    int // rows that it takes at once
	cursor  *string
	kept    map[string]copied
	queue   []op
	count   int
	told    map[string]string // status by act, as the phone was told
	acts    map[string]op
	visits  []*tableVisit // the last one may go on
	revoked bool
}

// work does something with what the phone keeps, as if there were no reception.
func (p *phone) work() {
	var mine []string
	for id, row := range p.kept {
		if row.Type == ent.TypePatient {
			mine = append(mine, id)
		}
	}
	if len(mine) == 0 {
		return
	}
	slices.Sort(mine)
	patient := mine[p.random.IntN(len(mine))]
	if p.random.IntN(3) == 0 {
		for range 1 + p.random.IntN(6) {
			p.do(p.tap(patient))
		}
		return
	}
	p.do(p.act(patient))
}

// do queues an act.
func (p *phone) do(o op) {
	p.count++
	o["sequence"], o["doneAt"] = p.count, p.clock()
	p.queue, p.acts[o.act()] = append(p.queue, o), o
}

// clock is what time the phone believes it is.
func (p *phone) clock() string { return time.Now().Add(p.skew).UTC().Format(time.RFC3339Nano) }

func (p *phone) act(patient string) op {
	for id, row := range p.kept {
		if row.Type == ent.TypeTask && row.patient == patient && slices.Contains(p.tasks, id) && p.random.IntN(2) == 0 {
			return offlineAct("updateTask", map[string]any{"taskId": id, "baseRevision": row.Revision, "note": fmt.Sprintf("%s %d", p.who.Device, p.count)})
		}
	}
	return offlineAct("recordObservation", map[string]any{
		"id": world.ID().String(), "patientId": patient, "category": "vital-signs", "effectiveAt": p.clock(),
		"code":  map[string]any{"system": "http://loinc.org", "code": "8867-4", "display": "Heart rate"},
		"value": map[string]any{"quantity": map[string]any{"value": "72", "unit": "beats/minute", "code": "/min"}},
	})
}

// sync sends the queue and takes what there is, over a line that may be cut anywhere.
func (p *phone) sync(cutting bool) {
	for len(p.queue) > 0 {
		if !p.push(cutting) {
			return // comes back later
		}
	}
	for more := true; more; {
		var ok bool
		if more, ok = p.pull(cutting); !ok {
			return
		}
	}
}

func (p *phone) push(cutting bool) bool {
	ops := p.queue[:min(len(p.queue), 1+p.random.IntN(5))]
	input := map[string]any{"sentAt": p.clock(), "operations": slices.Clone(ops)}
	if cutting && p.random.IntN(4) == 0 {
		p.late = append(p.late, posted{p.who, input})
	}
	answer, cut := p.send(p.who, pushAll, map[string]any{"input": input}, p.bytes(cutting), p.bytes(cutting))
	var got answerOf[struct {
		SyncPush struct {
			Outcomes []outcome `json:"outcomes"`
		} `json:"syncPush"`
	}]
	if cut || json.Unmarshal(answer, &got) != nil {
		return false
	}
	if len(got.Errors) > 0 {
		p.t.Fatalf("seed %d: push: %v", p.seed, got.Errors)
	}
	for _, o := range got.Data.SyncPush.Outcomes {
		if before := p.told[o.ClientMutationID]; before != "" && before != o.Status {
			p.t.Errorf("seed %d: %s was told as %s and then as %s", p.seed, o.ClientMutationID, before, o.Status)
		}
		p.told[o.ClientMutationID] = o.Status
	}
	if p.random.IntN(4) > 0 { // else the phone is killed before it notes the answer, and sends again
		p.queue = p.queue[len(ops):]
	}
	return true
}

func (p *phone) pull(cutting bool) (more, ok bool) {
	variables := map[string]any{"first": 1 + p.random.IntN(p.most)}
	if p.cursor != nil {
		variables["after"] = *p.cursor
	}
	answer, cut := p.send(p.who, pullPage, variables, p.bytes(cutting), p.bytes(cutting))
	var got answerOf[struct {
		SyncPull *pulled `json:"syncPull"`
	}]
	if cut || json.Unmarshal(answer, &got) != nil {
		return false, false
	}
	if len(got.Errors) > 0 {
		if p.revoked && got.Errors[0].Message == "this phone was revoked: drop everything that is kept" {
			p.kept, p.cursor = map[string]copied{}, nil
			return false, true
		}
		p.t.Fatalf("seed %d: pull: %v", p.seed, got.Errors)
	}
	p.take(*got.Data.SyncPull)
	return got.Data.SyncPull.HasNextPage, true
}

// take keeps what a page brings.
func (p *phone) take(page pulled) {
	maps.DeleteFunc(p.kept, func(_ string, row copied) bool { return slices.Contains(page.ScopeLost, row.patient) })
	for _, row := range page.Changed {
		p.kept[row.Node.ID] = row.copy()
	}
	for _, row := range page.Removed {
		delete(p.kept, row.ID)
	}
	p.cursor = &page.Cursor
}

// check holds what the phone keeps against what one keeps that begins anew, or against
// nothing if it was revoked, and what it was told against what is on record.
func (p *phone) check(fresh *phone) {
	p.t.Helper()
	if p.revoked {
		fresh = &phone{}
	}
	if !maps.EqualFunc(p.kept, fresh.kept, func(a, b copied) bool { return a.Revision == b.Revision }) {
		p.t.Errorf("seed %d: %s keeps %v, one that begins anew %v", p.seed, p.who.Device, p.kept, fresh.kept)
	}
	for id, row := range p.kept {
		if row.Type == ent.TypePatient && p.staff[p.managers[uuid.MustParse(id)]].Practitioner != p.who.Practitioner {
			p.t.Errorf("seed %d: %s holds a patient whom it lost", p.seed, p.who.Device)
		}
	}
	for id := range p.acts {
		if status := p.told[id]; !slices.Contains([]string{"APPLIED", "CONFLICT", "QUARANTINED"}, status) {
			p.t.Errorf("seed %d: %v of %s is %q", p.seed, p.acts[id]["act"], p.who.Device, status)
		}
	}
}
