package feed_test

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"testing"

	"caseload/care/intake/fhir"
	"caseload/care/transition/feed"
)

// Each stay of a message is told with all of its conditions: a message of 16 MiB could
// ask for thousands of millions.
func TestHowMuchOneMessageTells(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, element       string
		focuses, conditions int
	}{
		{"as much as can be", "", 100, 900},
		{"too many stays", "MessageHeader.focus", 101, 0},
		{"too many conditions", "Condition.", 1, 1_001},
	} {
		events, err := feed.FromBundle(swollen(t, tt.focuses, tt.conditions), feed.Profile{})
		if tt.element == "" {
			if err != nil || len(events) < tt.focuses {
				t.Errorf("%s: %d events, %v", tt.name, len(events), err)
			}
			continue
		}
		broken, ok := errors.AsType[*fhir.Broken](err)
		if !ok || broken.Resource+"."+broken.Element != tt.element {
			t.Errorf("%s: %d events, %v", tt.name, len(events), err)
		}
	}
}

// swollen is a notification that leads to its encounter so many times, with so many
// conditions more.
func swollen(t *testing.T, focuses, conditions int) []byte {
	t.Helper()
	raw, err := os.ReadFile("../../intake/testdata/fhir-notifications/admit-notification-message-bundle-01.json")
	if err != nil {
		t.Fatal(err)
	}
	var bundle map[string]any
	if err := json.Unmarshal(raw, &bundle); err != nil {
		t.Fatal(err)
	}
	entries, _ := bundle["entry"].([]any)
	for _, entry := range entries {
		of, _ := entry.(map[string]any)["resource"].(map[string]any)
		if focus, ok := of["focus"].([]any); ok {
			for len(focus) < focuses {
				focus = append(focus, focus[0])
			}
			of["focus"] = focus
		}
	}
	for i := range conditions {
		entries = append(entries, map[string]any{"resource": map[string]any{"resourceType": "Condition", "id": strconv.Itoa(i)}})
	}
	bundle["entry"] = entries
	if raw, err = json.Marshal(bundle); err != nil {
		t.Fatal(err)
	}
	return raw
}
