package benefit

import (
	"slices"

	"caseload/care/code"
	"caseload/care/coverage/skilled"
	"caseload/care/identify/fact"
)

// classes are the classes of hospital stays by their setting.
var classes = map[fact.Text]fact.Text{
	"inpatient": "INPATIENT", "psychiatric": "INPATIENT", "ltch": "INPATIENT", "irf": "INPATIENT",
	"observation": "OBSERVATION", "emergency": "EMERGENCY",
}

// current is the stay for skilled nursing that is asked about; nil without one.
func (r *Record) current() *stay {
	var found *stay
	for i, s := range r.stays {
		if s.setting != "snf" || s.start == nil || found != nil && s.start.Before(*found.start) {
			continue
		}
		if s.end == nil || r.day()-r.on(*s.end) < code.Day(limits().Of("stay after")) {
			found = &r.stays[i]
		}
	}
	return found
}

// facts are the stays up to an admission.
func (r *Record) facts(of *stay, admission code.Day) skilled.Facts {
	f := skilled.Facts{AsOf: new(code.On(r.day())), Zone: r.zone, HospitalStays: []skilled.HospitalStay{}, Admission: new(code.On(admission))}
	if of != nil {
		f.Discharge = r.moment(of.end)
	}
	for _, s := range r.stays {
		from := r.on(s.begin())
		id := "Encounter/" + s.id.String()
		switch class, hospital := classes[s.setting]; {
		case of != nil && s.id == of.id || from > admission || !r.recent(s, admission):
		case hospital:
			f.HospitalStays = append(f.HospitalStays, skilled.HospitalStay{ID: id, Class: class, Admission: r.moment(s.start), Discharge: r.moment(s.end)})
		case s.setting == "snf" || s.setting == "nursing_facility":
			f.EarlierStays = append(f.EarlierStays, skilled.NursingStay{
				ID: id, Admission: r.moment(s.start), Discharge: r.moment(s.end), Custodial: s.setting == "nursing_facility",
			})
		}
	}
	return f
}

// recent reports whether a stay may matter for an admission: time that does not count
// is told of the weeks before it only.
func (r *Record) recent(s stay, admission code.Day) bool {
	end := r.on(s.begin())
	if s.end != nil {
		end = r.on(*s.end)
	} else if !s.over {
		end = admission
	}
	days := "look back"
	if slices.Contains([]fact.Text{"observation", "emergency"}, s.setting) {
		days = "outpatient look back"
	}
	return end >= admission-code.Day(limits().Of(days))
}

// ended names the stays that are over and whose end nobody knows: they are taken for
// none that last.
func (r *Record) ended() (missing []string) {
	r.stays = slices.DeleteFunc(r.stays, func(s stay) bool {
		lost := s.over && s.end == nil && s.start != nil
		if lost {
			missing = append(missing, "end of a stay")
		}
		return lost
	})
	return slices.Compact(missing)
}
