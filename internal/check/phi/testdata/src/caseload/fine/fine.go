// Package fine logs what it may.
package fine

import (
	"fmt"
	"log/slog"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"

	"github.com/99designs/gqlgen/graphql"
	"github.com/lib/pq"
)

// redacted says itself how it is logged.
type redacted struct{ patient *ent.Patient }

func (redacted) LogValue() slog.Value { return slog.StringValue("a patient") }

type summary struct{ Rows int }

func summarize([]*ent.Patient) summary { return summary{} }

func rows(logger *slog.Logger, patient *ent.Patient, all []*ent.Patient, owner *ent.Organization, client *ent.Client) error {
	logger.Info("saved", "id", patient.ID, "manager", patient.CaseManagerID, "revision", patient.Revision)
	logger.Info("saved", "count", len(all), "summary", summarize(all), "found", patient.Family == "")
	logger.Info("saved", "organization", owner, "name", owner.Name, "client", client)
	logger.Info("saved", "patient", redacted{patient}, "patient", &redacted{patient})
	logger.Info("saved", "code", code.Coding{System: "http://loinc.org"})
	fmt.Println(patient.Family)
	return fmt.Errorf("row of type %T, %d%% done: %w", patient, 5, fmt.Errorf("patient %v", patient.ID))
}

func sent(logger *slog.Logger, file *fhir.File, person fhir.Patient, operation *graphql.OperationContext, refused *pq.Error, err error) {
	logger.Warn("bad", "file", file.Name, "id", person.ID, "type", person.ResourceType)
	logger.Warn("bad", "operation", operation.OperationName)
	logger.Error("refused", "code", refused.Code, "constraint", refused.Constraint, "error", err)
}
