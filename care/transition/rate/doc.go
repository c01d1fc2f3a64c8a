// Package rate compares rates of readmission between strata of a population: n,
// rate, 95 percent Wilson interval, difference and ratio to a reference group that
// is named. Small cells are kept back, and others with them where they would give
// them away; no stratum of fewer than 30 is ranked; the stratum of those of whom
// it is not known is always there (OMB SPD 15 of 2024 for race and ethnicity; HHS
// poverty guidelines; CMS policy on small cells).
package rate
