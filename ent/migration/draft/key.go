package draft

import (
	"slices"

	"ariga.io/atlas/sql/postgres"
	"ariga.io/atlas/sql/schema"
	entschema "entgo.io/ent/dialect/sql/schema"
)

// tenantKeys makes the organization the first part of every primary and foreign
// key. ent knows single-column keys only; but a foreign key is not subject to
// row security, so a key without the organization could point into another
// one's rows, and a primary key without it would tell whether an id exists
// elsewhere.
func tenantKeys(next entschema.Differ) entschema.Differ {
	return entschema.DiffFunc(func(current, desired *schema.Schema) ([]schema.Change, error) {
		for _, t := range desired.Tables {
			widenPrimaryKey(t)
			for _, fk := range t.ForeignKeys {
				widenForeignKey(t, fk)
			}
		}
		return next.Diff(current, desired)
	})
}

func widenPrimaryKey(t *schema.Table) {
	organization, ok := t.Column("organization_id")
	if !ok || len(t.PrimaryKey.Parts) != 1 {
		return
	}
	t.PrimaryKey = schema.NewPrimaryKey(organization, t.PrimaryKey.Parts[0].C)
}

func widenForeignKey(t *schema.Table, fk *schema.ForeignKey) {
	from, ok := t.Column("organization_id")
	to, refOK := fk.RefTable.Column("organization_id")
	if !ok || !refOK || len(fk.Columns) != 1 {
		return
	}
	fk.Columns = []*schema.Column{from, fk.Columns[0]}
	fk.RefColumns = []*schema.Column{to, fk.RefColumns[0]}
	fk.OnDelete = schema.NoAction
}

// keepExclusions leaves constraints that keep rows from overlapping as they are in the
// migrations: ent has no word for them, and would drop them.
func keepExclusions(next entschema.Differ) entschema.Differ {
	return entschema.DiffFunc(func(current, desired *schema.Schema) ([]schema.Change, error) {
		for _, t := range current.Tables {
			t.Indexes = slices.DeleteFunc(t.Indexes, excludes)
			t.Attrs = slices.DeleteFunc(t.Attrs, exclusion)
		}
		return next.Diff(current, desired)
	})
}

func excludes(i *schema.Index) bool { return slices.ContainsFunc(i.Attrs, exclusion) }

func exclusion(a schema.Attr) bool {
	c, ok := a.(*postgres.Constraint)
	return ok && c.IsExclude()
}
