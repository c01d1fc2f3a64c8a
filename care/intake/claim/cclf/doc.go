// Package cclf reads the Claim and Claim Line Feed, the monthly files in which
// the Centers for Medicare & Medicaid Services send an accountable care
// organization the claims of its patients: CCLF Information Packet, version 38.0
// of 2 February 2024. The layouts are the table cclf_layouts.csv.
//
// A delivery is several files of fixed-width lines: claim headers (1), revenue
// lines (2), procedures (3), diagnoses (4), physicians' lines (5), equipment lines
// (6), drug events (7), people (8), former numbers (9), admission dates (A), and
// the counts of them all (0). [Read] joins them into claims by sorting the lines
// by claim on disk, so that memory does not grow with the files. Every version of
// a claim is handed on; which is final is decided over all deliveries, by
// claim.Net.
//
// A line that cannot be read is a fault with its file, line and field, and keeps
// nothing else from being read. Every line of files 1 to 9 and A ends up in a
// claim, a person, an alias or a fault. File B holds nothing that is used here and
// is only counted.
package cclf
