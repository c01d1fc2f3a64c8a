package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/intake"
	"caseload/care/intake/hl7"
	"caseload/care/intake/laboratory"
	"caseload/care/transition/admission"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
)

// admissionsCommand takes messages of admissions out of files.
type admissionsCommand struct {
	Path           []string  `arg:""                                                                           help:"Files, or folders with .hl7 and .json files in them."                               name:"path"`
	Organization   uuid.UUID `help:"Whose records these are (default: the sample clinic, where there is one)." placeholder:"UUID"`
	Senders        string    `help:"JSON file that says what is known of senders, see docs/adt.md."            placeholder:"FILE"                                                              type:"existingfile"`
	CreatePatients bool      `help:"Make patients of people whom nobody here knows." name:"create-patients"`
	JSON           bool      `help:"Print the report as JSON, for a machine."                                  name:"json"`
}

func (admissionsCommand) Help() string {
	return `Takes HL7 version 2 messages of admissions (ADT) and results (ORU), one or many a file, with or without batch headers, and Da Vinci notifications in FHIR R4 (.json), one a file. Each is kept, also one that cannot be used; what was taken before changes nothing. Messages about people whom nobody here knows wait for them. The exit code is 3 when something was refused. See docs/adt.md.

  go run ./server admissions --organization UUID messages/`
}

// refusedMessage is one that is kept and not used.
type refusedMessage struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Answer string `json:"answer"`
	Reason string `json:"reason"`
}

// admissionsReport says what became of the messages.
type admissionsReport struct {
	Accepted  int              `json:"accepted"`
	Known     int              `json:"known"`
	Refused   []refusedMessage `json:"refused"`
	Partly    []refusedMessage `json:"partly"` // of accepted messages, the places that could not be used
	Applied   int              `json:"applied"`
	Stays     int              `json:"stays"`
	Reports   int              `json:"reports"`
	Unmatched int              `json:"unmatched"`
	Unread    int              `json:"unread"` // accepted, and not to be read any more
}

// Run keeps and applies the messages, and says what became of them.
func (a admissionsCommand) Run(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	if a.Organization == uuid.Nil && c.Process.Demo {
		a.Organization = demo.Clinic
	}
	if a.Organization == uuid.Nil {
		return usageError("say whose records these are: --organization")
	}
	senders, err := readSenders(a.Senders)
	if err != nil {
		return err
	}
	files, err := messageFiles(a.Path)
	if err != nil {
		return err
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	db, err := openDatabase(ctx, c, to, &ends)
	if err != nil {
		return err
	}
	ctx = viewer.NewContext(ctx, viewer.SystemOf(a.Organization))
	in := &admissions{ledger: admission.Ledger{DB: db}, results: laboratory.Ledger{DB: db, Senders: senders.Of}, senders: senders}
	report := admissionsReport{Refused: []refusedMessage{}, Partly: []refusedMessage{}}
	for _, file := range files {
		if err := report.keep(ctx, in, file); err != nil {
			return err
		}
	}
	importer := &intake.Importer{DB: db, Wake: notify(ctx, db), CreatePatients: a.CreatePatients}
	applied, err := in.ledger.Apply(ctx, importer)
	if err != nil {
		return err
	}
	results, err := in.results.Apply(ctx, importer)
	if err != nil {
		return err
	}
	report.Applied, report.Stays, report.Unmatched = applied.Messages+results.Messages, applied.Stays, applied.Unmatched+results.Unmatched
	report.Reports, report.Unread = results.Reports, results.Unread
	return report.tell(to, a.JSON)
}

// messageFiles are the files that are named, and those named .hl7 or .json below
// folders that are, in order.
func messageFiles(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && (name == path || slices.Contains([]string{".hl7", notification}, strings.ToLower(filepath.Ext(name)))) {
				files = append(files, name)
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("look for messages: %w", err)
		}
	}
	slices.Sort(files)
	if len(files) == 0 {
		return nil, usageError("there is no .hl7 or .json file below these paths")
	}
	return slices.Compact(files), nil
}

// notification is how files with FHIR in them are called.
const notification = ".json"

func (r *admissionsReport) keep(ctx context.Context, in *admissions, file string) (err error) {
	if strings.EqualFold(filepath.Ext(file), notification) {
		raw, err := os.ReadFile(file) //nolint:gosec // the operator chose it
		if err != nil {
			return fmt.Errorf("read notification: %w", err)
		}
		kept, err := in.ledger.KeepNotification(ctx, raw, in.senders)
		return r.count(received{kept.Receipt.Answer, kept.Receipt.Faults, kept.Known}, err, file, 1)
	}
	f, err := os.Open(file) //nolint:gosec // the operator chose it
	if err != nil {
		return fmt.Errorf("read messages: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	for entry := range hl7.Read(f, hl7.Limits{}) {
		if len(entry.Raw) == 0 {
			r.Refused = append(r.Refused, refusedMessage{file, entry.Line, string(hl7.Rejected), entry.Err.Error()})
			continue
		}
		kept, err := in.keep(ctx, entry.Raw)
		if err := r.count(kept, err, file, entry.Line); err != nil {
			return err
		}
	}
	return nil
}

// count notes what became of one message.
func (r *admissionsReport) count(kept received, err error, file string, line int) error {
	if err != nil {
		return err
	}
	var places []refusedMessage
	for _, f := range kept.faults {
		places = append(places, refusedMessage{file, line, string(kept.answer), f.Error()})
	}
	switch {
	case kept.answer != hl7.Accepted:
		r.Refused = append(r.Refused, places[0])
	case kept.known:
		r.Known++
	default:
		r.Accepted++
		r.Partly = append(r.Partly, places...)
	}
	return nil
}

// tell prints the report, and is errPartly when something was refused.
func (r *admissionsReport) tell(to console, asJSON bool) (err error) {
	if asJSON {
		lines := json.NewEncoder(to.out)
		lines.SetIndent("", "  ")
		err = lines.Encode(r)
	} else {
		err = r.print(to)
	}
	if err == nil && len(r.Refused) > 0 {
		return errPartly
	}
	return err
}

func (r *admissionsReport) print(to console) error {
	var text strings.Builder
	fmt.Fprintf(&text, "%d messages accepted, %d known before, %d refused.\n%d brought %d stays and %d reports into the chart; %d are about people whom nobody here knows.\n",
		r.Accepted, r.Known, len(r.Refused), r.Applied, r.Stays, r.Reports, r.Unmatched)
	if r.Unread > 0 {
		fmt.Fprintf(&text, "%d that were accepted cannot be read any more: what is known of their senders has changed.\n", r.Unread)
	}
	for _, m := range r.Partly {
		fmt.Fprintf(&text, "Not used: %s, line %d: %s\n", m.File, m.Line, m.Reason)
	}
	for _, m := range r.Refused {
		fmt.Fprintf(&text, "Refused: %s, line %d, %s: %s\n", m.File, m.Line, m.Answer, m.Reason)
	}
	_, err := fmt.Fprint(to.out, text.String())
	return err //nolint:wrapcheck // nobody is there to read it
}
