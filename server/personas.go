package main

import (
	"caseload/mobile-mocks/app"
	"caseload/server/demo"
)

// personas makes tokens for the people of the sample world, for the app's
// sign-in; nil where this server issues no tokens or has no such people.
func (e edge) personas() func() ([]app.Persona, error) {
	if !e.config.Process.Demo || e.door.issuer == nil {
		return nil
	}
	return func() ([]app.Persona, error) {
		var all []app.Persona
		for _, persona := range demo.Personas {
			token, err := e.door.issuer.Mint(persona.Viewer, tokenLife)
			if err != nil {
				return nil, err
			}
			all = append(all, app.Persona{Name: persona.Name, DisplayName: persona.DisplayName, Token: token})
		}
		return all, nil
	}
}
