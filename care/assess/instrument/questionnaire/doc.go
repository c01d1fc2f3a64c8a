// Package questionnaire writes instruments and answers as FHIR R4 Questionnaire and
// QuestionnaireResponse, and reads answers back, whether they were given to our
// Questionnaire or to another one whose items have the same LOINC codes.
//
// Points are the extension ordinalValue of an answer option. Branching on answers is
// enableWhen; branching on the patient's sex, which enableWhen cannot say, is the
// expression of Structured Data Capture. Reasons for no answer are the extension
// data-absent-reason.
//
// Sources: HL7 FHIR R4 (Questionnaire, QuestionnaireResponse), HL7 Structured Data
// Capture 3.0.0, US Core 9.0.0 (QuestionnaireResponse profile).
package questionnaire
