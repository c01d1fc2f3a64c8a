// Package fhir stands in for the real one.
package fhir

type File struct{ Name string }

type Resource struct {
	ResourceType string
	ID           string
}

type Patient struct {
	Resource
	Gender string
}
