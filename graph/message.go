package graph

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
)

// inbox is the list of the threads that concern the viewer.
func inbox(ctx context.Context) fetch.Root {
	v, _ := viewer.FromContext(ctx)
	return fetch.Root{
		Name: "Query.inbox", Target: ent.TypeCommunication, Order: fetch.Order{Column: "latest_at", Type: "timestamptz", Desc: true},
		Where: func(s *sql.Selector) {
			s.Where(sql.ColumnsEQ(s.C("thread_id"), s.C("id")))
			s.Where(sql.P(func(b *sql.Builder) {
				b.WriteString("(" + s.C("id") + " = ANY (ARRAY(SELECT r.thread_id FROM communication_receipt r WHERE r.organization_id = ")
				b.Arg(v.Organization).WriteString(" AND r.practitioner_id = ").Arg(v.Practitioner)
				b.WriteString(")) OR " + s.C("patient_id") + " = ANY (ARRAY(SELECT p.id FROM patient p WHERE p.organization_id = ")
				b.Arg(v.Organization).WriteString(" AND p.case_manager_id = ").Arg(v.Practitioner).WriteString(")))")
			}))
		},
	}
}

// messages is the list of messages about everybody whom the viewer may see.
func messages(unacknowledged bool) fetch.Root {
	root := fetch.Root{
		Name: "Query.messages", Target: ent.TypeCommunication, Order: fetch.Order{Column: "timeline_at", Type: "timestamptz", Desc: true},
	}
	if unacknowledged {
		root.Name += " unacknowledged" // their cursors are of another list
		root.Where = func(s *sql.Selector) {
			s.Where(sql.And(sql.EQ(s.C("acknowledgement_required"), true), sql.IsNull(s.C("acknowledged_at"))))
		}
	}
	return root
}
