package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSummaryEndsWithThePlainLine(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	shop := &workshop{out: &out}
	err := runAll(t.Context(), shop, []stage{
		{"fine", "goes well", single(func(context.Context, *workshop) error { return nil })},
		{"tests", "count themselves", func(context.Context, *workshop) (tally, error) { return tally{7, 2, 1}, nil }},
		{"broken", "goes wrong", single(func(context.Context, *workshop) error { return errors.New("two lines\nof text") })},
		{"halted", "could not begin", func(context.Context, *workshop) (tally, error) { return tally{}, errors.New("nothing there") }},
	})
	if !errors.Is(err, errFailed) {
		t.Errorf("got error %v, want one that fails the program", err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if got, want := lines[len(lines)-1], "8 passed, 4 failed, 1 skipped"; got != want {
		t.Errorf("got last line %q, want %q", got, want)
	}
	for _, want := range []string{"   two lines\n   of text\n   FAILED in", "   nothing there\n   FAILED in", "== fine: goes well\n   ok in"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("got output\n%s\nwant in it %q", out.String(), want)
		}
	}
}

func TestAllWellIsNoError(t *testing.T) {
	t.Parallel()
	shop := &workshop{out: &strings.Builder{}}
	err := runAll(t.Context(), shop, []stage{{"fine", "", single(func(context.Context, *workshop) error { return nil })}})
	if err != nil {
		t.Errorf("got error %v, want none", err)
	}
}

func TestStoppedRunFails(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	shop := &workshop{out: &strings.Builder{}}
	err := runAll(ctx, shop, []stage{
		{"first", "", single(func(context.Context, *workshop) error { stop(); return nil })},
		{"second", "", single(func(context.Context, *workshop) error { t.Error("ran after the stop"); return nil })},
	})
	if !errors.Is(err, errFailed) {
		t.Errorf("got error %v, want one that fails the program", err)
	}
}

func TestOnlyNamedStagesAreChosenInTheirOrder(t *testing.T) {
	t.Parallel()
	all := []stage{{name: "a"}, {name: "b"}, {name: "c"}}
	for only, want := range map[string]string{"": "a b c", "c,a": "a c", "b": "b"} {
		chosen, err := choose(append([]stage(nil), all...), only)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, each := range chosen {
			got = append(got, each.name)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("stages for %q differ (-want +got):\n%s", only, diff)
		}
	}
	if _, err := choose(all, "a,d"); err == nil || !strings.Contains(err.Error(), `"d"`) {
		t.Errorf("got error %v, want one that names the unknown stage", err)
	}
}

func TestHelpNamesEveryStage(t *testing.T) {
	t.Parallel()
	var help strings.Builder
	_, err := parse([]string{"-help"}, &help)
	if err == nil {
		t.Error("got no error, want the flag package's word that help was asked for")
	}
	for _, each := range stages() {
		if !strings.Contains(help.String(), each.name) || !strings.Contains(help.String(), each.about) {
			t.Errorf("got help\n%s\nwant in it stage %s", help.String(), each.name)
		}
	}
}

func TestArgumentsThatAreNoFlagsAreRefused(t *testing.T) {
	t.Parallel()
	if _, err := parse([]string{"lint"}, &strings.Builder{}); err == nil || !strings.Contains(err.Error(), "-only lint") {
		t.Errorf("got error %v, want one that says -only lint", err)
	}
}
