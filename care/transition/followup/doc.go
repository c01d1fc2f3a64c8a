// Package followup says what came of a discharge within 30 days: a return to the
// hospital, planned or not, a death, a visit to the emergency department or a stay
// under observation, or none of them. The first inpatient return decides, as in
// CMS's hospital-wide readmission measure (care/identify/readmission), and the
// last of the 30 days is the thirtieth after the discharge; the 30 days of
// transitional care management end a day sooner, as they begin with the discharge
// day.
package followup
