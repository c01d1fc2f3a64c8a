// Package planned tells a planned admission from an unplanned one by the planned
// readmission algorithm of CMS, version 4.0.
//
// Planned is (1) an admission with a procedure that is always planned (bone
// marrow, kidney and other transplants) or with a principal diagnosis that is
// (maintenance chemotherapy, rehabilitation), and (2) one with a potentially
// planned procedure, unless its principal diagnosis is acute or a complication of
// care. Everything else is unplanned.
//
// Source: Yale CORE for CMS, hospital-wide all-cause unplanned readmission
// measure 2021; categories by care/identify/ccs.
package planned

import (
	"fmt"

	"caseload/care/identify/ccs"
	"caseload/care/identify/fact"
)

// Verdict is what the algorithm found.
type Verdict struct {
	// Planned says that the admission was planned.
	Planned bool
	// Why is the category or the code that decided, in words.
	Why string
	// Evidence are the codes that decided.
	Evidence []string
	// Missing names the inputs without which it cannot be told; Planned says
	// nothing then.
	Missing []string
}

// Judge asks the algorithm about an admission with this principal diagnosis
// (ICD-10-CM) and these procedures (ICD-10-PCS). An empty diagnosis and a nil
// list of procedures are not known; an empty list says that there were none.
func Judge(principal string, procedures []string) Verdict {
	principal = fact.Diagnosis(principal)
	category := ccs.Diagnosis(principal)
	if label, always := tables().alwaysDiagnosis[category]; always {
		return Verdict{Planned: true, Why: "always planned: " + label, Evidence: []string{principal}}
	}
	if found, ok := alwaysPlanned(procedures); ok {
		return found
	}
	procedure, label, potential := potentiallyPlanned(procedures)
	switch {
	case principal == "" || procedures == nil:
		return Verdict{Missing: missing(principal, procedures)}
	case !potential:
		return Verdict{Why: "no planned procedure"}
	}
	if acute, is := acute(principal, category); is {
		return Verdict{Why: fmt.Sprintf("%s, but the principal diagnosis is acute: %s", label, acute), Evidence: []string{procedure, principal}}
	}
	return Verdict{Planned: true, Why: "potentially planned, and no acute principal diagnosis: " + label, Evidence: []string{procedure, principal}}
}

func missing(principal string, procedures []string) (names []string) {
	if principal == "" {
		names = append(names, "principalDiagnosis")
	}
	if procedures == nil {
		names = append(names, "procedures")
	}
	return names
}

func alwaysPlanned(procedures []string) (Verdict, bool) {
	for _, procedure := range procedures {
		if label, ok := tables().alwaysProcedure[ccs.Procedure(procedure)]; ok {
			return Verdict{Planned: true, Why: "always planned: " + label, Evidence: []string{fact.Diagnosis(procedure)}}, true
		}
	}
	return Verdict{}, false
}

// potentiallyPlanned is the first procedure that may be planned.
func potentiallyPlanned(procedures []string) (procedure, label string, ok bool) {
	for _, text := range procedures {
		procedure = fact.Diagnosis(text)
		if tables().potentialCode[procedure] {
			return procedure, "potentially planned procedure", true
		}
		if label, ok := tables().potentialProcedure[ccs.Procedure(procedure)]; ok {
			return procedure, label, true
		}
	}
	return "", "", false
}

// acute tells whether a principal diagnosis is acute, and what it is.
func acute(principal string, category int) (label string, is bool) {
	if label, ok := tables().acute[category]; ok {
		return label, true
	}
	return "on the list of single codes", tables().acuteCode[principal]
}
