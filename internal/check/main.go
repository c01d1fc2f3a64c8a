// Command check holds the whole project against everything that it promises: one command for a person
// before a commit, for a newcomer who wants to know whether the clone works, and for the build.
//
//	go run ./internal/check                  everything
//	go run ./internal/check -only lint,test  some stages
//
// It needs Go; what else is missing it installs on Debian as root, and elsewhere says how to. It
// leaves no process and no file outside the repository behind, but for the caches of the tools.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// options are what a person may ask for.
type options struct {
	list bool
	only string
}

// run does what the arguments say. Its error tells that something failed; what failed is on out by then.
func run(ctx context.Context, arguments []string, out, help io.Writer) error {
	chosen, err := parse(arguments, help)
	if err != nil {
		return err
	}
	if chosen.list {
		return list(out)
	}
	selected, err := choose(stages(), chosen.only)
	if err != nil {
		return err
	}
	shop, err := open(ctx, out)
	if err != nil {
		return err
	}
	defer shop.close()
	return runAll(ctx, shop, selected)
}

func parse(arguments []string, help io.Writer) (options, error) {
	var chosen options
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(help)
	flags.StringVar(&chosen.only, "only", "", "run only these `stages`, separated by commas")
	flags.BoolVar(&chosen.list, "list", false, "say what the stages are and run none")
	flags.Usage = func() { usage(flags) }
	if err := flags.Parse(arguments); err != nil {
		return options{}, err //nolint:wrapcheck // the flag package has told it already
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("check takes no arguments: name stages with -only %s", strings.Join(flags.Args(), ","))
	}
	return chosen, nil
}

func usage(flags *flag.FlagSet) {
	out := flags.Output()
	_, _ = fmt.Fprint(out, `Usage: go run ./internal/check [-only stage,stage]

Runs every check of the project, in stages, and ends with a line that counts the tests.
What is missing on the machine is installed on Debian as root, else named.

Stages:
`)
	_ = list(out)
	_, _ = fmt.Fprint(out, "\nFlags:\n")
	flags.PrintDefaults()
}

// list says what the stages are.
func list(out io.Writer) error {
	for _, each := range stages() {
		if _, err := fmt.Fprintf(out, "  %-10s %s\n", each.name, each.about); err != nil {
			return fmt.Errorf("list stages: %w", err)
		}
	}
	return nil
}

// choose picks the stages that were asked for, in their usual order; all if none was named.
func choose(from []stage, only string) ([]stage, error) {
	if only == "" {
		return from, nil
	}
	wanted := strings.Split(only, ",")
	for _, name := range wanted {
		if !slices.ContainsFunc(from, func(s stage) bool { return s.name == name }) {
			return nil, fmt.Errorf("there is no stage %q: see -list", name)
		}
	}
	return slices.DeleteFunc(from, func(s stage) bool { return !slices.Contains(wanted, s.name) }), nil
}
