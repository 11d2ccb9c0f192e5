import { plain } from './plain.ts';

/** What a register says, in its own direction whatever stands beside it. For text within a line of the tool's own words. */
export function Text({ children, lang }: { children: string; lang?: string | null }) {
  return <bdi lang={lang ?? undefined}>{plain(children)}</bdi>;
}
