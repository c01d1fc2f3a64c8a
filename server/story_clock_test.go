package main

import (
	"context"
	"database/sql"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"caseload/server/story"
)

// isOfItsTime finds rows that were written by another clock than the story's.
func (s *told) isOfItsTime() {
	s.t.Helper()
	var wrong sql.NullString
	const counted = `select string_agg(c.table_name || '.' || c.column_name, ' ') from information_schema.columns c
		where c.table_schema = 'public' and c.column_name in ('received_at', 'recorded_at', 'at', 'starts_at') and c.table_name not in ('appointment', 'task')
		and (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I where %I > now() + interval ''1 minute''', c.table_name, c.column_name), false, true, '')))[1]::text <> '0'`
	if err := s.owner.QueryRowContext(s.t.Context(), counted).Scan(&wrong); err != nil {
		s.t.Fatal(err)
	}
	if wrong.String != "" {
		s.t.Errorf("of another time: %s", wrong.String)
	}
	var now time.Time
	if err := s.owner.QueryRowContext(s.t.Context(), `select now()`).Scan(&now); err != nil {
		s.t.Fatal(err)
	}
	if apart := s.teller.Clock.Now().Sub(now).Abs(); apart > time.Minute || now.Before(s.of.Clock) {
		s.t.Errorf("Postgres has %s, %s apart", now, apart)
	}
}

func TestTheClockIsTurnedForwardFromThisMachine(t *testing.T) {
	t.Parallel()
	of, err := story.Read("quiet", []byte("title: T\nabout: A\nzone: America/New_York\nclock: 2026-03-11 09:00\nsteps: []\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := &told{t: t, of: of}
	s.teller, s.owner = storyteller(t)
	if err := s.teller.Tell(t.Context(), of); err != nil {
		t.Fatal(err)
	}
	remote := &story.Remote{Teller: s.teller, Story: s.of, Log: silent}
	for _, q := range []struct {
		method, kind, body, from string
		status                   int
		want                     string
	}{
		{http.MethodGet, "", "", "127.0.0.1:1", http.StatusOK, `"now":"2026-03-11T09:0`},
		{http.MethodGet, "", "", "[::1]:1", http.StatusOK, `"story":"quiet"`},
		{http.MethodGet, "", "", "10.0.0.1:1", http.StatusForbidden, ""},
		{http.MethodDelete, "", "", "127.0.0.1:1", http.StatusMethodNotAllowed, ""},
		{http.MethodPost, "text/plain", `{"advance":"3h"}`, "127.0.0.1:1", http.StatusUnsupportedMediaType, ""},
		{http.MethodPost, "application/json", `{"advance":"3h"}`, "127.0.0.1:1", http.StatusOK, `"now":"2026-03-11T12:0`},
		{http.MethodPost, "application/json", `{"advance":"-3h"}`, "127.0.0.1:1", http.StatusBadRequest, "forward only"},
		{http.MethodPost, "application/json", `{"advance":"soon"}`, "127.0.0.1:1", http.StatusBadRequest, "advance"},
		{http.MethodPost, "application/json", `{"by":"3h"}`, "127.0.0.1:1", http.StatusBadRequest, "send"},
		{http.MethodPost, "application/json", `{"to":"2026-03-11T10:00:00-04:00"}`, "127.0.0.1:1", http.StatusBadRequest, "forward only"},
		{http.MethodPost, "application/json", `{"to":"2026-03-13T10:00:00-04:00"}`, "127.0.0.1:1", http.StatusOK, `"now":"2026-03-13T10:0`},
	} {
		request := httptest.NewRequestWithContext(t.Context(), q.method, story.ClockPath, strings.NewReader(q.body))
		request.RemoteAddr, request.Host = q.from, "localhost:8080"
		request.Header.Set("Content-Type", q.kind)
		recorder := httptest.NewRecorder()
		remote.ServeHTTP(recorder, request)
		if recorder.Code != q.status || !strings.Contains(recorder.Body.String(), q.want) {
			t.Errorf("%s %s from %s: %d %s", q.method, q.body, q.from, recorder.Code, recorder.Body)
		}
	}
	s.isOfItsTime()
}

func TestStoriesAreRefusedWhereRecordsCouldBeOfPeople(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		name, environ, want string
	}{
		{"visit-day", "DATABASE_URL=postgres:///caseload", "unset DATABASE_URL"},
		{"visit-day", "MIGRATION_DATABASE_URL=postgres:///caseload", "unset DATABASE_URL"},
		{"visit-day", "CASELOAD_MODE=production", "for development"},
		{"nobody", "", "there is no story \"nobody\"; there are depression-not-improving, diabetes-kidney"},
	} {
		got := command(t, []string{q.environ}, "--story", q.name)
		if got.code != exitRefused || !strings.Contains(got.err, q.want) || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s with %s: code %d, %s", q.name, q.environ, got.code, got.err)
		}
	}
}

// The server itself tells a story in a database of its own, and tells it anew the next time.
func TestServerStartsInAStory(t *testing.T) {
	t.Parallel()
	data := folder(t)
	for range 2 {
		ctx, stop := context.WithCancel(t.Context())
		banner, out := io.Pipe()
		var said lockedBuilder
		ended := make(chan int, 1)
		go func() {
			ended <- run(ctx, []string{"--story", "visit-day"}, console{out: out, err: &said, environ: []string{"CASELOAD_DATA=" + data, "CASELOAD_ADDRESS=127.0.0.1:0"}})
			_ = out.Close()
		}()
		address := addressIn(t, banner)
		go func() { _, _ = io.Copy(io.Discard, banner) }()
		if address != "" {
			response := call(t, address+story.ClockPath, "application/json")
			if text := body(t, response); !strings.Contains(text, `"now":"2026-03-10T07:3`) {
				t.Errorf("the clock says %s", text)
			}
			_ = response.Body.Close()
			isDated(t, address)
		}
		stop()
		if code := <-ended; code != exitDone || address == "" {
			t.Fatalf("ended with %d: %s", code, said.String())
		}
	}
}

// isDated finds answers of the API that have another time than the story.
func isDated(t *testing.T, address string) {
	t.Helper()
	response := call(t, address+graphqlPath, "application/json")
	defer func() { _ = response.Body.Close() }()
	if date := response.Header.Get("Date"); !strings.HasPrefix(date, "Tue, 10 Mar 2026 11:3") {
		t.Errorf("the answer is of %s", date)
	}
}
