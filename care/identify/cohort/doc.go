// Package cohort is a small language for rules that put people into cohorts, and
// the published definitions written in it.
//
// A definition is JSON: {"settings": {...}, "rule": EXPRESSION}, with name, title,
// description, version, effective, source and basis as it likes. An expression is
// one of
//
//	{"all": [EXPRESSION, ...]}                every one holds
//	{"any": [EXPRESSION, ...]}                at least one holds
//	{"atLeast": 2, "of": [EXPRESSION, ...]}   so many hold
//	{"not": EXPRESSION}
//	{"known": EXPRESSION}                     it holds; what is not known does not
//	{"cohort": "super-utilizer"}              a ready definition holds
//	{"fact": "admissions", "months": 12, "op": ">=", "value": 4}
//
// The facts are listed in facts.csv. Numbers compare by =, !=, >=, >, <=, < and
// between (both ends within); texts by =, != and in; lists by contains and in (any
// of them); yes or no by is. Windows, thresholds and atLeast can name a setting in
// place of a number: {"setting": "months"}.
//
// A rule holds, does not hold, or it is not known which (Kleene's logic): a fact
// that is not there is no zero. Every answer tells the facts that led to it.
package cohort
