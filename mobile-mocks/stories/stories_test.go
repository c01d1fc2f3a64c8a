package stories_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/cucumber/godog"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// fewest is how many stories there must be: a folder that was not found tells
// none, and passes.
const fewest = 64

func TestStories(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("*.feature")
	if err != nil {
		t.Fatal(err)
	}
	var told atomic.Int64
	t.Cleanup(func() {
		if n := told.Load(); n < fewest {
			t.Errorf("%d stories, want %d", n, fewest)
		}
	})
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			t.Parallel()
			tell(t, file, &told)
		})
	}
}

// tell runs the stories of one file.
func tell(t *testing.T, file string, told *atomic.Int64) {
	t.Helper()
	var report bytes.Buffer
	suite := godog.TestSuite{
		Name: file,
		ScenarioInitializer: func(sc *godog.ScenarioContext) {
			told.Add(1)
			s := &story{}
			sc.Before(func(ctx context.Context, _ *godog.Scenario) (context.Context, error) {
				s.begin(teller{t})
				return ctx, nil
			})
			for _, chapter := range chapters {
				chapter(s, sc)
			}
		},
		Options: &godog.Options{Format: "pretty", Paths: []string{file}, Strict: true, NoColors: true, Output: &report},
	}
	if suite.Run() != 0 {
		t.Error(report.String())
	}
}

// teller fails a step by a panic, so that the report says which one it was.
type teller struct{ testing.TB }

func (teller) Error(args ...any)                 { panic(fmt.Sprint(args...)) }
func (teller) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
func (teller) Fatal(args ...any)                 { panic(fmt.Sprint(args...)) }
func (teller) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// chapters are the steps that stories are told with, by what they are about.
var chapters = []func(*story, *godog.ScenarioContext){
	people, enrolling, charting, assessing, working, planning, templating, noticing, messaging, ordering, passing, hearing, transiting, collaborating, visiting, refused,
}
