package transport

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/coder/websocket"
)

// socket carries any number of operations over one websocket. gqlgen's own
// transport does the work; what it leaves open is closed by the connection
// that it is given here, see conn and protocol.
type socket struct {
	gate          gate
	rescue        graphql.RecoverFunc
	seats         seats
	origins       []string
	readLimit     int64
	subscriptions int
	writeTimeout  time.Duration
	initTimeout   time.Duration
	keepAlive     time.Duration
}

// Supports implements graphql.Transport.
func (s socket) Supports(r *http.Request) bool { return upgrades(r) }

func upgrades(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// Do implements graphql.Transport. It returns when the websocket is closed.
func (s socket) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !sameOrigin(r, s.origins) {
		reply(w, r, http.StatusForbidden, &requestError{code: CodeForbidden, message: "pages of this origin may not connect"})
		return
	}
	if !s.seats.take() {
		busy(w, r)
		return
	}
	defer s.seats.leave()
	ws, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:       []string{subprotocol},
		InsecureSkipVerify: true, // the origin is checked above
	})
	if err != nil {
		return // Accept has answered
	}
	s.serve(newConn(r.Context(), ws, s), w, r, exec)
}

// serve runs the protocol on an open websocket.
func (s socket) serve(c *conn, w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	ctx, cancel := context.WithCancel(r.Context())
	defer c.finish()
	defer cancel()
	defer func() {
		if value := recover(); value != nil {
			_ = s.rescue(ctx, value)
			c.shut(closing{closeInternal, "Internal server error"})
		}
	}()
	if c.Subprotocol() != subprotocol {
		c.shut(closing{closeSubprotocol, "Subprotocol not acceptable"})
		return
	}
	transport.Websocket{
		Implementation:   opened{c},
		InitFunc:         s.init(c, r.Header),
		PingPongInterval: s.keepAlive,
		PayloadReadLimit: &s.readLimit,
	}.Do(w, r.WithContext(ctx), exec)
}

// init finds out who opened the websocket, on which device, by what the first
// message says or else by the header of the request, and lets the websocket
// live as long as the token. The context is never nil: gqlgen would panic.
func (s socket) init(c *conn, header http.Header) transport.WebsocketInitFunc {
	return func(
		ctx context.Context, payload transport.InitPayload,
	) (context.Context, *transport.InitPayload, error) {
		authorization := cmp.Or(payload.Authorization(), header.Get("Authorization"))
		device, err := deviceOf(payload, header.Get(DeviceHeader))
		known := ctx
		if err == nil {
			known, err = s.gate.admit(ctx, authorization, device)
		}
		if err != nil {
			end := denial(err)
			return transport.AppendCloseReason(
				transport.WithWebsocketCloseCode(ctx, int(end.code)), end.reason), nil, err
		}
		session, cancel := untilExpiry(known)
		c.admitted(session, cancel)
		return session, nil, nil
	}
}

// denial is how a websocket closes whose client was not admitted.
func denial(err PublicError) closing {
	switch err.Code() {
	case CodeTokenExpired:
		return closing{closeUnauthorized, "token expired"}
	case CodeBadInput:
		return closing{closeBadRequest, err.Public()}
	case CodeForbidden:
		return closing{closeForbidden, "forbidden"}
	case CodeUnavailable:
		return closing{websocket.StatusTryAgainLater, "try again later"}
	default:
		return closing{closeUnauthorized, "unauthenticated"}
	}
}

// sameOrigin reports whether the page that opens a websocket, if it is one,
// comes from this host or from one of the allowed origins.
func sameOrigin(r *http.Request, allowed []string) bool {
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	for _, one := range allowed {
		if one == "*" || strings.EqualFold(strings.TrimSuffix(one, "/"), origin) {
			return true
		}
	}
	page, err := url.Parse(origin)
	return err == nil && page.Host != "" && strings.EqualFold(page.Host, r.Host)
}

// opened hands out a websocket that is open already.
type opened struct{ conn *conn }

// Accept implements transport.WebsocketImplementation.
func (o opened) Accept(
	http.ResponseWriter, *http.Request, transport.WebsocketAcceptOptions,
) (transport.WebsocketConn, error) {
	return o.conn, nil
}
