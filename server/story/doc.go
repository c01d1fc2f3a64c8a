// Package story tells a story: it reads the text of one, brings about what the text says
// by the parts that do so in earnest (the importer, the feed of admissions, the acts of
// the contract, the server's own rounds), each step at its moment, and then lets the
// story's clock go on. It is for development only.
package story
