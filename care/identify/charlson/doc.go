// Package charlson scores a patient's comorbidity by the Charlson index.
//
// The weights are those of Charlson 1987 (J Chronic Dis 40:373) or of Quan 2011
// (Am J Epidemiol 173:676), the ICD-10 lists those of Quan 2005 (Med Care
// 43:1130), the points for age those of Charlson 1994 (J Clin Epidemiol 47:1245).
// Codes match by prefix; a severe form replaces the mild one. The same lists
// carry the weights of LACE (van Walraven 2010, CMAJ 182:551), which are neither
// of the two.
//
// Which diagnoses to give is ours to choose: 12 months of them from claims with
// a diagnosis that are not laboratory orders, or all active problems of a chart.
package charlson
