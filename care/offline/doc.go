// Package offline is what a phone needs to work without reception: a pull that brings
// everything which its user may see in pages, and afterwards what has changed, what is
// gone and which patients came or went; and a push of acts that were done meanwhile.
// docs/offline.md is the protocol as a client sees it.
package offline
