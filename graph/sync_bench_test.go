package graph_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"testing"

	"github.com/klauspost/compress/gzip"

	"caseload/internal/world"
)

// wholePull is what phones send: every field of every type.
func wholePull(tb testing.TB) string {
	tb.Helper()
	var text []byte
	for _, file := range []string{"operations/SyncPull", "fragments/SyncedRow", "fragments/CodeText"} {
		part, err := os.ReadFile("../mobile-mocks/" + file + ".graphql")
		if err != nil {
			tb.Fatal(err)
		}
		text = append(text, part...)
	}
	return string(text)
}

// byHand asks in one statement for the rows of all patients that the pages bring, as
// somebody would who knew them to be allowed.
const byHand = `select row_to_json(t)::text from patient t where organization_id = $1 and display_name like 'P %'
	union all select row_to_json(t)::text from encounter t where organization_id = $1
	union all select row_to_json(t)::text from observation t where organization_id = $1
	union all select row_to_json(t)::text from condition t where organization_id = $1
	union all select row_to_json(t)::text from medication_request t where organization_id = $1
	union all select row_to_json(t)::text from procedure t where organization_id = $1
	union all select row_to_json(t)::text from task t where organization_id = $1`

// BenchmarkFirstSync measures the first pull of 80 patients with five years of a chart, what a
// day brings after it, and one statement by hand for the same rows.
func BenchmarkFirstSync(b *testing.B) {
	w := world.New(b)
	w.Population(b, 80)
	w.Charts(b)
	pull := wholePull(b)
	var cursor string
	b.Run("pages of 500", func(b *testing.B) {
		for b.Loop() {
			cursor = ""
			pages, rows, size, zipped := pullAll(b, w, pull, &cursor)
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(rows), "rows")
			b.ReportMetric(float64(size)/1024, "kB")
			b.ReportMetric(float64(zipped)/1024, "kB-gzip")
		}
	})
	b.Run("by hand", func(b *testing.B) {
		db, err := sql.Open("postgres", w.OwnerURL)
		if err != nil {
			b.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		for b.Loop() {
			b.ReportMetric(float64(readByHand(b, db, w.Clinic.ID.String())), "rows")
		}
	})
	done := newHandset(b, w, w.Clinic.CaseManager)
	b.Run("a day's 40 changes", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			for range 40 {
				done.note(w.Clinic.Patient.ID)
			}
			b.StartTimer()
			at := cursor
			_, rows, size, zipped := pullAll(b, w, pull, &at)
			b.ReportMetric(float64(rows), "rows")
			b.ReportMetric(float64(size)/1024, "kB")
			b.ReportMetric(float64(zipped)/1024, "kB-gzip")
			cursor = at
		}
	})
	b.Run("nothing new", func(b *testing.B) {
		for b.Loop() {
			at := cursor
			_, _, size, _ := pullAll(b, w, pull, &at)
			b.ReportMetric(float64(size)/1024, "kB")
		}
	})
}

// pullAll takes pages up to the end, each as it goes over the line.
func pullAll(b *testing.B, w *world.World, pull string, cursor *string) (pages, rows, size, zipped int) {
	b.Helper()
	for more := true; more; pages++ {
		variables := map[string]any{"first": 500}
		if *cursor != "" {
			variables["after"] = *cursor
		}
		answer := w.Ask(b, w.Clinic.CaseManager, pull, variables)
		if len(answer.Errors) > 0 {
			b.Fatal(answer.Errors)
		}
		var got struct {
			SyncPull struct {
				Changed     []json.RawMessage `json:"changed"`
				Cursor      string            `json:"cursor"`
				HasNextPage bool              `json:"hasNextPage"`
			} `json:"syncPull"`
		}
		if err := json.Unmarshal(answer.Data, &got); err != nil {
			b.Fatal(err)
		}
		rows, size, zipped = rows+len(got.SyncPull.Changed), size+len(answer.Data), zipped+zip(b, answer.Data)
		*cursor, more = got.SyncPull.Cursor, got.SyncPull.HasNextPage
	}
	return pages, rows, size, zipped
}

func zip(b *testing.B, data []byte) int {
	b.Helper()
	var out bytes.Buffer
	writer := gzip.NewWriter(&out)
	if _, err := writer.Write(data); err != nil {
		b.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Len()
}

func readByHand(b *testing.B, db *sql.DB, organization string) (rows int) {
	b.Helper()
	found, err := db.QueryContext(b.Context(), byHand, organization)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = found.Close() }()
	for ; found.Next(); rows++ {
		var text sql.RawBytes
		if err := found.Scan(&text); err != nil {
			b.Fatal(err)
		}
	}
	if err := found.Err(); err != nil {
		b.Fatal(err)
	}
	return rows
}
