package fine

import (
	"log/slog"

	"caseload/ent"
)

func tested(patient *ent.Patient) { slog.Info("saved", "patient", patient) }
