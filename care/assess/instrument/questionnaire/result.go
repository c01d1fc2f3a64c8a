package questionnaire

import (
	"caseload/care/assess/instrument"
	"caseload/care/code"
)

// The linkIds of results. The score of a domain has that of the domain.
const (
	totalID = "total"
	levelID = "level"
)

// results are the items that hold what the answers came to.
func results(in *instrument.Instrument) (list []Item) {
	if in.LOINC.Total != "" && !in.ScoreOnly() { // there it is what is asked
		list = append(list, Item{LinkID: totalID, Code: loinc(in.LOINC.Total), Text: "Total", Type: "decimal", ReadOnly: true})
	}
	if in.LOINC.Level != "" {
		list = append(list, level(in))
	}
	for _, need := range in.Scoring.Needs {
		if value := in.LOINC.Needs[need.ID]; value != "" {
			list = append(list, Item{LinkID: need.ID, Code: loinc(value), Text: need.Label, Type: "decimal", ReadOnly: true})
		}
	}
	return list
}

// level is a choice where its answers have codes, else words.
func level(in *instrument.Instrument) Item {
	item := Item{LinkID: levelID, Code: loinc(in.LOINC.Level), Text: "Result", Type: "string", ReadOnly: true}
	if in.LOINC.Levels == nil {
		return item
	}
	item.Type = "choice"
	for _, l := range in.Scoring.Levels {
		item.AnswerOption = append(item.AnswerOption, Option{ValueCoding: levelCoding(in, l.ID)})
	}
	return item
}

func levelCoding(in *instrument.Instrument, id string) code.Coding {
	if value := in.LOINC.Levels[id]; value != "" {
		return code.Coding{System: code.LOINC, Code: value, Display: id}
	}
	return code.Coding{System: instrument.System, Code: id}
}
