package main

import (
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read feeds lines of go test -json to a log and returns what it counts and prints.
func read(lines string) (tally, string) {
	var out strings.Builder
	log := newTestLog(&out)
	for line := range strings.Lines(lines) {
		log.line([]byte(strings.TrimSpace(line)))
	}
	counted := log.count()
	return counted, out.String()
}

func TestOnlyInnermostTestsAreCounted(t *testing.T) {
	t.Parallel()
	got, printed := read(`{"Action":"start","Package":"p"}
		{"Action":"run","Package":"p","Test":"A"}
		{"Action":"run","Package":"p","Test":"A/x"}
		{"Action":"run","Package":"p","Test":"A/x/1"}
		{"Action":"run","Package":"p","Test":"A/y"}
		{"Action":"pass","Package":"p","Test":"A/x/1"}
		{"Action":"pass","Package":"p","Test":"A/x"}
		{"Action":"skip","Package":"p","Test":"A/y"}
		{"Action":"pass","Package":"p","Test":"A"}
		{"Action":"run","Package":"p","Test":"B"}
		{"Action":"output","Package":"p","Test":"B","Output":"quiet\n"}
		{"Action":"pass","Package":"p","Test":"B"}
		{"Action":"pass","Package":"p","Elapsed":0.25}
		{"Action":"skip","Package":"without/tests"}`)
	if want := (tally{passed: 2, skipped: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if want := "   ok     p: 2 passed, 0 failed, 1 skipped in 0.2s\n"; printed != want {
		t.Errorf("got output %q, want %q", printed, want)
	}
}

func TestFailedTestIsShownWithItsOutput(t *testing.T) {
	t.Parallel()
	got, printed := read(`{"Action":"output","Package":"p","Output":"-test.shuffle 42\n"}
		{"Action":"run","Package":"p","Test":"A"}
		{"Action":"run","Package":"p","Test":"A/x"}
		{"Action":"output","Package":"p","Test":"A/x","Output":"x_test.go:3: got 1, want 2\n"}
		{"Action":"fail","Package":"p","Test":"A/x"}
		{"Action":"fail","Package":"p","Test":"A"}
		{"Action":"run","Package":"p","Test":"B"}
		{"Action":"output","Package":"p","Test":"B","Output":"not of interest\n"}
		{"Action":"pass","Package":"p","Test":"B"}
		{"Action":"fail","Package":"p"}`)
	if want := (tally{passed: 1, failed: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	want := "   FAILED p: 1 passed, 1 failed, 0 skipped\n   x_test.go:3: got 1, want 2\n   -test.shuffle 42\n"
	if diff := cmp.Diff(want, printed); diff != "" {
		t.Errorf("output differs (-want +got):\n%s", diff)
	}
}

func TestFailureOutsideOfSubtestsIsCounted(t *testing.T) {
	t.Parallel()
	got, _ := read(`{"Action":"run","Package":"p","Test":"A"}
		{"Action":"run","Package":"p","Test":"A/x"}
		{"Action":"pass","Package":"p","Test":"A/x"}
		{"Action":"fail","Package":"p","Test":"A"}
		{"Action":"fail","Package":"p"}`)
	if want := (tally{passed: 1, failed: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPackageThatDoesNotBuildFails(t *testing.T) {
	t.Parallel()
	got, printed := read(`{"ImportPath":"p [p.test]","Action":"build-output","Output":"p.go:1: undefined: x\n"}
		{"ImportPath":"p [p.test]","Action":"build-fail"}
		{"Action":"start","Package":"p"}
		{"Action":"fail","Package":"p","FailedBuild":"p [p.test]"}`)
	if want := (tally{failed: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if !strings.Contains(printed, "undefined: x") {
		t.Errorf("got output %q, want the compiler's word in it", printed)
	}
}

func TestPanicFailsItsPackage(t *testing.T) {
	t.Parallel()
	got, printed := read(`{"Action":"run","Package":"p","Test":"A"}
		{"Action":"output","Package":"p","Test":"A","Output":"panic: boom\n"}
		{"Action":"fail","Package":"p"}`)
	if want := (tally{failed: 1}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if !strings.Contains(printed, "panic: boom") {
		t.Errorf("got output %q, want the panic in it", printed)
	}
}

func TestPackageThatNeverEndsFails(t *testing.T) {
	t.Parallel()
	if got, _ := read(`{"Action":"run","Package":"p","Test":"A"}`); got.failed != 1 {
		t.Errorf("got %v, want one failed", got)
	}
}

func TestLinesThatAreNoEventsAreShown(t *testing.T) {
	t.Parallel()
	if _, printed := read("warning: something"); !strings.Contains(printed, "warning: something") {
		t.Errorf("got output %q, want the line in it", printed)
	}
}

func TestGoTestIsBelievedOnlyWithTests(t *testing.T) {
	t.Parallel()
	exit := &exec.ExitError{}
	for _, test := range []struct {
		name       string
		exit, scan error
		counted    tally
		fails      bool
	}{
		{"all passed", nil, nil, tally{passed: 1}, false},
		{"a test failed, counted already", exit, nil, tally{failed: 1}, false},
		{"failed though no test did", exit, nil, tally{passed: 1}, true},
		{"no test at all", nil, nil, tally{}, true},
		{"output broke off", nil, errors.New("too long"), tally{passed: 1}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if err := verdict(test.exit, test.scan, test.counted); (err != nil) != test.fails {
				t.Errorf("got error %v, want failure %t", err, test.fails)
			}
		})
	}
}
