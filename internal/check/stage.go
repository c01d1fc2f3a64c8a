package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
)

// stage is one kind of check.
type stage struct {
	name, about string
	run         func(context.Context, *workshop) (tally, error)
}

// stages lists all of them: what is quick and often wrong first, so that one learns of it first.
func stages() []stage {
	return []stage{
		{"tools", "what the other stages need is installed", single(checkTools)},
		{"format", "every Go file is as gofmt writes it", single(checkFormat)},
		{"generated", "generated code equals a fresh generation", single(checkGenerated)},
		{"vet", "go vet, and no log call or error text takes patient data", single(checkVet)},
		{"build", "the server builds here and type-checks for the other systems", single(checkBuild)},
		{"lint", "golangci-lint, with the import rules of the layers", single(checkLint)},
		{"test", "all Go tests with the race detector, in random order, on one Postgres", runTests},
		{"phones", "500 worlds of phones that work offline, on lines that are cut anywhere", runPhones},
		{"mocks", "what phones send, and GraphiQL: generated files, types, tests in a browser", single(checkMocks)},
		{"clean", "no process and no file was left behind", single(checkClean)},
	}
}

// tally counts tests; a stage that is no test runner counts as one.
type tally struct {
	passed, failed, skipped int
}

// String is the plain closing line.
func (t tally) String() string {
	return fmt.Sprintf("%d passed, %d failed, %d skipped", t.passed, t.failed, t.skipped)
}

func (t tally) plus(more tally) tally {
	return tally{t.passed + more.passed, t.failed + more.failed, t.skipped + more.skipped}
}

// single makes a stage of one check.
func single(check func(context.Context, *workshop) error) func(context.Context, *workshop) (tally, error) {
	return func(ctx context.Context, shop *workshop) (tally, error) {
		if err := check(ctx, shop); err != nil {
			return tally{failed: 1}, err
		}
		return tally{passed: 1}, nil
	}
}

// outcome is what became of a stage.
type outcome struct {
	stage string
	word  string // ok or FAILED
	tally tally
	took  time.Duration
}

// errFailed is all that is left to say once the summary is printed.
var errFailed = errors.New("the project is not as it should be")

// runAll runs the stages one after the other, goes on after a failure, and prints the summary.
func runAll(ctx context.Context, shop *workshop, selected []stage) error {
	var outcomes []outcome
	for _, each := range selected {
		if ctx.Err() != nil {
			shop.printf("stopped\n")
			break
		}
		outcomes = append(outcomes, runStage(ctx, shop, each))
	}
	total := summarize(shop.out, outcomes)
	if total.failed > 0 || ctx.Err() != nil {
		return errFailed
	}
	return nil
}

func runStage(ctx context.Context, shop *workshop, each stage) outcome {
	shop.printf("== %s: %s\n", each.name, each.about)
	begin := time.Now()
	counted, err := each.run(ctx, shop)
	if err != nil {
		counted.failed = max(counted.failed, 1) // a stage that could not begin has failed
	}
	result := outcome{stage: each.name, word: "ok", tally: counted, took: time.Since(begin)}
	if counted.failed > 0 {
		result.word = "FAILED"
	}
	if err != nil {
		shop.printf("%s\n", indent(err.Error()))
	}
	shop.printf("   %s in %s\n", result.word, result.took.Round(time.Millisecond*100))
	return result
}

// summarize prints a table of the stages and the closing line.
func summarize(out io.Writer, outcomes []outcome) tally {
	var total tally
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprint(table, "\nstage\tresult\tpassed\tfailed\tskipped\ttime\n")
	for _, each := range outcomes {
		total = total.plus(each.tally)
		_, _ = fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%s\n", each.stage, each.word,
			each.tally.passed, each.tally.failed, each.tally.skipped, each.took.Round(time.Millisecond*100))
	}
	_ = table.Flush()
	_, _ = fmt.Fprintf(out, "\n%s\n", total)
	return total
}

// indent sets a message off from the headings.
func indent(text string) string {
	return "   " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n   ")
}
