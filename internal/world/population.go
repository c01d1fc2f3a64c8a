package world

import (
	"database/sql"
	_ "embed" // the statement below
	"strconv"
	"strings"
	"testing"

	_ "github.com/lib/pq" // the driver of the owner
)

var (
	//go:embed population.sql
	populationSQL string
	//go:embed chart.sql
	chartSQL string
)

// Population adds so many patients of the clinic's case manager by chance, the same
// ones each time, who have nothing on record but themselves.
func (w *World) Population(t testing.TB, size int) {
	t.Helper()
	w.populate(t, populationSQL, size)
}

// Charts gives everybody of the population five years of a chart, 480 rows each.
func (w *World) Charts(t testing.TB) {
	t.Helper()
	w.populate(t, chartSQL, 0)
}

func (w *World) populate(t testing.TB, statements string, size int) {
	t.Helper()
	w.Owner(t, statements, map[string]string{
		"organization": w.Clinic.ID.String(), "practitioner": w.Clinic.CaseManager.Practitioner.String(), "size": strconv.Itoa(size),
	})
}

// Owner runs statements as the owner of the database, with the words in braces
// replaced.
func (w *World) Owner(t testing.TB, statements string, words map[string]string) {
	t.Helper()
	db, err := sql.Open("postgres", w.OwnerURL)
	must(t, err)
	defer func() { _ = db.Close() }()
	for name, word := range words {
		statements = strings.ReplaceAll(statements, "{"+name+"}", word)
	}
	_, err = db.ExecContext(t.Context(), statements)
	must(t, err)
}
