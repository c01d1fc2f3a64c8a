package main

import (
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/auth"
)

func TestAPrivacyOfficerWhoIsNotOnRecordDoesNotComeIn(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	issuer, err := auth.OpenIssuer(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := issuer.Verifier(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	in := door{verifier: verifier, people: &roster{db: w.DB}}
	stranger, elsewhere := w.Clinic.PrivacyOfficer, w.Other.PrivacyOfficer
	stranger.Practitioner, elsewhere.Organization = uuid.Must(uuid.NewV7()), w.Clinic.ID
	related := w.Clinic.CaseManager
	related.Practitioner = stranger.Practitioner
	for name, c := range map[string]struct {
		who  viewer.Viewer
		want error
	}{
		"on record": {w.Clinic.PrivacyOfficer, nil}, "on record, again": {w.Clinic.PrivacyOfficer, nil}, "who sees by relationships alone": {related, nil},
		"of nobody": {stranger, auth.ErrStranger}, "of somebody of another organization": {elsewhere, auth.ErrStranger},
	} {
		token, err := issuer.Mint(c.who, time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := in.authenticate(t.Context(), token); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}
