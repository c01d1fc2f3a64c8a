package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// portsToTry is how far from the default port a free one is looked for.
const portsToTry = 50

// listen opens address, or when its port is taken and next is set, the next
// port that is free.
func listen(ctx context.Context, address string, next bool) (net.Listener, error) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	port, err := strconv.Atoi(text)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	last := port
	if next {
		last = min(port+portsToTry, 65535)
	}
	for {
		var config net.ListenConfig
		listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil {
			return listener, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) || port == last {
			return nil, fmt.Errorf("listen on %s (CASELOAD_ADDRESS chooses another): %w", address, err)
		}
		port++
	}
}

// origin is the address of a listener as a browser on this machine reaches it.
func origin(address net.Addr) string {
	host, port, err := net.SplitHostPort(address.String())
	if err != nil {
		return "http://" + address.String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}
