"""From pages to a site: one build per language, the engine's runtime, search, safety headers, checks."""
