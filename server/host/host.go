// Package host tells requests that mean this server from those of a page elsewhere whose
// name was pointed at it (DNS rebinding). What development offers to everybody who can
// reach the server, such as tokens, is not for such pages.
package host

import (
	"net"
	"net/http"
	"net/url"
)

// Direct reports whether a request came to this server's address, to localhost, or to the
// origin at which it is known outside. A name that is none of these may be anybody's.
func Direct(r *http.Request, known string) bool {
	name := nameOf(r.Host)
	if name == "localhost" || net.ParseIP(name) != nil {
		return true
	}
	public, err := url.Parse(known)
	return err == nil && name != "" && name == public.Hostname()
}

// Here reports whether a request came from this machine, and to it by localhost or a
// loopback address.
func Here(r *http.Request) bool {
	name := nameOf(r.Host)
	return loopback(nameOf(r.RemoteAddr)) && (name == "localhost" || loopback(name))
}

// DirectOnly answers other requests with 421: this server is not known by that name.
func DirectOnly(known string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !Direct(r, known) {
			http.Error(w, "Ask by this server's address, by localhost, or by the name in CASELOAD_PUBLIC_URL.", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func loopback(name string) bool {
	ip := net.ParseIP(name)
	return ip != nil && ip.IsLoopback()
}

// nameOf is a host without its port.
func nameOf(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	if len(host) > 1 && host[0] == '[' && host[len(host)-1] == ']' {
		return host[1 : len(host)-1]
	}
	return host
}
