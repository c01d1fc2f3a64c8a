package feed_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"caseload/care/intake/fhir"
	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
)

var notifications = []string{
	"../../intake/testdata/fhir-notifications/admit-notification-message-bundle-01.json",
	"../../intake/testdata/fhir-notifications/admit-notification-intermediate-transmit-bundle.json",
	"../../intake/testdata/fhir-notifications/admit-notification-intermediate-translate-bundle.json",
	"testdata/transfer-notification-message-bundle-01.json",
	"../../intake/testdata/fhir-notifications/discharge-notification-message-bundle-01.json",
}

// The examples of Da Vinci Unsolicited Notifications: one person, one visit; the
// admission comes three times, twice through an intermediary.
func TestFromBundle_oneStayOfAllExamples(t *testing.T) {
	t.Parallel()
	var all []feed.Event
	for _, name := range notifications {
		all = append(all, bundle(t, slurp(t, name))...)
	}
	want := []string{
		"http://example.org|Elden718Halvorson12420181021T2122150700 06e1f0dd-5fbe-4480-9bb4-6b54ec02d31b FINISHED 22 04:22-24 05:22 01",
		"  +ed_arrival 22 04:22 emergency", "  +transfer 28 21:32 inpatient", "  +admit 28 21:32 inpatient", "  +discharge 24 05:22 inpatient",
		"  ? notification-discharge: the patient left a setting that nobody told of", // the example's transfer is dated two years later
	}
	stays := feed.Fold(all)
	got := slices.DeleteFunc(brief(stays), func(line string) bool { return strings.Contains(line, "HOLY FAMILY") })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := len(stays[0].Trace); n != 5 || stays[0].Visit.Facility != "9941339100" {
		t.Errorf("%d steps at %s", n, stays[0].Visit.Facility)
	}
	slices.Reverse(all)
	if diff := cmp.Diff(stays, feed.Fold(all)); diff != "" {
		t.Error(diff)
	}
}

func TestFromBundle_theEncountersStatusOverrulesTheHeader(t *testing.T) {
	t.Parallel()
	admission := slurp(t, notifications[0])
	for status, want := range map[string][]feed.Kind{
		"in-progress": {feed.Admit}, "arrived": {feed.Admit}, "planned": {feed.Plan}, "cancelled": {feed.CancelAdmit},
		"entered-in-error": {feed.CancelAdmit}, "finished": {feed.Admit, feed.Discharge},
	} {
		var got []feed.Kind
		for _, e := range bundle(t, strings.Replace(admission, `"status": "in-progress"`, `"status": "`+status+`"`, 1)) {
			got = append(got, e.Kind)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", status, diff)
		}
	}
}

func TestFromBundle_refusesWithAPlaceAndWithoutContent(t *testing.T) {
	t.Parallel()
	admission := slurp(t, notifications[0])
	for _, c := range []struct{ old, with, want string }{
		{`"type": "message"`, `"type": "history"`, "Bundle.type: not a message"},
		{`"resourceType": "MessageHeader"`, `"resourceType": "Basic"`, "MessageHeader: missing: the message leads to none"},
		{`"code": "notification-admit"`, `"code": "SECRET"`, "MessageHeader.eventCoding: an event that is not known"},
		{`"code": "notification-admit"`, `"code": "A01"`, "MessageHeader.eventCoding: an event that is not known"},
		{`"focus": [`, `"focuses": [`, "MessageHeader.focus: missing: nobody knows which visit it is about"},
		{`"resourceType": "Encounter"`, `"resourceType": "Basic"`, "Encounter: missing: the message leads to none"},
		{`"resourceType": "Patient"`, `"resourceType": "Basic"`, "Patient: missing: the message leads to none"},
		{`{`, `[`, "neither a resource nor a bundle"},
	} {
		_, err := feed.FromBundle([]byte(strings.Replace(admission, c.old, c.with, 1)), feed.Profile{})
		if b, ok := errors.AsType[*fhir.Broken](err); !ok || !strings.HasPrefix(b.Error(), c.want) || strings.Contains(b.Error(), "SECRET") {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
}

func FuzzFromBundle(f *testing.F) {
	for _, name := range notifications {
		text, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		found, err := feed.FromBundle(raw, feed.Profile{})
		if _, ok := errors.AsType[*fhir.Broken](err); err != nil && !ok {
			t.Fatalf("an error of another type: %v", err)
		}
		feed.Fold(found)
	})
}

func slurp(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func bundle(t *testing.T, text string) []feed.Event {
	t.Helper()
	found, err := feed.FromBundle([]byte(text), feed.Profile{})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
