// Package population applies every rule to the patients of an organization and
// keeps what they find: scores, the proposal of how much care, cohorts.
//
// It works in chunks, each in one transaction: read what is known of the
// patients, ask the rules, write what differs from what was found before. A run
// over what changed reads the change log from where the last run stopped, and
// scores everybody again where a day has passed, since windows move with it, or a
// rule or a cohort is another one.
//
// # Confidential rows
//
// Everybody with a relationship to a patient sees the results, so they are
// computed without what carries a confidential label, and say "unknown" where
// only such rows could say no. For each label that the patient's consent opens
// to somebody, the rules are asked once more with the rows that carry it, where
// there are any or where their absence tells; that result carries the label. Two
// labels are never joined in one result.
package population
