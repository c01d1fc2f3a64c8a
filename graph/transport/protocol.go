package transport

import (
	"encoding/json"
	"fmt"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// subprotocol is the only one that is spoken.
const subprotocol = "graphql-transport-ws"

// Close codes of the graphql-transport-ws protocol.
const (
	closeBadRequest    websocket.StatusCode = 4400
	closeUnauthorized  websocket.StatusCode = 4401
	closeForbidden     websocket.StatusCode = 4403
	closeSubprotocol   websocket.StatusCode = 4406
	closeInitTimeout   websocket.StatusCode = 4408
	closeDuplicate     websocket.StatusCode = 4409
	closeManyInits     websocket.StatusCode = 4429
	closeInternal      websocket.StatusCode = 4500
	longestOperationID                      = 64 // must fit in the reason of a close frame
)

// Types of messages.
const (
	messageInit      = "connection_init"
	messageAck       = "connection_ack"
	messagePing      = "ping"
	messagePong      = "pong"
	messageSubscribe = "subscribe"
	messageError     = "error"
	messageComplete  = "complete"
)

// closing is how a websocket ends.
type closing struct {
	code   websocket.StatusCode
	reason string
}

// message is what goes over the websocket in both directions.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// step is what to do about an incoming message: close, reply, forward to
// gqlgen, or nothing.
type step struct {
	initialized bool
	close       *closing
	reply       json.RawMessage
	forward     json.RawMessage
}

// protocol holds a client to the rules of graphql-transport-ws that gqlgen
// does not enforce: the order of the first messages, one operation an id, and
// so many operations at once.
//
// To gqlgen each operation has an id of its own, never used again. Otherwise
// a client that ends an operation and reuses the id at once, as it may, would
// get the end of the old operation for the new one.
type protocol struct {
	most int

	mu           sync.Mutex
	initialized  bool
	acknowledged bool
	last         int
	inner        map[string]string // client's id to ours, until either side ends it
	running      map[string]string // ours to the client's, until gqlgen ends it
}

func newProtocol(most int) *protocol {
	return &protocol{most: most, inner: map[string]string{}, running: map[string]string{}}
}

// incoming decides about a message from the client.
func (p *protocol) incoming(text bool, data []byte) step {
	invalid := step{close: &closing{closeBadRequest, "Invalid message received"}}
	var m message
	if !text || !utf8.Valid(data) || nesting(data) > maxNesting || json.Unmarshal(data, &m) != nil {
		return invalid
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch m.Type {
	case messageInit:
		return p.init(m)
	case messagePing:
		return step{reply: encode(message{Type: messagePong, Payload: m.Payload})}
	case messagePong:
		if !p.initialized {
			return step{}
		}
		return step{forward: encode(m)}
	case messageSubscribe:
		return p.subscribe(m)
	case messageComplete:
		return p.complete(m)
	default:
		return invalid
	}
}

// outgoing decides about a message from gqlgen: what is sent, if anything.
func (p *protocol) outgoing(v any) (data json.RawMessage, send bool, err error) {
	data, err = json.Marshal(v)
	if err != nil {
		return nil, false, fmt.Errorf("encode message: %w", err)
	}
	var m message
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, false, fmt.Errorf("read message back: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if m.Type == messageAck {
		p.acknowledged = true
	}
	if m.ID == "" {
		return data, true, nil
	}
	id, known := p.running[m.ID]
	if m.Type == messageComplete || m.Type == messageError {
		delete(p.running, m.ID)
		if p.inner[id] == m.ID {
			delete(p.inner, id)
		}
	}
	if !known || id == "" {
		return nil, false, nil
	}
	m.ID = id
	return encode(m), true, nil
}

func (p *protocol) init(m message) step {
	var payload map[string]any
	switch {
	case p.initialized:
		return step{close: &closing{closeManyInits, "Too many initialisation requests"}}
	case len(m.Payload) > 0 && json.Unmarshal(m.Payload, &payload) != nil:
		return step{close: &closing{closeBadRequest, "Invalid message received"}}
	}
	p.initialized = true
	return step{initialized: true, forward: encode(m)}
}

func (p *protocol) subscribe(m message) step {
	switch {
	case !p.acknowledged:
		return step{close: &closing{closeUnauthorized, "Unauthorized"}}
	case m.ID == "" || len(m.ID) > longestOperationID:
		return step{close: &closing{closeBadRequest, "Invalid message received"}}
	case p.inner[m.ID] != "":
		return step{close: &closing{closeDuplicate, "Subscriber for " + m.ID + " already exists"}}
	case len(p.running) >= p.most:
		return refused(m.ID, p.crowded())
	}
	if refusal := decodable(m.Payload); refusal != nil {
		return refused(m.ID, refusal)
	}
	p.last++
	ours := strconv.Itoa(p.last)
	p.inner[m.ID], p.running[ours] = ours, m.ID
	m.ID, m.Payload = ours, byDocument(m.Payload)
	return step{forward: encode(m)}
}

// complete ends an operation for the client at once, and for us when gqlgen
// says so. The client may say it of an operation that has just ended.
func (p *protocol) complete(m message) step {
	ours := p.inner[m.ID]
	if ours == "" {
		return step{}
	}
	delete(p.inner, m.ID)
	p.running[ours] = ""
	m.ID = ours
	return step{forward: encode(m)}
}

func (p *protocol) crowded() PublicError {
	return &requestError{
		code:    CodeSubscriptions,
		message: fmt.Sprintf("the connection has too many operations at once: at most %d", p.most),
	}
}

// refused answers an operation with an error instead of running it.
func refused(id string, err PublicError) step {
	return step{reply: encode(message{ID: id, Type: messageError, Payload: encode(gqlerror.List{toGraphQL(err)})})}
}

// encode writes what consists of texts and valid JSON, which cannot fail.
func encode(v any) json.RawMessage {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("transport: encode message: %v", err))
	}
	return data
}
