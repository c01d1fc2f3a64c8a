// Package ent is the data model: see package schema for what is in it.
package ent

//go:generate go run ./generate
