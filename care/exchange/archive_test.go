package exchange_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// archive is an organization of its own into which files are imported and from
// which everything goes out again.
type archive struct {
	*world.World

	t  *testing.T
	id uuid.UUID
}

func newArchive(t *testing.T) *archive {
	t.Helper()
	return &archive{world.Empty(t), t, world.ID()}
}

func (a *archive) imports(files ...fhir.File) {
	a.t.Helper()
	summary, err := (&intake.Importer{DB: a.DB}).Import(viewer.NewContext(a.t.Context(), viewer.SystemOf(a.id)), files)
	if err != nil {
		a.t.Fatal(err)
	}
	if summary.Total().Rejected > 0 {
		a.t.Fatalf("rejected: %v", summary.Rejections)
	}
}

// reads runs do in a snapshot of the database, for the viewer.
func (a *archive) reads(v viewer.Viewer, do func(context.Context, exchange.Reader)) {
	a.t.Helper()
	ctx, op := a.DB.ReadOnly(viewer.NewContext(a.t.Context(), v))
	defer op.Rollback()
	do(ctx, exchange.Reader{Client: a.Client})
}

// exports is every resource of the types, in JSON, by type and id.
func (a *archive) exports(types ...string) map[string]json.RawMessage {
	a.t.Helper()
	all := map[string]json.RawMessage{}
	a.reads(viewer.SystemOf(a.id), func(ctx context.Context, r exchange.Reader) {
		for _, name := range types {
			typ, ok := exchange.TypeOf(name)
			if !ok {
				a.t.Fatalf("%s does not go out", name)
			}
			found, err := r.Find(ctx, typ, exchange.Selection{})
			if err != nil {
				a.t.Fatal(err)
			}
			for _, resource := range found {
				all[name+"/"+resource.Head().ID] = encode(a.t, resource)
			}
		}
	})
	return all
}

func encode(t *testing.T, resource any) json.RawMessage {
	t.Helper()
	raw, err := json.Marshal(resource)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// names are the records here by the names that they had where they came from.
func (a *archive) names() map[string]string {
	a.t.Helper()
	names := map[string]string{}
	a.As(a.t, viewer.SystemOf(a.id), func(ctx context.Context) {
		rows, err := operation(ctx).Query(ctx, `select name, resource_type || '/' || id from resource_name`)
		if err != nil {
			a.t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var name, here string
			if err := rows.Scan(&name, &here); err != nil {
				a.t.Fatal(err)
			}
			names[strings.TrimPrefix(name, intake.DefaultSource+" ")] = here
		}
	})
	return names
}

func allTypes() []string {
	var names []string
	for _, t := range exchange.Types() {
		names = append(names, t.Name)
	}
	return names
}
