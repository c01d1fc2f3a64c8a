// Package template has the plans that a team starts from: for a condition or a
// situation, the problems, goals, interventions, questions about barriers, signs of
// danger and points of teach-back that published guidance agrees on. Each file in
// definitions is one version of one template. A version that was published is never
// changed: published.csv keeps its checksum. What guidance changes is a new version,
// whose differences are proposed to the plans that were begun with an older one.
package template
