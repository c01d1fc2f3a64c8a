// Package handoff passes a patient's care from one setting to the next. Each move
// opens a checklist of its kind: what is to go along, what must not be missing, by
// when. Who gives settles it and sends it; who receives acknowledges it or asks back.
// What is missing when it is due is chased.
//
// Kinds of moves and checklists are own protocol, see kinds.csv and checklists.csv.
package handoff
