// Package graphiql serves the page on which a developer tries the API: GraphiQL
// with the operations of package mocks, all from this binary. The page loads
// nothing from elsewhere, and its content security policy says so.
//
// It is GraphiQL 4 and not 5, whose editor is Monaco: that one does not work on
// phones, where half of our users' work is done, and it is four times as large
// (7 MB with its workers, 1.4 MB here) in every clone and every binary.
//
// The page is built from the folder page into dist, which is committed:
// npm ci && npm run generate. README.md says what each dependency is for.
package graphiql

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"time"

	mocks "caseload/mobile-mocks"
)

// Path is where the page is. What it loads is below.
const Path = "/graphiql"

//go:embed dist
var dist embed.FS

// policy is the page's content security policy. The page's own scripts alone
// run, and speak with this server alone. Styles may be inline, since the editor
// measures and places text with styles that it makes as it goes.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Handler serves the page at Path and what it loads below.
func Handler() http.Handler {
	routes := http.NewServeMux()
	for name, content := range contents() {
		at := Path + "/" + name
		if name == "index.html" {
			at = Path
		}
		routes.Handle("GET "+at, serve(name, content))
	}
	return routes
}

// contents are all files of the page, by name: those that were built, and the
// operations. An error means a broken build, which the tests find.
func contents() map[string][]byte {
	all := map[string][]byte{}
	names, err := fs.Glob(dist, "dist/*")
	if err != nil {
		panic(fmt.Sprintf("graphiql: list embedded files: %v", err))
	}
	for _, name := range names {
		if all[path.Base(name)], err = dist.ReadFile(name); err != nil {
			panic(fmt.Sprintf("graphiql: read embedded file: %v", err))
		}
	}
	operations, err := mocks.Operations()
	if err != nil {
		panic(fmt.Sprintf("graphiql: read operations: %v", err))
	}
	if all["operations.json"], err = json.Marshal(operations); err != nil {
		panic(fmt.Sprintf("graphiql: encode operations: %v", err))
	}
	return all
}

// serve answers with a file, or says that the browser has it already. It takes
// the place of what transport.Secure sets for answers of the API.
func serve(name string, content []byte) http.Handler {
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256(content))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-cache")
		header.Set("Content-Security-Policy", policy)
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("ETag", tag)
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	})
}
