package main

import (
	"fmt"
	"maps"
	"os"

	"caseload/graph/transport"
	mocks "caseload/mobile-mocks"
)

// registered are the operations that clients may name by their ids: those of our phones,
// and those of a manifest of the operator's, where there is one.
func registered(manifest string) (transport.Documents, error) {
	documents, err := mocks.Documents()
	if err != nil || manifest == "" {
		return documents, err
	}
	text, err := os.ReadFile(manifest) //nolint:gosec // the operator names it
	if err != nil {
		return nil, fmt.Errorf("read CASELOAD_MANIFEST: %w", err)
	}
	further, err := mocks.ReadManifest(text)
	if err != nil {
		return nil, fmt.Errorf("read CASELOAD_MANIFEST: %w", err)
	}
	maps.Copy(documents, further)
	return documents, nil
}
