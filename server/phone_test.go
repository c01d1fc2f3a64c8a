package main

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// patience is how long a test waits for what must come. It passes only when the
// test fails.
const patience = 30 * time.Second

// phone is the other end of a websocket.
type phone struct {
	socket *websocket.Conn
	t      testing.TB
}

// frame is a message of the protocol graphql-transport-ws.
type frame struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// call connects a phone to a server; hello is the payload of its first message.
func callIn(t testing.TB, address string, hello map[string]any) *phone {
	t.Helper()
	socket, _, err := websocket.Dial(t.Context(), address+graphqlPath, //nolint:bodyclose // the library closes it
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = socket.CloseNow() })
	f := &phone{socket, t}
	f.send("", "connection_init", hello)
	if got := f.receive(); got.Type != "connection_ack" {
		t.Fatalf("got %s %s instead of an acknowledgement", got.Type, got.Payload)
	}
	return f
}

func (f *phone) send(id, kind string, payload any) {
	f.t.Helper()
	text, err := json.Marshal(payload)
	if err != nil {
		f.t.Fatal(err)
	}
	if err := wsjson.Write(f.t.Context(), f.socket, frame{id, kind, text}); err != nil {
		f.t.Fatal(err)
	}
}

// receive waits for the next message that is no ping.
func (f *phone) receive() frame {
	f.t.Helper()
	ctx, cancel := context.WithTimeout(f.t.Context(), patience)
	defer cancel()
	for {
		var got frame
		if err := wsjson.Read(ctx, f.socket, &got); err != nil {
			f.t.Fatal(err)
		}
		if got.Type != "ping" {
			return got
		}
		f.send("", "pong", nil)
	}
}

// run starts an operation.
func (f *phone) run(id, query string, variables map[string]any) {
	f.t.Helper()
	f.send(id, "subscribe", map[string]any{"query": query, "variables": variables})
}

// next reads the data of the next answer or event.
func (f *phone) next(into any) {
	f.t.Helper()
	got := f.receive()
	var answer struct {
		Data   json.RawMessage `json:"data"`
		Errors json.RawMessage `json:"errors"`
	}
	if got.Type != "next" || json.Unmarshal(got.Payload, &answer) != nil || answer.Errors != nil {
		f.t.Fatalf("got %s %s", got.Type, got.Payload)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		f.t.Fatal(err)
	}
}

// ask runs a query or a mutation to its end.
func (f *phone) ask(query string, variables map[string]any, into any) {
	f.t.Helper()
	f.run("ask", query, variables)
	f.next(into)
	if got := f.receive(); got.Type != "complete" {
		f.t.Fatalf("got %s %s instead of the end", got.Type, got.Payload)
	}
}
