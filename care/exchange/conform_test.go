package exchange_test

import (
	"encoding/json"
	"sync"
	"testing"

	"caseload/care/exchange/profile"
)

// support is what profile.Support finds in the resources of several tests at once.
type support struct {
	profile.Support

	mu sync.Mutex
}

// conforms holds resources against R4 and the profiles that they claim.
func (s *support) conforms(t *testing.T, resources map[string]json.RawMessage) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for name, raw := range resources {
		for _, finding := range profile.Check(raw) {
			t.Errorf("%s: %s", name, finding)
		}
		s.Note(raw)
	}
}
