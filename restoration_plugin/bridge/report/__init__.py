"""The plan as documents: one HTML file, an atlas, a workbook, a project, a package, a checklist."""
