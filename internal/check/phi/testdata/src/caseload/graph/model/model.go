// Package model stands in for the generated one.
package model

type RecordConditionInput struct{ Note string }
