package report

// Dimension is what discharges are divided by.
type Dimension string

// The dimensions. A person may be in several strata of race and ethnicity.
const (
	Program              Dimension = "PROGRAM"
	Hospital             Dimension = "HOSPITAL"
	Payer                Dimension = "PAYER"
	Income               Dimension = "INCOME"
	Geography            Dimension = "GEOGRAPHY"
	Language             Dimension = "LANGUAGE"
	RaceEthnicity        Dimension = "RACE_ETHNICITY"
	ReachedWithin72Hours Dimension = "REACHED_72H"
)

// Dimensions are all of them.
func Dimensions() []Dimension {
	return []Dimension{Program, Hospital, Payer, Income, Geography, Language, RaceEthnicity, ReachedWithin72Hours}
}

// dimensions are their names in package rate.
var dimensions = map[Dimension]string{
	Program: "program", Hospital: "hospital", Payer: "coverage", Income: "income_pct_fpl", Geography: "geography_zip3",
	Language: "preferred_language", RaceEthnicity: "race_ethnicity", ReachedWithin72Hours: "reached_72h",
}

// The strata of the call within 72 hours.
const (
	reached    = "reached"
	notReached = "not_reached"
	returned   = "returned"
)

// strata are those of an index discharge, none where it is not known.
func (d Dimension) strata(x *index) []string {
	one := func(name string) []string { return []string{name} }
	switch d {
	case Program:
		return one(x.person.program(x.at))
	case Hospital:
		return one(x.last.facility())
	case Payer:
		return one(x.person.payer(x.day))
	case Income:
		return one(x.person.income(x.at))
	case Geography:
		return one(x.person.area())
	case Language:
		return one(x.person.spoken())
	case RaceEthnicity:
		return x.person.groups()
	case ReachedWithin72Hours:
		return one(x.reach)
	}
	return nil
}
