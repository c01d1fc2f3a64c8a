package admission

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/care/transition/feed"
)

// patientKey is the name in the importer's table of a patient with the number.
func patientKey(name string) fhir.Key {
	i := identifierOf(name)
	return fhir.IdentifierKey("Patient", i.System, i.Value)
}

const classSystem = "http://terminology.hl7.org/CodeSystem/v3-ActCode"

// encounterOf is a stay as a FHIR R4 Encounter.
func encounterOf(s feed.Stay) map[string]any {
	e := map[string]any{
		"resourceType": "Encounter",
		"id":           idOf(s),
		"status":       strings.ToLower(strings.ReplaceAll(string(s.Status), "_", "-")),
		"class":        map[string]any{"system": classSystem, "code": s.Class},
		"subject": map[string]any{
			"type": "Patient", "identifier": map[string]any{"system": s.Patient.System, "value": s.Patient.Value},
		},
	}
	if text := s.Setting.EncounterType(); text != "" {
		e["type"] = []any{map[string]any{"text": text}}
	}
	period := map[string]any{}
	if s.Start != nil {
		period["start"] = s.Start.Format(time.RFC3339)
	}
	if s.End != nil {
		period["end"] = s.End.Format(time.RFC3339)
	}
	if len(period) > 0 {
		e["period"] = period
	}
	if history := classesOf(s); len(history) > 0 {
		e["classHistory"] = history
	}
	if s.Disposition != "" {
		e["hospitalization"] = map[string]any{"dischargeDisposition": map[string]any{
			"coding": []any{map[string]any{"system": "https://www.nubc.org/CodeSystem/PatDischargeStatus", "code": s.Disposition}},
		}}
	}
	if reasons := reasonsOf(s); len(reasons) > 0 {
		e["reasonCode"] = reasons
	}
	if s.Sensitivity != "" {
		e["meta"] = map[string]any{"security": []any{map[string]any{"system": classSystem, "code": s.Sensitivity}}}
	}
	return e
}

// classesOf are the classes of a stay one after the other, where it changed from one
// to another. Another bed in the same setting is none.
func classesOf(s feed.Stay) []any {
	var history []any
	for _, span := range joined(s.Timeline) {
		period := map[string]any{"start": span.From.Format(time.RFC3339)}
		if span.To != nil {
			period["end"] = span.To.Format(time.RFC3339)
		}
		history = append(history, map[string]any{
			"class":  map[string]any{"system": classSystem, "code": span.Class, "display": span.Setting.EncounterType()},
			"period": period,
		})
	}
	if len(history) < 2 {
		return nil
	}
	return history
}

// joined makes one of the stretches that differ by place alone.
func joined(timeline []feed.Span) (spans []feed.Span) {
	for _, span := range timeline {
		last := len(spans) - 1
		if last >= 0 && spans[last].Setting == span.Setting && spans[last].Class == span.Class {
			spans[last].To = span.To
			continue
		}
		spans = append(spans, span)
	}
	return spans
}

func reasonsOf(s feed.Stay) []any {
	var reasons []any
	for _, d := range s.Diagnoses {
		reasons = append(reasons, map[string]any{"coding": []any{
			map[string]any{"system": d.Coding.System, "code": d.Coding.Code, "display": d.Coding.Display},
		}})
	}
	return reasons
}

// idOf is the same id for a visit whenever it is folded.
func idOf(s feed.Stay) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %d %d", s.Visit.Facility, s.Visit.Number, s.Visit.Account, s.Visit.Admitted.Unix(), s.Run))
	return hex.EncodeToString(sum[:16])
}

// linkedTo is the encounter as one of the patient to whom the link leads. Its id is
// the link's own: after that was taken back, the stay may be somebody else's, and what
// was withdrawn stays with whom it was brought to.
func linkedTo(encounter map[string]any, link uuid.UUID) map[string]any {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s", encounter["id"], link))
	encounter["id"] = hex.EncodeToString(sum[:16])
	encounter["subject"] = map[string]any{"reference": "Patient/" + link.String()}
	return encounter
}
