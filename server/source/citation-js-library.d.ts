/** The part of citation-js that a test uses as a reader of CSL-JSON; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown[]);
    format(as: 'bibtex'): string;
  }
  export const plugins: { config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean } } } };
}
