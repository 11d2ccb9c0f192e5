import type { SourceProperties } from '../store/queries.generated.ts';
import { cslDate } from './csl-date.ts';
import { cslName } from './csl-name.ts';

/**
 * The bibliography item of a source as CSL-JSON (CSL 1.0.2): dates as date parts, persons as family and given name, other authors
 * whole. What is not known is left out.
 */
export function cslOf(
  source: Pick<SourceProperties, 'id' | 'type' | 'title'> & Partial<SourceProperties>,
): Record<string, unknown> {
  const item = {
    id: source.id,
    type: source.type,
    title: source.title,
    author: source.authors?.length ? source.authors.map(cslName) : null,
    'container-title': source.container,
    publisher: source.publisher,
    issued: source.issued && cslDate(source.issued),
    accessed: source.accessed && cslDate(source.accessed),
    URL: source.canonicalUrl ?? source.url,
    archive_location: source.archiveUrl,
    language: source.language,
    note: source.note,
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null && value !== undefined),
  );
}
