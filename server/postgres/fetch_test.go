package postgres

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// published serves a build that holds two scripts which tell a version.
func published(t *testing.T, requests *atomic.Int32) string {
	t.Helper()
	build, err := os.ReadFile("testdata/build.txz")
	fatal(t, err)
	var archive bytes.Buffer
	writer := zip.NewWriter(&archive)
	entry, err := writer.Create("postgres.txz")
	fatal(t, err)
	_, err = entry.Write(build)
	fatal(t, err)
	fatal(t, writer.Close())
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		if !strings.HasSuffix(r.URL.Path, ".jar") {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(archive.Bytes())
	}))
	t.Cleanup(site.Close)
	return site.URL
}

func TestFetchDownloadsOnceAndLeavesOnlyTheBinaries(t *testing.T) {
	t.Parallel()
	var requests atomic.Int32
	who, err := unprivileged()
	fatal(t, err)
	from := download{folder: openFolder(t), account: who, repository: published(t, &requests)}
	found, err := from.fetch(t.Context(), 17)
	fatal(t, err)
	if found.Major != 17 {
		t.Errorf("version %d", found.Major)
	}
	asked := requests.Load()
	again, err := from.fetch(t.Context(), 17)
	if err != nil || again != found || requests.Load() != asked {
		t.Errorf("second time: %v, %v, %d more requests", again, err, requests.Load()-asked)
	}
	entries, err := os.ReadDir(from.folder)
	fatal(t, err)
	if len(entries) != 1 || filepath.Join(from.folder, entries[0].Name(), "bin") != found.Dir {
		t.Errorf("left: %v", entries)
	}
}

func TestFailedFetchIsTold(t *testing.T) {
	t.Parallel()
	site := httptest.NewServer(http.NotFoundHandler())
	t.Cleanup(site.Close)
	from := download{folder: openFolder(t), repository: site.URL}
	if found, err := from.fetch(t.Context(), 17); err == nil {
		t.Errorf("found %v", found)
	}
	if _, err := from.fetch(t.Context(), 9); err == nil || !strings.Contains(err.Error(), "PostgreSQL 9") {
		t.Errorf("no such build: %v", err)
	}
	entries, err := os.ReadDir(from.folder)
	if err != nil || len(entries) > 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func TestFetchStopsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	site := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		cancel()
		<-release
	}))
	t.Cleanup(site.Close)
	t.Cleanup(func() { close(release) })
	from := download{folder: openFolder(t), repository: site.URL}
	if _, err := from.fetch(ctx, 17); !errors.Is(err, context.Canceled) {
		t.Errorf("fetch: %v", err)
	}
}
