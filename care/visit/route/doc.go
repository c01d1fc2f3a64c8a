// Package route puts the stops of a worker's day in order and estimates the way from one
// to the next: the straight line times a factor, at a speed. It is an estimate for
// planning, and asks no map.
package route
