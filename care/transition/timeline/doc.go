// Package timeline says in which setting a person was when: every stay with the
// changes of its class (observation to inpatient decides what is covered), emergency
// visits, and where the person was between them as far as the discharges tell.
package timeline
