// Package drug knows medicines by what is in them: the ingredients of a product
// and the classes of an ingredient. Two medicines meet by ingredient (RxNorm),
// never by the likeness of their names.
package drug
