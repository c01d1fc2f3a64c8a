// Package demo loads the sample world: two organizations, the people who work
// there, and synthetic patients with their charts. It is for development only.
package demo

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/encounter"
	"caseload/ent/patient"
	"caseload/ent/practitioner"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
)

//go:embed sample
var sample embed.FS

// agencyPatients is how many of the sample's patients the other organization
// knows, too.
const agencyPatients = 6

// Load brings the sample world into the database. What is there already stays
// as it is; a load that was cut off is taken up where it ended.
func Load(ctx context.Context, recorder *record.Recorder) error {
	files, err := filesOf("synthea-2025")
	if err != nil {
		return err
	}
	if err := load(ctx, recorder, Clinic, files); err != nil {
		return err
	}
	return load(ctx, recorder, Agency, files[:agencyPatients])
}

// names are those of the organizations.
var names = map[uuid.UUID]string{Clinic: "Riverside Care Coordination", Agency: "Harbor Home Care"}

// People brings in the organizations with who works there and their directories of
// services, and no patient.
//
//nolint:contextcheck // the world carries the context of the load, with its viewer
func People(ctx context.Context, recorder *record.Recorder) error {
	for _, organization := range []uuid.UUID{Clinic, Agency} {
		if err := worldOf(ctx, recorder, organization).staff(); err != nil {
			return err
		}
	}
	return nil
}

func worldOf(ctx context.Context, recorder *record.Recorder, organization uuid.UUID) *world {
	return &world{recorder, recorder.Client, organization, viewer.NewContext(ctx, viewer.SystemOf(organization))}
}

// staff is everything of an organization but its patients.
func (w *world) staff() error {
	if err := w.people(names[w.organization]); err != nil {
		return err
	}
	return w.directory()
}

//nolint:contextcheck // the world carries the context of the load, with its viewer
func load(ctx context.Context, recorder *record.Recorder, organization uuid.UUID, files []fhir.File) error {
	w := worldOf(ctx, recorder, organization)
	loaded, err := w.loaded()
	if err != nil || loaded {
		return err
	}
	if err := w.staff(); err != nil {
		return err
	}
	importer := &intake.Importer{DB: recorder.DB, Source: "synthea"}
	if _, err := importer.Import(w.ctx, files); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	if organization == Clinic {
		if err := w.twin(); err != nil {
			return err
		}
	}
	return w.work()
}

// filesOf are the files of one folder of the sample.
func filesOf(folder string) ([]fhir.File, error) {
	root := path.Join("sample", folder)
	within, err := fs.Sub(sample, root)
	if err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	files, err := fhir.FindFS(within, root)
	if err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	return files, nil
}

// twin registers one of the patients a second time, as a desk that takes referrals
// may: the pair waits for a supervisor.
func (w *world) twin() error {
	files, err := filesOf("referral-desk")
	if err != nil {
		return err
	}
	if _, err := (&intake.Importer{DB: w.recorder.DB, Source: "referral-desk"}).Import(w.ctx, files); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	return nil
}

// world is one organization while it is being loaded.
type world struct {
	recorder     *record.Recorder
	client       *ent.Client
	organization uuid.UUID
	ctx          context.Context //nolint:containedctx // lives as long as the load
}

// write runs do in one transaction of the server's own.
func (w *world) write(do func(ctx context.Context) error) error {
	ctx, op := w.recorder.DB.ReadWrite(w.ctx)
	defer op.Rollback()
	if err := do(ctx); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	return op.Commit()
}

// loaded reports whether the last step of a load was done before.
func (w *world) loaded() (done bool, err error) {
	err = w.write(func(ctx context.Context) error {
		done, err = w.client.Patient.Query().Where(patient.RiskAsOfNotNil(), patient.CaseManagerIDNotNil()).Exist(ctx)
		return err
	})
	return done, err
}

// people creates the organization and those who work there.
func (w *world) people(name string) error {
	return w.write(func(ctx context.Context) error {
		known, err := w.client.Practitioner.Query().Where(practitioner.IDIn(id(11), id(16))).Exist(ctx)
		if err != nil || known {
			return err
		}
		if err := w.client.Organization.Create().SetID(w.organization).SetName(name).
			SetRecordedAt(w.recorder.Clock()).SetReceivedAt(w.recorder.Clock()).Exec(ctx); err != nil {
			return err
		}
		for _, add := range []func(context.Context, Persona) error{w.person, w.role} {
			for _, p := range Personas {
				if p.Viewer.Organization != w.organization {
					continue
				}
				if err := add(ctx, p); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (w *world) person(ctx context.Context, p Persona) error {
	return w.client.Practitioner.Create().SetID(p.Viewer.Practitioner).SetDisplayName(p.DisplayName).SetLanguages(p.Languages).SetQualifications(p.qualifications()).
		SetRecordedAt(w.recorder.Clock()).SetReceivedAt(w.recorder.Clock()).Exec(ctx)
}

func (w *world) role(ctx context.Context, p Persona) error {
	role := w.client.PractitionerRole.Create().SetPractitionerID(p.Viewer.Practitioner).SetEmployerID(w.organization).
		SetRole(practitionerrole.Role(p.Viewer.Roles[0])).SetCredentials(p.Credentials).
		SetRecordedAt(w.recorder.Clock()).SetReceivedAt(w.recorder.Clock())
	if p.Name == "case-manager" {
		role.SetSupervisorID(viewerOf("supervisor").Practitioner)
	}
	return role.Exec(ctx)
}

// firstRules is when the first version of the risk rules takes effect.
var firstRules = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// newest is the time up to which the sample's records go, or the first for which
// there are rules: risk is judged as of then, since the sample grows no older.
func (w *world) newest(ctx context.Context) (time.Time, error) {
	last, err := w.client.Encounter.Query().Order(encounter.ByTimelineAt(descending)).First(ctx)
	if err != nil {
		return time.Time{}, err
	}
	if last.TimelineAt.Before(firstRules) {
		return firstRules, nil
	}
	return last.TimelineAt, nil
}

// relate opens a patient to somebody who is not the case manager.
func (w *world) relate(ctx context.Context, persona string, patient uuid.UUID, basis relationship.Basis) error {
	return w.client.Relationship.Create().SetPractitionerID(viewerOf(persona).Practitioner).
		SetPatientID(patient).SetBasis(basis).Exec(ctx)
}

// judge computes the patients' risk.
func (w *world) judge(patients []uuid.UUID) error {
	return w.write(func(ctx context.Context) error {
		asOf, err := w.newest(ctx)
		if err != nil {
			return err
		}
		return identify.Refresh(ctx, operation(ctx), patients, asOf)
	})
}
