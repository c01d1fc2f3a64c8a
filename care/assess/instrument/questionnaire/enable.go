package questionnaire

import (
	"fmt"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

// operators are the comparisons of R4 enableWhen.
var operators = map[instrument.Op]string{
	instrument.Equal: "=", instrument.NotEqual: "!=", instrument.AtLeast: ">=", instrument.AtMost: "<=",
	instrument.Above: ">", instrument.Below: "<",
}

// enable writes when an item is asked.
func enable(in *instrument.Instrument, item *instrument.Item, q *Item) error {
	when := item.EnableWhen
	switch {
	case when == nil:
		return nil
	case when.Item != "":
		return enableByAnswer(in, *when, q)
	case when.Patient == "sex":
		q.Extension = append(q.Extension, bySex(*when))
		return nil
	}
	return fmt.Errorf("%s: when %s is asked cannot be written as FHIR", in.Pin(), item.ID)
}

// enableByAnswer lists the options that satisfy the condition, any of which is
// enough; a measured item is compared.
func enableByAnswer(in *instrument.Instrument, when instrument.Condition, q *Item) error {
	before := in.Item(when.Item)
	value, numeric := when.Value.Float()
	if operators[when.Op] == "" || !numeric {
		return fmt.Errorf("%s: operator %q cannot be written as FHIR", in.Pin(), when.Op)
	}
	if before.Type != instrument.Choice {
		q.EnableWhen = []EnableWhen{compare(before, when.Op, value)}
		return nil
	}
	for _, option := range in.Options(before) {
		if option.Points != nil && when.Op.Compare(*option.Points, value) {
			coding := option.Coding()
			coding.Display = ""
			q.EnableWhen = append(q.EnableWhen, EnableWhen{Question: before.ID, Operator: "=", AnswerCoding: &coding})
		}
	}
	if len(q.EnableWhen) > 1 {
		q.EnableBehavior = "any"
	}
	return nil
}

func compare(before *instrument.Item, op instrument.Op, value float64) EnableWhen {
	when := EnableWhen{Question: before.ID, Operator: operators[op]}
	if before.Type == instrument.Integer {
		whole := int(value)
		when.AnswerInteger = &whole
	} else {
		when.AnswerDecimal = &value
	}
	return when
}

// bySex is the expression of Structured Data Capture, since enableWhen looks at
// answers only. Nobody's sex missing is the same as not being of one.
func bySex(when instrument.Condition) Extension {
	same := "%patient.exists(gender = '" + when.Value.String() + "')"
	if when.Op == instrument.NotEqual {
		same += ".not()"
	}
	return Extension{URL: enableWhenExpression, ValueExpression: &Expression{"text/fhirpath", same}}
}

// patientContext tells a form filler that %patient is needed.
func patientContext() []Extension {
	patient := code.Coding{System: "http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext", Code: "patient"}
	return []Extension{{URL: launchContext, Extension: []Extension{
		{URL: "name", ValueCoding: &patient}, {URL: "type", ValueCode: "Patient"},
	}}}
}
