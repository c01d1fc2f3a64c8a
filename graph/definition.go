package graph

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/assess/instrument"
	"caseload/graph/model"
)

// definitions are the instruments of the ids with all their versions, or those
// that are offered.
func definitions(ids []string) []*model.AssessmentDefinition {
	list := instrument.Shipped().Active()
	if ids != nil {
		list = slices.DeleteFunc(slices.Clone(instrument.Shipped().All()), func(in *instrument.Instrument) bool {
			return !slices.Contains(ids, in.ID)
		})
	}
	shown := make([]*model.AssessmentDefinition, len(list))
	for i, in := range list {
		shown[i] = definition(in)
	}
	slices.SortStableFunc(shown, func(a, b *model.AssessmentDefinition) int { return cmp.Compare(a.Title, b.Title) })
	return shown
}

func definition(in *instrument.Instrument) *model.AssessmentDefinition {
	d := &model.AssessmentDefinition{
		ID: in.ID, Version: in.Version, Title: in.Title, Domain: in.Domain,
		Status:   model.AssessmentDefinitionStatus(strings.ToUpper(string(in.Status))),
		Verbatim: in.License.Verbatim, Attribution: in.Copyright(), Respondent: in.Administration.Respondent,
		LookbackDays: orNull(in.Administration.LookbackDays), AgeMinimum: orNull(in.Administration.AgeMin),
		Scoring: string(in.Scoring.Method), Bands: bands(in), Loinc: in.LOINC.Panel,
	}
	for i := range in.Items {
		d.Items = append(d.Items, definitionItem(in, &in.Items[i]))
	}
	return d
}

func orNull(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

func definitionItem(in *instrument.Instrument, item *instrument.Item) *model.AssessmentItem {
	shown := &model.AssessmentItem{
		ID: item.ID, Text: item.Text, Type: model.AssessmentItemType(strings.ToUpper(string(item.Type))),
		Required: item.Required, Repeats: item.Repeats, Safety: item.Safety, Section: item.Section,
		Options: []*model.AssessmentOption{}, EnableWhen: condition(item.EnableWhen),
		Minimum: item.Min, Maximum: item.Max, Unit: item.Unit, Loinc: item.LOINC,
	}
	if item.Skip != nil {
		shown.SkipWhen, shown.SkipPoints = condition(&item.Skip.When), &item.Skip.Points
	}
	for _, o := range in.Options(item) {
		shown.Options = append(shown.Options, &model.AssessmentOption{
			Code: o.Code, System: o.System, Text: o.Label, Points: o.Points, Exclusive: o.Exclusive,
		})
	}
	return shown
}

var operators = map[instrument.Op]model.AssessmentOperator{
	instrument.Equal: model.AssessmentOperatorEqual, instrument.NotEqual: model.AssessmentOperatorNotEqual,
	instrument.AtLeast: model.AssessmentOperatorAtLeast, instrument.AtMost: model.AssessmentOperatorAtMost,
	instrument.Above: model.AssessmentOperatorAbove, instrument.Below: model.AssessmentOperatorBelow,
	instrument.Missing: model.AssessmentOperatorMissing, instrument.AbsentBecause: model.AssessmentOperatorAbsent,
}

// condition is when an item is asked. Conditions on scores do not occur there:
// items come before scores.
func condition(when *instrument.Condition) *model.AssessmentCondition {
	if when == nil {
		return nil
	}
	shown := &model.AssessmentCondition{AllOf: conditions(when.AllOf), AnyOf: conditions(when.AnyOf)}
	if operator, ok := operators[when.Op]; ok {
		shown.Operator = &operator
	}
	if when.Item != "" {
		shown.Item = &when.Item
	}
	if when.Patient != "" {
		fact := model.AssessmentPatientFact(strings.ToUpper(when.Patient))
		shown.Patient = &fact
	}
	if n, ok := when.Value.Float(); ok {
		shown.Number = &n
	} else if word := when.Value.String(); word != "" {
		shown.Word = &word
	}
	return shown
}

func conditions(list []instrument.Condition) []*model.AssessmentCondition {
	shown := make([]*model.AssessmentCondition, len(list))
	for i := range list {
		shown[i] = condition(&list[i])
	}
	return shown
}
