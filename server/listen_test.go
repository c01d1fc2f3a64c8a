package main

import (
	"errors"
	"net"
	"syscall"
	"testing"
)

func mustListen(t *testing.T, address string, next bool) net.Listener {
	t.Helper()
	listener, err := listen(t.Context(), address, next)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	return listener
}

func TestTakenPortLeadsToTheNextOne(t *testing.T) {
	t.Parallel()
	first := mustListen(t, "127.0.0.1:0", false).Addr().String()
	second := mustListen(t, first, true).Addr().String()
	if first == second {
		t.Errorf("two listeners on %s", first)
	}
}

func TestChosenPortThatIsTakenIsRefused(t *testing.T) {
	t.Parallel()
	taken := mustListen(t, "127.0.0.1:0", false).Addr().String()
	_, err := listen(t.Context(), taken, false)
	if !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("got %v", err)
	}
}

func TestOriginIsWhatABrowserHereOpens(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ address, want string }{
		{"127.0.0.1:8080", "http://127.0.0.1:8080"},
		{"0.0.0.0:8080", "http://localhost:8080"},
		{"[::]:8080", "http://localhost:8080"},
		{"[::1]:8080", "http://[::1]:8080"},
	} {
		address, err := net.ResolveTCPAddr("tcp", tt.address)
		if err != nil {
			t.Fatal(err)
		}
		if got := origin(address); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.address, got, tt.want)
		}
	}
}
