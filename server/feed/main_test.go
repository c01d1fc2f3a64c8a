package feed_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"testing"

	_ "github.com/lib/pq"
	"go.uber.org/goleak"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) {
	testkit.Main(m)
	if err := goleak.Find(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// migrate makes the change log in two ways, so that they can be compared: with
// positions from a counter row, and with a sequence.
func migrate(ctx context.Context, owner string) error {
	db, err := sql.Open("postgres", owner)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `
		CREATE TABLE change_counter (organization_id uuid PRIMARY KEY, position bigint NOT NULL);
		CREATE TABLE change (
			organization_id uuid NOT NULL, position bigint NOT NULL, patient_id uuid, entity_type text NOT NULL,
			entity_id uuid NOT NULL, kind text NOT NULL, actor_id uuid, device text NOT NULL DEFAULT '',
			at timestamptz NOT NULL DEFAULT now(), severity text, reason text, revision int NOT NULL DEFAULT 1,
			PRIMARY KEY (organization_id, position)
		);
		CREATE TABLE sequenced (
			id bigserial, xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
			organization_id uuid NOT NULL, patient_id uuid, entity_type text NOT NULL,
			entity_id uuid NOT NULL, kind text NOT NULL, actor_id uuid, device text NOT NULL DEFAULT '',
			at timestamptz NOT NULL DEFAULT now(), severity text, reason text, revision int NOT NULL DEFAULT 1,
			PRIMARY KEY (organization_id, id)
		);
		CREATE INDEX sequenced_order ON sequenced (organization_id, xid, id);
		CREATE TABLE condition (
			organization_id uuid NOT NULL, id uuid NOT NULL, patient_id uuid NOT NULL, code text NOT NULL,
			display text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), details jsonb,
			PRIMARY KEY (organization_id, id)
		);
		CREATE INDEX condition_patient ON condition (organization_id, patient_id, recorded_at, id);`)
	return errors.Join(err, db.Close())
}
