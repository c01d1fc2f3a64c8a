package push

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"caseload/care/notify"
)

// errInside says that the address of a push service leads into a network of our own.
var errInside = errors.New("push: the address leads into a network that is not public")

// NewClient is a client for addresses that other people gave: it follows no redirection,
// asks no proxy, and connects only to public addresses, whatever a name leads to at
// that moment, unless anywhere is true, as in development.
func NewClient(anywhere bool) *http.Client {
	dialer := &net.Dialer{Timeout: 5 * time.Second}
	if !anywhere {
		dialer.Control = guard
	}
	transport := &http.Transport{
		DialContext: dialer.DialContext, TLSHandshakeTimeout: 5 * time.Second, ResponseHeaderTimeout: 10 * time.Second,
		ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 4, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 1 << 16,
	}
	return &http.Client{
		Transport: transport, Timeout: 15 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// guard looks at an address after its name was resolved, just before it is connected to.
func guard(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("push: %w", err)
	}
	if !notify.Public(to.Addr()) {
		return errInside
	}
	return nil
}
