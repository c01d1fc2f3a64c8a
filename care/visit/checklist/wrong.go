package checklist

import "slices"

// wrong tells what is not as it should be; empty where nothing is.
func (c Checklist) wrong() string {
	if c.Purpose == "" || c.Version == "" || c.Effective == 0 || c.Source == "" || len(c.Items) == 0 {
		return "it does not tell its purpose, version, date, source and items"
	}
	var keys []string
	for _, i := range c.Items {
		if slices.Contains(keys, i.Key) {
			return "two items are " + i.Key
		}
		keys = append(keys, i.Key)
		if problem := i.wrong(); problem != "" {
			return i.Key + ": " + problem
		}
	}
	return ""
}

func (i Item) wrong() string {
	switch {
	case i.Key == "" || i.Section == "" || i.Text == "" || i.Source == "":
		return "an item has a key, a section, a text and a source"
	case i.Task != nil && (i.Kind != YesNo || i.Task.Title == "" || i.Task.Days < 1):
		return "a task follows from a question, with a title and days"
	}
	whole := map[Kind]bool{
		Vital:      i.Code != nil && i.Unit != "" && i.Highest > i.Lowest,
		RedFlag:    i.Severity == "URGENT" || i.Severity == "EMERGENT",
		Instrument: i.Questionnaire != "",
		YesNo:      true,
		Teaching:   true,
	}
	if !whole[i.Kind] {
		return "what its kind needs is missing"
	}
	return ""
}
