package rule

import (
	"slices"

	"caseload/ent/appointment"
)

// AheadStatuses are those of appointments that may still take place.
var AheadStatuses = []appointment.Status{
	appointment.StatusPROPOSED, appointment.StatusPENDING, appointment.StatusBOOKED, appointment.StatusARRIVED,
	appointment.StatusCHECKED_IN, appointment.StatusWAITLIST,
}

// Ahead reports whether an appointment in the status may still take place.
func Ahead(s appointment.Status) bool { return slices.Contains(AheadStatuses, s) }
