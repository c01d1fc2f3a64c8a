package assess

import (
	"context"
	"fmt"

	"caseload/care/behavioral/registry"
)

// register keeps the registry of collaborative care up to date where its instruments are
// answered, be it now, later or anew.
func (s *submission) register(ctx context.Context) error {
	if !registry.Reads(s.known.Questionnaire) {
		return nil
	}
	if err := registry.Within(ctx, s.w, s.person.id); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	return nil
}
