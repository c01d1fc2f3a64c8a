package claim

import "strconv"

// Inpatient reports whether the claim is for a stay in a hospital: Medicare's
// types 60 and 61.
func (c *Claim) Inpatient() bool { return c.Kind == Inpatient }

// Emergency reports whether an outpatient claim is for a visit to an emergency
// department: revenue center 0450 to 0459 or 0981. A visit that ends in a bed is
// billed on the stay's claim and is no visit of its own. For a source without
// revenue centers the class of the encounter decides.
func (c *Claim) Emergency() bool {
	if c.Kind != Outpatient {
		return false
	}
	return c.EncounterClass == "EMER" || c.emergencyRevenue()
}

func (c *Claim) emergencyRevenue() bool {
	for i := range c.Lines {
		if emergencyCenter(c.Lines[i].Revenue) {
			return true
		}
	}
	return false
}

func emergencyCenter(revenue string) bool {
	return revenue >= "0450" && revenue <= "0459" && len(revenue) == 4 || revenue == "0981"
}

// Observation reports whether the claim is for a stay under observation: revenue
// center 0762. On a claim for an inpatient stay the same center is the time
// before admission, which is part of the stay (our choice).
func (c *Claim) Observation() bool {
	if c.Kind == Inpatient {
		return false
	}
	for i := range c.Lines {
		if c.Lines[i].Revenue == "0762" {
			return true
		}
	}
	return c.EncounterClass == "OBSENC"
}

// AcuteHospital reports whether a certification number is that of an acute care
// hospital: its last four characters are 0001 to 0879, or 1300 to 1399 for a
// critical access hospital. Units inside a hospital have a letter there.
func AcuteHospital(certification string) bool {
	if len(certification) != 6 || !digits(certification[2:]) {
		return false
	}
	number, _ := strconv.Atoi(certification[2:])
	return number >= 1 && number <= 879 || number >= 1300 && number <= 1399
}

// Died reports whether a discharge status says that the patient died: 20, and 40
// to 42 in hospice care.
func Died(status string) bool {
	switch status {
	case "20", "40", "41", "42":
		return true
	}
	return false
}

// StillPatient reports whether a discharge status says that there was none yet.
func StillPatient(status string) bool { return status == "30" }

// Resolve gives a claim of unknown kind, and an emergency visit, the class of the
// encounter that it is for (HL7 v3 ActCode): inpatient for a stay, home health for
// HH, outpatient for the rest. A kind that the source stated stands.
func (c *Claim) Resolve(class string) {
	c.EncounterClass = class
	if c.Kind != "" {
		return
	}
	switch class {
	case "IMP", "ACUTE", "NONAC":
		c.Kind = Inpatient
		c.Stay()
	case "HH":
		c.Kind = HomeHealth
	default:
		c.Kind = Outpatient
	}
}

// Stay fills in the days of a stay from the claim's own where the source has no
// better ones. A claim may begin up to three days before the admission, since
// Medicare bundles what the hospital did then; files with the admission date
// (CCLF A) are to be preferred.
func (c *Claim) Stay() {
	from, thru := c.From, c.Thru
	if c.Admission == nil {
		c.Admission = &from
	}
	if c.Discharge == nil && !StillPatient(c.DischargeStatus) {
		c.Discharge = &thru
	}
}
