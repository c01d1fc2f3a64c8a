// Package skilled is the arithmetic of the Medicare Part A benefit for skilled
// nursing: the hospital stay of three days before it, the window of 30 days, the
// 100 days of a benefit period with their coinsurance, the gaps of a planned stay,
// and the notices before it ends (42 CFR 409.30, 409.36, 409.60 to 409.61, 409.85,
// 405.1200; Medicare Benefit Policy Manual, chapters 3 and 8).
//
// Of a stay the first day counts and the last does not. Amounts are those of the
// year of the day on which the service was given; costs.csv holds them, and a year
// that it does not hold is not computable. Dates are those of the facility's
// clock in the zone that is given.
package skilled
