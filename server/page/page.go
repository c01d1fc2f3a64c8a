// Package page writes what is on record as pages to read and to print, which load
// nothing from elsewhere.
package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"strings"
)

var (
	//go:embed page.css
	style string
	//go:embed page.html
	frame string
)

// policy lets the pages' own style in and nothing else.
var policy = func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}()

// Template is a kind of page.
type Template struct{ parsed *template.Template }

// New is the kind of page whose content is this template.
func New(content string) Template {
	return Template{template.Must(template.Must(template.New("").Parse(frame)).New("content").Parse(content))}
}

// Write is the page that shows the content.
func (t Template) Write(title string, content any) ([]byte, error) {
	var b bytes.Buffer
	err := t.parsed.ExecuteTemplate(&b, "page", struct {
		Style   template.CSS
		Title   string
		Content any
	}{template.CSS(style), title, content}) //nolint:gosec // our own file
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	return b.Bytes(), nil
}

// Wanted reports whether a browser asks: it names HTML, and no format was chosen
// (FHIR R4 http, 3.1.0.1.11).
func Wanted(r *http.Request) bool {
	return r.URL.Query().Get("_format") == "" && strings.Contains(r.Header.Get("Accept"), "text/html")
}

// Describe sets the headers of an answer that is a page.
func Describe(h http.Header) {
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
}
