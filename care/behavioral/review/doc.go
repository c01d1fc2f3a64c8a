// Package review has what comes of the psychiatric consultant's weekly review of the cases
// that do not improve: a recommendation, which goes to the treating provider and is
// followed until it is done. One that is not answered or not done in time is raised.
package review
