package skilled

import (
	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Facts are a stay for skilled nursing and what came before it.
type Facts struct {
	AsOf           *code.Moment   `json:"asOf"           doc:"the day of the question; may be left out"`
	Zone           code.Zone      `json:"zone"           doc:"time zone, an IANA name; needed where a time is given with its offset from UTC"`
	HospitalStays  []HospitalStay `json:"hospitalStays"  doc:"stays in hospitals, a line for each class: time under observation and the inpatient stay after it are two; [] where there were none"`
	Admission      *code.Moment   `json:"admission"      doc:"admission, planned or past, to the nursing facility"`
	Discharge      *code.Moment   `json:"discharge"      doc:"discharge from it, planned or past"`
	EarlierStays   []NursingStay  `json:"earlierStays"   doc:"stays in nursing facilities before; may be left out where there were none"`
	DaysUsedBefore int            `json:"daysUsedBefore" doc:"days of this benefit period that were used besides those of earlierStays; 0 where it is left out"`
	Payer          fact.Text      `json:"payer"          doc:"medicare_ffs (Original Medicare, where it is left out) or medicare_advantage, whose plan sets what a day costs"`
}

// HospitalStay is a stay in a hospital in one class.
type HospitalStay struct {
	ID           string       `json:"id"           doc:"id of the stay, which comes back as evidence"`
	Class        fact.Text    `json:"class"        doc:"INPATIENT (IMP), OBSERVATION (OBSENC) or EMERGENCY (EMER); only inpatient days count"`
	Facility     fact.Text    `json:"facility"     doc:"the hospital; may be left out"`
	Admission    *code.Moment `json:"admission"    doc:"when this class began: for an inpatient stay after observation the day of the inpatient order"`
	Discharge    *code.Moment `json:"discharge"    doc:"when it ended; left out while it lasts, and asOf then ends the count"`
	Reclassified bool         `json:"reclassified" doc:"true where an inpatient stay was changed to outpatient observation afterwards: it does not count"`
}

// NursingStay is an earlier stay in a nursing facility.
type NursingStay struct {
	ID        string       `json:"id"        doc:"id of the stay, which comes back as evidence"`
	Admission *code.Moment `json:"admission" doc:"when it began"`
	Discharge *code.Moment `json:"discharge" doc:"when it ended"`
	Custodial bool         `json:"custodial" doc:"true where the care was not skilled: it uses no days and does not prolong the benefit period"`
}

// Waiver is leave to go without the three days.
type Waiver struct {
	ID        string    `json:"id"        doc:"id of the waiver or the plan, which comes back as evidence"`
	Kind      fact.Text `json:"kind"      doc:"plan (Medicare Advantage), aco or team"`
	InNetwork *bool     `json:"inNetwork" doc:"whether the nursing facility takes part"`
	From      *code.Day `json:"from"      doc:"first day"`
	Through   *code.Day `json:"through"   doc:"last day; left out where it has none"`
}

// The classes of a hospital stay by their names.
var inpatient = map[string]bool{
	"inpatient": true, "imp": true, "acute": true, "inp": true,
	"observation": false, "obsenc": false, "obs": false, "outpatient": false, "amb": false,
	"emergency": false, "emer": false, "ed": false, "er": false,
}

// advantage reports whether a Medicare Advantage plan pays.
func (f Facts) advantage() bool {
	switch f.Payer.Key() {
	case "medicare_advantage", "ma", "advantage", "part_c", "ma_plan", "ma_snp":
		return true
	}
	return false
}

// lacks names the zone where a time needs one.
func (f Facts) lacks() []string {
	moments := []*code.Moment{f.AsOf, f.Admission, f.Discharge}
	for _, s := range f.HospitalStays {
		moments = append(moments, s.Admission, s.Discharge)
	}
	for _, s := range f.EarlierStays {
		moments = append(moments, s.Admission, s.Discharge)
	}
	for _, m := range moments {
		if m != nil && m.NeedsZone() && !f.Zone.Told() {
			return []string{"zone"}
		}
	}
	return nil
}

// day is the date of a moment; nil of none.
func (f Facts) day(m *code.Moment) *code.Day {
	if m == nil {
		return nil
	}
	return new(m.Day(f.Zone.Location()))
}
