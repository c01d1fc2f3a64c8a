package questionnaire

import (
	"encoding/json"

	"caseload/care/code"
)

// Questionnaire is the form (R4 Questionnaire).
type Questionnaire struct {
	ResourceType string        `json:"resourceType"`
	ID           string        `json:"id"`
	Extension    []Extension   `json:"extension,omitempty"`
	URL          string        `json:"url"`
	Version      string        `json:"version"`
	Name         string        `json:"name"`
	Title        string        `json:"title"`
	Status       string        `json:"status"`
	SubjectType  []string      `json:"subjectType"`
	Copyright    string        `json:"copyright,omitempty"`
	Code         []code.Coding `json:"code,omitempty"`
	Item         []Item        `json:"item"`
}

// Item is one question (R4 Questionnaire.item).
type Item struct {
	Extension      []Extension   `json:"extension,omitempty"`
	LinkID         string        `json:"linkId"`
	Code           []code.Coding `json:"code,omitempty"`
	Text           string        `json:"text"`
	Type           string        `json:"type"`
	EnableWhen     []EnableWhen  `json:"enableWhen,omitempty"`
	EnableBehavior string        `json:"enableBehavior,omitempty"`
	Required       bool          `json:"required,omitempty"`
	Repeats        bool          `json:"repeats,omitempty"`
	ReadOnly       bool          `json:"readOnly,omitempty"`
	AnswerOption   []Option      `json:"answerOption,omitempty"`
}

// EnableWhen is one condition for a question to be asked (R4
// Questionnaire.item.enableWhen).
type EnableWhen struct {
	Question      string       `json:"question"`
	Operator      string       `json:"operator"`
	AnswerCoding  *code.Coding `json:"answerCoding,omitempty"`
	AnswerDecimal *float64     `json:"answerDecimal,omitempty"`
	AnswerInteger *int         `json:"answerInteger,omitempty"`
}

// Option is one choice (R4 Questionnaire.item.answerOption).
type Option struct {
	Extension   []Extension `json:"extension,omitempty"`
	ValueCoding code.Coding `json:"valueCoding"`
}

// Extension is a value that R4 has no element for, of the types that are used
// here.
type Extension struct {
	Extension       []Extension  `json:"extension,omitempty"`
	URL             string       `json:"url"`
	ValueDecimal    *json.Number `json:"valueDecimal,omitempty"`
	ValueInteger    *int         `json:"valueInteger,omitempty"`
	ValueBoolean    *bool        `json:"valueBoolean,omitempty"`
	ValueCode       string       `json:"valueCode,omitempty"`
	ValueCoding     *code.Coding `json:"valueCoding,omitempty"`
	ValueExpression *Expression  `json:"valueExpression,omitempty"`
}

// Expression is a FHIRPath expression (R4 Expression).
type Expression struct {
	Language   string `json:"language"`
	Expression string `json:"expression"`
}

// The extensions that are written.
const (
	ordinalValue         = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
	optionExclusive      = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive"
	minValue             = "http://hl7.org/fhir/StructureDefinition/minValue"
	maxValue             = "http://hl7.org/fhir/StructureDefinition/maxValue"
	unit                 = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
	dataAbsentReason     = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
	enableWhenExpression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"
	launchContext        = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext"
)
