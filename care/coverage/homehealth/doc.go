// Package homehealth says what a Medicare home health episode lacks and when its
// papers are due: who is homebound and in need of skilled care, the encounter face
// to face, the 60 days of a certification, the OASIS assessments and the first
// visit (42 CFR 424.22, 484.55).
package homehealth
