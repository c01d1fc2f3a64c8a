// Package lace computes the LACE index of a discharge: length of stay, acute
// admission, comorbidity, emergency visits (van Walraven 2010, CMAJ 182:551; the
// points as printed in BMC Cardiovasc Disord 2014;14:97 table 1). It is for
// adults discharged alive to the community.
//
// The comorbidity part has weights of its own, which [charlson.LACE] adds up;
// neither Charlson score may be put in its place. The paper's expected risks
// reach from 2.0 % at 0 to 43.7 % at 19; those between were not found in print,
// so the result names the band in common use and no percentage.
package lace
