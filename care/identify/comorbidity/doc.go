// Package comorbidity finds the conditions of a comorbidity index in a patient's
// diagnoses: ICD-10 codes match by prefix, and a severe form replaces its mild
// one. Which weights the conditions have is for the index to say.
package comorbidity
