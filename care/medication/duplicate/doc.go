// Package duplicate finds duplicate therapy: one ingredient in two products, and
// two ingredients of one class where the class says that one is enough.
package duplicate
