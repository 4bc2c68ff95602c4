// Empty on purpose: libxml2 headers must not reach the Swift importer.
