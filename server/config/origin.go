package config

import (
	"net/url"
)

// Origin is one web origin (RFC 6454): scheme, host and port, without a path.
type Origin string

// UnmarshalText reads an origin.
func (o *Origin) UnmarshalText(text []byte) error {
	if *o = Origin(text); !isOrigin(string(text)) {
		return &choiceError{"is not a web origin", "such as https://care.example.org, without a path"}
	}
	return nil
}

// Origins are web origins (RFC 6454): scheme, host and port, without a path.
type Origins []string

// anyOrigin lets every page call the API.
const anyOrigin = "*"

// UnmarshalText reads a list with commas between.
func (o *Origins) UnmarshalText(text []byte) error {
	*o = words(string(text))
	for _, origin := range *o {
		if origin != anyOrigin && !isOrigin(origin) {
			return &choiceError{"has an entry that is not a web origin", "such as https://app.example.org, without a path"}
		}
	}
	return nil
}

func isOrigin(text string) bool {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
		return false
	}
	return text == u.Scheme+"://"+u.Host
}
