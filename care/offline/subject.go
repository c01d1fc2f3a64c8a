package offline

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/coverage/minutes"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// subject is what an act is about, as the server sees it.
type subject struct {
	patient uuid.UUID
	label   *string
	about   *uuid.UUID // the thing, nil where it is the patient alone
}

// labelled reports whether rows of a type may carry a confidential label.
func labelled(typ string) bool {
	class, _ := rule.ClassOf(typ)
	return class == rule.Health
}

// subjectOf finds what the ids of an act lead to; ok is false where they lead nowhere,
// or to several patients, and where the act tells of matters under several labels, of
// which none would guard it. What it is a part of, where that is not on record yet, counts
// with it. It needs the server's sight.
func subjectOf(ctx context.Context, op *database.Operation, organization uuid.UUID, o Operation, part subject) (s subject, ok bool, err error) {
	rows, err := op.Query(ctx, subjectStatement(), organization, pq.Array(o.mentions()))
	if err != nil {
		return s, false, fmt.Errorf("offline: subject: %w", err)
	}
	defer func() { _ = rows.Close() }()
	s = part
	labels := labelsOf(o.Sent)
	if part.label != nil {
		labels[*part.label] = true
	}
	for rows.Next() {
		var typ string
		var id, patient uuid.UUID
		var label *string
		if err := rows.Scan(&typ, &id, &patient, &label); err != nil {
			return s, false, fmt.Errorf("offline: subject: %w", err)
		}
		if s.patient != uuid.Nil && s.patient != patient {
			return subject{}, false, nil
		}
		s.patient = patient
		if typ != ent.TypePatient {
			s.about = &id
		}
		if label != nil {
			labels[*label] = true
		}
	}
	for label := range labels {
		s.label = &label
	}
	return s, s.patient != uuid.Nil && len(labels) <= 1, rows.Err()
}

func subjectStatement() string {
	parts := make([]string, len(types))
	for i, t := range types {
		label := "null::text"
		if labelled(t.typ) {
			label = "sensitivity::text"
		}
		parts[i] = fmt.Sprintf("select '%s', id, %s, %s from %s where organization_id = $1 and id = any($2::uuid[])",
			t.typ, patientColumn(t.typ), label, t.table)
	}
	return strings.Join(parts, " union all ")
}

// labelsOf are the confidential categories that an act tells of by itself: a thing that
// was to be made has no label as yet.
func labelsOf(sent json.RawMessage) map[string]bool {
	var act map[string]any
	found := map[string]bool{}
	if json.Unmarshal(sent, &act) != nil {
		return found
	}
	for _, label := range []string{text(act["sensitivity"]), minutes.LabelOf(text(act["family"]))} {
		if label != "" {
			found[label] = true
		}
	}
	if anyCoding(act, func(c code.Coding) bool { return code.SubstanceUse(c) }) {
		found["SUD"] = true
	}
	return found
}

func anyCoding(value any, is func(code.Coding) bool) bool {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			if anyCoding(one, is) {
				return true
			}
		}
	case map[string]any:
		c := code.Coding{System: text(v["system"]), Code: text(v["code"]), Display: text(v["display"])}
		if (c.Code != "" || c.Display != "") && is(c) {
			return true
		}
		for _, one := range v {
			if anyCoding(one, is) {
				return true
			}
		}
	}
	return false
}

func text(value any) string {
	t, _ := value.(string)
	return t
}
