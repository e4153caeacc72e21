"""The second step: a meeting and a template become one document."""
