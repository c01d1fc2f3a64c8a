// Package chronic finds a patient's chronic conditions in claims and in the
// chart, and counts how many there are.
//
// From claims it follows the CMS Chronic Conditions Warehouse (ccwdata.org; 30
// conditions, revision 2022-02, and 45 others): a condition is there with enough
// claims of certain types inside its look-back, the claims of the second rule on
// different days. A claim that holds an excluded code of a condition is passed
// over for that condition. Criteria by procedure, drug or DRG of seven of the
// other conditions are left out; the table names them.
//
// From the chart a problem counts that is active, not abated and neither refuted
// nor entered in error. SNOMED CT codes are mapped by a table of ours, ICD-10-CM
// codes by the lists of the Warehouse. Facts of life that sources record as
// conditions never count.
//
// How many conditions there are is the number of groups, not of conditions: the
// 20 groups of the list of multiple chronic conditions of the US Department of
// Health and Human Services (Goodman 2013, Prev Chronic Dis 10:E66), so two
// cancers are one.
package chronic
