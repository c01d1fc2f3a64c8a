package visit_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/offline"
	"caseload/care/record"
	"caseload/care/visit"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/viewer"
	"caseload/ent/visitfinding"
	"caseload/internal/world"
)

// kitchen is a world in which somebody is at a patient's table, on a Friday at noon of New
// York.
type kitchen struct {
	*world.World
	t *testing.T
}

var (
	now = time.Date(2026, 11, 20, 17, 0, 0, 0, time.UTC)
	// home is where the patient lives.
	home = code.Position{Latitude: 42.36012, Longitude: -71.05891}
)

func newKitchen(t *testing.T) *kitchen {
	t.Helper()
	k := &kitchen{world.New(t), t}
	k.Recorder.Now = func() time.Time { return now }
	return k
}

// tap is an act of a visit with its name in the contract.
type tap struct {
	name string
	act  offline.Act
}

// do lets somebody act and returns the problems, as CODE path.
func (k *kitchen) do(v viewer.Viewer, act offline.Act) string {
	k.t.Helper()
	outcome, err := act.Record(viewer.NewContext(k.t.Context(), v), k.Recorder)
	if err != nil {
		k.t.Fatal(err)
	}
	return told(outcome)
}

func (k *kitchen) done(v viewer.Viewer, acts ...tap) {
	k.t.Helper()
	for _, a := range acts {
		if problems := k.do(v, a.act); problems != "" {
			k.t.Fatalf("%s: %s", a.name, problems)
		}
	}
}

func told(outcome record.Outcome) string {
	var found []string
	for _, p := range outcome.Problems {
		found = append(found, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(found, ", ")
}

// planned books the clinic's patient for a visit of an hour that began an hour ago.
func (k *kitchen) planned() uuid.UUID {
	k.t.Helper()
	id := world.ID()
	k.system(func(ctx context.Context) error {
		return k.Client.Appointment.Create().SetID(id).SetPatientID(k.Clinic.Patient.ID).SetPractitionerID(k.Clinic.VisitStaff.Practitioner).
			SetKind(appointment.KindHOME_VISIT).SetPurpose(appointment.PurposePOST_DISCHARGE).SetTitle("Home visit").SetPosition(&home).
			SetStartsAt(now.Add(-time.Hour)).SetEndsAt(now).SetTimelineAt(now.Add(-time.Hour)).Exec(ctx)
	})
	return id
}

// taps are a whole visit of the appointment, tap by tap.
func (k *kitchen) taps(id, planned uuid.UUID) []tap {
	at := func(minutes int) *time.Time { return new(now.Add(time.Duration(minutes-60) * time.Minute)) }
	here := &code.VisitFix{Latitude: home.Latitude + 0.0001, Longitude: home.Longitude, AccuracyMeters: new(12.0)}
	find := func(minutes int, item string, change func(*visit.RecordFinding)) tap {
		in := visit.RecordFinding{ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, Item: item, Status: visitfinding.StatusDONE, At: at(minutes)}
		change(&in)
		return tap{"recordVisitFinding", in}
	}
	yes := func(said bool) func(*visit.RecordFinding) {
		return func(in *visit.RecordFinding) { in.Answer = &said }
	}
	return []tap{
		{"checkInToVisit", visit.CheckIn{
			ClientMutationID: world.ID(), ID: id, PatientID: k.Clinic.Patient.ID, AppointmentID: &planned, ServiceCode: "T1017", At: at(0),
			Method: code.VisitMobile, Fix: here,
		}},
		find(5, "oxygen", func(in *visit.RecordFinding) { in.Quantity = &code.Quantity{Value: "97", Code: "%"} }),
		find(6, "systolic", func(in *visit.RecordFinding) { in.Quantity = &code.Quantity{Value: "134", Code: "mm[Hg]"} }),
		find(7, "runs-out", yes(true)),
		find(8, "new-confusion", yes(true)),
		find(9, "rugs", func(in *visit.RecordFinding) { in.Status, in.Note = visitfinding.StatusNOT_DONE, "He did not want it" }),
		{"addVisitNote", visit.AddNote{ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, Text: "His daughter helps", Dictated: true, At: at(40)}},
		{"signVisit", visit.Sign{ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, Signer: code.SignedByPatient, Kind: code.SignedByHand, At: at(55)}},
		{"signVisit", visit.Sign{ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, Signer: code.SignedByWorker, Kind: code.SignedByHand, At: at(56)}},
		{"checkOutOfVisit", visit.CheckOut{ClientMutationID: world.ID(), HomeVisitID: id, At: at(60), Method: code.VisitMobile, Fix: here}},
	}
}

func (k *kitchen) system(do func(ctx context.Context) error) {
	k.t.Helper()
	k.As(k.t, viewer.SystemOf(k.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			k.t.Fatal(err)
		}
	})
}

func (k *kitchen) visit(id uuid.UUID) (v *ent.HomeVisit) {
	k.t.Helper()
	k.system(func(ctx context.Context) (err error) {
		v, err = k.Client.HomeVisit.Query().Where(homevisit.ID(id)).Only(ctx)
		return err
	})
	return v
}

func names(v *ent.HomeVisit) string {
	var all []string
	for _, e := range v.Exceptions {
		if e.Class == code.VisitNoteClass {
			continue
		}
		all = append(all, e.Name)
	}
	return strings.Join(all, " ")
}
