package obligation

import (
	"slices"

	"caseload/care/identify/fact"
	"caseload/care/score"
)

// checks are what an event must pass to count, by name.
var checks = map[string]func(happened) score.Status{
	"topics": func(e happened) score.Status { return has(e.Topics, "housing", "food", "transport") },
	"roles":  func(e happened) score.Status { return has(e.Roles, "pcp", "case_manager") },
	"form":   func(e happened) score.Status { return score.Is(e.FormMatches) },
	"seen":   seen,
	"over":   func(e happened) score.Status { return score.Is(e.Exempt) },
}

// lacking are the inputs that a check asks, by its name.
var lacking = map[string]string{
	"topics": "events[].topics", "roles": "events[].roles", "form": "events[].formMatches", "seen": "events[].mode", "over": "events[].exempt",
}

// has reports whether all words are among those of an event.
func has(words []fact.Text, wanted ...string) score.Status {
	if words == nil {
		return score.Unknown
	}
	for _, want := range wanted {
		if !slices.ContainsFunc(words, func(w fact.Text) bool { return w.Key() == want }) {
			return score.NotMet
		}
	}
	return score.Met
}

// seen reports whether an encounter was in person or by video in real time.
func seen(e happened) score.Status {
	switch e.Mode.Key() {
	case "":
		return score.Unknown
	case "in_person", "face_to_face", "home_visit", "office_visit", "video", "real_time_video":
		return score.Met
	}
	return score.NotMet
}

// is reports whether an event is of the kind and passes its check.
func (k kind) is(e happened) score.Status {
	if e.Kind.Key() != k.name || e.Reached != nil && !*e.Reached {
		return score.NotMet
	}
	if k.check == "" {
		return score.Met
	}
	return checks[k.check](e)
}
