package stories_test

import (
	"github.com/cucumber/godog"
)

// refused are the steps that say how an act ended.
func refused(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^it is done$`, func() { s.done() })
	sc.Step(`^it is refused as ([A-Z_]+)$`, func(code string) {
		if named(s.answer.list("problems"), "code", code) == nil {
			s.t.Errorf("problems %v, want %s", s.answer.list("problems"), code)
		}
	})
}
