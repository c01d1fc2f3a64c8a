package graph

import (
	"context"
	"time"

	"caseload/care/facilitate/clash"
	"caseload/care/visit"
	"caseload/care/visit/candidate"
	"caseload/care/visit/requirement"
	"caseload/ent/patient"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

const (
	// mostCandidates is how many of those who could come are told.
	mostCandidates = 10
	// What a visit may be at most, as an appointment.
	longestVisit  = 24 * time.Hour
	longestWay    = 600 // minutes
	mostSkills    = 10
	longestSkill  = 100 // bytes
	longestTongue = 35  // bytes, as RFC 5646 has it
)

// visitCandidates are those who could come to a visit, who fit best first; none where the
// viewer sees no such patient.
func (r *Resolver) visitCandidates(ctx context.Context, in model.VisitCandidatesInput) ([]*fetch.VisitCandidate, error) {
	if v, _ := viewer.FromContext(ctx); !rule.May(v, rule.BookAppointment) {
		return nil, fault.NotPermitted("your role books no visits")
	}
	wanted, err := wantedVisit(in)
	if err != nil {
		return nil, err
	}
	client := r.Recorder.Client
	if seen, err := client.Patient.Query().Where(patient.ID(in.PatientID)).Exist(ctx); err != nil || !seen {
		return []*fetch.VisitCandidate{}, err
	}
	found, err := visit.Candidates(ctx, client, in.PatientID, wanted)
	if err != nil {
		return nil, err
	}
	told := make([]*fetch.VisitCandidate, min(len(found), mostCandidates))
	for i := range told {
		told[i] = &fetch.VisitCandidate{Candidate: found[i]}
	}
	return told, fetch.Listed(ctx, told)
}

// wantedVisit is the visit that the input tells of.
func wantedVisit(in model.VisitCandidatesInput) (w candidate.Visit, err error) {
	switch {
	case !in.EndsAt.After(in.StartsAt) || in.EndsAt.Sub(in.StartsAt) > longestVisit:
		return w, fault.BadInput("a visit ends after it begins, at most a day later")
	case in.TravelMinutes < 0 || in.TravelMinutes > longestWay:
		return w, fault.BadInput("a way takes from 0 to 600 minutes")
	case len(in.Skills) > mostSkills:
		return w, fault.BadInput("a visit needs at most 10 skills")
	case len(in.Language) > longestTongue:
		return w, fault.BadInput("a language is a BCP 47 tag, as es or pt-BR")
	}
	for _, skill := range in.Skills {
		if skill == "" || len(skill) > longestSkill {
			return w, fault.BadInput("a skill has from 1 to 100 characters")
		}
	}
	where, err := zoneNamed(in.TimeZone)
	if err != nil {
		return w, err
	}
	local := in.StartsAt.In(where)
	w.DayStarts = time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, where)
	w.DayEnds = w.DayStarts.AddDate(0, 0, 1)
	w.Wanted = requirement.Wanted{Skills: in.Skills, Language: in.Language, On: in.StartsAt}
	w.Slot = clash.Slot{Starts: in.StartsAt, Ends: in.EndsAt, Travel: time.Duration(in.TravelMinutes) * time.Minute}
	if in.AppointmentID != nil {
		w.Slot.ID = *in.AppointmentID
	}
	return w, nil
}
