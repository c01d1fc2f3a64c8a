// Package readable says resources in words, a line each under the title of a section,
// for who reads a shared plan or the packet of a handoff. It invents nothing: a line
// is what the resource says.
package readable
