// Package trigger notices in what was measured that a patient's condition has
// changed: a value beyond its threshold, or a course beyond its trend. The rules
// are the lines of triggers.csv; the engine is a pure function over plain values,
// whose answer does not depend on the order in which they arrived.
//
// Values are compared in the unit of the rule and refused in a unit that does
// not lead there. A trend is compared with the earliest value of its window, a
// gain of weight in heart failure with the day before and with the lowest of the
// week before. Days are those of the patient's own clock; of a day the worst
// counts. What lasts is one finding until a later day on which no rule of its
// cause holds any more.
package trigger
