package feed

import (
	"cmp"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// mostFocuses and mostConditions are what one message tells of: each stay is told with
// all conditions of the message, and both are the sender's to choose.
const mostFocuses, mostConditions = 100, 1_000

// FromBundle makes events of a Da Vinci notification: a FHIR bundle of type
// message whose header leads to the encounters that it is about. The error is a
// *fhir.Broken: what the bundle lacks to be used, or that it is none of these. It
// names the element and never what stands there.
func FromBundle(raw []byte, p Profile) ([]Event, error) {
	b, err := readBundle(raw)
	if err != nil {
		return nil, err
	}
	header, err := find[fhir.MessageHeader](b, fhir.Reference{}, "MessageHeader")
	if err != nil {
		return nil, err
	}
	kind, known := kinds()[header.EventCoding.Code]
	if !known || !strings.HasPrefix(header.EventCoding.Code, "notification-") {
		return nil, &fhir.Broken{Resource: "MessageHeader", Element: "eventCoding", Reason: "an event that is not known"}
	}
	if err := b.limited(header); err != nil {
		return nil, err
	}
	var events []Event
	for _, focus := range header.Focus {
		found, err := b.events(header, kind, focus, p)
		if err != nil {
			return nil, err
		}
		events = append(events, found...)
	}
	if len(events) == 0 {
		return nil, &fhir.Broken{Resource: "MessageHeader", Element: "focus", Reason: "missing: nobody knows which visit it is about"}
	}
	digest := b.digest()
	for i := range events {
		events[i].Key.Part, events[i].Key.Digest = i+1, digest
	}
	return events, nil
}

// limited finds what would cost more than any notification is worth.
func (b *bundle) limited(h fhir.MessageHeader) error {
	conditions := 0
	for _, entry := range b.entries {
		if entry.ResourceType == "Condition" {
			conditions++
		}
	}
	switch {
	case len(h.Focus) > mostFocuses:
		return &fhir.Broken{Resource: "MessageHeader", Element: "focus", Reason: "more than 100"}
	case conditions > mostConditions:
		return &fhir.Broken{Resource: "Condition", Reason: "more than 1,000 in one message"}
	}
	return nil
}

// encounter is an Encounter with what a notification says of it besides.
type encounter struct {
	fhir.Encounter

	Location []struct {
		Location fhir.Reference `json:"location"`
		Period   fhir.Period    `json:"period"`
	} `json:"location"`
	Hospitalization struct {
		AdmitSource          fhir.CodeableConcept `json:"admitSource"`
		DischargeDisposition fhir.CodeableConcept `json:"dischargeDisposition"`
	} `json:"hospitalization"`
	Priority fhir.CodeableConcept `json:"priority"`
}

// events are what the message tells of one encounter.
func (b *bundle) events(h fhir.MessageHeader, kind Kind, focus fhir.Reference, p Profile) ([]Event, error) {
	enc, err := find[encounter](b, focus, "Encounter")
	if err != nil {
		return nil, err
	}
	patient, err := find[fhir.Patient](b, enc.Subject, "Patient")
	if err != nil {
		return nil, err
	}
	e := Event{
		Key:  Key{Sender: cmp.Or(h.Source.Endpoint, h.Source.Name, h.Sender.Display), ControlID: h.ID},
		Kind: kind, Trigger: h.EventCoding.Code, Recorded: enc.Updated(), Sent: b.sent, Person: personOf(patient),
		Visit: b.visit(h, enc),
		Class: enc.Class.Code, AdmitSource: enc.Hospitalization.AdmitSource.Word(), Disposition: normalStatus(enc.Hospitalization.DischargeDisposition.Word()),
	}
	switch {
	case e.Key.ControlID == "":
		return nil, &fhir.Broken{Resource: "MessageHeader", Element: "id", Reason: "missing: without it the message cannot be told from others"}
	case len(e.Person.Identifiers) == 0:
		return nil, &fhir.Broken{Resource: "Patient", Element: "identifier", Reason: "missing: nobody knows who it is about"}
	}
	b.describe(&e, &enc, patient, p)
	return b.dated(e, &enc)
}

// describe fills in class, place and diagnoses.
func (b *bundle) describe(e *Event, enc *encounter, patient fhir.Patient, p Profile) {
	if n := len(enc.Location); n > 0 {
		e.Location.Unit = enc.Location[n-1].Location.Display
	}
	found := p.classify(enc.Class.Code, "", e.Location.Unit)
	e.Class, e.Setting = cmp.Or(found.code, enc.Class.Code), found.setting
	e.Sensitivity = cmp.Or(p.Sensitivity, enc.Sensitivity(), patient.Sensitivity())
	for _, c := range all[fhir.Condition](b, "Condition") {
		if value := c.Code.Prefer(code.ICD10CM); !value.Empty() {
			e.Diagnoses = append(e.Diagnoses, Diagnosis{Coding: value})
			e.Sensitivity = cmp.Or(e.Sensitivity, c.Sensitivity())
		}
	}
	if e.Sensitivity == "" && confidential(e.Diagnoses) {
		e.Sensitivity = "SUD"
	}
}

// visit names the visit by the encounter's identifier, else by its id, at the
// facility that is responsible: intermediaries pass messages on under their own
// name.
func (b *bundle) visit(h fhir.MessageHeader, enc encounter) Visit {
	v := Visit{Number: enc.ID}
	for _, id := range enc.Identifier {
		if id.Value != "" {
			v.Number = id.System + "|" + id.Value
			break
		}
	}
	for _, to := range []fhir.Reference{enc.ServiceProvider, h.Responsible, h.Sender} {
		organization, err := find[fhir.Organization](b, to, "Organization")
		if to.Empty() || err != nil {
			continue
		}
		first := ""
		if len(organization.Identifier) > 0 {
			first = organization.Identifier[0].Value
		}
		v.Facility = cmp.Or(fhir.IdentifierOf(organization.Identifier, code.NPI), first, organization.Name)
		if v.Facility != "" {
			return v
		}
	}
	v.Facility = cmp.Or(enc.ServiceProvider.Display, h.Responsible.Display, h.Sender.Display, h.Source.Endpoint)
	return v
}
