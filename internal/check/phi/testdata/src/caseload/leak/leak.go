// Package leak logs what it must not.
package leak

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/graph/model"

	"github.com/99designs/gqlgen/graphql"
	"github.com/lib/pq"
)

type command struct {
	patient *ent.Patient
	note    string
}

func whole(ctx context.Context, logger *slog.Logger, patient *ent.Patient, all []ent.Patient, do command, byName map[string]*ent.Patient) {
	slog.Info("saved", "patient", patient)                    // want `this log call takes a row of the record`
	slog.Info("saved", "patient", *patient)                   // want `takes a row of the record`
	logger.InfoContext(ctx, "saved", "patients", all)         // want `takes a row of the record`
	logger.With("command", do).Info("saved")                  // want `takes a row of the record`
	logger.Info("saved", "patients", byName)                  // want `takes a row of the record`
	logger.Info("saved", "first", all[0])                     // want `takes a row of the record`
	logger.Info("saved", "condition", patient.Edges)          // want `takes Edges of a row of the record`
	logger.Info("saved", slog.Any("patient", patient))        // want `takes a row of the record`
	logger.Info("saved", "both", []any{"a", patient})         // want `takes a row of the record`
	log.Printf("saved %v", patient)                           // want `takes a row of the record`
	logger.LogAttrs(ctx, slog.LevelInfo, fmt.Sprint(patient)) // want `takes a row of the record`
	panic(patient)                                            // want `this panic takes a row of the record`
}

func piecemeal(logger *slog.Logger, patient *ent.Patient, condition *ent.Condition, rows []*ent.Patient, do command) {
	logger.Info("saved", "family", patient.Family)                       // want `takes Family of a row of the record`
	logger.Info("saved " + patient.Family)                               // want `takes Family of a row of the record`
	logger.Info("saved", "given", patient.Given[0])                      // want `takes Given of a row of the record`
	logger.Info("saved", "born", string(patient.BirthDate))              // want `takes BirthDate of a row of the record`
	logger.Info("saved", "code", condition.Code.Display)                 // want `takes Code of a row of the record`
	logger.Info("saved", "dead", rows[0].Deceased)                       // want `takes Deceased of a row of the record`
	logger.Info("saved", "who", do.patient.Family)                       // want `takes Family of a row of the record`
	logger.Info("saved", slog.String("who", patient.String()))           // want `takes String of a row of the record`
	logger.Info("saved", "who", strings.ToUpper(patient.Family))         // want `takes Family of a row of the record`
	logger.Info("saved", "who", fmt.Sprintf("%s", patient.Family))       // want `takes Family of a row of the record`
	logger.Info("saved", "name", strings.Join(patient.Given[:1], " "))   // want `takes Given of a row of the record`
	logger.Info("saved", slog.Group("who", "family", condition.Patient)) // want `takes Patient of a row of the record`
}

func texts(patient *ent.Patient, where code.Address, born code.PartialDate) error {
	err := fmt.Errorf("no plan for %v", patient)                // want `this error text takes a row of the record`
	err = fmt.Errorf("no plan for %s: %w", patient.Family, err) // want `takes Family of a row of the record`
	err = errors.Join(err, errors.New(patient.Family))          // want `takes Family of a row of the record`
	err = fmt.Errorf("%T, %v", patient, where)                  // want `takes part of a record`
	return fmt.Errorf("%5.1f %% %s: %w", 1.0, born, err)        // want `takes part of a record`
}

func sent(logger *slog.Logger, person fhir.Patient, raw json.RawMessage, input *model.RecordConditionInput, operation *graphql.OperationContext, variables map[string]any) {
	logger.Warn("bad", "resource", person)               // want `takes a FHIR resource`
	logger.Warn("bad", "gender", person.Gender)          // want `takes Gender of a FHIR resource`
	logger.Warn("bad", "raw", raw)                       // want `takes raw JSON`
	logger.Warn("bad", "raw", string(raw))               // want `takes raw JSON`
	logger.Warn("bad", "input", input)                   // want `takes what a client sent`
	logger.Warn("bad", "note", input.Note)               // want `takes Note of what a client sent`
	logger.Warn("bad", "variables", variables)           // want `takes values by name`
	logger.Warn("bad", "variables", operation.Variables) // want `takes Variables of an operation`
	logger.Warn("bad", "query", operation.RawQuery)      // want `takes RawQuery of an operation`
}

func database(logger *slog.Logger, refused *pq.Error) {
	logger.Error("refused", "error", refused)         // want `takes an error of the database`
	logger.Error("refused", "detail", refused.Detail) // want `takes Detail of an error of the database`
}
