package facilitate

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/healthcareservice"
	"caseload/ent/rule"
)

// SaveHealthcareService saves an entry of the directory of services.
type SaveHealthcareService struct {
	ClientMutationID       uuid.UUID
	ID                     uuid.UUID
	BaseRevision           *int
	Name, ProvidedBy       string
	Categories             []code.ServiceCategory
	Languages              []string
	Eligibility            string
	Payers                 []string
	MinimumAge, MaximumAge *int
	Position               *code.Position
	RadiusKilometers       *float64
	Telecom                []code.ContactPoint
	Address                []code.Address
	Active                 bool
	Note                   string
}

// languageTag is the form of the BCP 47 tags that a directory needs: language,
// script, region.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$`)

func (in SaveHealthcareService) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Name, true, 200, "name")
	c.Text(in.ProvidedBy, false, 200, "providedBy")
	c.Text(in.Eligibility, false, 2_000, "eligibility")
	c.Text(in.Note, false, 10_000, "note")
	wrong := func(when bool, message, field string) {
		if when {
			c.Problems = append(c.Problems, record.Wrong(message, field))
		}
	}
	wrong(len(in.Categories) == 0, "A service gives some kind of help.", "categories")
	wrong(in.Position != nil && !in.Position.Valid(), "There is no such place on the earth.", "position")
	wrong(in.RadiusKilometers != nil && !(*in.RadiusKilometers > 0 && *in.RadiusKilometers <= 20_100), "It goes out further than nothing, and not around the earth.", "radiusKilometers")
	wrong(negative(in.MinimumAge), "An age is not negative.", "minimumAge")
	wrong(negative(in.MaximumAge), "An age is not negative.", "maximumAge")
	wrong(in.MinimumAge != nil && in.MaximumAge != nil && *in.MinimumAge > *in.MaximumAge, "The youngest is older than the oldest.", "maximumAge")
	for _, tag := range in.Languages {
		wrong(!languageTag.MatchString(tag), "A language is a BCP 47 tag, as es or pt-BR.", "languages")
	}
	for _, payer := range in.Payers {
		c.Text(payer, true, 100, "payers")
	}
	return append(c.Problems, in.lists()...)
}

func negative(age *int) bool { return age != nil && *age < 0 }

// lists finds what is too long or cannot be stored in the lists of the entry.
func (in SaveHealthcareService) lists() []record.Problem {
	var c record.Check
	for _, t := range in.Telecom {
		c.Text(t.System, true, 20, "telecom", "system")
		c.Text(t.Value, true, 200, "telecom", "value")
		c.Text(t.Use, false, 20, "telecom", "use")
	}
	for _, a := range in.Address {
		c.Text(strings.Join(a.Line, "\n"), false, 500, "address", "line")
		c.Text(strings.Join([]string{a.City, a.State, a.PostalCode, a.Country}, "\n"), false, 400, "address")
	}
	if most := max(len(in.Languages), len(in.Payers), len(in.Telecom), len(in.Address), len(in.Categories)); most > 50 {
		c.Problems = append(c.Problems, record.Wrong("A list has at most 50 entries."))
	}
	return c.Problems
}

// Record creates the entry, or changes the one that has the id.
func (in SaveHealthcareService) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SaveHealthcareService, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		known, err := w.Client.HealthcareService.Query().Where(healthcareservice.ID(in.ID)).Only(ctx)
		switch {
		case ent.IsNotFound(err) && in.BaseRevision == nil:
			return in.create(ctx, w)
		case ent.IsNotFound(err):
			return record.Refuse(record.Missing("healthcare service", "id")), nil
		case err != nil:
			return record.Outcome{}, fmt.Errorf("facilitate: read healthcare service: %w", err)
		}
		return in.update(ctx, w, known)
	})
}

func (in SaveHealthcareService) create(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	if refusal, err := w.Unused(ctx, in.ID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	create := w.Client.HealthcareService.Create().SetID(in.ID).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	in.fill(create.Mutation())
	if err := create.Exec(ctx); err != nil {
		return record.Conclude(err, "save healthcare service")
	}
	w.Created(ent.TypeHealthcareService, in.ID, uuid.Nil, "")
	return record.Outcome{Changed: in.ID}, nil
}

func (in SaveHealthcareService) update(ctx context.Context, w *record.Writer, known *ent.HealthcareService) (record.Outcome, error) {
	base := 0
	if in.BaseRevision != nil {
		base = *in.BaseRevision
	}
	if base != known.Revision {
		return record.Refuse(record.Conflict(in.ID, base, known.Revision)), nil
	}
	update := w.Client.HealthcareService.Update().
		Where(healthcareservice.ID(in.ID), healthcareservice.Revision(base)).SetRecordedAt(w.Now).AddRevision(1)
	in.fill(update.Mutation())
	n, err := update.Save(ctx)
	if err := record.OneChanged(n, err, in.ID, base, "save healthcare service"); err != nil {
		return record.Outcome{}, err
	}
	w.Updated(ent.TypeHealthcareService, in.ID, uuid.Nil, base+1, "")
	return record.Outcome{Changed: in.ID}, nil
}

// fill puts the entry into the row as it is to be: what is left out is cleared.
func (in SaveHealthcareService) fill(m *ent.HealthcareServiceMutation) {
	m.SetName(in.Name)
	m.SetProvidedBy(in.ProvidedBy)
	m.SetCategories(in.Categories)
	m.SetLanguages(in.Languages)
	m.SetEligibility(in.Eligibility)
	m.SetPayers(in.Payers)
	m.SetTelecom(in.Telecom)
	m.SetAddress(in.Address)
	m.SetActive(in.Active)
	m.SetNote(in.Note)
	m.SetSearchText(SearchText(in.Name, in.ProvidedBy, in.Eligibility, in.Note))
	record.SetOrClear(in.MinimumAge, m.SetMinimumAge, m.ClearMinimumAge)
	record.SetOrClear(in.MaximumAge, m.SetMaximumAge, m.ClearMaximumAge)
	record.SetOrClear(in.RadiusKilometers, m.SetRadiusKilometers, m.ClearRadiusKilometers)
	if in.Position == nil {
		m.ClearLatitude()
		m.ClearLongitude()
		return
	}
	m.SetLatitude(in.Position.Latitude)
	m.SetLongitude(in.Position.Longitude)
}

// SearchText is what an entry of the directory is found by.
func SearchText(parts ...string) string { return code.SearchName(strings.Join(parts, " ")) }
