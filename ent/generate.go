// Package ent is the data model: see package schema for what is in it.
package ent

//go:generate go tool ent generate --feature privacy,intercept,sql/modifier,sql/execquery,sql/versioned-migration,schema/snapshot --template ./template ./schema
