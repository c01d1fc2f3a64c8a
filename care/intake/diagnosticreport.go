package intake

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	entreport "caseload/ent/diagnosticreport"
)

func diagnosticReport(r fhir.DiagnosticReport, m *mapping) []row {
	issued := m.time("issued", r.Issued)
	return []row{{table: "diagnostic_report", columns: append(m.clinical(statement{
		resource:  r.Resource,
		subject:   m.patient("subject", r.Subject),
		encounter: r.Encounter,
		performer: append(r.Interpreter, r.Performer...),
		concept:   r.Code,
		system:    code.LOINC,
		effective: either(m.time("effectiveDateTime", r.EffectiveDateTime), m.time("effectivePeriod.start", r.EffectivePeriod.Start)),
		recorded:  issued,
		beside:    fhir.AllCodings(r.ConclusionCode),
	}),
		column{"status", m.word("status", r.Status, enumOf(entreport.StatusValidator), "UNKNOWN")},
		column{"category", reportCategory(r.Category)},
		column{"issued_at", earliest(issued)},
		column{"conclusion", r.Conclusion},
		column{"conclusion_codes", listOf(fhir.Codings(r.ConclusionCode))},
		column{"results", m.all("result", r.Result, "Observation")},
		column{"presented_forms", listOf(forms(r.PresentedForm))},
		column{"stated", m.stated([]string{"identifier", "basedOn", "category", "effectivePeriod", "performer", "resultsInterpreter", "specimen", "imagingStudy", "media"})},
	)}}
}

// sections are HL7 table 0074, in which laboratories say what sort of report it is.
const sections = "http://terminology.hl7.org/CodeSystem/v2-0074"

// reportCategory is the category of a laboratory's report (US Core), else the first.
func reportCategory(concepts []fhir.CodeableConcept) string {
	for _, concept := range concepts {
		if c := concept.Prefer(sections); c.System == sections {
			return c.Code
		}
	}
	return fhir.First(concepts).Code
}

// longestForm bounds the text that is kept of a form, in bytes. The resource says all of it.
const longestForm = 200_000

// forms are the report as it was written for readers. Of those in plain text it keeps what
// they say.
func forms(list []fhir.Attachment) (kept []code.PresentedForm) {
	for _, a := range list {
		f := code.PresentedForm{ContentType: a.ContentType, Title: a.Title, Language: a.Language, URL: a.URL}
		if raw, err := base64.StdEncoding.DecodeString(a.Data); err == nil && strings.HasPrefix(a.ContentType, "text/plain") && utf8.Valid(raw) && len(raw) <= longestForm {
			f.Text = strings.ReplaceAll(string(raw), "\x00", "")
		}
		kept = append(kept, f)
	}
	return kept
}

// gather has the results of reports lead to them. A report that tells of results with a
// label carries it as well: its conclusion tells of them.
func (b *batch) gather(ctx context.Context) error {
	var reports []uuid.UUID
	for _, c := range b.changes {
		if c.Type == ent.TypeDiagnosticReport {
			reports = append(reports, c.ID)
		}
	}
	if len(reports) == 0 {
		return nil
	}
	for _, statement := range []string{
		`update observation o set diagnostic_report_id = r.id
			from diagnostic_report r cross join jsonb_array_elements_text(r.results) n(id)
			where r.organization_id = $1 and r.id = any($2) and jsonb_typeof(r.results) = 'array'
				and o.organization_id = $1 and o.id = n.id::uuid and o.patient_id = r.patient_id`,
		`update diagnostic_report r set sensitivity = l.label
			from (select r.id, min(case o.sensitivity when 'SUD' then '1SUD' when 'PSY' then '2PSY' when 'HIV' then '3HIV' when 'SEX' then '4SEX' else '5ETH' end) as label
				from diagnostic_report r cross join jsonb_array_elements_text(r.results) n(id)
				join observation o on o.organization_id = $1 and o.id = n.id::uuid and o.sensitivity is not null
				where r.organization_id = $1 and r.id = any($2) and jsonb_typeof(r.results) = 'array' group by r.id) ranked
			cross join lateral (select substr(ranked.label, 2) as label) l
			where r.organization_id = $1 and r.id = ranked.id and r.sensitivity is null`,
	} {
		if _, err := b.op.Exec(ctx, statement, b.viewer.Organization, pq.Array(reports)); err != nil {
			return fmt.Errorf("intake: results of reports: %w", err)
		}
	}
	return nil
}
