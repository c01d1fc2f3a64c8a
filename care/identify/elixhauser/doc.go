// Package elixhauser scores a patient's comorbidity by Elixhauser's 31
// conditions: the ICD-10 lists are those of Quan 2005 (Med Care 43:1130), the
// weights, of which some are negative, those of van Walraven 2009 (Med Care
// 47:626). A complicated form replaces the uncomplicated one, and metastases
// replace the tumor. Codes match by prefix; a few stand for two conditions.
package elixhauser
