package questionnaire

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

// URL is the canonical address of an instrument, without its version.
func URL(id string) string { return instrument.System + ":" + id }

// Render is an instrument as a FHIR form. The linkId of an item is its id; the
// total, the level and the scores of domains follow as read-only items where they
// have a code. The error says which branching FHIR cannot express.
func Render(in *instrument.Instrument) (Questionnaire, error) {
	form := Questionnaire{
		ResourceType: "Questionnaire", ID: strings.ReplaceAll(in.ID+"-"+in.Version, "_", "-"),
		URL: URL(in.ID), Version: in.Version, Name: name(in.ID), Title: in.Title, Status: string(in.Status),
		SubjectType: []string{"Patient"}, Copyright: in.Copyright(), Code: loinc(in.LOINC.Panel),
	}
	for i := range in.Items {
		item, err := question(in, &in.Items[i])
		if err != nil {
			return Questionnaire{}, err
		}
		form.Item = append(form.Item, item)
	}
	form.Item = append(form.Item, results(in)...)
	if slices.ContainsFunc(form.Item, func(item Item) bool { return has(item.Extension, enableWhenExpression) }) {
		form.Extension = patientContext()
	}
	return form, nil
}

// name is the id as a name for machines: "Phq9" of "phq-9".
func name(id string) string {
	var name strings.Builder
	for part := range strings.SplitSeq(id, "-") {
		name.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return name.String()
}

func loinc(value string) []code.Coding {
	if value == "" {
		return nil
	}
	return []code.Coding{{System: code.LOINC, Code: value}}
}

func question(in *instrument.Instrument, item *instrument.Item) (Item, error) {
	q := Item{
		LinkID: item.ID, Code: loinc(item.LOINC), Text: item.Text, Type: string(item.Type),
		Required: item.Required, Repeats: item.Repeats, Extension: bounds(item),
	}
	for _, option := range in.Options(item) {
		q.AnswerOption = append(q.AnswerOption, choice(option))
	}
	return q, enable(in, item, &q)
}

func choice(option instrument.Option) Option {
	o := Option{ValueCoding: option.Coding()}
	if option.Points != nil {
		o.Extension = append(o.Extension, Extension{URL: ordinalValue, ValueDecimal: decimal(*option.Points)})
	}
	if option.Exclusive {
		yes := true
		o.Extension = append(o.Extension, Extension{URL: optionExclusive, ValueBoolean: &yes})
	}
	return o
}

// bounds are the limits and the unit of a measured item.
func bounds(item *instrument.Item) (list []Extension) {
	for _, bound := range []struct {
		url   string
		value *float64
	}{{minValue, item.Min}, {maxValue, item.Max}} {
		switch {
		case bound.value == nil:
		case item.Type == instrument.Integer:
			whole := int(*bound.value)
			list = append(list, Extension{URL: bound.url, ValueInteger: &whole})
		default:
			list = append(list, Extension{URL: bound.url, ValueDecimal: decimal(*bound.value)})
		}
	}
	if item.Unit != "" {
		list = append(list, Extension{URL: unit, ValueCoding: &code.Coding{System: code.UCUM, Code: item.Unit}})
	}
	return list
}

func decimal(n float64) *json.Number {
	written := json.Number(strconv.FormatFloat(n, 'f', -1, 64))
	return &written
}

func has(list []Extension, url string) bool {
	return slices.ContainsFunc(list, func(e Extension) bool { return e.URL == url })
}
