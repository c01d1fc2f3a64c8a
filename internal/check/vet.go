package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/tools/go/packages"
)

// checkVet runs go vet with the project's own analyzers in it.
func checkVet(ctx context.Context, shop *workshop) error {
	tool := filepath.Join(shop.temp, "vet")
	build := shop.run(ctx, "go", "build", "-buildvcs=false", "-o", tool, "./internal/check/phi/vet")
	if build != nil {
		return build
	}
	vetted := shop.run(ctx, "go", "vet", "-vettool="+tool, "./...")
	return errors.Join(vetted, os.Remove(tool))
}

// system is one that the server is to run on.
type system struct{ os, arch string }

// checkBuild links the server here and type-checks everything for the systems of other developers.
func checkBuild(ctx context.Context, shop *workshop) error {
	server := filepath.Join(shop.temp, "server")
	if err := shop.run(ctx, "go", "build", "-buildvcs=false", "-o", server, "./server"); err != nil {
		return err
	}
	failures := []error{os.Remove(server)}
	for _, each := range []system{{"linux", "amd64"}, {"darwin", "arm64"}} {
		if each.os != runtime.GOOS {
			failures = append(failures, shop.typeCheckFor(ctx, each))
		}
	}
	return errors.Join(failures...)
}

// typeCheckFor reads everything from its source, which takes seconds where go vet would compile each
// package for that system first.
func (w *workshop) typeCheckFor(ctx context.Context, target system) error {
	everything := packages.NeedName | packages.NeedFiles | packages.NeedImports | packages.NeedDeps |
		packages.NeedTypes | packages.NeedTypesSizes | packages.NeedTypesInfo | packages.NeedSyntax
	found, err := packages.Load(&packages.Config{
		Context: ctx, Dir: w.root, Mode: everything, Tests: true,
		Env: append(os.Environ(), "GOOS="+target.os, "GOARCH="+target.arch, "CGO_ENABLED=0"),
	}, "./...")
	if err != nil {
		return fmt.Errorf("for %s: %w", target.os, err)
	}
	var failures []error
	packages.Visit(found, nil, func(p *packages.Package) {
		for _, each := range p.Errors {
			failures = append(failures, fmt.Errorf("for %s: %w", target.os, each))
		}
	})
	return errors.Join(failures...)
}
