// Package regimen reads what is on record of a person's medicines and makes the list of
// it, with what is to be looked at (packages list and review).
package regimen
