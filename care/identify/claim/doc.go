// Package claim is a claim as the rules about a patient read it: final, in plain
// values, without money. It knows the types of claims, and by which marks a
// claim tells of an emergency visit or of an observation stay.
//
// Source: CMS CCLF Information Packet version 38.0 of 2024-02-02 for the numbers
// of the types and for the revenue centers; the names of the types are those of
// the CMS Chronic Conditions Warehouse.
package claim
