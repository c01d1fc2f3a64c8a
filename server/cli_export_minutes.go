package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/billing"
	"caseload/care/coverage/ledger"
	"caseload/ent/database"
	"caseload/server/config"
)

// exportMinutesCommand writes what months of care management came to.
type exportMinutesCommand struct {
	Month        string    `arg:""              help:"The calendar month."                                              placeholder:"YYYY-MM"`
	Organization uuid.UUID `help:"Whose records (default: the sample clinic, where there is one)." placeholder:"UUID"`
	Open         bool      `help:"Months as well that are not closed, as they are now."`
	Format       string    `default:"csv"       enum:"csv,ndjson"                                                       help:"csv, or ndjson: a JSON object a line."`
	Out          string    `default:"-"         help:"Where it goes; - is standard output."                             placeholder:"FILE"`
}

func (exportMinutesCommand) Help() string {
	return `Writes a line for each code that the minutes of a patient's month reach, with its units and whether it may be billed: met, not met, or unknown where something that it asks is not on record (docs/rules.md, billing-minutes). Months that are closed are as they were closed. Lines with a label tell of behavioral care; the file must be kept as safe as the database, and is made for its owner only.

  go run ./server export-minutes 2026-11 --out november.csv
  go run ./server export-minutes 2026-11 --open --format ndjson`
}

// Run exports.
func (e exportMinutesCommand) Run(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	month, ok := billing.ParseMonth(e.Month)
	if !ok {
		return usageError("a month has a year and a month: YYYY-MM")
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	ctx, db, err := openRecords(ctx, c, e.Organization, to, &ends)
	if err != nil {
		return err
	}
	write := func(out io.Writer) error { return e.write(ctx, db, month, out, to) }
	if e.Out == "-" {
		return write(to.out)
	}
	return ownFile(e.Out, write)
}

func (e exportMinutesCommand) write(ctx context.Context, db *database.DB, month billing.Month, out io.Writer, to console) error {
	ctx, op := db.ReadOnly(ctx)
	defer op.Rollback()
	give, end := csvLines(out)
	if e.Format == "ndjson" {
		lines := json.NewEncoder(out)
		give, end = func(l ledger.Line) error { return lines.Encode(l) }, func() error { return nil }
	}
	count := 0
	err := ledger.Export{Organization: e.Organization, Month: month, Open: e.Open, Now: time.Now()}.Lines(ctx, op, func(l ledger.Line) error {
		count++
		return give(l)
	})
	if err := errors.Join(err, end()); err != nil {
		return fmt.Errorf("export-minutes: %w", err)
	}
	_, _ = fmt.Fprintf(to.err, "%d lines\n", count)
	return nil
}

// columns are the head of the file.
var columns = []string{
	"patient_id", "month", "family", "code", "units", "status", "why", "missing", "minutes", "actors", "closed_at", "closed_by_id", "rule_version", "label",
}

// csvLines writes lines as CSV (RFC 4180), the head first.
func csvLines(out io.Writer) (give func(ledger.Line) error, end func() error) {
	w := csv.NewWriter(out)
	w.UseCRLF = true
	head := w.Write(columns)
	give = func(l ledger.Line) error {
		var at, by string
		if l.Closed != nil {
			at, by = l.Closed.UTC().Format(time.RFC3339), l.By.String()
		}
		row := []string{
			l.Patient.String(), l.Month, l.Family, l.Code, strconv.Itoa(l.Units), string(l.Status), l.Why, strings.Join(l.Missing, "; "),
			strconv.Itoa(l.Minutes), actors(l.Actors), at, by, l.Version, l.Label,
		}
		for i, cell := range row {
			row[i] = harmless(cell)
		}
		return w.Write(row)
	}
	return give, func() error {
		w.Flush()
		return errors.Join(head, w.Error())
	}
}

// actors writes minutes by actor, as practitioner 10; staff 25.
func actors(minutes map[string]int) string {
	var all []string
	for _, actor := range slices.Sorted(maps.Keys(minutes)) {
		all = append(all, actor+" "+strconv.Itoa(minutes[actor]))
	}
	return strings.Join(all, "; ")
}

// harmless keeps a spreadsheet from reading a cell as a formula (OWASP, CSV injection).
func harmless(cell string) string {
	if strings.ContainsRune("=+-@\t\r\n", []rune(cell + " ")[0]) {
		return "'" + cell
	}
	return cell
}
