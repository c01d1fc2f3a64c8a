package code

// ActiveClinicalStatuses are the clinical statuses in which a condition is
// present, as our enum values (FHIR R4 ConditionClinicalStatusCodes: recurrence
// and relapse are kinds of active).
var ActiveClinicalStatuses = []string{"ACTIVE", "RECURRENCE", "RELAPSE"}
