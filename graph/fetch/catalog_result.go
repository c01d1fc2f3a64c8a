package fetch

import (
	"github.com/google/uuid"

	loop "caseload/care/medication/result"
	"caseload/ent"
)

// resultRelations lead to and from what laboratories report, and to whom it goes.
func resultRelations() []relation {
	type (
		notice = *ent.ResultNotice
		report = *ent.DiagnosticReport
	)
	const mostResults, mostNotices = 200, 50
	return []relation{
		toMany("Patient.resultNotices", ent.TypeResultNotice, "patient_id", newestFirst, map[string]filter{"status": {column: "status"}}),
		toList("Observation.resultLoop", ent.TypeResultNotice, "observation_id", mostNotices),
		toOne("ResultNotice.patient", ent.TypePatient, func(n notice) *uuid.UUID { return &n.PatientID }),
		toOne("ResultNotice.observation", ent.TypeObservation, func(n notice) *uuid.UUID { return &n.ObservationID }),
		toOne("ResultNotice.recipient", ent.TypePractitioner, func(n notice) *uuid.UUID { return &n.RecipientID }),
		toOne("ResultNotice.carrier", ent.TypePractitioner, func(n notice) *uuid.UUID { return n.CarrierID }),
		toOne("ResultNotice.acknowledgedBy", ent.TypePractitioner, func(n notice) *uuid.UUID { return n.AcknowledgedByID }),
		toOne("ResultNotice.actedBy", ent.TypePractitioner, func(n notice) *uuid.UUID { return n.ActedByID }),
		toOne("ResultNotice.handedTo", ent.TypePractitioner, func(n notice) *uuid.UUID { return n.HandedToID }),
		toOne("ResultNotice.handedFrom", ent.TypePractitioner, func(n notice) *uuid.UUID { return n.HandedFromID }),
		stoodInFor("ResultNotice.viewerCan"),
		toOne("ResultNoticed.resultNotice", ent.TypeResultNotice, func(n *ResultNoticed) *uuid.UUID { return &n.NoticeID }),
		toMany("Patient.diagnosticReports", ent.TypeDiagnosticReport, "patient_id", newestFirst,
			map[string]filter{"status": {column: "status"}, "category": {column: "category"}}),
		toOne("DiagnosticReport.performer", ent.TypePractitioner, func(r report) *uuid.UUID { return r.PerformerID }),
		toList("DiagnosticReport.results", ent.TypeObservation, "diagnostic_report_id", mostResults),
		toOne("Observation.diagnosticReport", ent.TypeDiagnosticReport, func(o *ent.Observation) *uuid.UUID { return o.DiagnosticReportID }),
	}
}

// stoodInFor leads from a notice to itself where the viewer stands in for whom it is with.
func stoodInFor(name string) relation {
	r := toOne(name, ent.TypeResultNotice, func(n *ent.ResultNotice) *uuid.UUID { return &n.ID })
	r.where = loop.StoodInFor
	return r
}
