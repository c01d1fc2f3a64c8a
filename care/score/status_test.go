package score_test

import (
	"testing"

	"caseload/care/score"
)

func TestWhatIsUnknownIsNeitherYesNorNo(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		of        []score.Status
		all, some score.Status
	}{
		{"nothing", nil, score.Met, score.NotMet},
		{"both", []score.Status{score.Met, score.Met}, score.Met, score.Met},
		{"one of two", []score.Status{score.Met, score.NotMet}, score.NotMet, score.Met},
		{"one, the other unknown", []score.Status{score.Met, score.Unknown}, score.Unknown, score.Met},
		{"not one, the other unknown", []score.Status{score.Unknown, score.NotMet}, score.NotMet, score.Unknown},
	} {
		if all, some := score.All(c.of...), score.Any(c.of...); all != c.all || some != c.some {
			t.Errorf("%s: all %s, any %s", c.name, all, some)
		}
	}
	if score.Is(nil) != score.Unknown || score.Is(new(false)) != score.NotMet || score.Not(score.Unknown) != score.Unknown {
		t.Error("a fact that is not told is unknown")
	}
}
