package report_test

import (
	"compress/gzip"
	"context"
	"database/sql"
	_ "embed"
	"encoding/csv"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lib/pq"

	"caseload/care/transition/report"
	"caseload/internal/world"
)

var (
	//go:embed testdata/rule.sql
	ruleSQL string
	//go:embed testdata/answers.sql
	answersSQL string
)

// table reads a table of a source: the lines below the header.
func table(t *testing.T, path string) (lines [][]string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var from io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if from, err = gzip.NewReader(file); err != nil {
			t.Fatal(err)
		}
	}
	reader := csv.NewReader(from)
	reader.Comment = '#'
	if lines, err = reader.ReadAll(); err != nil {
		t.Fatal(err)
	}
	return lines[1:]
}

// plain is the session in which the rule is computed in plain SQL.
type plain struct {
	t    *testing.T
	conn *sql.Conn
}

// fill makes a table of some columns of a source.
func (p plain) fill(name, columns string, lines [][]string, take ...int) {
	p.t.Helper()
	arrays, params := make([]any, len(take)), make([]string, len(take))
	for i, column := range take {
		cells := make([]string, len(lines))
		for n, line := range lines {
			cells[n] = line[column]
		}
		arrays[i], params[i] = pq.Array(cells), "$"+strconv.Itoa(i+1)+"::text[]"
	}
	p.exec(`create temp table ` + name + ` (` + columns + `)`)
	if _, err := p.conn.ExecContext(p.t.Context(), `insert into `+name+` select (r).* from (select unnest(`+strings.Join(params, "), unnest(")+`)) as r`, arrays...); err != nil {
		p.t.Fatal(err)
	}
}

func (p plain) exec(statement string) {
	p.t.Helper()
	if _, err := p.conn.ExecContext(p.t.Context(), statement); err != nil {
		p.t.Fatal(err)
	}
}

// regions are the states with their region of the poverty guidelines.
func regions(t *testing.T) (lines [][]string) {
	t.Helper()
	for _, line := range table(t, "../rate/states.csv") {
		for state := range strings.SplitSeq(line[1], "|") {
			lines = append(lines, []string{state, line[0]})
		}
	}
	return lines
}

// newPlain opens a session with the tables of the sources.
func newPlain(t *testing.T, w *world.World) plain {
	t.Helper()
	db, err := sql.Open("postgres", w.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p := plain{t, conn}
	p.fill("nearest", "snomed text primary key, icd text", table(t, "../../identify/chronic/snomed.csv"), 0, 2)
	p.fill("ccs_dx", "code text primary key, ccs text", table(t, "../../identify/ccs/diagnosis.csv.gz"), 0, 1)
	p.fill("ccs_pr", "code text primary key, ccs text", table(t, "../../identify/ccs/procedure.csv.gz"), 0, 1)
	p.fill("planned", "list text, kind text, ccs text", table(t, "../../identify/planned/ccs.csv"), 0, 1, 2)
	p.fill("acute_code", "code text primary key", table(t, "../../identify/planned/acute.csv"), 0)
	p.fill("potential_code", "code text primary key", table(t, "../../identify/planned/potential.csv"), 0)
	p.fill("ending", "code text primary key, ends text", table(t, "../../identify/stay/status.csv"), 0, 1)
	p.fill("poverty", "year text, region text, one text, more text", table(t, "../rate/poverty.csv"), 0, 1, 2, 3)
	p.fill("region", "state text primary key, region text", regions(t), 0, 1)
	p.exec(`set statement_timeout = 0; set jit = off;
		alter table ccs_dx alter ccs type int using ccs::int; alter table ccs_pr alter ccs type int using ccs::int; alter table planned alter ccs type int using ccs::int;
		alter table poverty alter year type int using year::int, alter one type int using one::int, alter more type int using more::int;
		create temp table feed_words (words text); insert into feed_words values ('Inpatient stay'), ('Skilled nursing facility stay')`)
	return p
}

// compute answers the question in plain SQL: numbers by what they are of.
func (p plain) compute(w *world.World, ask report.Ask) map[string]numbers {
	p.t.Helper()
	p.exec("begin")
	defer p.exec("rollback")
	p.exec(strings.NewReplacer("{organization}", w.Clinic.ID.String(), "{practitioner}", w.Clinic.CaseManager.Practitioner.String(),
		"{from}", ask.From.String(), "{through}", ask.Through.String(), "{now}", ask.Now.Format(time.RFC3339Nano)).Replace(ruleSQL))
	return p.answers(p.t.Context())
}

// numbers are how many discharges, and readmissions among them.
type numbers struct{ n, events int }

func (p plain) answers(ctx context.Context) map[string]numbers {
	p.t.Helper()
	rows, err := p.conn.QueryContext(ctx, answersSQL)
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	all := map[string]numbers{}
	for rows.Next() {
		var of string
		var n numbers
		if err := rows.Scan(&of, &n.n, &n.events); err != nil {
			p.t.Fatal(err)
		}
		all[of] = n
	}
	if err := rows.Err(); err != nil {
		p.t.Fatal(err)
	}
	return all
}
