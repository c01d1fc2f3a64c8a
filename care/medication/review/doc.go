// Package review checks a list of medicines: pairs that do harm together, therapies that
// are there twice, doses for the kidneys, allergies, and what is risky at 65 or older. It
// is help for whoever calls the prescriber, and changes no order. A medicine whose
// ingredients are not known is a finding itself, never silently safe.
package review
