// Package minutes counts the minutes of care management of a calendar month
// towards the codes that are billed by them: chronic and principal care
// management, behavioral health integration, collaborative care, community health
// integration and principal illness navigation, and says which codes of advanced
// primary care management, which need none, exclude them (CMS physician fee
// schedule rules and MLN booklets).
//
// No minute counts twice: an entry is of one family, and one that overlaps an
// earlier one of the same worker is rejected. Minutes are those of the month in
// the person's zone, by elapsed time; an entry over the end of a month is divided.
// What is recorded after the month was closed does not count. Codes, thresholds
// and their first days are in codes.csv.
package minutes
