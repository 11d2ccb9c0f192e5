import type { StoredRecord } from '../store/reader.ts';

/**
 * A source as a CSL-JSON item; what is not known is left out. Authors are given as literals, for the register does
 * not part names. Dates are EDTF strings, as CSL 1.1 takes them.
 */
export function cslOf(source: StoredRecord): Record<string, unknown> {
  const item = {
    id: source.id,
    type: source.type,
    title: source.title,
    author: source.authors?.length ? source.authors.map((literal: string) => ({ literal })) : null,
    'container-title': source.container,
    publisher: source.publisher,
    issued: source.issued,
    accessed: source.accessed,
    URL: source.canonicalUrl ?? source.url,
    archive_location: source.archiveUrl,
    language: source.language,
    note: source.note,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null && value !== undefined),
  );
}
