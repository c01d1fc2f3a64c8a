package intake

import (
	"errors"

	"caseload/care/intake/fhir"
)

// item is an entry that was decoded as far as it can be without knowing any
// other record.
type item struct {
	reading

	entry    fhir.Entry
	kind     kind                 // the zero kind for what is kept raw
	medicine fhir.CodeableConcept // of a Medication
	subject  fhir.Reference       // the patient of a resource that is kept raw
	claim    *billed              // what an ExplanationOfBenefit says; nil for others
	partList []string             // the parts of the resource that are rows of their own
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
	if e.ResourceType == explanation {
		return prepareClaim(i)
	}
	found, modelled := kinds[e.ResourceType]
	if !modelled {
		return prepareRaw(i)
	}
	read, err := found.read(e)
	if err != nil {
		i.fault = asBroken(err)
		return i
	}
	i.kind, i.reading = found, read
	return i.rehearsed()
}

// prepareRaw reads from a resource that is kept raw what others need of it: the
// code of a Medication, and whom it is about.
func prepareRaw(i item) item {
	if i.entry.ResourceType == "Medication" {
		medication, err := fhir.Decode[fhir.Medication](i.entry)
		i.medicine, i.fault = medication.Code, asBroken(err)
		return i
	}
	i.subject = fhir.About(i.entry)
	i.needs = i.subject.Keys("Patient")
	return i
}

// rehearsed maps the item with every reference answered.
func (i item) rehearsed() item {
	names := &collector{}
	m := &mapping{entry: i.entry, finder: names}
	rows := i.rows(m)
	if len(rows) == 0 { // nothing of ours
		i.rows = nil
		return prepareRaw(i)
	}
	for _, r := range rows {
		if r.part != "" {
			i.partList = append(i.partList, r.part)
		}
	}
	i.needs, i.fault = names.keys, m.fault
	return i
}

// faultOf is a fault of the item as a whole.
func (i item) faultOf(reason string) *fhir.Broken {
	return &fhir.Broken{Resource: i.entry.ResourceType, Reason: reason}
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
