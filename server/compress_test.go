package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAnswersAreCompressedForWhoTakesIt(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(`{"id":"0198"}`, 1000)
	handler := compressed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/graphql-response+json")
		_, _ = io.WriteString(w, long)
	}))
	for accepts, want := range map[string]string{"gzip": "gzip", "": ""} {
		request := httptest.NewRequest(http.MethodPost, graphqlPath, nil)
		request.Header.Set("Accept-Encoding", accepts)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if got := answer.Header().Get("Content-Encoding"); got != want {
			t.Errorf("for %q it is %q, want %q", accepts, got, want)
		}
		body := io.Reader(answer.Body)
		size := answer.Body.Len()
		if want == "gzip" {
			unzipped, err := gzip.NewReader(answer.Body)
			if err != nil {
				t.Fatal(err)
			}
			body = unzipped
			if size > len(long)/10 {
				t.Errorf("%d bytes of %d", size, len(long))
			}
		}
		if text, err := io.ReadAll(body); err != nil || string(text) != long {
			t.Errorf("for %q: %d bytes, %v", accepts, len(text), err)
		}
	}
}
