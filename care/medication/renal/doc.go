// Package renal finds medicines that want another dose, or none, at the
// patient's kidney function. Where a label speaks of creatinine clearance it is
// computed by Cockcroft and Gault (1976, Nephron 16:31) from age, weight and
// sex, and never replaced by the eGFR. Only the rules of metformin were read in
// their source (FDA Drug Safety Communication of 2016-04-08); the others name
// the document by which somebody must check them.
package renal
