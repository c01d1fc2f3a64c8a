package notify

import (
	"crypto/ecdh"
	"encoding/base64"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"

	"caseload/care/record"
)

func (in Register) problems(service Service) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Endpoint, true, 2000, "endpoint")
	wrong := func(when bool, message, field string) {
		if when {
			c.Problems = append(c.Problems, record.Wrong(message, field))
		}
	}
	wrong(!slices.Contains(service.Channels, in.Channel), "This server does not send by this channel.", "channel")
	if in.Channel == WebPush {
		wrong(!allowed(in.Endpoint, service.Anywhere), "This is not the https address of a push service.", "endpoint")
		wrong(!validPoint(deref(in.P256dh)), "This is the subscription's key, in base64url.", "p256dh")
		wrong(len(decode(deref(in.Auth))) != 16, "This is the subscription's secret of 16 bytes, in base64url.", "auth")
	}
	_, err := time.LoadLocation(in.TimeZone)
	wrong(err != nil || in.TimeZone == "" || in.TimeZone == "Local", "There is no such time zone: name one as America/Chicago.", "timeZone")
	from, until := deref(in.QuietFrom), deref(in.QuietUntil)
	wrong((from == "") != (until == ""), "Quiet hours have a beginning and an end.", "quietUntil")
	wrong(from != "" && !clock.MatchString(from), "This is a time of the day, as 22:00.", "quietFrom")
	wrong(until != "" && !clock.MatchString(until), "This is a time of the day, as 07:00.", "quietUntil")
	return c.Problems
}

// allowed reports whether the address may be that of a push service: encrypted, with a
// name, and not one of a network of our own. What the name leads to is looked at again
// when something is sent.
func allowed(endpoint string, anywhere bool) bool {
	u, err := url.Parse(endpoint)
	if err != nil || u.Host == "" || u.User != nil || u.Fragment != "" {
		return false
	}
	if anywhere {
		return u.Scheme == "https" || u.Scheme == "http"
	}
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil && !Public(ip) {
		return false
	}
	name := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	return u.Scheme == "https" && (u.Port() == "" || u.Port() == "443") && strings.Contains(name, ".") &&
		!strings.HasSuffix(name, ".localhost") && !strings.HasSuffix(name, ".local") && !strings.HasSuffix(name, ".internal")
}

// reserved are the networks that are nobody's outside (RFC 6890), beside those that
// netip knows.
var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("2001::/23"),
	netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("fec0::/10"),
}

// Public reports whether an address is one of the network outside, to which
// notifications may be sent.
func Public(ip netip.Addr) bool {
	ip = ip.Unmap()
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && ip.Zone() == "" &&
		!slices.ContainsFunc(reserved, func(p netip.Prefix) bool { return p.Contains(ip) })
}

// validPoint reports whether the key is a point of the curve (RFC 8291 section 3.2).
func validPoint(key string) bool {
	_, err := ecdh.P256().NewPublicKey(decode(key))
	return err == nil
}

func decode(key string) []byte {
	bytes, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(key, "="))
	if err != nil {
		return nil
	}
	return bytes
}
