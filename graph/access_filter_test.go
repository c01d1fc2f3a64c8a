package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// filtering is a list narrowed by one field of its filter so that the row of
// the type of the clinic's patient is in it.
type filtering struct {
	list  string
	shows string // type of the rows
	needs string // type that the filter tells about, when it is another
}

// panelBy is the panel with a filter.
func panelBy(filter, needs string) filtering {
	return filtering{`panel(first: 100, filter: {` + filter + `}) { totalCount nodes { id } }`, ent.TypePatient, needs}
}

// chartBy is a list of the patient with a filter.
func chartBy(list, filter, shows string) filtering {
	return filtering{`patient(id: $patient) { ` + list + `(first: 100, filter: {` + filter + `}) { totalCount nodes { id } } }`, shows, shows}
}

// directoryBy is the directory with a filter: it is of no patient.
func directoryBy(filter string) filtering {
	return filtering{`healthcareServices(first: 100, filter: {` + filter + `}) { totalCount nodes { id } }`, ent.TypeHealthcareService, ent.TypeHealthcareService}
}

// registryBy is the registry of collaborative care with a filter.
func registryBy(filter string) filtering {
	return filtering{`collaborativeCareRegistry(first: 100, filter: {` + filter + `}) { totalCount nodes { id } }`, ent.TypeCollaborativeCareEpisode, ent.TypeCollaborativeCareEpisode}
}

// filterings has a row for every field of every filter.
var filterings = map[string]filtering{
	"PanelFilter.risk":                      panelBy(`risk: [HIGH]`, ent.TypeCondition),
	"PanelFilter.condition":                 panelBy(`condition: {code: "44054006"}`, ent.TypeCondition),
	"PanelFilter.nextContactBefore":         panelBy(`nextContactBefore: "2099-12-31T00:00:00Z"`, ent.TypePatient),
	"PanelFilter.name":                      panelBy(`name: "patient"`, ent.TypePatient),
	"PanelFilter.caseManagerId":             panelBy(`caseManagerId: $manager`, ent.TypePatient),
	"ConditionCodeFilter.system":            panelBy(`condition: {code: "44054006", system: "http://snomed.info/sct"}`, ent.TypeCondition),
	"ConditionCodeFilter.code":              panelBy(`condition: {code: "44054006"}`, ent.TypeCondition),
	"ConditionFilter.clinicalStatus":        chartBy("conditions", `clinicalStatus: [ACTIVE]`, ent.TypeCondition),
	"ConditionFilter.category":              chartBy("conditions", `category: [PROBLEM_LIST_ITEM]`, ent.TypeCondition),
	"EncounterFilter.class":                 chartBy("encounters", `class: ["IMP"]`, ent.TypeEncounter),
	"MedicationRequestFilter.status":        chartBy("medicationRequests", `status: [UNKNOWN]`, ent.TypeMedicationRequest),
	"ObservationFilter.code":                chartBy("observations", `code: ["8480-6"]`, ent.TypeObservation),
	"ObservationFilter.category":            chartBy("observations", `category: [""]`, ent.TypeObservation),
	"RiskAssessmentFilter.rule":             chartBy("riskAssessments", `rule: ["charlson"]`, ent.TypeRiskAssessment),
	"TaskFilter.status":                     chartBy("tasks", `status: [REQUESTED, ACCEPTED, READY, IN_PROGRESS]`, ent.TypeTask),
	"WorklistFilter.dueBefore":              {`worklist(first: 100, filter: {dueBefore: "2099-12-31T00:00:00Z"}) { totalCount nodes { id } }`, ent.TypeTask, ent.TypeTask},
	"WorklistFilter.snoozed":                {`worklist(first: 100, filter: {snoozed: false}) { totalCount nodes { id } }`, ent.TypeTask, ent.TypeTask},
	"AppointmentFilter.status":              chartBy("appointments", `status: [BOOKED]`, ent.TypeAppointment),
	"TimeEntryFilter.family":                chartBy("timeEntries", `family: [CCM, BHI]`, ent.TypeTimeEntry),
	"BillingCloseFilter.month":              chartBy("billingCloses", `month: ["2025-01"]`, ent.TypeBillingClose),
	"BillingCloseFilter.status":             chartBy("billingCloses", `status: [CLOSED]`, ent.TypeBillingClose),
	"TimeEntryFilter.status":                chartBy("timeEntries", `status: [IN_EFFECT]`, ent.TypeTimeEntry),
	"AbsenceFilter.practitionerId":          {`absences(first: 100, filter: {practitionerId: $staff}) { totalCount nodes { id } }`, ent.TypeAbsence, ent.TypeAbsence},
	"AbsenceFilter.coveredById":             {`absences(first: 100, filter: {coveredById: $provider}) { totalCount nodes { id } }`, ent.TypeAbsence, ent.TypeAbsence},
	"WorklistFilter.kind":                   {`worklist(first: 100, filter: {kind: [PHONE_CALL]}) { totalCount nodes { id } }`, ent.TypeTask, ent.TypeTask},
	"AssessmentFilter.questionnaire":        chartBy("assessments", `questionnaire: ["sils"]`, ent.TypeQuestionnaireResponse),
	"AssessmentFilter.status":               chartBy("assessments", `status: [IN_PROGRESS]`, ent.TypeQuestionnaireResponse),
	"ProposalFilter.status":                 chartBy("proposals", `status: [PROPOSED]`, ent.TypeProposal),
	"DetectedIssueFilter.status":            chartBy("detectedIssues", `status: [OPEN]`, ent.TypeDetectedIssue),
	"MedicationStatementFilter.status":      chartBy("medicationStatements", `status: [ACTIVE]`, ent.TypeMedicationStatement),
	"MedicationReconciliationFilter.status": chartBy("medicationReconciliations", `status: [OPEN]`, ent.TypeMedicationReconciliation),
	"CrisisProtocolFilter.status":           chartBy("crisisProtocols", `status: [OPEN]`, ent.TypeCrisisProtocol),
	"HomeVisitFilter.status":                chartBy("homeVisits", `status: [COMPLETED]`, ent.TypeHomeVisit),
	"ResultNoticeFilter.status":             {`resultNotices(first: 100, filter: {status: [SENT]}) { totalCount nodes { id } }`, ent.TypeResultNotice, ent.TypeResultNotice},
	"ResultNoticeFilter.open":               {`resultNotices(first: 100, filter: {open: true}) { totalCount nodes { id } }`, ent.TypeResultNotice, ent.TypeResultNotice},
	"PatientResultNoticeFilter.status":      chartBy("resultNotices", `status: [SENT]`, ent.TypeResultNotice),
	"DiagnosticReportFilter.status":         chartBy("diagnosticReports", `status: [FINAL]`, ent.TypeDiagnosticReport),
	"DiagnosticReportFilter.category":       chartBy("diagnosticReports", `category: ["LAB"]`, ent.TypeDiagnosticReport),
	"HandoffFilter.status":                  chartBy("handoffs", `status: [PREPARING]`, ent.TypeHandoff),
	"ServiceRequestFilter.category":         chartBy("serviceRequests", `category: [CASE_MANAGEMENT, MEALS]`, ent.TypeServiceRequest),

	"HealthcareServiceFilter.category":         directoryBy(`category: [HOUSING, MEALS]`),
	"HealthcareServiceFilter.language":         directoryBy(`language: "es"`),
	"HealthcareServiceFilter.near":             directoryBy(`near: {latitude: 42.4, longitude: -71.1}`),
	"HealthcareServiceFilter.withinKilometers": directoryBy(`near: {latitude: 42.4, longitude: -71.1}, withinKilometers: 20`),
	"HealthcareServiceFilter.payer":            directoryBy(`payer: "MEDICAID"`),
	"HealthcareServiceFilter.age":              directoryBy(`age: 80`),
	"HealthcareServiceFilter.query":            directoryBy(`query: "meals harb"`),

	"CollaborativeCareEpisodeFilter.status":                   chartBy("collaborativeCare", `status: [ACTIVE]`, ent.TypeCollaborativeCareEpisode),
	"CollaborativeCareRegistryFilter.careManagerId":           registryBy(`careManagerId: $manager`),
	"CollaborativeCareRegistryFilter.psychiatricConsultantId": registryBy(`psychiatricConsultantId: $manager`),
	"CollaborativeCareRegistryFilter.siteId":                  registryBy(`siteId: $clinic`),
	"CollaborativeCareRegistryFilter.state":                   registryBy(`state: [IN_TREATMENT]`),
	"CollaborativeCareRegistryFilter.reviewDue":               registryBy(`reviewDue: true`),
	"CollaborativeCareRegistryFilter.safetyFlag":              registryBy(`safetyFlag: [ITEM_9_POSITIVE]`),
	"CollaborativeCareRegistryFilter.status":                  registryBy(`status: [ACTIVE]`),
	"PsychiatricReviewFilter.psychiatricConsultantId":         {`psychiatricReviewQueue(first: 100, filter: {psychiatricConsultantId: $manager}) { totalCount nodes { id } }`, ent.TypeCollaborativeCareEpisode, ent.TypeCollaborativeCareEpisode},

	"ReferralFilter.triage": {`referralInbox(first: 100, filter: {triage: [AWAITED, ACCEPTED]}) { totalCount nodes { id } }`, ent.TypeServiceRequest, ent.TypeServiceRequest},
}

func TestEveryFilterIsInTheMatrix(t *testing.T) {
	t.Parallel()
	for name, def := range contract().Types {
		if def.Kind != ast.InputObject || !strings.HasSuffix(name, "Filter") {
			continue
		}
		for _, field := range def.Fields {
			if _, ok := filterings[name+"."+field.Name]; !ok {
				t.Errorf("%s.%s is in no case of filterings: nobody knows what it tells", name, field.Name)
			}
		}
	}
}

// secretCode is the code of everything confidential.
const secretCode = "secret-code"

// hide adds to the clinic's patient a confidential row of every clinical type
// that nobody has consented to show, like the row that is there.
func hide(ctx context.Context, t *testing.T, w *world.World) (hidden []string) {
	t.Helper()
	op, _ := database.FromContext(ctx)
	for _, typ := range []string{ent.TypeCondition, ent.TypeEncounter, ent.TypeMedicationRequest, ent.TypeObservation} {
		id := world.ID()
		statement := fmt.Sprintf(`insert into %[1]q select (jsonb_populate_record(t, jsonb_build_object('id', $1::text, 'sensitivity', 'SUD',
			'code', case when $3 then $4 else t.code end))).* from %[1]q t where id = $2`, snake(typ))
		if _, err := op.Exec(ctx, statement, id, w.Clinic.Patient.Rows[typ], typ == ent.TypeCondition, secretCode); err != nil {
			t.Fatalf("%s: %v", typ, err)
		}
		hidden = append(hidden, id.String())
	}
	return hidden
}

func TestNoFilterTellsWhatIsHidden(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, w.OwnerURL)
			var hidden []string
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) { hidden = hide(ctx, t, w) })
			w.Enter(t, way.login(w))
			seen := map[string]bool{}
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				for name, f := range filterings {
					answer := narrowed(ctx, t, w, f.list)
					row := rowOf(w, f.shows).String()
					found, want := contains(answer, row), opened(t, opens, persona, f.shows) && opened(t, opens, persona, f.needs)
					seen[name] = seen[name] || found
					if found && !want || !found && want && strings.HasPrefix(f.list, "pa") { // the others are lists of somebody's own work
						t.Errorf("%s, %s: visible %v, want %v: %s %v", persona, name, found, want, answer.Data, answer.Errors)
					}
					for _, id := range hidden {
						if contains(answer, id) {
							t.Errorf("%s, %s shows what is confidential", persona, name)
						}
					}
					sameCount(t, persona+", "+name, answer)
				}
				answer := narrowed(ctx, t, w, `panel(filter: {condition: {code: "`+secretCode+`"}}) { totalCount nodes { id } }`)
				if strings.Contains(string(answer.Data), `"id"`) || strings.Contains(string(answer.Data), `"totalCount":1`) {
					t.Errorf("%s finds patients by a condition that is confidential: %s", persona, answer.Data)
				}
			}
			for name := range filterings {
				if !seen[name] {
					t.Errorf("%s: nobody sees anything by it, so the case shows nothing", name)
				}
			}
		})
	}
}

// narrowed asks for a list about the clinic's patient.
func narrowed(ctx context.Context, t *testing.T, w *world.World, list string) world.Answer {
	t.Helper()
	variables, declared := map[string]any{}, []string{}
	for name, id := range map[string]uuid.UUID{
		"patient": w.Clinic.Patient.ID, "manager": w.Clinic.CaseManager.Practitioner,
		"staff": w.Clinic.VisitStaff.Practitioner, "provider": w.Clinic.Provider.Practitioner,
		"stranger": w.Clinic.Stranger.Practitioner, "clinic": w.Clinic.ID,
	} {
		if strings.Contains(list, "$"+name) {
			variables[name] = id.String()
			declared = append(declared, "$"+name+": ID!")
		}
	}
	operation := "query "
	if len(declared) > 0 {
		operation += "(" + strings.Join(declared, ", ") + ") "
	}
	return w.AskIn(ctx, t, operation+"{ "+list+" }", variables)
}

// sameCount demands that a list counts no more than it shows.
func sameCount(t *testing.T, what string, answer world.Answer) {
	t.Helper()
	var data any
	if answer.Data == nil || json.Unmarshal(answer.Data, &data) != nil {
		return
	}
	for {
		parts, ok := data.(map[string]any)
		if !ok {
			return // a patient who is not to be seen
		}
		if nodes, ok := parts["nodes"].([]any); ok {
			if total, ok := parts["totalCount"].(float64); !ok || int(total) != len(nodes) {
				t.Errorf("%s: counts %v and lists %d", what, parts["totalCount"], len(nodes))
			}
			return
		}
		for _, part := range parts {
			data = part
		}
	}
}

// rowOf is the row of the type that belongs to the clinic's patient, or to the
// clinic itself.
func rowOf(w *world.World, typ string) uuid.UUID {
	switch typ {
	case ent.TypeCohort:
		return w.Clinic.Cohort
	case ent.TypeAbsence:
		return w.Clinic.Absence
	case ent.TypeHealthcareService:
		return w.Clinic.HealthcareService
	case ent.TypeOrganization:
		return w.Clinic.ID
	}
	return w.Clinic.Patient.Rows[typ]
}

// rootLists are the lists and things at the root, beside those by which every
// row is asked for: what they show, each row by its id.
var rootLists = map[string]struct {
	query, shows string
	before       string // what must be so first; $row is the row that is shown
}{
	"panel":               {`panel(first: 100) { totalCount nodes { id } }`, ent.TypePatient, ""},
	"worklist":            {`worklist(first: 100) { totalCount nodes { id } }`, ent.TypeTask, ""},
	"taskPool":            {`taskPool(pool: "calls", first: 100) { totalCount nodes { id } }`, ent.TypeTask, `update task set owner_id = null, pool = 'calls' where id = $1`},
	"appointments":        {`appointments(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", first: 100) { totalCount nodes { id } }`, ent.TypeAppointment, ""},
	"myDay":               {`myDay(date: "2026-03-10", first: 100) { totalCount nodes { appointment { id } } }`, ent.TypeAppointment, ""},
	"previewReassignment": {`previewReassignment(fromId: $manager, toIds: [$stranger], first: 100) { totalCount nodes { patient { id } } }`, ent.TypePatient, ""},
	"resultNotices":       {`resultNotices(first: 100) { totalCount nodes { id } }`, ent.TypeResultNotice, ""},
	"absences":            {`absences(first: 100) { totalCount nodes { id } }`, ent.TypeAbsence, ""},
	"referralInbox":       {`referralInbox(first: 100) { totalCount nodes { id } }`, ent.TypeServiceRequest, ""},
	"cohorts":             {`cohorts(first: 100) { totalCount nodes { id } }`, ent.TypeCohort, ""},
	"cohort":              {`cohort(id: $cohort) { id }`, ent.TypeCohort, ""},
	"viewer":              {`viewer { practitioner { id } organization { id } }`, ent.TypeOrganization, ""},

	"inbox":              {`inbox(first: 100) { totalCount nodes { id } }`, ent.TypeCommunication, ""},
	"messages":           {`messages(first: 100, unacknowledged: true) { totalCount nodes { id } }`, ent.TypeCommunication, ""},
	"healthcareServices": {`healthcareServices(first: 100) { totalCount nodes { id } }`, ent.TypeHealthcareService, ""},

	"syncPull":      {`syncPull(first: 500) { changed { node { id } } }`, ent.TypeObservation, ""},
	"syncConflicts": {`syncConflicts(first: 100) { totalCount nodes { id } }`, ent.TypeSyncConflict, ""},

	"collaborativeCareRegistry": {`collaborativeCareRegistry(first: 100) { totalCount nodes { id } }`, ent.TypeCollaborativeCareEpisode, ""},
	"psychiatricReviewQueue":    {`psychiatricReviewQueue(first: 100) { totalCount nodes { id } }`, ent.TypeCollaborativeCareEpisode, ""},

	"unmatchedAdmissions": {`unmatchedAdmissions(first: 100, status: LINKED) { totalCount nodes { id } }`, ent.TypeUnmatchedAdmission, ""},
	"openCrisisProtocols": {`openCrisisProtocols(first: 100) { totalCount nodes { id } }`, ent.TypeCrisisProtocol, ""},
	"visitsToReview":      {`visitsToReview(first: 100) { totalCount nodes { id } }`, ent.TypeHomeVisit, ""},
	"visitRoute":          {`visitRoute(date: "2026-03-10") { stops { appointment { id } } }`, ent.TypeAppointment, ""},
	"emergencyAccesses":   {`emergencyAccesses(first: 100, unreviewed: true) { totalCount nodes { id } }`, ent.TypeEmergencyAccess, ""},
	"duplicateCandidates": {`duplicateCandidates(first: 100) { totalCount nodes { id } }`, ent.TypeDuplicateCandidate, ""},
}

// unlisted are root fields that the tests above ask for every row, and those
// that are about no row: instruments and templates are the same for everybody.
// What of a template waits for a plan, a patient's page, who could come to a visit and a report of numbers have tests of their own.
var unlisted = []string{
	"patient", "node", "nodes", "assessmentDefinitions", "assessmentSections", "carePlanTemplates", "visitChecklists", "carePlanTemplateUpdates", "carePlanHandout", "medicationListHandout",
	"readmissionReport", "syncReport", "collaborativeCareStatistics", "visitCandidates",
}

func TestEveryRootFieldShowsOnlyWhatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for _, field := range contract().Query.Fields {
		_, listed := rootLists[field.Name]
		if !listed && !strings.HasPrefix(field.Name, "__") && !slices.Contains(unlisted, field.Name) {
			t.Errorf("%s is asked by nobody: add it to rootLists", field.Name)
		}
	}
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			plain := world.New(t)
			for name, root := range rootLists {
				w, seen := plain, false
				if root.before != "" {
					w = world.New(t)
					w.Enter(t, w.OwnerURL)
					w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
						op, _ := database.FromContext(ctx)
						if _, err := op.Exec(ctx, root.before, rowOf(w, root.shows)); err != nil {
							t.Fatal(err)
						}
					})
				}
				w.Enter(t, way.login(w))
				for persona, v := range everybody(w) {
					ctx := way.asks(viewer.NewContext(t.Context(), v))
					answer := narrowed(ctx, t, w, strings.ReplaceAll(root.query, "$cohort", `"`+w.Clinic.Cohort.String()+`"`))
					row := rowOf(w, root.shows)
					found := contains(answer, row.String())
					seen = seen || found
					if found && !opened(t, opens, persona, root.shows) {
						t.Errorf("%s sees a %s through %s", persona, root.shows, name)
					}
					sameCount(t, persona+", "+name, answer)
				}
				if !seen {
					t.Errorf("%s shows nothing to anybody", name)
				}
			}
		})
	}
}
