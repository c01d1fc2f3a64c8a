package verification

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Point is a place on the earth.
type Point struct {
	Latitude  float64  `json:"latitude"  doc:"degrees north"`
	Longitude float64  `json:"longitude" doc:"degrees east"`
	Accuracy  *float64 `json:"accuracy"  doc:"how far off the device says that it may be, in meters; may be left out"`
}

// earthMeters is the mean radius of the earth (IUGG).
const earthMeters = 6_371_008.8

// MetersTo is the distance on the great circle.
func (p *Point) MetersTo(q Point) float64 {
	rad := math.Pi / 180
	a := math.Pow(math.Sin((q.Latitude-p.Latitude)*rad/2), 2) +
		math.Cos(p.Latitude*rad)*math.Cos(q.Latitude*rad)*math.Pow(math.Sin((q.Longitude-p.Longitude)*rad/2), 2)
	return 2 * earthMeters * math.Asin(math.Min(1, math.Sqrt(a)))
}

// Rounded is the point to about 10 m (four digits of a degree), as ordinary views
// show it.
func (p *Point) Rounded() Point {
	return Point{math.Round(p.Latitude*1e4) / 1e4, math.Round(p.Longitude*1e4) / 1e4, p.Accuracy}
}

// Valid reports whether there is such a place. One that is not counts as missing.
func (p *Point) Valid() bool {
	return p != nil && math.Abs(p.Latitude) <= 90 && math.Abs(p.Longitude) <= 180
}

// String is latitude and longitude with commas between, and the accuracy where it
// was told.
func (p *Point) String() string {
	if p.Accuracy == nil {
		return fmt.Sprintf("%g,%g", p.Latitude, p.Longitude)
	}
	return fmt.Sprintf("%g,%g,%g", p.Latitude, p.Longitude, *p.Accuracy)
}

// ParsePoint reads what String wrote; "" is no point.
func ParsePoint(text string) (*Point, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // no point is a value
	}
	bad := errors.New("a point is degrees north, degrees east and perhaps meters of accuracy, with commas between")
	parts := strings.Split(text, ",")
	if len(parts) != 2 && len(parts) != 3 {
		return nil, bad
	}
	numbers := make([]float64, len(parts))
	for i, part := range parts {
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return nil, bad
		}
		numbers[i] = n
	}
	p := &Point{Latitude: numbers[0], Longitude: numbers[1]}
	if len(numbers) == 3 {
		p.Accuracy = &numbers[2]
	}
	if !p.Valid() {
		return nil, bad
	}
	return p, nil
}
