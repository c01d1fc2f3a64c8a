package exchange

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/servicerequest"
)

func serviceRequests(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.ServiceRequest.Query().Where(s.rows(servicerequest.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.ServiceRequest) uuid.UUID { return r.ID }, serviceRequestOf)
}

func serviceRequestOf(r *ent.ServiceRequest, l *links) fhir.Any {
	s := &fhir.ServiceRequest{
		Resource:           row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("ServiceRequest", profiles("us-core-servicerequest")...),
		BasedOn:            l.statedAll(r.Stated, "basedOn"),
		Status:             word(r.Status),
		Intent:             r.Stated.Text("intent"),
		Category:           requestCategories(r),
		Priority:           word(r.Priority),
		Code:               requestCode(r),
		OrderDetail:        list(r.Stated, "orderDetail"),
		Subject:            l.to("Patient", r.PatientID),
		Encounter:          l.stated(r.Stated, "encounter"),
		OccurrenceDateTime: r.Stated.Text("occurrenceDateTime"),
		AuthoredOn:         written(r.Stated, "authoredOn", r.Source, r.TimelineAt),
		Requester:          either(l.maybe("Practitioner", r.RequesterID), l.stated(r.Stated, "requester")),
		Performer:          l.statedAll(r.Stated, "performer"),
		ReasonCode:         requestReasons(r),
		ReasonReference:    l.statedAll(r.Stated, "reasonReference"),
		Note:               notes(l, r.Stated, r.Note),
	}
	r.Stated.Into("occurrencePeriod", &s.OccurrencePeriod)
	r.Stated.Into("performerType", &s.PerformerType)
	r.Stated.Into("doNotPerform", &s.DoNotPerform)
	s.QuantityQuantity = requestQuantity(r)
	if s.Intent == "" {
		s.Intent = "order"
	}
	if len(s.BasedOn) == 0 {
		s.BasedOn = present(nil, l.maybe("CarePlan", r.CarePlanID))
	}
	if len(s.Performer) == 0 {
		s.Performer = present(nil, either(l.maybe("Practitioner", r.PerformerID), l.words("HealthcareService", r.HealthcareServiceID)))
	}
	return s
}

// requestCode is what is asked for; where it has no code, the reason stands for it.
func requestCode(r *ent.ServiceRequest) fhir.CodeableConcept {
	c := about(r.Stated, "code", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, nil)
	if c.Empty() {
		c.Text = r.Reason
	}
	return or(c)
}

// requestReasons are the reasons as they were stated; one from here is in words.
func requestReasons(r *ent.ServiceRequest) []fhir.CodeableConcept {
	if r.Source != "" {
		return list(r.Stated, "reasonCode")
	}
	return []fhir.CodeableConcept{{Text: r.Reason}}
}

// social are the categories of help with what is not medical.
var social = map[servicerequest.Category]bool{
	servicerequest.CategoryCOMMUNITY: true, servicerequest.CategoryMEALS: true, servicerequest.CategoryTRANSPORT: true,
}

// requestCategories are the categories as they were stated, else the category on
// record, in our code and where there is one in US Core's.
func requestCategories(r *ent.ServiceRequest) []fhir.CodeableConcept {
	if said := list(r.Stated, "category"); len(said) > 0 || r.Source != "" {
		return said
	}
	all := concepts(code.Coding{System: fhir.RequestCategory, Code: word(r.Category)})
	if social[r.Category] {
		all = append(all, concepts(code.Coding{System: "http://hl7.org/fhir/us/core/CodeSystem/us-core-category", Code: "sdoh", Display: "SDOH"})...)
	}
	return all
}

func requestQuantity(r *ent.ServiceRequest) *fhir.Quantity {
	if r.Quantity == nil {
		return nil
	}
	var said fhir.Quantity
	if r.Stated.Into("quantityQuantity", &said) {
		if number, err := said.Value.Float64(); err == nil && number == *r.Quantity {
			return &said
		}
	}
	return &fhir.Quantity{Value: json.Number(strconv.FormatFloat(*r.Quantity, 'f', -1, 64))}
}
