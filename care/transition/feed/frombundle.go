package feed

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

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
		events[i].Key.Part, events[i].Digest = i+1, digest
	}
	return events, nil
}

// bundle is what a message brings along.
type bundle struct {
	sent    time.Time
	entries []fhir.Entry
}

func readBundle(raw []byte) (*bundle, error) {
	b := &bundle{}
	for entry := range fhir.Read(fhir.Bytes("notification.json", raw), fhir.Limits{Entry: 4 << 20, File: 16 << 20}) {
		if entry.Err != nil {
			return nil, entry.Err
		}
		b.entries = append(b.entries, entry)
	}
	var top struct {
		Type      string `json:"type"`
		Timestamp string `json:"timestamp"`
	}
	if err := json.Unmarshal(raw, &top); err != nil || top.Type != "message" {
		return nil, &fhir.Broken{Resource: "Bundle", Element: "type", Reason: "not a message"}
	}
	sent, err := fhir.ParseTime("timestamp", top.Timestamp)
	if err != nil {
		return nil, broken("Bundle", err)
	}
	b.sent = sent.At
	return b, nil
}

// digest is a fingerprint of all that the message says but when it was sent.
func (b *bundle) digest() string {
	sum := sha256.New()
	for _, entry := range b.entries {
		var compact bytes.Buffer
		if json.Compact(&compact, entry.Raw) == nil { // what was read is JSON
			sum.Write(compact.Bytes())
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// broken is an error of reading an element as one of its resource.
func broken(resource string, err error) error {
	if b, ok := errors.AsType[*fhir.Broken](err); ok {
		return &fhir.Broken{Resource: resource, Element: b.Element, Reason: b.Reason}
	}
	return &fhir.Broken{Resource: resource, Reason: "cannot be read"}
}

// find is the resource of a type that a reference leads to; an empty reference
// leads to the first.
func find[T any](b *bundle, to fhir.Reference, kind string) (T, error) {
	keys := to.Keys(kind)
	for _, entry := range b.entries {
		if entry.ResourceType != kind {
			continue
		}
		at := []fhir.Key{fhir.Key(entry.FullURL), fhir.IDKey(kind, entry.ID)}
		if to.Empty() || slices.ContainsFunc(keys, func(k fhir.Key) bool { return k != "" && slices.Contains(at, k) }) {
			return fhir.Decode[T](entry)
		}
	}
	var none T
	return none, &fhir.Broken{Resource: kind, Reason: "missing: the message leads to none"}
}

// all is every resource of a type.
func all[T any](b *bundle, kind string) (list []T) {
	for _, entry := range b.entries {
		if entry.ResourceType != kind {
			continue
		}
		if one, err := fhir.Decode[T](entry); err == nil {
			list = append(list, one)
		}
	}
	return list
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

// dated finds when it happened, and lets the encounter's status overrule the
// header: one that is cancelled was not admitted, and one that is finished has
// ended too.
func (b *bundle) dated(e Event, enc *encounter) ([]Event, error) {
	start, end := moment(&e, "Encounter.period.start", enc.Period.Start), moment(&e, "Encounter.period.end", enc.Period.End)
	e.Admitted = start
	later := cmp.Or(e.Recorded, e.Sent)
	switch e.Kind {
	case Transfer:
		e.At = b.moved(&e, enc, later)
	case Discharge:
		e.Discharged = end
		e.At = first(end, later)
	default:
		e.At = first(start, later)
	}
	switch enc.Status {
	case "cancelled", "entered-in-error":
		e.Kind, e.At, e.Discharged = CancelAdmit, later, nil
	case "planned":
		e.Kind = Plan
	case "finished":
		if e.Kind == Admit {
			left := e
			left.Kind, left.At, left.Discharged = Discharge, first(end, later), end
			return timed(e, left)
		}
	}
	return timed(e)
}

// moved is when the patient came to the last place, else when the sender changed
// the encounter.
func (b *bundle) moved(e *Event, enc *encounter, later time.Time) time.Time {
	if n := len(enc.Location); n > 0 {
		return first(moment(e, "Encounter.location.period.start", enc.Location[n-1].Period.Start), later)
	}
	return later
}

func first(at *time.Time, otherwise time.Time) time.Time {
	if at != nil {
		return *at
	}
	return otherwise
}

// moment is a time that is known to the day at least; one that cannot be read is a
// doubt.
func moment(e *Event, element, text string) *time.Time {
	at, err := fhir.ParseTime(element, text)
	if err != nil {
		e.Doubts = append(e.Doubts, err.Error())
	}
	if at.Precision == fhir.Day || at.Precision == fhir.Second {
		return &at.At
	}
	return nil
}

// timed refuses events of which nobody knows when they happened.
func timed(events ...Event) ([]Event, error) {
	for i := range events {
		if events[i].At.IsZero() {
			return nil, &fhir.Broken{Resource: "Encounter", Element: "period", Reason: "missing, and no other time tells when it happened"}
		}
	}
	return events, nil
}

// personOf reads who a notification is about.
func personOf(p fhir.Patient) Person {
	who := Person{
		Identifiers: fhir.Identifiers(p.Identifier), Sex: p.AdministrativeGender(), Telecom: fhir.Telecom(p.Telecom), Address: fhir.Addresses(p.Address),
		Deceased: p.DeceasedDateTime != "" || p.DeceasedBoolean != nil && *p.DeceasedBoolean,
	}
	if name, ok := fhir.Name(p.Name); ok {
		family, given := name.Parts()
		who.Family, who.Given = family, strings.Fields(given)
	}
	if date, err := code.ParseDate(p.BirthDate); err == nil {
		who.BirthDate = date
	}
	return who
}
