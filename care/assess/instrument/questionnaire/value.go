package questionnaire

import (
	"bytes"
	"encoding/json"
	"slices"
)

// values are an item's answers as an instrument takes them; a reason for no
// answer counts as one.
func values(item ResponseItem) (list []json.RawMessage) {
	for _, answer := range item.Answer {
		if value := value(answer); value != nil {
			list = append(list, value)
		}
	}
	if why := absent(item.Extension); list == nil && why != nil {
		list = append(list, why)
	}
	return list
}

// value is one answer: a coding, a number, a word, or why there is none. A kind
// that no item takes is kept as it came.
func value(a ResponseAnswer) json.RawMessage {
	switch {
	case a.ValueCoding != nil && a.ValueCoding.Code == "":
		return marshal(a.ValueCoding.Display)
	case a.ValueCoding != nil:
		return marshal(map[string]string{"system": a.ValueCoding.System, "code": a.ValueCoding.Code})
	case a.ValueDecimal != nil:
		return marshal(a.ValueDecimal)
	case a.ValueInteger != nil:
		return marshal(a.ValueInteger)
	case a.ValueQuantity != nil && a.ValueQuantity.Value != nil:
		return marshal(a.ValueQuantity.Value)
	case a.ValueString != nil:
		return marshal(a.ValueString)
	case a.ValueBoolean != nil:
		return marshal(a.ValueBoolean)
	}
	if why := absent(a.Extension); why != nil {
		return why
	}
	return other(a)
}

func other(a ResponseAnswer) json.RawMessage {
	kept := [][]byte{a.ValueDate, a.ValueDateTime, a.ValueTime, a.ValueURI, a.ValueFile, a.ValueReferred}
	at := slices.IndexFunc(kept, func(raw []byte) bool { return len(raw) > 0 && !bytes.Equal(raw, []byte("null")) })
	if at < 0 {
		return nil
	}
	return kept[at]
}

// absent is the reason of an extension, in the form of an answer.
func absent(list []Extension) json.RawMessage {
	for _, e := range list {
		if e.URL == dataAbsentReason {
			return marshal(map[string]string{"absent": e.ValueCode})
		}
	}
	return nil
}

// marshal writes values that JSON always has.
func marshal(value any) json.RawMessage {
	raw, err := json.Marshal(value)
	if err != nil {
		return nil // a number that came as text and is none
	}
	return raw
}
