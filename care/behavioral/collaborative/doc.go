// Package collaborative has the acts of collaborative care (IMPACT, Unützer 2002): a person
// is enrolled with their consent, spoken to, treated step by step, and graduates with a
// plan for what to do if it comes back. Where they stand meanwhile is kept by package
// registry, and what the psychiatric consultant says of them by package review.
package collaborative
