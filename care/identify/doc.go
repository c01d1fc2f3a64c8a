// Package identify finds the people who need care coordination, and says why.
//
// So far it holds the risk tier of a panel row. Tier is the rule, over plain
// values; its criteria and thresholds are the table tier.csv, by version and
// the day from which a version holds. Chronic conditions are those of the package
// chronic. Refresh applies the rule to patients in the database.
//
// The tier is shown to everybody with a relationship to the patient, so nothing
// confidential goes into it: see [Refresh].
package identify
