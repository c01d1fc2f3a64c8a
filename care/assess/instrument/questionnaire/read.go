package questionnaire

import (
	"encoding/json"
	"strings"

	"caseload/care/assess/instrument"
	"caseload/care/intake/fhir"
)

// Reading is what a QuestionnaireResponse says.
type Reading struct {
	// Response has the head of the resource: who, when, and which form.
	Response Response
	// Instrument is the one that the answers are for; nil when it is none of the
	// library, and then every answer stays under its linkId.
	Instrument *instrument.Instrument
	Answers    instrument.Answers
	// Total and Level are the results that came along, as far as they are
	// readable.
	Total *float64
	Level string
	// Others are further results that came along, by linkId: scores of domains
	// and of shorter forms.
	Others instrument.Answers
}

// Read reads a QuestionnaireResponse, and finds the instrument by the form's
// address if it is ours, else by the LOINC codes of the questions. The error
// names the element that cannot be read and no value. Nothing is lost: answers to
// items that the instrument does not have stay under their linkId, for Evaluate
// to report.
func Read(data []byte, library *instrument.Library) (Reading, error) {
	entry := fhir.Entry{ResourceType: "QuestionnaireResponse", Raw: data}
	response, err := fhir.Decode[Response](entry)
	if err != nil {
		return Reading{}, err
	}
	if response.ResourceType != entry.ResourceType {
		return Reading{}, &fhir.Broken{Resource: entry.ResourceType, Element: "resourceType", Reason: "another resource"}
	}
	reading := Reading{Response: response, Answers: instrument.Answers{}, Others: instrument.Answers{}}
	reading.Instrument = recognize(response, library)
	reading.take(response.Item)
	return reading, nil
}

// Differs are the results that came along and are not what the answers come to.
func (r Reading) Differs(out instrument.Outcome) (problems []instrument.Problem) {
	if r.Total != nil && (out.Total == nil || *out.Total != *r.Total) {
		problems = append(problems, instrument.Differs(totalID))
	}
	if r.Level != "" && r.Level != out.Band {
		problems = append(problems, instrument.Differs(levelID))
	}
	return problems
}

// take reads items and those inside them.
func (r *Reading) take(items []ResponseItem) {
	for _, item := range items {
		r.takeItem(item)
		r.take(item.Item)
		for _, answer := range item.Answer {
			r.take(answer.Item)
		}
	}
}

// takeItem keeps an item's answers. Headings, which have none, are passed over
// unless they are questions.
func (r *Reading) takeItem(item ResponseItem) {
	known := find(r.Instrument, item.LinkID)
	values := values(item)
	if len(values) == 0 && known == nil {
		return
	}
	switch key := last(item.LinkID); {
	case known != nil:
		r.keep(r.Answers, known.ID, values)
	case r.Instrument == nil:
		r.keep(r.Answers, item.LinkID, values)
	case key == totalID || key == r.Instrument.LOINC.Total && key != "":
		r.Total = total(values)
	case key == levelID || key == r.Instrument.LOINC.Level && key != "":
		r.Level = r.level(values)
	case r.result(key):
		r.keep(r.Others, item.LinkID, values)
	default:
		r.keep(r.Answers, item.LinkID, values)
	}
}

// keep adds to what an item has already: a form may give its answers apart.
func (r *Reading) keep(answers instrument.Answers, id string, values []json.RawMessage) {
	var before []json.RawMessage
	if given, ok := answers[id]; ok && !given.Blank() {
		raw, _ := json.Marshal(given) // what was read as JSON
		if json.Unmarshal(raw, &before) != nil {
			before = []json.RawMessage{raw}
		}
	}
	answers[id] = join(append(before, values...))
}

// join is one answer of several values.
func join(values []json.RawMessage) (answer instrument.Answer) {
	var raw json.RawMessage
	switch len(values) {
	case 0:
		return answer
	case 1:
		raw = values[0]
	default:
		raw, _ = json.Marshal(values) // what was read as JSON
	}
	_ = answer.UnmarshalJSON(raw) // keeps whatever it is given
	return answer
}

// last is the end of a linkId that is a path, as LOINC forms have them:
// "44250-9" of "/44250-9".
func last(linkID string) string { return linkID[strings.LastIndexByte(linkID, '/')+1:] }
