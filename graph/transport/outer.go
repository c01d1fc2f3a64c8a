package transport

import (
	"log/slog"
	"net/http"

	"github.com/rs/cors"
)

// Outer puts around all that a server serves what every request passes: a
// request id, the access log, security headers and, for the given origins,
// CORS. Without origins, pages of other hosts are not let in.
func Outer(next http.Handler, log *slog.Logger, origins []string) http.Handler {
	return RequestID(AccessLog(Secure(CrossOrigin(next, origins)), log))
}

// Secure sets headers that keep browsers from storing, sniffing or framing
// answers. A handler of pages replaces the ones that it must.
func Secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Strict-Transport-Security", "max-age=31536000")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "DENY")
		next.ServeHTTP(w, r)
	})
}

// CrossOrigin lets pages of the given origins call the API. They send a token
// in a header, so cookies are never allowed.
func CrossOrigin(next http.Handler, origins []string) http.Handler {
	if len(origins) == 0 { // which cors takes for all
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodPost, http.MethodGet, http.MethodPut}, // the latter two for files
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", DeviceHeader, RequestIDHeader},
		ExposedHeaders: []string{RequestIDHeader, "Retry-After", "WWW-Authenticate"},
		MaxAge:         600,
	}).Handler(next)
}
