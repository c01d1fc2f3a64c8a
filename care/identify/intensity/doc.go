// Package intensity proposes how much care somebody needs: case management, care
// coordination, or that a clinician decides.
//
// Case management is for whom one criterion of its side is met: four or more
// active chronic conditions; two or more hospitalizations in 12 months; a social
// barrier (housing, food, English); a substance use disorder or a serious mental
// illness; a decision on long-term care under way. Care coordination is for whom
// every criterion of its side is met, and of whom it is known that none of the
// first side is: stable conditions, two specialists or fewer, reliable supports,
// enough health literacy to manage alone, and a need for information. Everything
// between is for a clinician, with both sides shown. An unknown criterion is
// neither met nor not met.
//
// The criteria are the table criteria.csv, by the days on which they are in force
// and by payer: a payer's criteria are added to those of everybody. Published
// numbers do not exist for this decision; the table says what is our choice.
package intensity
