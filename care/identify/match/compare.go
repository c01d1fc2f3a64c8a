package match

import "caseload/care/code"

// Compare says how two records stand to each other. It does not matter which of
// them is named first.
func Compare(a, b Person) Result {
	result := Result{Version: Version()}
	limit := Certain
	family, given := names(a, b)
	for _, of := range []struct {
		field Field
		name  string // in the table
		level string // empty where one of the records does not say
	}{
		{ByIdentifier, "identifier", identifiers(a, b)},
		{ByFamily, "family", family},
		{ByGiven, "given", given},
		{ByBirthDate, "birthDate", birthDates(a.BirthDate, b.BirthDate)},
		{BySex, "sex", sexes(a.Sex, b.Sex)},
		{ByAddress, "address", addresses(a.Address, b.Address)},
		{ByContact, "contact", contacts(a.Telecom, b.Telecom)},
	} {
		found, ok := table().levels[of.name+" "+of.level]
		if !ok {
			result.Findings = append(result.Findings, Finding{of.field, Missing, 0, "not known of both"})
			continue
		}
		result.Findings = append(result.Findings, Finding{of.field, found.agreement, found.bits, found.reason})
		result.Bits += found.bits
		if found.atMost != "" && limit.Above(found.atMost) {
			limit = found.atMost
		}
	}
	result.Bits = round(result.Bits)
	result.Band = bandOf(result.Bits, limit)
	return result
}

// bandOf is the band of so many bits, and no higher than the limit.
func bandOf(bits float64, limit Band) Band {
	for _, f := range floors() {
		if bits >= f.bits && !f.band.Above(limit) {
			return f.band
		}
	}
	return Unlikely
}

func sexes(a, b string) string {
	a, b = sex(a), sex(b)
	switch {
	case a == "" || b == "":
		return ""
	case a == b:
		return "same"
	}
	return "other"
}

// sex is empty where it is not known.
func sex(word string) string {
	switch folded := folded(word); folded {
	case "male", "female", "other":
		return folded
	}
	return ""
}

// folded is a text without what people write now so and now otherwise.
func folded(text string) string { return code.SearchName(text) }
