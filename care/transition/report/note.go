package report

// notes are what a reader must know beside the numbers.
func (t *Tally) notes() []string {
	notes := []string{
		"Numbers under 11, and those that would give one away, are kept back; strata of fewer than 30 are not ranked.",
		"Discharges whose 30 days are not over, and those of which it cannot be told whether a readmission was planned, are in no rate.",
	}
	switch t.Dimension {
	case ReachedWithin72Hours:
		notes = append(notes, "Who was back in hospital or dead within 72 hours is compared with neither. A difference does not tell that the call was the reason.")
	case RaceEthnicity:
		notes = append(notes, "A person may be in several strata, so that they add up to more than all.")
	case Income:
		notes = append(notes, "By the last answers to PRAPARE before the discharge, and the poverty guideline of their year.")
	case Geography:
		notes = append(notes, "By the first three digits of the postal code that is on record now.")
	case Program, Hospital, Payer, Language:
	}
	return notes
}
