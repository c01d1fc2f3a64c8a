// Package hospital computes the HOSPITAL score of a discharge: the risk of a
// potentially avoidable readmission within 30 days. It is for adults discharged
// alive from a medical service and not transferred to acute care.
//
// The default variant is that of the international validation (Donze 2016, JAMA
// Intern Med 176:496). Beside it stand the simplified score (Aubert 2017, BMJ
// Qual Saf 26:799), without procedures and with any cancer in place of the
// oncology service, and the derivation (Donze 2013, JAMA Intern Med 173:632),
// which gives points from the first earlier admission on. Calculators mix the
// three up, so the result keeps the variant's name.
//
// Laboratory values are the last ones before the discharge. A value exactly at
// 12 g/dL or 135 mmol/L gives no point, and a value that is not there gives no
// score: it is not taken for normal.
package hospital
