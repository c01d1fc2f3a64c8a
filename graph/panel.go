package graph

import (
	"context"
	"slices"
	"strings"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// panelOrders are the orders of the panel; each has an index and a column that
// is never null.
var panelOrders = map[model.PanelOrder]fetch.Order{
	model.PanelOrderName:        {Column: "search_name", Type: "text"},
	model.PanelOrderNextContact: {Column: "next_contact_at", Type: "timestamptz"},
	model.PanelOrderRisk:        {Column: "risk_rank", Type: "bigint", Desc: true},
}

// mostWords bounds a search by name.
const mostWords = 5

// panel is the list of the viewer's patients.
func panel(ctx context.Context, filter *model.PanelFilter, order model.PanelOrder) (fetch.Root, error) {
	root := fetch.Root{Name: "Query.panel", Target: ent.TypePatient, Order: panelOrders[order]}
	if filter == nil {
		filter = &model.PanelFilter{}
	}
	v, _ := viewer.FromContext(ctx)
	clinical := len(filter.Risk) > 0 || filter.Condition != nil || order == model.PanelOrderRisk
	if clinical && !v.ReadsClinical() {
		return root, fault.NotPermitted("your role does not open risk and conditions, nor lists made by them")
	}
	conditions, err := rule.Rows(ctx, ent.TypeCondition)
	if err != nil {
		return root, err
	}
	words, err := nameWords(filter.Name)
	if err != nil {
		return root, err
	}
	root.Where = func(s *sql.Selector) { narrow(s, filter, words, conditions) }
	return root, nil
}

func nameWords(name *string) ([]string, error) {
	if name == nil {
		return nil, nil
	}
	words := strings.Fields(code.SearchName(*name))
	if len(*name) > 200 || len(words) > mostWords {
		return nil, fault.BadInput("a search by name takes at most 5 words")
	}
	return words, nil
}

func narrow(s *sql.Selector, filter *model.PanelFilter, words []string, conditions func(*sql.Selector)) {
	s.Where(sql.IsNull(s.C("replaced_by_id")))
	if len(filter.Risk) > 0 {
		s.Where(sql.In(s.C("risk_rank"), ranks(filter.Risk)...))
	}
	if filter.NextContactBefore != nil {
		s.Where(sql.LT(s.C("next_contact_at"), earliest(*filter.NextContactBefore)))
	}
	if filter.CaseManagerID != nil {
		s.Where(sql.EQ(s.C("case_manager_id"), *filter.CaseManagerID))
	}
	beginning(s, "search_name", words)
	if filter.Condition != nil {
		s.Where(sql.Exists(having(s, filter.Condition, conditions)))
	}
}

// earliest keeps patients without a planned contact out of every deadline.
func earliest(before time.Time) time.Time {
	if before.After(code.Never) {
		return code.Never
	}
	return before
}

func ranks(wanted []model.RiskLevel) []any {
	var found []any
	for i, level := range levels {
		if slices.Contains(wanted, level) {
			found = append(found, i+1)
		}
	}
	return found
}

// having selects the active conditions of a patient that have the code and that
// the viewer may see: a filter must not tell what a list would not.
func having(s *sql.Selector, wanted *model.ConditionCodeFilter, rows func(*sql.Selector)) *sql.Selector {
	c := sql.Dialect(dialect.Postgres).Select().From(sql.Table("condition"))
	c.Select(c.C("id")).Where(sql.And(
		sql.ColumnsEQ(c.C("organization_id"), s.C("organization_id")),
		sql.ColumnsEQ(c.C("patient_id"), s.C("id")),
		sql.EQ(c.C("code"), wanted.Code),
		sql.In(c.C("clinical_status"), anys(code.ActiveClinicalStatuses)...),
	))
	if wanted.System != nil {
		c.Where(sql.EQ(c.C("code_system"), *wanted.System))
	}
	rows(c)
	return c
}
