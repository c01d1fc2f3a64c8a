package ledger

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"caseload/care/coverage/minutes"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
)

// counts finds as what the worker's time counts, and whether it does for the family.
// Who says nothing counts as what the letters after their name and their role say.
func counts(ctx context.Context, w *record.Writer, e *ent.TimeEntry, given *timeentry.Actor) ([]record.Problem, error) {
	roles, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(e.WorkerID), rule.Held(e.StartsAt)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("ledger: read roles: %w", err)
	}
	if given != nil {
		e.Actor = *given
	} else {
		e.Actor = actorOf(roles)
	}
	switch {
	case e.Actor == "":
		return []record.Problem{record.Wrong("Say as what the time counts: your role does not tell.", "actor")}, nil
	case e.Actor == timeentry.ActorPRACTITIONER && !slices.ContainsFunc(roles, provides):
		return []record.Problem{record.Wrong("Only a provider's own time counts as a practitioner's.", "actor")}, nil
	case !minutes.Counts(string(e.Family), strings.ToLower(string(e.Actor))):
		return []record.Problem{record.Wrong("Time of this kind of actor does not count for this family.", "actor")}, nil
	}
	return nil, nil
}

func provides(r *ent.PractitionerRole) bool { return r.Role == practitionerrole.RolePROVIDER }

// actorOf is as what the time of somebody with these roles counts, empty where they do
// not tell.
func actorOf(roles []*ent.PractitionerRole) timeentry.Actor {
	for _, r := range roles {
		actor := timeentry.Actor(strings.ToUpper(minutes.ActorOf(string(r.Role), r.Credentials)))
		if timeentry.ActorValidator(actor) == nil && (actor != timeentry.ActorPRACTITIONER || provides(r)) {
			return actor
		}
	}
	return ""
}
