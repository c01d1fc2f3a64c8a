package database_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"caseload/ent/database"
)

func TestSettingsArriveAsTheyAre(t *testing.T) {
	t.Parallel()
	values := map[string]string{
		"plain":             "on",
		"empty":             "",
		"quote":             `O'Brien`,
		"quotes":            `''; DROP TABLE patient; --`,
		"backslash":         `\`,
		"backslash, quote":  `\'; DROP TABLE patient; --`,
		"escape string":     `E'\047'`,
		"dollar quotes":     `$$; DROP TABLE patient; $$`,
		"line break":        "a\nb; ROLLBACK",
		"beyond ASCII":      "Ærøskøbing 東京",
		"full-width quotes": "＇; DROP TABLE patient",
	}
	server := baseConfig(t)
	// A server that treats backslashes in the old way must not be fooled either.
	for _, conforming := range []string{"on", "off"} {
		for name, value := range values {
			config := with(server, "standard_conforming_strings", conforming)
			config.Settings = func(context.Context) ([]database.Setting, error) {
				return []database.Setting{{Name: "app.before", Value: value}, {Name: "app.after", Value: "still"}}, nil
			}
			db := open(t, config)
			ctx, operation := db.ReadOnly(t.Context())
			defer operation.Rollback()
			var before, after string
			err := operation.QueryOne(ctx,
				`SELECT current_setting('app.before'), current_setting('app.after')`, nil, &before, &after)
			if err != nil || before != value || after != "still" {
				t.Errorf("%s, conforming strings %s: got %q and %q, error %v", name, conforming, before, after, err)
			}
		}
	}
}

func TestBadSettingsSendNothing(t *testing.T) {
	t.Parallel()
	refused := errors.New("nobody asks")
	bad := map[string]func(context.Context) ([]database.Setting, error){
		"NUL":            setting("app.organization", "a\x00b"),
		"invalid UTF-8":  setting("app.organization", "\xff"),
		"no prefix":      setting("role", "owner"),
		"statement":      setting("app.x = 'y'; DROP TABLE patient; --", ""),
		"upper case":     setting("app.Organization", ""),
		"nothing":        setting("", ""),
		"two prefixes":   setting("a.b.c", ""),
		"leading number": setting("app.1", ""),
		"no viewer":      func(context.Context) ([]database.Setting, error) { return nil, refused },
	}
	config := baseConfig(t)
	for name, settings := range bad {
		sent := &recorder{}
		config.Settings, config.Observe = settings, sent.observe
		db := open(t, config)
		ctx, operation := db.ReadOnly(t.Context())
		_, err := operation.Exec(ctx, `SELECT 1`)
		if err == nil {
			t.Errorf("%s: no error", name)
		}
		if name == "no viewer" && !errors.Is(err, refused) {
			t.Errorf("got %v, want the error of the settings", err)
		}
		operation.Rollback()
		if got := sent.take(); len(got) > 0 {
			t.Errorf("%s: sent %q", name, got)
		}
	}
}

func setting(name, value string) func(context.Context) ([]database.Setting, error) {
	return func(context.Context) ([]database.Setting, error) {
		return []database.Setting{{Name: name, Value: value}}, nil
	}
}

func TestObserversSeeNoSettingValues(t *testing.T) {
	t.Parallel()
	sent := &recorder{}
	config := baseConfig(t)
	config.Observe = sent.observe
	db, organization := open(t, config), newID(t)
	countPatients(t, db, organization)
	if text := strings.Join(sent.take(), "\n"); strings.Contains(text, organization.String()) {
		t.Errorf("observed %s", text)
	}
}

func TestPolicyShowsNothingWithoutSettings(t *testing.T) {
	t.Parallel()
	config := baseConfig(t)
	config.MaxOpen = 1
	db, organization := open(t, config), newID(t)
	addPatient(t, db, organization)
	// Once set locally, the setting reads as empty on this connection, not as null.
	var count int
	if err := db.SQL().QueryRowContext(t.Context(), `SELECT count(*) FROM patient`).Scan(&count); err != nil {
		t.Fatal(err)
	}
	if count != 0 {
		t.Errorf("saw %d patients on behalf of nobody", count)
	}
}

func TestConnectionsBecomeTheRole(t *testing.T) {
	t.Parallel()
	config := with(baseConfig(t), "options", "-c work_mem=5MB")
	var role, memory, limit, idle string
	err := open(t, config).SQL().QueryRowContext(t.Context(), `
		SELECT current_user, current_setting('work_mem'), current_setting('statement_timeout'),
			current_setting('idle_in_transaction_session_timeout')`).Scan(&role, &memory, &limit, &idle)
	if err != nil {
		t.Fatal(err)
	}
	if role != "caseload_app" || memory != "5MB" || limit != "15s" || idle != "15s" {
		t.Errorf("role %s, work_mem %s, limits %s and %s", role, memory, limit, idle)
	}
}
