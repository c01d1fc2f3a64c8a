package graph

import (
	"context"
	"encoding/json"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"caseload/care/share/notice"
	"caseload/ent"
	"caseload/ent/servicerequest"
	"caseload/graph/fetch"
)

// confidentialityNotices are what must be said along with what the viewer sees of the
// patient.
func confidentialityNotices(ctx context.Context, p *ent.Patient) ([]*notice.Notice, error) {
	var labels []string
	err := fetch.Tell(ctx, p, func(_ string, row []byte) error {
		var r struct {
			Sensitivity string `json:"sensitivity"`
		}
		if err := json.Unmarshal(row, &r); err != nil {
			return fmt.Errorf("graph: a label does not fit: %w", err)
		}
		labels = append(labels, r.Sensitivity)
		return nil
	})
	if err != nil {
		return nil, err
	}
	list := []*notice.Notice{}
	for _, n := range notice.Of(labels...) {
		list = append(list, &n)
	}
	return list, nil
}

// emergencyAccesses are the tries that the viewer may know of, the newest first.
func emergencyAccesses(unreviewed bool) fetch.Root {
	return fetch.Root{
		Name: "Query.emergencyAccesses", Target: ent.TypeEmergencyAccess, Order: fetch.Order{Column: "starts_at", Type: "timestamptz", Desc: true},
		Where: func(s *sql.Selector) {
			if unreviewed {
				s.Where(sql.IsNull(s.C("review")))
			}
		},
	}
}

// opened are the confidential categories that an emergency opened.
func opened(a *ent.EmergencyAccess) []servicerequest.Sensitivity {
	list := make([]servicerequest.Sensitivity, len(a.Opens))
	for i, label := range a.Opens {
		list[i] = servicerequest.Sensitivity(label)
	}
	return list
}
