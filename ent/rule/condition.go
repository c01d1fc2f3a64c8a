package rule

import (
	"caseload/ent/condition"
	"caseload/ent/predicate"
)

// ActiveConditions leaves the conditions that a patient has now, those among them of
// which nobody said how far they are.
func ActiveConditions() predicate.Condition {
	return condition.And(
		condition.Or(condition.ClinicalStatusIsNil(), condition.ClinicalStatusIn(
			condition.ClinicalStatusACTIVE, condition.ClinicalStatusRECURRENCE, condition.ClinicalStatusRELAPSE)),
		condition.Or(condition.VerificationStatusIsNil(), condition.VerificationStatusNotIn(
			condition.VerificationStatusREFUTED, condition.VerificationStatusENTERED_IN_ERROR)))
}
