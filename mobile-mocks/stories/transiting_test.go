package stories_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/cucumber/godog"

	"caseload/care/behavioral/registry"
	"caseload/care/behavioral/review"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/transition/admission"
	"caseload/care/transition/attend"
	"caseload/care/transition/feed"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// transiting are the steps of moves between settings, on the story's own clock.
func transiting(s *story, sc *godog.ScenarioContext) {
	const day = `(\d{4}-\d\d-\d\d \d\d:\d\d)`
	sc.Step(`^it is `+day+`$`, func(at string) { s.turn(at) })
	sc.Step(`^(\w+) is (\w+)'s patient, known to the hospital as (\d+)$`, func(name, manager, number string) { s.register(name, manager, number) })
	sc.Step(`^the hospital tells at `+day+` that (\w+) came under OBSERVATION$`, func(at, name string) { s.tell("HOSP", "A01", "OBS", name, at, "") })
	sc.Step(`^the hospital tells at `+day+` that (\w+) became an INPATIENT$`, func(at, name string) { s.tell("HOSP", "A06", "I", name, at, "") })
	sc.Step(`^the (hospital|nursing facility) tells at `+day+` that (\w+) left for (\d\d)$`, func(who, at, name, to string) {
		s.tell(map[string]string{"hospital": "HOSP", "nursing facility": "ELMS"}[who], "A03", "I", name, at, to)
	})
	sc.Step(`^the nursing facility tells at `+day+` that (\w+) came$`, func(at, name string) { s.tell("ELMS", "A01", "I", name, at, "") })
	sc.Step(`^the nursing facility tells at `+day+` that (\w+) did not leave$`, func(at, name string) { s.tell("ELMS", "A13", "I", name, at, "") })

	sc.Step(`^(\w+) was in ([A-Z_, ]+) for (\w+)$`, func(name, want, person string) {
		periods := s.ask(person, "CareSettings", object{"patient": s.patient(name)}).list("patient", "careSettings")
		s.same("settings", texts(periods, "setting"), want)
	})
	sc.Step(`^the handoffs of (\w+) for (\w+) are ([A-Z_, ]+)$`, func(name, person, want string) {
		s.same("handoffs", texts(s.handoffs(person, name), "kind"), want)
	})
	sc.Step(`^the clock ([A-Z_0-9]+) of (\w+) is ([A-Z_]+) for (\w+)$`, func(clock, name, want, person string) {
		found := s.ask(person, "TransitionsOfCare", object{"patient": s.patient(name)}).list("patient", "transitionsOfCare")
		if len(found) == 0 {
			s.t.Fatalf("%s was not discharged", name)
		}
		s.same(clock, []string{named(found[0].list("clocks"), "name", clock).text("status")}, want)
	})
	moving(s, sc)
}

// moving are the acts.
func moving(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+) reaches (\w+) by ([A-Z_]+)$`, func(person, name, mode string) {
		s.act(person, "LogContact", object{"patientId": s.patient(name), "outcome": "REACHED", "mode": mode, "at": s.now()})
	})
	sc.Step(`^(\w+) plans ([A-Z_]+) "([^"]*)" for (\w+)$`, func(person, kind, title, name string) {
		s.act(person, "CreateTask", object{"id": world.ID(), "patientId": s.patient(name), "title": title, "kind": kind, "dueAt": s.now()})
	})
	sc.Step(`^(\w+) books a ([A-Z_]+) of (\w+) at (.*)$`, func(person, kind, name, at string) {
		starts := s.clock(at)
		s.kept["appointment"] = s.act(person, "BookAppointment", object{
			"id": world.ID(), "patientId": s.patient(name), "kind": kind, "title": "See how she is", "startsAt": starts, "endsAt": starts.Add(time.Hour),
		}).object("appointment")
	})
	sc.Step(`^(\w+) records the visit as ([A-Z_]+)$`, func(person, outcome string) {
		s.act(person, "RecordAppointmentOutcome", object{
			"appointmentId": s.kept["appointment"].at("id"), "baseRevision": s.kept["appointment"].at("revision"), "outcome": outcome,
		})
	})
	sc.Step(`^(\w+) settles ([a-z, -]+) of the ([A-Z_]+) handoff of (\w+): "([^"]*)"$`, func(person, keys, kind, name, note string) {
		var items []object
		for key := range strings.SplitSeq(keys, ", ") {
			items = append(items, object{"key": key, "status": "DONE", "note": note})
		}
		s.pass(person, "UpdateHandoff", name, kind, object{"items": items})
	})
	sc.Step(`^(\w+) (sends|acknowledges) the ([A-Z_]+) handoff of (\w+)$`, func(person, what, kind, name string) {
		s.pass(person, map[string]string{"sends": "SubmitHandoff", "acknowledges": "AcknowledgeHandoff"}[what], name, kind, object{})
	})
	sc.Step(`^(\w+) asks back about the ([A-Z_]+) handoff of (\w+): "([^"]*)"$`, func(person, kind, name, question string) {
		s.pass(person, "ReturnHandoff", name, kind, object{"question": question})
	})
}

// pass acts on the patient's handoff of a kind.
func (s *story) pass(person, operation, name, kind string, input object) {
	s.t.Helper()
	known := named(s.handoffs(person, name), "kind", kind)
	input["handoffId"], input["baseRevision"] = known.at("id"), known.at("revision")
	s.act(person, operation, input)
}

// handoffs are those of a patient, the first one first.
func (s *story) handoffs(person, name string) (list []object) {
	s.t.Helper()
	for _, h := range s.ask(person, "Handoffs", object{"patient": s.patient(name)}).list("patient", "handoffs", "nodes") {
		list = append([]object{h}, list...)
	}
	return list
}

func texts(list []object, field string) (all []string) {
	for _, o := range list {
		all = append(all, o.text(field))
	}
	return all
}

func (s *story) same(what string, got []string, want string) {
	s.t.Helper()
	if text := strings.Join(got, ", "); text != want {
		s.t.Errorf("%s: %s, want %s", what, text, want)
	}
}

var newYork = func() *time.Location {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		panic(err)
	}
	return zone
}()

func (s *story) clock(at string) time.Time {
	s.t.Helper()
	moment, err := time.ParseInLocation("2006-01-02 15:04", at, newYork)
	if err != nil {
		s.t.Fatal(err)
	}
	return moment
}

func (s *story) now() string { return s.moment.UTC().Format(time.RFC3339) }

// turn sets the clock, and lets the server look after everybody then and whenever it
// would have meanwhile.
func (s *story) turn(at string) {
	s.t.Helper()
	until := s.clock(at)
	s.w.Now = func() time.Time { return s.moment }
	s.w.Recorder.Now = s.w.Now
	if until.Before(s.moment) && s.kept["clock"] == nil {
		s.moment = until // the story begins
	}
	s.kept["clock"] = object{}
	for s.moment.Before(until) {
		s.moment = s.moment.Add(3 * time.Hour)
		if s.moment.After(until) {
			s.moment = until
		}
		s.rounds()
	}
}

// rounds are what the server does by itself.
func (s *story) rounds() {
	s.t.Helper()
	_, attending := attend.Round{Recorder: s.w.Recorder}.Run(s.server())
	_, keeping := registry.Keep(s.server(), s.w.Recorder)
	_, raising := review.RaiseOverdue(s.server(), s.w.Recorder)
	if err := errors.Join(attending, keeping, raising); err != nil {
		s.t.Fatal(err)
	}
}

func (s *story) server() context.Context {
	return viewer.NewContext(s.t.Context(), viewer.SystemOf(s.w.Clinic.ID))
}

const hospitalNumbers = "urn:oid:2.16.840.1.113883.19.5"

// register puts a patient on record whom the hospital knows by a number.
func (s *story) register(name, manager, number string) {
	s.t.Helper()
	raw, err := json.Marshal(object{
		"resourceType": "Patient", "id": number, "birthDate": "1950-03-01", "name": []any{object{"family": name, "given": []string{"Test"}}},
		"identifier": []any{object{"system": hospitalNumbers, "value": number}},
	})
	if err != nil {
		s.t.Fatal(err)
	}
	importer := intake.Importer{DB: s.w.DB, Source: "registry"}
	if summary, err := importer.Import(s.server(), []fhir.File{fhir.Bytes("patient.json", raw)}); err != nil || summary.Partly() {
		s.t.Fatalf("%+v, %v", summary, err)
	}
	s.kept["number "+name] = object{"number": number}
	s.w.As(s.t, viewer.SystemOf(s.w.Clinic.ID), func(ctx context.Context) {
		who := s.who(manager)
		id, err := s.w.Client.Patient.Query().Where(patient.Family(name)).OnlyID(ctx)
		if err == nil {
			err = s.w.Client.Patient.UpdateOneID(id).SetTimeZone(newYork.String()).SetCaseManagerID(who.Practitioner).Exec(ctx)
		}
		if err != nil {
			s.t.Fatal(err)
		}
		s.w.Relate(ctx, s.t, who, id, relationship.BasisCASE_MANAGER)
		// The story is told in the past, and the patient was theirs before it begins.
		if err := s.w.Client.Relationship.Update().Where(relationship.PatientID(id)).SetStartsAt(s.w.Now().AddDate(-1, 0, 0)).Exec(ctx); err != nil {
			s.t.Fatal(err)
		}
		s.patients[name] = id.String()
	})
}

var senders = admission.Senders{
	"HOSP": {Zone: newYork, Systems: map[string]string{"HOSP": hospitalNumbers}},
	"ELMS": {Zone: newYork, Systems: map[string]string{"HOSP": hospitalNumbers}, Setting: feed.SkilledNursing},
}

// tell sends a message about a patient and has it brought into the chart.
func (s *story) tell(facility, trigger, class, name, at, disposition string) {
	s.t.Helper()
	s.turn(at)
	when := s.clock(at).Format("20060102150405")
	number := s.kept["number "+name].text("number")
	visit := []string{"PV1", "1", class, "3W^12^A"}
	visit = append(visit, make([]string, 15)...)
	visit = append(visit, "V"+facility)
	visit = append(visit, make([]string, 16)...)
	visit = append(visit, disposition)
	message := strings.Join([]string{
		"MSH|^~\\&|ADT|" + facility + "|CASELOAD|CLINIC|" + when + "||ADT^" + trigger + "|" + facility + when + trigger + "|P|2.5.1",
		"EVN|" + trigger + "|" + when,
		"PID|1||" + number + "^^^HOSP^MR||" + name + "^Test||19500301|F",
		strings.Join(visit, "|"),
	}, "\r") + "\r"
	ledger := admission.Ledger{DB: s.w.DB}
	if kept, err := ledger.Keep(s.server(), []byte(message), senders); err != nil || kept.Receipt.Answer != "AA" {
		s.t.Fatalf("%+v, %v", kept.Receipt, err)
	}
	applied, err := ledger.Apply(s.server(), &intake.Importer{DB: s.w.DB})
	if err != nil || applied.Messages != 1 {
		s.t.Fatalf("%+v, %v", applied, err)
	}
	if _, err := (attend.Round{Recorder: s.w.Recorder}).Run(s.server()); err != nil {
		s.t.Fatal(err)
	}
}
