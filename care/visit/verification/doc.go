// Package verification checks a home visit against the six elements of
// electronic visit verification (21st Century Cures Act, section 12006): type of
// service, person served, date, place, worker, begin and end. What it finds are
// flags with a class: fix blocks the export, acknowledge wants a person to
// accept. It never blocks the visit.
package verification
