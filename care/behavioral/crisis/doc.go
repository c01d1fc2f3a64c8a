// Package crisis keeps the protocol of a patient at risk of suicide: opened at once by
// the answers that tell of it, with the steps that are then due, who was told and who
// answered, and the patient's safety plan. One is open for a patient and label; further
// answers join it and may make it graver. It ends by a documented disposition alone:
// no other act, no later answer, no correction and no merge of records closes it.
//
// What is positive, the steps, and how long an answer may take are tables beside this
// text. They are a checklist for a case manager and no substitute for a clinician's
// judgment.
package crisis
