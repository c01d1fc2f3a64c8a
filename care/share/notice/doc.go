// Package notice has the words that go along with what is shown or given away by a
// patient's consent, by the confidential category that it carries (42 CFR 2.32).
package notice
