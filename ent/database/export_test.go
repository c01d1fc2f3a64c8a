package database

import (
	"context"
	"net"
)

// WithDial returns the configuration with the network replaced.
func (c Config) WithDial(dial func(ctx context.Context, network, address string) (net.Conn, error)) Config {
	c.dial = dial
	return c
}

// DialNetwork is the network that WithDial replaces.
var DialNetwork = dialNetwork

// SecureAddress lets tests look at the connection string.
var SecureAddress = secureAddress

// WithParameter adds a parameter to a connection string.
var WithParameter = withParameter
