package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"caseload/server/config"
)

// Exit codes, the same for every command.
const (
	exitDone    = 0
	exitFailed  = 1 // the command could not do what it was asked
	exitRefused = 2 // the arguments or the configuration are wrong; nothing was done
	exitPartly  = 3 // done, but for some parts that were reported
	programName = "caseload"
	seeHelp     = "; see --help"
)

// console is what a command talks to.
type console struct {
	out, err io.Writer
	environ  []string
}

// cli is the grammar of the command line.
type cli struct {
	Serve         serveCommand         `cmd:"" default:"withargs"                                           help:"Run the server (also without any command)."`
	Migrate       migrateCommand       `cmd:"" help:"Bring the database to this version's schema, and end."`
	Import        importCommand        `cmd:"" help:"Read FHIR R4 files into an organization's records."`
	Admissions    admissionsCommand    `cmd:"" help:"Take in messages of admissions, discharges and transfers (HL7 v2, Da Vinci)."`
	Export        exportCommand        `cmd:"" help:"Write what is on record as FHIR R4."`
	ExportMinutes exportMinutesCommand `cmd:"" help:"Write what months of care management came to, for billing."`
	Score         scoreCommand         `cmd:"" help:"Apply the rules to patients, or to cases in a file."`
	Replay        replayCommand        `cmd:"" help:"Ask what rules would have noticed, had they been on."`
	Reference     referenceCommand     `cmd:"" help:"Write the reference of the API as a static site."`
	Token         tokenCommand         `cmd:"" help:"Print an access token (development only)."`
	Version       versionCommand       `cmd:"" help:"Print the version."`
}

const description = `Caseload is the GraphQL API behind a case manager's phone.

With no configuration it runs in development: it starts a Postgres of its own in the folder .caseload, loads sample patients, and prints the address of GraphiQL and a token for each persona. With DATABASE_URL it runs in production. Every setting is an environment variable, listed in docs/configuration.md.

Examples:
  go run ./server                               try it out
  go run ./server --story heart-attack          a world at a known hour, with fixed ids
  go run ./server token --persona supervisor    another token
  go run ./server import bundles/ --json        FHIR files, summary for a machine
  DATABASE_URL=postgres://... server migrate    prepare a database of your own

Exit codes: 0 done, 1 failed, 2 wrong arguments or configuration, 3 done but for parts that are reported.`

// run does what the arguments say and returns the exit code.
func run(ctx context.Context, args []string, to console) int {
	ended := false
	parser, err := kong.New(&cli{},
		kong.Name("server"),
		kong.Description(description),
		kong.UsageOnError(),
		kong.Writers(to.out, to.err),
		kong.Exit(func(int) { ended = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(to),
	)
	if err != nil {
		return to.fail(err)
	}
	command, err := parser.Parse(args)
	if ended { // --help has printed already
		return exitDone
	}
	if err != nil {
		return to.refuse(err)
	}
	return to.fail(command.Run())
}

// fail says what went wrong, if anything, and returns the exit code for it.
func (c console) fail(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errPartly):
		return exitPartly
	case is[usageError](err):
		return c.refuse(err)
	case is[*config.MistakesError](err):
		_, _ = fmt.Fprintln(c.err, programName+": "+err.Error())
		return exitRefused
	}
	_, _ = fmt.Fprintln(c.err, programName+": "+oneLine(err))
	return exitFailed
}

// refuse is for what was asked in the wrong way.
func (c console) refuse(err error) int {
	_, _ = fmt.Fprintln(c.err, programName+": "+oneLine(err)+seeHelp)
	return exitRefused
}

// is reports whether err is, or wraps, an E.
func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// print writes one line of what was asked for.
func (c console) print(line string) error {
	if _, err := fmt.Fprintln(c.out, line); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// usageError is an argument that parses but cannot be meant.
type usageError string

func (e usageError) Error() string { return string(e) }

// errPartly says that the command did its work but for parts that it reported.
var errPartly = errors.New("done in part")

// oneLine joins the lines of an error that has several.
func oneLine(err error) string {
	lines := strings.FieldsFunc(err.Error(), func(r rune) bool { return r == '\n' })
	return strings.Join(lines, "; ")
}
