// Empty on purpose: OpenSSL headers must not reach the Swift importer.
