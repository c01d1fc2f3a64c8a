// Package longterm are the calendars of long-term services: the screening before
// a nursing facility (PASRR, 42 CFR 483.106 and 483.112), the assessments of its
// residents (MDS, 42 CFR 483.20), and the yearly reviews and renewals of Medicaid
// services at home (42 CFR 441.301, 441.302).
package longterm
