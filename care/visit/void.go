package visit

import (
	"encoding/json"
	"fmt"

	"caseload/care/code"
	"caseload/care/visit/aggregator"
	"caseload/ent"
)

// void makes the version that takes back what the aggregator has accepted of a visit which
// was entered in error; none where it has accepted nothing, or knows already.
func void(v *ent.HomeVisit) (*aggregator.Record, []string, error) {
	last := accepts(v)
	if last == nil || last.Voids {
		return nil, nil, nil
	}
	var stands aggregator.Record
	if err := json.Unmarshal(last.Record, &stands); err != nil {
		return nil, nil, fmt.Errorf("visit: read a record: %w", err)
	}
	following, err := said(v).Next()
	if err != nil { // rejected for good
		return nil, []string{"rejected"}, nil //nolint:nilerr // it is told
	}
	made := stands.Void(following.Version, v.WithdrawnByID.String(), *v.WithdrawnAt)
	return &made, nil, nil
}

// accepts is the last version that the aggregator accepted, nil for none.
func accepts(v *ent.HomeVisit) (last *code.VisitSubmission) {
	for i, s := range v.Submissions {
		if s.State == string(aggregator.Accepted) {
			last = &v.Submissions[i]
		}
	}
	return last
}
