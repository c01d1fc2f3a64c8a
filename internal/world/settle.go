package world

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"caseload/internal/testkit"
)

// settlers is what a template tells of those who live in it. They are settled once and then
// copied: two organizations cost more to write than most tests do. The table is in a schema of its
// own, so that the database is else as the migrations make it.
type settlers struct {
	Clinic, Other Organization
	Logged        int
}

// settle returns how the template of a world comes about.
func settle(t testing.TB) testkit.Migrate {
	t.Helper()
	return func(ctx context.Context, ownerURL string) error {
		if err := migrate(ctx, ownerURL); err != nil {
			return err
		}
		w := &World{}
		w.Enter(t, ownerURL)
		all := settlers{Clinic: w.organization(t, "Clinic"), Other: w.organization(t, "Other")} //nolint:contextcheck // it is the test's
		all.Logged = w.logged
		w.note(ctx, t, all)
		if err := w.DB.Close(); err != nil {
			return fmt.Errorf("close the template: %w", err)
		}
		return nil
	}
}

func (w *World) note(ctx context.Context, t testing.TB, all settlers) {
	t.Helper()
	text, err := json.Marshal(all) //nolint:musttag // the same program reads it
	must(t, err)
	const table = `create schema world; create table world.settlers (note jsonb);
		grant usage on schema world to public; grant select on world.settlers to public`
	_, err = w.DB.SQL().ExecContext(ctx, table)
	must(t, err)
	_, err = w.DB.SQL().ExecContext(ctx, `insert into world.settlers values ($1)`, string(text))
	must(t, err)
}

// remember takes from the copy who lives in it.
func (w *World) remember(t testing.TB) {
	t.Helper()
	var text []byte
	must(t, w.DB.SQL().QueryRowContext(t.Context(), `select note from world.settlers`).Scan(&text))
	var all settlers
	must(t, json.Unmarshal(text, &all)) //nolint:musttag // the same program wrote it
	w.Clinic, w.Other, w.logged = all.Clinic, all.Other, all.Logged
}
