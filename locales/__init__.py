"""Sentences: from English Markdown to catalogs, and from catalogs to pages in the reader's language."""
