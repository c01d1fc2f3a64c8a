package main

import (
	"fmt"
	"io"
	"strings"
)

// testLog gathers what go test tells: counts, and the output of what failed.
type testLog struct {
	out      io.Writer
	builds   map[string]*strings.Builder
	packages map[string]*packageLog
	total    tally
}

// packageLog is what is known of one package so far.
type packageLog struct {
	output map[string]*strings.Builder // by test; what the package itself prints is under ""
	ended  map[string]string           // the last word on each test: pass, fail or skip
	parent map[string]bool             // the tests that have tests inside
}

func newTestLog(out io.Writer) *testLog {
	return &testLog{out: out, builds: map[string]*strings.Builder{}, packages: map[string]*packageLog{}}
}

// add takes one event.
func (t *testLog) add(each event) {
	if each.Action == "build-output" {
		text(t.builds, each.ImportPath).WriteString(each.Output)
		return
	}
	if each.Package == "" {
		return
	}
	of := t.of(each.Package)
	switch each.Action {
	case "run":
		if outer, _, inside := cutLast(each.Test, "/"); inside {
			of.parent[outer] = true
		}
	case "output":
		text(of.output, each.Test).WriteString(each.Output)
	case "pass", "fail", "skip":
		if each.Test != "" {
			of.ended[each.Test] = each.Action
			return
		}
		t.endPackage(each, of)
	}
}

func (t *testLog) of(name string) *packageLog {
	if t.packages[name] == nil {
		t.packages[name] = &packageLog{
			output: map[string]*strings.Builder{}, ended: map[string]string{}, parent: map[string]bool{},
		}
	}
	return t.packages[name]
}

func text(of map[string]*strings.Builder, name string) *strings.Builder {
	if of[name] == nil {
		of[name] = &strings.Builder{}
	}
	return of[name]
}

func cutLast(whole, at string) (before, after string, found bool) {
	if i := strings.LastIndex(whole, at); i >= 0 {
		return whole[:i], whole[i+len(at):], true
	}
	return whole, "", false
}

// endPackage prints the package's line, and the output of what failed in it.
func (t *testLog) endPackage(each event, of *packageLog) {
	counted := of.count()
	if each.Action == "fail" && counted.failed == 0 {
		counted.failed = 1 // it did not build, or ended without a word on any test
	}
	t.total = t.total.plus(counted)
	switch {
	case each.Action == "fail":
		t.printf("   FAILED %s: %s\n", each.Package, counted)
		t.printf("%s", indented(t.complaint(each, of)))
	case counted != tally{}:
		t.printf("   ok     %s: %s in %.1fs\n", each.Package, counted, each.Elapsed)
	}
	delete(t.packages, each.Package)
}

// count counts the innermost tests; a test with tests inside counts only when it failed and none of
// them did.
func (p *packageLog) count() tally {
	var counted tally
	for test, word := range p.ended {
		switch {
		case p.parent[test] && (word != "fail" || p.failedInside(test)):
		case word == "pass":
			counted.passed++
		case word == "fail":
			counted.failed++
		default:
			counted.skipped++
		}
	}
	return counted
}

func (p *packageLog) failedInside(outer string) bool {
	for test, word := range p.ended {
		if word == "fail" && strings.HasPrefix(test, outer+"/") {
			return true
		}
	}
	return false
}

// complaint is the output of the build or of the tests that failed, and of the package itself, which
// tells the seed of the order in which the tests ran.
func (t *testLog) complaint(each event, of *packageLog) string {
	if each.FailedBuild != "" {
		return text(t.builds, each.FailedBuild).String()
	}
	var all strings.Builder
	for test, output := range of.output {
		if word, ended := of.ended[test]; word == "fail" || !ended && test != "" {
			all.WriteString(output.String())
		}
	}
	return all.String() + text(of.output, "").String()
}

// count closes the log: packages that were never heard of again have failed.
func (t *testLog) count() tally {
	for name, of := range t.packages {
		t.endPackage(event{Action: "fail", Package: name}, of)
	}
	return t.total
}

func (t *testLog) printf(format string, values ...any) {
	_, _ = fmt.Fprintf(t.out, format, values...)
}

func indented(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return indent(text) + "\n"
}
