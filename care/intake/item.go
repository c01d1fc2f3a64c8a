package intake

import (
	"errors"

	"caseload/care/intake/fhir"
)

// item is an entry that was decoded as far as it can be without knowing any
// other record.
type item struct {
	entry fhir.Entry
	kind  kind // the zero kind for what is kept raw
	reading
	medicine fhir.CodeableConcept // of a Medication
	needs    []fhir.Key           // names that the references may be answered by
	fault    *fhir.Broken
	scope    *fhir.Entry // tells the bundle it came in from other bundles; nil outside one
}

// modelled reports whether the item becomes rows.
func (i item) modelled() bool { return i.rows != nil && i.fault == nil }

// prepare decodes an entry, maps it once to see that it can be mapped, and
// collects the names that it refers to.
func prepare(e fhir.Entry) item {
	i := item{entry: e, fault: e.Err}
	if e.Err != nil || e.Skip != "" {
		return i
	}
	if e.ResourceType == "Medication" {
		medication, err := fhir.Decode[fhir.Medication](e)
		i.medicine, i.fault = medication.Code, asBroken(err)
		return i
	}
	found, modelled := kinds[e.ResourceType]
	if !modelled {
		return i
	}
	read, err := found.read(e)
	if err != nil {
		i.fault = asBroken(err)
		return i
	}
	i.kind, i.reading = found, read
	i.rehearse()
	return i
}

// rehearse maps the item with every reference answered.
func (i *item) rehearse() {
	names := &collector{}
	m := &mapping{entry: i.entry, finder: names}
	if rows := i.rows(m); len(rows) == 0 {
		i.rows = nil // nothing of ours: kept raw
	}
	i.needs, i.fault = names.keys, m.fault
}

// asBroken is the fault of a decoder's error, nil for none.
func asBroken(err error) *fhir.Broken {
	if err == nil {
		return nil
	}
	if b, ok := errors.AsType[*fhir.Broken](err); ok {
		return b
	}
	return &fhir.Broken{Reason: "cannot be decoded"}
}

// collector is a finder that knows everything and remembers what was asked.
type collector struct{ keys []fhir.Key }

func (c *collector) find(keys []fhir.Key) (target, bool) {
	c.keys = append(c.keys, keys...)
	return target{resourceType: anyType}, true
}

func (c *collector) medicine(keys []fhir.Key) (fhir.CodeableConcept, bool) {
	c.keys = append(c.keys, keys...)
	return fhir.CodeableConcept{}, true
}

// anyType is the type of a record that is made up for a rehearsal: it fits
// wherever a reference may lead.
const anyType = "*"
