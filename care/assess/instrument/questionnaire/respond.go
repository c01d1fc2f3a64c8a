package questionnaire

import (
	"caseload/care/assess/instrument"
)

// Respond writes answers as FHIR, in the order of the form, with the results that
// have a code. What the instrument cannot understand is left out; its problems
// say so.
func Respond(in *instrument.Instrument, answers instrument.Answers, out instrument.Outcome) Response {
	response := Response{
		ResourceType: "QuestionnaireResponse", Questionnaire: URL(in.ID) + "|" + in.Version, Status: "completed",
	}
	for i := range in.Items {
		if item, ok := respond(in, &in.Items[i], answers); ok {
			response.Item = append(response.Item, item)
		}
	}
	response.Item = append(response.Item, outcome(in, out)...)
	return response
}

func respond(in *instrument.Instrument, item *instrument.Item, answers instrument.Answers) (ResponseItem, bool) {
	given, ok := answers[item.ID]
	meaning := in.Meaning(item, given)
	if !ok || meaning.Problem != "" && meaning.Options == nil {
		return ResponseItem{}, false
	}
	written := ResponseItem{LinkID: item.ID, Text: item.Text}
	for _, option := range meaning.Options {
		coding := option.Coding()
		written.Answer = append(written.Answer, ResponseAnswer{ValueCoding: &coding})
	}
	switch {
	case meaning.Absent != "":
		written.Answer = []ResponseAnswer{{Extension: []Extension{{URL: dataAbsentReason, ValueCode: string(meaning.Absent)}}}}
	case meaning.Text != "":
		written.Answer = []ResponseAnswer{{ValueString: &meaning.Text}}
	case meaning.Number != nil && item.Type == instrument.Integer:
		written.Answer = []ResponseAnswer{{ValueInteger: decimal(*meaning.Number)}}
	case meaning.Number != nil:
		written.Answer = []ResponseAnswer{{ValueDecimal: decimal(*meaning.Number)}}
	}
	return written, true
}

// outcome writes the results into the items that [Render] has for them.
func outcome(in *instrument.Instrument, out instrument.Outcome) (list []ResponseItem) {
	for _, item := range results(in) {
		var answer ResponseAnswer
		switch total := resultOf(item.LinkID, out); {
		case total != nil:
			answer.ValueDecimal = decimal(*total)
		case item.LinkID == levelID && out.Result.Value.Computable():
			answer = levelAnswer(in, out.Band)
		default:
			continue
		}
		list = append(list, ResponseItem{LinkID: item.LinkID, Text: item.Text, Answer: []ResponseAnswer{answer}})
	}
	return list
}

func resultOf(linkID string, out instrument.Outcome) *float64 {
	if linkID == totalID {
		return out.Total
	}
	for _, need := range out.Needs {
		if need.ID == linkID {
			return need.Total
		}
	}
	return nil
}

func levelAnswer(in *instrument.Instrument, band string) ResponseAnswer {
	if in.LOINC.Levels == nil {
		return ResponseAnswer{ValueString: &band}
	}
	coding := levelCoding(in, band)
	return ResponseAnswer{ValueCoding: &coding}
}
