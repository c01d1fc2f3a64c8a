package visit

import (
	"strings"

	"caseload/care/code"
	"caseload/care/visit/verification"
	"caseload/ent"
)

// facts is a visit as its row and its plan tell of it; there may be no plan. What was put
// right of its place and of how it was captured stands in the corrections alone.
func facts(v *ent.HomeVisit, planned *ent.Appointment) verification.Visit {
	f := verification.Visit{
		ID: v.ID.String(), Client: v.PatientID.String(), Worker: v.WorkerID.String(), Service: serviceOf(v), Start: &v.StartedAt, End: v.EndedAt,
		CaptureMethod: verification.Method(v.CheckIn.Method), In: point(v.CheckIn), Out: point(v.CheckOut), CallerIn: v.CheckIn.Caller,
		Signature: signature(v.Signatures), LiveIn: v.LiveInCaregiver,
	}
	if v.CheckOut != nil {
		f.CallerOut = v.CheckOut.Caller
	}
	if day, err := code.ParseDay(v.LiveInAttestedOn); err == nil {
		f.AttestedOn = &day
	}
	if s := v.CheckIn.SkewSeconds; s != nil {
		f.SkewSeconds = new(float64(*s))
	}
	if planned != nil {
		f.ScheduledStart, f.ScheduledEnd, f.Address = &planned.StartsAt, &planned.EndsAt, planned.Location
		if p := planned.Position; p != nil {
			f.Place = &verification.Point{Latitude: p.Latitude, Longitude: p.Longitude}
		}
	}
	return f
}

// serviceOf is the code of the service with its modifier behind a blank. A modifier alone
// is no service.
func serviceOf(v *ent.HomeVisit) string {
	if v.ServiceCode == "" {
		return ""
	}
	return strings.TrimSpace(v.ServiceCode + " " + v.ServiceModifier)
}

// lives adds what the patient's record says of the place.
func lives(f *verification.Visit, about *ent.Patient, zone string) {
	f.Zone, _ = code.ZoneOf(zone)
	if f.Address == "" && len(about.Address) > 0 {
		f.Address = strings.Join(about.Address[0].Line, ", ")
	}
	for _, t := range about.Telecom {
		if t.System == "phone" && t.Use == "home" {
			f.HomeLine = t.Value
		}
	}
}

func point(s *code.VisitStamp) *verification.Point {
	if s == nil || s.Fix == nil {
		return nil
	}
	return &verification.Point{Latitude: s.Fix.Latitude, Longitude: s.Fix.Longitude, Accuracy: s.Fix.AccuracyMeters}
}

// signature is that of the patient or of a caregiver in their place, else the reason why
// there is none; empty where nobody said anything.
func signature(all []code.VisitSignature) (said string) {
	for _, s := range all {
		switch {
		case s.Signer == code.SignedByWorker:
		case s.Kind != code.NotSigned:
			return string(s.Kind)
		default:
			said = "refused: " + s.Reason
		}
	}
	return said
}
