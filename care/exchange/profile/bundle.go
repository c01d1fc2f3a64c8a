package profile

// document reports whether a bundle is one.
func document(bundle object) bool { return text(bundle, "type") == "document" }

func identified(bundle object) bool {
	identifier, _ := bundle["identifier"].(object)
	return has(identifier, "system", "value")
}

// leads reports whether a Composition is the first resource.
func leads(bundle object) bool {
	for _, one := range chosen(bundle, "entry") {
		entry, _ := one.(object)
		resource, _ := entry["resource"].(object)
		return text(resource, "resourceType") == "Composition"
	}
	return false
}

// once reports whether no two entries have the same address.
func once(bundle object) bool {
	seen := map[string]bool{}
	for _, one := range chosen(bundle, "entry") {
		entry, _ := one.(object)
		address := text(entry, "fullUrl")
		if seen[address] {
			return false
		}
		seen[address] = address != ""
	}
	return true
}
