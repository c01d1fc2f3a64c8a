// Package reference writes the contract as pages to read and to search: every type with
// what its fields mean and where it is used, every operation that phones send with its cost and
// its text to copy, the closed list of error codes with their cures, what is deprecated, and
// what changed. All of it is made from the SDL, the files of package mocks and the tables that the
// server itself works with, so that none of it can be out of date.
//
// The pages are files that link to each other: the server has them below [Path], and
// the command reference writes them into a folder for any web server, or for none.
package reference

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"caseload/graph/fault"
)

// Path is where the server has the pages.
const Path = "/reference/"

//go:embed page
var pages embed.FS

// policy lets in the pages' own script and style, and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Files are all files of the site by their names. It panics on a file that does not fit
// the others, which the tests find.
var Files = sync.OnceValue(func() map[string][]byte {
	s := newSite()
	files := map[string][]byte{"search.js": s.search(), "reference.css": asset("reference.css"), "find.js": asset("find.js")}
	for _, t := range s.types {
		files["type/"+t.Name+".html"] = s.write("type.html", "../", t.Name, t)
	}
	files["index.html"] = s.write("index.html", "", "The contract", s)
	files["operations.html"] = s.write("operations.html", "", "Operations", s.operations)
	files["errors.html"] = s.write("errors.html", "", "Errors", fault.Cures())
	files["deprecated.html"] = s.write("deprecated.html", "", "Deprecated", s.deprecated())
	files["changes.html"] = s.write("changes.html", "", "Changes", changes())
	return files
})

func asset(name string) []byte {
	text, err := pages.ReadFile("page/" + name)
	if err != nil {
		panic("reference: " + err.Error()) // the names are the embedded ones
	}
	return text
}

var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"prose": prose}).ParseFS(pages, "page/*.html"))
})

// write fills a template; up is the way from the page to the site's root.
func (s *site) write(name, up, title string, content any) []byte {
	var b bytes.Buffer
	err := templates().ExecuteTemplate(&b, name, struct {
		Up, Title string
		Content   any
	}{up, title, content})
	if err != nil {
		panic(fmt.Sprintf("reference: %s: %v", name, err))
	}
	return b.Bytes()
}

// Handler serves the pages below [Path].
func Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Path[len(Path):]
		if name == "" {
			name = "index.html"
		}
		text, known := Files()[name]
		if !known {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("Cache-Control", "no-cache")
		http.ServeContent(w, r, path.Base(name), time.Time{}, bytes.NewReader(text))
	})
}

// Write puts the site into a folder, which it makes.
func Write(folder string) (int, error) {
	files := Files()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		to := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil { //nolint:gosec // everybody may read the contract
			return 0, fmt.Errorf("write the reference: %w", err)
		}
		if err := os.WriteFile(to, files[name], fs.FileMode(0o644)); err != nil {
			return 0, fmt.Errorf("write the reference: %w", err)
		}
	}
	return len(files), nil
}
