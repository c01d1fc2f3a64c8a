package questionnaire

import (
	"encoding/json"

	"caseload/care/code"
)

// Response is answers to a form (R4 QuestionnaireResponse).
type Response struct {
	ResourceType  string         `json:"resourceType"`
	ID            string         `json:"id,omitempty"`
	Questionnaire string         `json:"questionnaire,omitempty"`
	Status        string         `json:"status"`
	Subject       *Reference     `json:"subject,omitempty"`
	Encounter     *Reference     `json:"encounter,omitempty"`
	Authored      string         `json:"authored,omitempty"`
	Author        *Reference     `json:"author,omitempty"`
	Source        *Reference     `json:"source,omitempty"`
	Item          []ResponseItem `json:"item,omitempty"`
}

// Reference points at another resource (R4 Reference).
type Reference struct {
	Reference string `json:"reference,omitempty"`
	Display   string `json:"display,omitempty"`
}

// ResponseItem is one question with its answers (R4 QuestionnaireResponse.item).
type ResponseItem struct {
	Extension []Extension      `json:"extension,omitempty"`
	LinkID    string           `json:"linkId"`
	Text      string           `json:"text,omitempty"`
	Answer    []ResponseAnswer `json:"answer,omitempty"`
	Item      []ResponseItem   `json:"item,omitempty"`
}

// ResponseAnswer is one answer (R4 QuestionnaireResponse.item.answer). The values
// at its end are of kinds that no item here takes; they are kept as they came.
type ResponseAnswer struct {
	Extension     []Extension    `json:"extension,omitempty"`
	ValueCoding   *code.Coding   `json:"valueCoding,omitempty"`
	ValueDecimal  *json.Number   `json:"valueDecimal,omitempty"`
	ValueInteger  *json.Number   `json:"valueInteger,omitempty"`
	ValueString   *string        `json:"valueString,omitempty"`
	ValueBoolean  *bool          `json:"valueBoolean,omitempty"`
	ValueQuantity *Quantity      `json:"valueQuantity,omitempty"`
	Item          []ResponseItem `json:"item,omitempty"`

	ValueDate     json.RawMessage `json:"valueDate,omitempty"`
	ValueDateTime json.RawMessage `json:"valueDateTime,omitempty"`
	ValueTime     json.RawMessage `json:"valueTime,omitempty"`
	ValueURI      json.RawMessage `json:"valueUri,omitempty"`
	ValueFile     json.RawMessage `json:"valueAttachment,omitempty"`
	ValueReferred json.RawMessage `json:"valueReference,omitempty"`
}

// Quantity is a measured amount (R4 Quantity).
type Quantity struct {
	Value *json.Number `json:"value,omitempty"`
	Unit  string       `json:"unit,omitempty"`
	Code  string       `json:"code,omitempty"`
}
