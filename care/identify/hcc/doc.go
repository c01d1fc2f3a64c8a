// Package hcc computes the raw risk score of the CMS-HCC models V28 and V24: how
// a patient's expected cost for Medicare compares with the average of 1. It
// follows CMS's own programs (V2823T2M with the edits V28I0ED1, the hierarchy
// V28115H1 and the demographics AGESEXV2; V2419P1M with V24I0ED1 and V24H86H1),
// which are in the public domain, in their order: segment, edits of diagnoses,
// categories, heart patch, hierarchy, interactions, count of categories.
//
// The order matters: the hierarchy is gone through step by step, and a category
// that a former step has removed removes nothing. Two public libraries apply all
// parents at once, by which HCC62 with HCC63 loses HCC202; CMS's program keeps it.
//
// The score is raw: normalization and the adjustment for coding are for plans and
// do not help to find patients. It is added up in thousandths, without rounding.
//
// Only risk-adjustable claims feed the model, and they are for the caller to
// choose: inpatient and outpatient hospital claims by type of bill, professional
// claims by procedure. CMS's list of procedures holds CPT codes, which are not
// ours to ship; our choice is every final professional claim except laboratory,
// radiology and equipment suppliers. The mapping knows codes valid up to fiscal
// year 2025.
package hcc
