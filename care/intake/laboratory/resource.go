package laboratory

import (
	"time"
)

// subject is whom a report is about, as FHIR refers to it.
type subject map[string]any

// resources are the report and its results in FHIR R4, results first.
func (r *Report) resources(of subject) (list []map[string]any) {
	results := []any{}
	for i := range r.Results {
		o := r.observation(&r.Results[i], of)
		list = append(list, o)
		if r.Results[i].Status.fhir != retracted {
			results = append(results, map[string]any{"reference": "Observation/" + o["id"].(string)}) //nolint:forcetypeassert // made of one
		}
	}
	report := r.resource("DiagnosticReport", r.id(""), r.Status.fhir, of)
	report["category"] = []any{category("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB", "Laboratory")}
	report["code"] = concept(r.Codings)
	report["issued"] = r.issued()
	set(report, "effectiveDateTime", r.Collected)
	if len(results) > 0 {
		report["result"] = results
	}
	if r.Conclusion != "" {
		report["conclusion"] = r.Conclusion
	}
	return append(list, report)
}

func (r *Report) observation(one *Result, of subject) map[string]any {
	o := r.resource("Observation", r.id(one.Key), one.Status.fhir, of)
	o["category"] = []any{category("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", "Laboratory")}
	o["code"] = concept(one.Codings)
	o["issued"] = r.issued()
	at := r.Collected
	if at == nil {
		at = one.At
	}
	set(o, "effectiveDateTime", at)
	if one.Value != nil {
		o[one.Element] = one.Value
	}
	if len(one.Flags) > 0 {
		var flags []any
		for _, flag := range one.Flags {
			flags = append(flags, map[string]any{"coding": []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "code": flag}}})
		}
		o["interpretation"] = flags
	}
	note := one.Note
	if one.Range != "" {
		note = "Reference range: " + one.Range + "\n" + note
	}
	if note != "" {
		o["note"] = []any{map[string]any{"text": note}}
	}
	return o
}

func (r *Report) resource(typ, id, status string, of subject) map[string]any {
	meta := map[string]any{"lastUpdated": r.Latest.UTC().Format(time.RFC3339Nano)}
	if r.Sensitivity != "" {
		meta["security"] = []any{map[string]any{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": r.Sensitivity}}
	}
	return map[string]any{"resourceType": typ, "id": id, "status": status, "meta": meta, "subject": map[string]any(of)}
}

// issued is when the results were given out, by their latest word.
func (r *Report) issued() string {
	at := r.Latest
	if r.Reported != nil {
		at = *r.Reported
	}
	return at.UTC().Format(time.RFC3339Nano)
}

func set(resource map[string]any, element string, at *time.Time) {
	if at != nil {
		resource[element] = at.UTC().Format(time.RFC3339Nano)
	}
}

func category(system, word, display string) map[string]any {
	return map[string]any{"coding": []any{map[string]any{"system": system, "code": word, "display": display}}}
}
