// Package verification checks a home visit against the six elements of
// electronic visit verification (21st Century Cures Act, section 12006): type of
// service, person served, date, place, worker, begin and end. What it finds are
// flags with a class: fix holds back the export, acknowledge wants a person to
// accept. It never blocks the visit. What cannot be told for want of an input is
// told as unknown, and needs a person as well.
//
// What states ask for is a table by state and day (settings.csv); docs/evv.md tells
// how to add one.
package verification
