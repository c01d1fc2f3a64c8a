package main

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/coder/websocket/wsjson"
)

// BenchmarkLiveChanges records changes through one server at a steady 20 a
// second and hears them on another, whose listener is cut ten times on the way.
// It reports how long it takes from the moment when the writer's phone sends a
// change until the listener's phone has it, in milliseconds: a median, and what
// 99 of 100 changes stay under. A run of a minute:
//
//	go test ./server -run '^$' -bench LiveChanges -benchtime 1200x
func BenchmarkLiveChanges(b *testing.B) {
	const (
		pace = 50 * time.Millisecond
		cuts = 10
	)
	p := startPair(b)
	writer := p.phone(b, p.one)
	p.find(writer) // so that nothing is done for the first time while it counts
	cursor := here(p.phone(b, p.two))
	listener := p.listenFrom(b, p.two, cursor)
	ids, due := make([]string, b.N), make(map[string]time.Time, b.N)
	begin := time.Now()
	for i := range ids {
		ids[i] = newID()
		due[ids[i]] = begin.Add(time.Duration(i) * pace)
	}
	go writer.write(p, ids, due)
	go writer.drain()
	took := make(map[string]time.Duration, b.N)
	b.ResetTimer()
	for len(took) < b.N {
		var event heard
		listener.next(&event)
		id := event.ConditionChanged.Condition.ID
		if took[id] != 0 || due[id].IsZero() {
			b.Fatalf("change %d was heard twice", len(took))
		}
		took[id], cursor = time.Since(due[id]), event.ConditionChanged.Cursor
		if len(took)%max(b.N/(cuts+1), 1) == 0 && b.N > cuts {
			_ = listener.socket.CloseNow()
			listener = p.listenFrom(b, p.two, cursor)
		}
	}
	b.StopTimer()
	sorted := slices.Sorted(maps.Values(took))
	for name, part := range map[string]float64{"p50-ms": 0.50, "p99-ms": 0.99, "max-ms": 1} {
		b.ReportMetric(float64(sorted[int(part*float64(len(sorted)-1))].Microseconds())/1000, name)
	}
}

// write sends the findings, each when it is due, without waiting for answers.
func (f *phone) write(p pair, conditions []string, due map[string]time.Time) {
	for _, condition := range conditions {
		<-time.After(time.Until(due[condition]))
		f.run(condition, finding, p.finds(condition))
	}
}

// drain reads what the phone is sent, and shows that it is alive, until it is
// cut.
func (f *phone) drain() {
	for {
		var got frame
		if err := wsjson.Read(f.t.Context(), f.socket, &got); err != nil {
			return
		}
		if got.Type == "ping" {
			f.send("", "pong", nil)
		}
	}
}
