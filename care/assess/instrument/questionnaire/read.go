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

	// given and others are the values as they are found, by item.
	given, others map[string][]json.RawMessage
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
	reading := Reading{Response: response, given: map[string][]json.RawMessage{}, others: map[string][]json.RawMessage{}}
	reading.Instrument = recognize(response, library)
	reading.take(response.Item)
	reading.Answers, reading.Others = answers(reading.given), answers(reading.others)
	return reading, nil
}

// Differs are the results that came along and are not what the answers come to.
func (r *Reading) Differs(out instrument.Outcome) (problems []instrument.Problem) {
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
		keep(r.given, known.ID, values)
	case r.Instrument == nil:
		keep(r.given, item.LinkID, values)
	case key == totalID || key == r.Instrument.LOINC.Total && key != "":
		r.Total = total(values)
	case key == levelID || key == r.Instrument.LOINC.Level && key != "":
		r.Level = r.level(values)
	case r.result(key):
		keep(r.others, item.LinkID, values)
	default:
		keep(r.given, item.LinkID, values)
	}
}

// keep adds to what an item has already: a form may give its answers apart.
func keep(found map[string][]json.RawMessage, id string, values []json.RawMessage) {
	found[id] = append(found[id], values...)
}

func answers(found map[string][]json.RawMessage) instrument.Answers {
	list := make(instrument.Answers, len(found))
	for id, values := range found {
		list[id] = instrument.Raw(values...)
	}
	return list
}

// last is the end of a linkId that is a path, as LOINC forms have them:
// "44250-9" of "/44250-9".
func last(linkID string) string { return linkID[strings.LastIndexByte(linkID, '/')+1:] }
