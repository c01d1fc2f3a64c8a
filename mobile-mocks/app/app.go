// Package app serves the mock phone app: a small installable web app for case
// managers that works without reception. It is built from the folder src into
// dist, which is committed: npm ci && npm run generate. README.md says how it
// is made and what each dependency is for.
package app

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

// Path is where the app is. Every address below that names no file is a screen of it.
const Path = "/app/"

// PersonasPath is where the sign-in screen asks for personas in development.
const PersonasPath = Path + "personas.json"

//go:embed dist
var dist embed.FS

// policy is the app's content security policy: its own scripts and styles
// alone, and no other server than this one.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Persona is somebody of the sample world whom the sign-in screen offers.
type Persona struct {
	// Name is as the token command knows it.
	Name string `json:"name"`
	// DisplayName is what a person is called.
	DisplayName string `json:"displayName"`
	// Token speaks for the persona.
	Token string `json:"token"`
}

// Handler serves the app. Personas are offered where they are given, which is
// in development only: nil answers 404 there.
func Handler(personas func() ([]Persona, error)) http.Handler {
	routes := http.NewServeMux()
	files := contents()
	for name, content := range files {
		routes.Handle("GET "+Path+name, serve(name, content))
	}
	routes.Handle("GET "+Path, serve("index.html", files["index.html"]))
	routes.Handle("GET "+Path+"assets/", http.NotFoundHandler())
	routes.Handle("GET "+PersonasPath, offer(personas))
	return routes
}

// contents are all files that were built, by their path below dist. An error
// means a broken build, which the tests find.
func contents() map[string][]byte {
	all := map[string][]byte{}
	err := fs.WalkDir(dist, "dist", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := dist.ReadFile(name)
		all[strings.TrimPrefix(name, "dist/")] = content
		return err //nolint:wrapcheck // the panic says what failed
	})
	if err != nil {
		panic(fmt.Sprintf("app: read embedded files: %v", err))
	}
	return all
}

// serve answers with a file, or says that the browser has it already. A file
// below assets has its hash in its name and never changes.
func serve(name string, content []byte) http.Handler {
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256(content))
	keep := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		keep = "public, max-age=31536000, immutable"
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if path.Ext(name) == ".webmanifest" {
		kind = "application/manifest+json"
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", keep)
		header.Set("Content-Security-Policy", policy)
		header.Set("Content-Type", kind)
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("ETag", tag)
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	})
}

// offer answers with the personas, each with a fresh token.
func offer(personas func() ([]Persona, error)) http.Handler {
	if personas == nil {
		return http.NotFoundHandler()
	}
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		all, err := personas()
		if err != nil {
			http.Error(w, "no tokens can be made", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		_ = json.NewEncoder(w).Encode(all) // who is gone hears nothing
	})
}
