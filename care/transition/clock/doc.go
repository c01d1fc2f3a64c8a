// Package clock runs the clocks of a discharge: transitional care management
// (TCM; CMS TCM FAQ, MLN908628, CPT 99495 and 99496), the call within 72 hours,
// which is a protocol of our own, and the windows of NCQA's measure of transitions
// of care (HEDIS TRC).
//
// A clock has a last moment, and is running, met, missed, stopped or not
// applicable. Days are those of the person's home zone, and a day that is a
// deadline lasts until its end; hours are elapsed hours, whatever clocks on walls
// show. A later stay restarts the clocks at its discharge, one that has not ended
// stops them, and so does a death. The clocks are computed from the facts anew
// each time: a corrected discharge moves every deadline.
//
// The numbers of days and hours are in limits.csv, the settings in settings.csv,
// the ways of contact in ways.csv.
package clock
