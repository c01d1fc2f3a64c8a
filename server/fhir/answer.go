package fhir

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	r4 "caseload/care/intake/fhir"
	"caseload/server/page"
)

// documentSuffix ends the address of a document.
const documentSuffix = "/$document"

// mediaType is FHIR in JSON.
const mediaType = "application/fhir+json; charset=utf-8"

// answer writes a resource.
func answer(w http.ResponseWriter, status int, resource any) {
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(resource) != nil { //nolint:errchkjson // a failure is told by the status
		status = http.StatusInternalServerError
	}
	header := w.Header()
	header.Set("Content-Type", mediaType)
	header.Set("Content-Length", strconv.Itoa(body.Len()))
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes()) // nobody to tell when they hung up
}

// answerOne writes one resource with its version, or says that the client has it.
func answerOne(w http.ResponseWriter, r *http.Request, resource r4.Any) {
	meta := resource.Head().Meta
	if meta.VersionID != "" {
		tag := `W/"` + meta.VersionID + `"`
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if at, err := time.Parse(time.RFC3339Nano, meta.LastUpdated); err == nil {
		w.Header().Set("Last-Modified", at.UTC().Format(http.TimeFormat))
	}
	answer(w, http.StatusOK, resource)
}

// acceptable refuses clients that do not take JSON, which is all there is but for the
// pages of documents.
func acceptable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		form := strings.ToLower(r.URL.Query().Get("_format"))
		if form == "" {
			form = strings.ToLower(r.Header.Get("Accept"))
		}
		if form != "" && !readsPage(r) && !strings.Contains(form, "json") && !strings.Contains(form, "*/*") {
			fail(w, http.StatusNotAcceptable, "not-supported", "There is JSON only.")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func onlyFormat(query url.Values) bool { return len(query) == 1 && query.Has("_format") }

// readsPage reports whether a browser asks for a document.
func readsPage(r *http.Request) bool {
	return strings.HasSuffix(r.URL.Path, documentSuffix) && page.Wanted(r)
}
