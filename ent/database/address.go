package database

import (
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/lib/pq"
)

// secureAddress returns the connection string with what this package insists
// on added: parameters in the binary mode that needs one round trip, a TLS
// mode that is never weaker than it says, and the role.
func secureAddress(address, role string) (string, error) {
	config, err := parseAddress(address)
	if err != nil {
		return "", err
	}
	mode, err := secureMode(config)
	if err != nil {
		return "", err
	}
	address = withParameter(address, "binary_parameters", "yes")
	address = withParameter(address, "sslmode", string(mode))
	if role == "" {
		return address, nil
	}
	if !isIdentifier(role) {
		return "", fmt.Errorf("role %q is not a plain lower-case identifier", role)
	}
	options := strings.TrimSpace(config.Options + " -c role=" + role)
	return withParameter(address, "options", options), nil
}

// Verified returns the connection string with a TLS mode in it: the one it names,
// else the mode that verifies the server's certificate and name. Modes that fall
// back to plain text without a word are refused. It is for connections that are
// opened beside this package.
func Verified(address string) (string, error) {
	config, err := parseAddress(address)
	if err != nil {
		return "", err
	}
	mode, err := secureMode(config)
	if err != nil {
		return "", err
	}
	return withParameter(address, "sslmode", string(mode)), nil
}

// parseAddress hides the address in errors, since it may hold a password.
func parseAddress(address string) (pq.Config, error) {
	config, err := pq.NewConfig(address)
	if parse, ok := errors.AsType[*url.Error](err); ok {
		err = parse.Err
	}
	if err != nil {
		return config, fmt.Errorf("connection string: %w", err)
	}
	return config, nil
}

// secureMode decides the TLS mode. The user's choice stands, but where none
// was made the server's certificate and name are verified, and modes that
// fall back to plain text without a word are refused.
func secureMode(config pq.Config) (pq.SSLMode, error) {
	local := isSocket(config)
	for _, other := range config.Multi {
		if isSocket(pq.Config{Host: other.Host, Hostaddr: other.Hostaddr}) != local {
			return "", errors.New("hosts mix Unix sockets and networks, which would share one TLS mode")
		}
	}
	switch config.SSLMode {
	case "":
		return pq.SSLModeVerifyFull, nil
	case pq.SSLModeAllow, pq.SSLModePrefer:
		return "", fmt.Errorf("sslmode %q falls back to plain text silently; "+
			"use verify-full, verify-ca, require or disable", config.SSLMode)
	default:
		return config.SSLMode, nil // lib/pq has already set "disable" for a socket
	}
}

func isSocket(config pq.Config) bool {
	return !config.Hostaddr.IsValid() &&
		(filepath.IsAbs(config.Host) || strings.HasPrefix(config.Host, "@"))
}

// withParameter sets one parameter of a connection string of either form.
func withParameter(address, name, value string) string {
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		parsed, err := url.Parse(address)
		if err != nil {
			return address // parseAddress has refused it already
		}
		query := parsed.Query()
		query.Set(name, value)
		parsed.RawQuery = query.Encode()
		return parsed.String()
	}
	quoted := strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(value)
	return address + " " + name + "='" + quoted + "'"
}

func isIdentifier(name string) bool {
	for i, r := range name {
		letter := r == '_' || 'a' <= r && r <= 'z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return name != ""
}
