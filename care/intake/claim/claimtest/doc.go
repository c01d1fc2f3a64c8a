// Package claimtest makes claims for tests and benchmarks: single lines and small
// deliveries of CCLF (CCLF Information Packet, version 38.0) by their fields, whole
// populations by seed, and a sink that keeps what a reader hands on. Nobody in it
// exists: all Medicare numbers have an S as second character, which CMS never
// issues.
package claimtest
