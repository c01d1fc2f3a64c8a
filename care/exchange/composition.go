package exchange

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/exchange/readable"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/handoff"
)

// packet is a handoff with what is on record of the patient.
type packet struct {
	*ent.Handoff

	zone    *time.Location
	carried carried
}

func compositions(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	all, err := packets(ctx, c, s)
	return drafts(all, err, func(p *packet) uuid.UUID { return p.ID }, compositionOf)
}

// packets reads handoffs with what goes along, in as many statements for one as for
// many.
func packets(ctx context.Context, c *ent.Client, s Selection) ([]*packet, error) {
	rows, err := c.Handoff.Query().Where(s.rows(handoff.FieldPatientID)).All(ctx)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	patients := distinct(idsOf(rows, func(r *ent.Handoff) uuid.UUID { return r.PatientID }))
	if s.At.IsZero() {
		s.At = time.Now()
	}
	zones, err := zonesOf(ctx, c, patients, rows[0].OrganizationID)
	if err != nil {
		return nil, err
	}
	along, err := carriedBy(ctx, c, patients, s.At)
	if err != nil {
		return nil, fmt.Errorf("exchange: what goes along: %w", err)
	}
	all := make([]*packet, len(rows))
	for i, r := range rows {
		all[i] = &packet{r, zones[r.PatientID], along[r.PatientID]}
	}
	return all, nil
}

// compositionOf has no version: what it says changes with the chart as well.
func compositionOf(p *packet, l *links) fhir.Any {
	c := &fhir.Composition{
		Resource:  row{p.ID, 0, p.RecordedAt, p.ReceivedAt, labelOf(p.Sensitivity)}.head("Composition"),
		Status:    compositionStatuses[p.Status],
		Type:      fhir.CodeableConcept{Coding: []fhir.Coding{{System: code.LOINC, Code: "18761-7", Display: "Transfer summary note"}}},
		Subject:   l.to("Patient", p.PatientID),
		Encounter: l.to("Encounter", p.EncounterID),
		Date:      instant(p.said()),
		Author:    []fhir.Reference{p.giver(l)},
		Title:     p.title(),
		Custodian: l.to("Organization", p.OrganizationID),
		Event: []fhir.CompositionEvent{{
			Code:   []fhir.CodeableConcept{{Text: p.move()}},
			Period: fhir.Period{Start: instant(p.TimelineAt), End: instant(p.TimelineAt)},
			Detail: present(nil, l.to("Encounter", p.EncounterID)),
		}},
		Section: p.sections(l),
	}
	c.Meta.VersionID, c.Meta.LastUpdated = "", instant(later(c.Updated(), p.carried.updated(l)))
	if to := p.receiver(l); says(to) {
		c.Extension = []fhir.Extension{{URL: fhir.RecipientExtension, Reference: &to}}
	}
	if p.Status == handoff.StatusACKNOWLEDGED {
		c.Attester = []fhir.Attester{{Mode: "professional", Time: maybeAt(p.AcknowledgedAt), Party: l.maybe("Practitioner", p.AcknowledgedByID)}}
	}
	c.Text = p.narrative(l)
	return c
}

// compositionStatuses are the statuses of a handoff as those of a document.
var compositionStatuses = map[handoff.Status]string{
	handoff.StatusPREPARING: "preliminary", handoff.StatusRETURNED: "preliminary", handoff.StatusSENT: "final",
	handoff.StatusACKNOWLEDGED: "final", handoff.StatusCANCELLED: "entered-in-error",
}

// said is when the giver last said it.
func (p *packet) said() time.Time {
	if p.SentAt != nil && (p.Status == handoff.StatusSENT || p.Status == handoff.StatusACKNOWLEDGED) {
		return *p.SentAt
	}
	return p.RecordedAt
}

// giver is who says it: R4 wants an author, so that while nobody is named the
// organization stands for them.
func (p *packet) giver(l *links) fhir.Reference {
	return either(l.maybe("Practitioner", p.GiverID), fhir.Reference{Display: p.GiverName},
		l.to("Organization", p.OrganizationID), fhir.Reference{Display: "Nobody is named yet"})
}

func (p *packet) receiver(l *links) fhir.Reference {
	return either(l.maybe("Practitioner", p.ReceiverID), fhir.Reference{Display: p.ReceiverName})
}

// time is a time on the patient's clocks.
func (p *packet) time(at *time.Time) string {
	if at == nil {
		return ""
	}
	return readable.Moment(*at, p.zone)
}
