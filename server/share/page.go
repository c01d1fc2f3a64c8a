package share

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"caseload/care/intake/fhir"
	"caseload/ent"
)

//go:embed page.css
var style string

//go:embed page.html
var source string

var page = template.Must(template.New("page").Parse(source))

// policy lets the page's own style in and nothing else.
var policy = func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}()

// wantsPage reports whether a browser asks: it names HTML, and no format was chosen
// (FHIR R4 http, 3.1.0.1.11).
func wantsPage(r *http.Request) bool {
	return r.URL.Query().Get("_format") == "" && strings.Contains(r.Header.Get("Accept"), "text/html")
}

// line is one thing that the page shows.
type line struct{ Text, Detail string }

// section is lines under a title.
type section struct {
	Title string
	Lines []line
}

// readable is the plan as a page that loads nothing from elsewhere.
func readable(resources []fhir.Any, link *ent.ShareLink, now time.Time) ([]byte, error) {
	const day = "January 2, 2006"
	view := struct {
		Style                            template.CSS
		Title, Patient, Recipient, Until string
		At                               string
		Sections                         []section
	}{
		Style: template.CSS(style), Title: "Care plan", Recipient: link.Recipient, //nolint:gosec // our own file
		Until: link.ExpiresAt.UTC().Format(day), At: now.UTC().Format(day + " 15:04 MST"),
	}
	for _, resource := range resources {
		switch r := resource.(type) {
		case *fhir.Patient:
			view.Patient = person(r)
		case *fhir.CarePlan:
			if r.Title != "" {
				view.Title = r.Title
			}
		}
	}
	view.Sections = shown(resources)
	var b bytes.Buffer
	if err := page.Execute(&b, view); err != nil {
		return nil, fmt.Errorf("share: write page: %w", err)
	}
	return b.Bytes(), nil
}

func person(p *fhir.Patient) string {
	name, _ := fhir.Name(p.Name)
	words := append(append([]string{}, name.Given...), name.Family)
	text := strings.TrimSpace(strings.Join(words, " "))
	if text == "" {
		text = name.Text
	}
	if p.BirthDate != "" {
		text += ", born " + p.BirthDate
	}
	return text
}
