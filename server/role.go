package main

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
)

// standing is what the database lets a connection of the server do beyond its
// grants. Row-level security protects nothing from a role that has any of it.
type standing struct {
	Role, Login            string
	Superuser, BypassesRLS bool
	LoginSuperuser         bool
	OwnedTables            int
}

// standingQuery counts as owned what the role could come to own by being a
// member of another: membership is enough to change a table's policies.
const standingQuery = `
select current_user, session_user, r.rolsuper, r.rolbypassrls, l.rolsuper,
       (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and pg_has_role(r.oid, c.relowner, 'MEMBER'))
from pg_roles r, pg_roles l
where r.rolname = current_user and l.rolname = session_user`

// checkRole refuses to serve through a role that row-level security does not
// bind, and warns when the login behind the role is a superuser.
func checkRole(ctx context.Context, db *sql.DB, log *slog.Logger) error {
	var s standing
	err := db.QueryRowContext(ctx, standingQuery).
		Scan(&s.Role, &s.Login, &s.Superuser, &s.BypassesRLS, &s.LoginSuperuser, &s.OwnedTables)
	if err != nil {
		return fmt.Errorf("look up the database role: %w", err)
	}
	if s.LoginSuperuser && !s.Superuser {
		log.WarnContext(ctx, "DATABASE_URL logs in as a superuser; give the server a login that is only a member of its role",
			"login", s.Login, "role", s.Role)
	}
	return s.verdict()
}

// verdict is nil when row-level security binds the role.
func (s standing) verdict() error {
	const refused = "the database role %s %s, so that row-level security would not bind the server: "
	switch {
	case s.Superuser:
		return fmt.Errorf(refused+"give it NOSUPERUSER", s.Role, "is a superuser")
	case s.BypassesRLS:
		return fmt.Errorf(refused+"give it NOBYPASSRLS", s.Role, "has BYPASSRLS")
	case s.OwnedTables > 0:
		return fmt.Errorf(refused+"let another role own the tables", s.Role,
			fmt.Sprintf("owns, or belongs to the owner of, %d tables", s.OwnedTables))
	}
	return nil
}
