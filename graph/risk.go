package graph

import (
	"strings"

	"github.com/google/uuid"

	"caseload/care/score"
	"caseload/ent/rule"
	"caseload/graph/model"
)

// levels are the names of the risk ranks above 0, which cannot be computed.
var levels = []model.RiskLevel{model.RiskLevelLow, model.RiskLevelModerate, model.RiskLevelHigh}

func level(rank int) *model.RiskLevel {
	if rank < 1 || rank > len(levels) {
		return nil
	}
	return &levels[rank-1]
}

// statuses are the contract's words for what became of a criterion.
var statuses = map[score.Status]model.CriterionStatus{
	score.Met: model.CriterionStatusMet, score.NotMet: model.CriterionStatusNotMet, score.Unknown: model.CriterionStatusUnknown,
}

func criterionStatus(s score.Status) *model.CriterionStatus {
	status, ok := statuses[s]
	if !ok {
		return nil
	}
	return &status
}

// evidence reads what a part rests on: a row is written as its type and id with
// a slash between, everything else is a code.
func evidence(texts []string) []*model.Evidence {
	all := make([]*model.Evidence, len(texts))
	for i, text := range texts {
		all[i] = &model.Evidence{Text: text}
		typ, key, found := strings.Cut(text, "/")
		id, err := uuid.Parse(key)
		if !found || err != nil {
			continue
		}
		all[i] = &model.Evidence{Text: typ}
		if _, shown := rule.ClassOf(typ); shown { // claims are no part of the contract
			all[i].ID = &id
		}
	}
	return all
}

// bestInformed leaves one of those with the same key: the one that was computed
// with confidential rows too, where the viewer may see it. The first wins among
// equals.
func bestInformed[T any](all []*T, of func(*T) (key string, confidential bool)) []*T {
	at, best := map[string]int{}, []*T{}
	for _, item := range all {
		key, confidential := of(item)
		i, known := at[key]
		switch {
		case !known:
			at[key], best = len(best), append(best, item)
		case confidential:
			if _, already := of(best[i]); !already {
				best[i] = item
			}
		}
	}
	return best
}
